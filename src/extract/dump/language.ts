import { SMALL_WORDS } from '../../rules/lines/small-words.ts';

/** Scripts that are one language's, or nearly so; the first that makes up a third of the letters wins. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30FF]/gu, 'ja'],
  [/[\uAC00-\uD7AF]/gu, 'ko'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];
const MAX_CHARS = 12_000;
/** Least share of the words that a language's small words must be. */
const MIN_SHARE = 0.08;

/** The language of a text by its script and its small words; null where it cannot be told. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, MAX_CHARS);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.12 : 0.33)) return language;
  }
  if ((sample.match(/\p{Script=Han}/gu)?.length ?? 0) > letters * 0.5) {
    const traditional = sample.match(/[這個們來說會對國時實現過還進學發無長開間問題樣當動點經]/gu)?.length ?? 0;
    const simplified = sample.match(/[这个们来说会对国时实现过还进学发无长开间问题样当动点经]/gu)?.length ?? 0;
    return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: string | null = null;
  let most = words.length * MIN_SHARE;
  for (const [language, small] of Object.entries(SMALL_WORDS)) {
    const set = new Set(small.split(' '));
    let hits = 0;
    for (const word of words) if (set.has(word)) hits++;
    if (hits > most) {
      most = hits;
      best = language;
    }
  }
  return best;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string | null, text: string): boolean {
  if (language && /^(?:ar|he|fa|ur|ps|ckb|yi|ug|sd|dv)\b/.test(language)) return true;
  const rtl = text.slice(0, 4000).match(/[\u0590-\u08FF\uFB1D-\uFEFC]/gu)?.length ?? 0;
  return rtl * 2 > (text.slice(0, 4000).match(/\p{L}/gu)?.length ?? 0);
}
