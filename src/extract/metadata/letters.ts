/**
 * What is a letter, cheaply. `\p{L}` and its kin make an engine build sets of hundreds of ranges for every expression that has
 * them, twice that with the flag `i`: half of what a first reading of a page cost (Chromium, measured 2026-11-25). These few
 * ranges say the same of every text that news are written in, vowel signs and other marks with the letters that bear them.
 */

/** Inside a character class: letters, their marks, and the digits of scripts that have their own. */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0300-\\u037d\\u0386\\u0388-\\u055f\\u0561-\\u0586\\u0591-\\u05bd\\u05bf\\u05c1-\\u05f2\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3' +
  '\\u06d5-\\u06ff\\u0710-\\u0963\\u0966-\\u0df3\\u0e01-\\u0e3a\\u0e40-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe20-\\ufe2f\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

const OTHER_LETTER = new RegExp(`[${LETTERS}]`);
const NOT_ASCII = /[^ -~]/;

/** Whether the character at a place of a text is a letter; false past its ends. */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return at >= 0 && at < text.length && OTHER_LETTER.test(text[at]!);
}

/** Small letters, each in its place: "İ" alone would become two characters. */
export function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/İ/g, 'i').toLowerCase();
}

/** Whether a text begins with a capital letter. */
export function hasCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== '' && first !== first.toLowerCase();
}

/** Whether a text has letters of a script that tells capitals from small ones; Georgian has them on its inscriptions alone. */
export function hasCase(text: string): boolean {
  const upper = text.toUpperCase();
  return upper !== text.toLowerCase() && !(NOT_ASCII.test(text) && /^[^a-z]*[\u10d0-\u10ff]/i.test(text));
}
