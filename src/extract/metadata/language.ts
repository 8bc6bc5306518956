import { cleanText } from './clean-value.ts';
import { attribute, type PageDom } from './dom.ts';
import { firstMeta, type Head } from './head.ts';
import type { StructuredData } from './json-ld.ts';
import { LETTERS } from './letters.ts';
import { hostOf } from './publisher.ts';

/** Scripts that one language of the news, or nearly one, is written in. */
const BY_SCRIPT: readonly [RegExp, string][] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/g, 'ko'],
  [/[\u3005\u3007\u3400-\u9fff\uf900-\ufaff]/g, 'zh'],
  [/[\u0e01-\u0e3a\u0e40-\u0e5b]/g, 'th'],
  [/[\u0370-\u0373\u0375-\u03e1\u1f00-\u1fff]/g, 'el'],
  [/[\u0591-\u05f4]/g, 'he'],
  [/[پچژگ]/g, 'fa'],
  [/[\u0600-\u06ff\u0750-\u077f]/g, 'ar'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0531-\u058f]/g, 'hy'],
  [/[\u0980-\u09fe]/g, 'bn'],
  [/[\u0b82-\u0bfa]/g, 'ta'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[іїєґІЇЄҐ]/g, 'uk'],
];
/** Below it there are Latin letters alone. */
const OTHER_SCRIPT = /[\u0370-\ud7ff\uf900-\ufaff]/;
const LETTER = new RegExp(`[${LETTERS}]`, 'g');
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
  if (!OTHER_SCRIPT.test(text)) return null;
  const letters = text.match(LETTER)?.length ?? 0;
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
  return DAY_FIRST_ENGLISH.test(hostOf(url)) ? 'en-GB' : language;
}
