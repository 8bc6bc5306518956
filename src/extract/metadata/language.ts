import { cleanText } from './clean-value.ts';
import { attribute, type PageDom } from './dom.ts';
import { firstMeta, type Head } from './head.ts';
import type { StructuredData } from './json-ld.ts';

/** Scripts that one language of the news, or nearly one, is written in. */
const BY_SCRIPT: readonly [RegExp, string][] = [
  [/[\u3040-\u30ff]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/[پچژگ]/gu, 'fa'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/[іїєґ]/giu, 'uk'],
];
const MIN_SHARE: Readonly<Record<string, number>> = { ja: 0.1, fa: 0.02, uk: 0.03 };
const RTL = /^(?:ar|fa|he|ur|ps|sd|ug|yi|dv|ckb|arc|syr|iw)(?:-|$)|-(?:Arab|Hebr)(?:-|$)/i;

/** A well-formed tag with usual capitals ("de-AT", "zh-Hant"), or null. */
export function tidyTag(raw: string): string | null {
  const text = cleanText(raw, 40)
    .replace(/_/g, '-')
    .split(/[,;\s]/)[0]!;
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(text) || /^(?:und|mul|zxx)/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language by the script of a text; null for scripts that many languages share. */
export function guessLanguage(text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 4) return null;
  for (const [pattern, language] of BY_SCRIPT)
    if ((text.match(pattern)?.length ?? 0) / letters > (MIN_SHARE[language] ?? 0.4)) return language;
  return null;
}

/**
 * The page's language and the direction that it is written in.
 *
 * @param sample the headline and a summary: a script that the declared language is not written in overrules it.
 */
export function chooseLanguage(
  dom: PageDom,
  head: Head,
  data: StructuredData,
  sample: string,
): { language: string | null; direction: 'ltr' | 'rtl'; evidence: string } {
  const declared: [string, string][] = [
    [attribute(dom.root, 'lang') || attribute(dom.root, 'xml:lang'), 'html lang'],
    [
      firstMeta(head, ['content-language', 'language', 'dc.language', 'dcterms.language', 'inlanguage'])?.value ?? '',
      'meta language',
    ],
    [typeof data.story?.inLanguage === 'string' ? data.story.inLanguage : '', `JSON-LD ${data.storyType}.inLanguage`],
    [firstMeta(head, ['og:locale'])?.value ?? '', 'meta og:locale'],
  ];
  const guess = guessLanguage(sample);
  let language: string | null = null;
  let evidence = '';
  for (const [raw, where] of declared) {
    language = tidyTag(raw);
    evidence = where;
    if (language) break;
  }
  const latin =
    language &&
    !/^(?:ja|ko|zh|th|el|he|iw|fa|ar|ur|ps|ckb|ka|hy|bn|ta|hi|mr|ne|uk|ru|be|bg|sr|mk|kk|yue|wuu|sd|ug)(?:-|$)/i.test(
      language,
    );
  if (guess && (!language || latin)) {
    language = guess;
    evidence = 'script of the headline';
  }
  const dir = attribute(dom.root, 'dir').toLowerCase() || attribute(dom.body ?? dom.root, 'dir').toLowerCase();
  const direction =
    dir === 'rtl' || dir === 'ltr' ? (dir as 'ltr' | 'rtl') : language && RTL.test(language) ? 'rtl' : 'ltr';
  return { language, direction, evidence };
}

/** Countries whose English puts the day first, by the end of their addresses. */
const DAY_FIRST_ENGLISH = /\.(?:uk|ie|au|nz|in|za|sg|my|pk|ng|ke|gh|hk|lk|bd|mt|zw|ug|tz)$/i;

/** The language that a page's dates are written in: English of a country that puts the day first is told by its address. */
export function dateLanguage(language: string | null, url: string): string | null {
  if (!language || !/^en(?:-us)?$/i.test(language)) return language;
  try {
    return DAY_FIRST_ENGLISH.test(new URL(url).hostname) ? 'en-GB' : language;
  } catch {
    return language;
  }
}
