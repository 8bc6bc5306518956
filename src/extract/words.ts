/** Punctuation and symbols above ASCII that part words; everything else above ASCII is taken for a letter. */
function isMark(code: number): boolean {
  return (
    (code >= 0x80 && code <= 0xbf && code !== 0xaa && code !== 0xb5 && code !== 0xba) ||
    code === 0xd7 ||
    code === 0xf7 ||
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xff00 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20) ||
    code === 0x60c ||
    code === 0x61b ||
    code === 0x61f ||
    code === 0x6d4 ||
    code === 0x964 ||
    code === 0x965 ||
    code === 0xfeff
  );
}

/**
 * Words of a text in lower case: runs of letters and digits. One loop over character codes, because a page has tens
 * of thousands of words and expressions with Unicode classes take five times as long.
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const out: string[] = [];
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    const code = i < lower.length ? lower.charCodeAt(i) : 32;
    const isLetter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && !isMark(code));
    if (isLetter) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      out.push(lower.slice(start, i));
      start = -1;
    }
  }
  return out;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/;

/** Words as tokens that can be compared: where a script writes no spaces, pairs of characters. */
export function toTokens(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    if (word.charCodeAt(0) > 0xdff && UNSPACED.test(word)) {
      for (let i = 0; i + 1 < word.length; i++) out.push(word.slice(i, i + 2));
      if (word.length === 1) out.push(word);
    } else out.push(word);
  }
  return out;
}
