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

function isWordPart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code > 127 && !isMark(code));
}

/** How many words a text has: as many as `wordsOf` gives. */
export function countWordsOf(text: string): number {
  const lower = text.toLowerCase();
  let count = 0;
  let isInside = false;
  for (let i = 0; i < lower.length; i++) {
    const isPart = isWordPart(lower.charCodeAt(i));
    if (isPart && !isInside) count++;
    isInside = isPart;
  }
  return count;
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
    if (isWordPart(code)) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      out.push(lower.slice(start, i));
      start = -1;
    }
  }
  return out;
}

/** What tells whether two texts are the same words, whatever parts them and however they are written. */
export function wordKeyOf(text: string): string {
  return wordsOf(text).join(' ');
}

/** Words that are made to collide are not looked for farther than this, and so count as new. */
const MAX_PROBES = 100;

/** A page's words as numbers: the same word is the same number wherever it stands. */
export class Vocabulary {
  /** The words by their numbers. */
  readonly words: string[] = [];
  private readonly hashes: number[] = [];
  private readonly tokens: (readonly number[] | undefined)[] = [];
  /** Numbers plus one by hash, in open addressing; 0 is free. */
  private table = new Int32Array(4096);

  /** The numbers of a text's words in their order: what `wordsOf` gives, without a string for each. */
  read(text: string): number[] {
    const lower = text.toLowerCase();
    const numbers: number[] = [];
    let start = -1;
    let hash = 0;
    for (let i = 0; i <= lower.length; i++) {
      const code = i < lower.length ? lower.charCodeAt(i) : 32;
      if (isWordPart(code)) {
        if (start < 0) {
          start = i;
          hash = 0;
        }
        hash = (Math.imul(hash, 31) + code) | 0;
      } else if (start >= 0) {
        numbers.push(this.numberAt(lower, start, i, hash));
        start = -1;
      }
    }
    return numbers;
  }

  /** Words as tokens that can be compared: where a script writes no spaces, pairs of characters. */
  toTokens(numbers: readonly number[]): readonly number[] {
    let out: number[] | null = null;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      const word = this.words[number]!;
      if (word.charCodeAt(0) > 0xdff && UNSPACED.test(word)) {
        out ??= numbers.slice(0, i);
        this.tokens[number] ??= toTokens([word]).flatMap((pair) => this.numberOf(pair));
        out.push(...this.tokens[number]!);
      } else out?.push(number);
    }
    return out ?? numbers;
  }

  private numberOf(word: string): number {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    return this.numberAt(word, 0, word.length, hash);
  }

  private numberAt(text: string, from: number, to: number, hash: number): number {
    const mask = this.table.length - 1;
    let slot = slotOf(hash) & mask;
    let probes = 0;
    for (let number = this.table[slot]! - 1; number >= 0; number = this.table[slot]! - 1) {
      if (this.hashes[number] === hash && isSameAt(this.words[number]!, text, from, to)) return number;
      if (++probes > MAX_PROBES) break;
      slot = (slot + 1) & mask;
    }
    const number = this.words.push(text.slice(from, to)) - 1;
    this.hashes.push(hash);
    if (probes <= MAX_PROBES) this.table[slot] = number + 1;
    if (this.words.length * 2 > this.table.length) this.grow();
    return number;
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 4);
    const mask = this.table.length - 1;
    this.hashes.forEach((hash, number) => {
      let slot = slotOf(hash) & mask;
      while (this.table[slot]) slot = (slot + 1) & mask;
      this.table[slot] = number + 1;
    });
  }
}

/** Spreads hashes that differ little over the whole table. */
function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 9;
}

function isSameAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
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
