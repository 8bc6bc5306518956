/**
 * What is a letter, cheaply. `\p{L}` and its kin make an engine build sets of hundreds of ranges for every expression that has
 * them, twice that with the flag `i`: half of what a first reading of a page cost (Chromium, measured 2026-11-25). These few
 * ranges say the same of every text that news are written in, vowel signs and other marks with the letters that bear them.
 */

/** Inside a character class: letters and their marks. Signs and digits of the scripts of Asia are left out. */
export const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0300-\\u037d\\u0386\\u0388-\\u0481\\u0483-\\u055f\\u0561-\\u0586\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c7\\u05d0-\\u05f2' +
  '\\u0610-\\u061a\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06ef\\u06fa-\\u06ff\\u0710-\\u07bf\\u0800-\\u0963\\u0971-\\u09e5\\u09f0-\\u0a65\\u0a70-\\u0ae5\\u0af0-\\u0b65\\u0b70-\\u0be5\\u0c00-\\u0c65\\u0c70-\\u0ce5\\u0cf0-\\u0d65\\u0d70-\\u0df3' +
  '\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u0e81-\\u0ecf\\u0edc-\\u0eff\\u0f18-\\u0f1f\\u0f39-\\u103f\\u1050-\\u1360\\u1380-\\u17d3\\u1820-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe20-\\ufe2f\\ufe70-\\ufefc\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

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
