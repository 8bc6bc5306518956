import { isLetterAt } from './letters.ts';

/** Where a word stands in a text. */
export interface WordHit {
  index: number;
  end: number;
}

/** Words that a text can be searched for without an expression that an engine had to compile. */
export interface WordList {
  /** The first of the words at or after `from`, the longest there; null where none stands. The text is in small letters. */
  find(lower: string, from?: number): WordHit | null;
  /** Where the longest of the words that begins at a place ends; -1 where none does. */
  endAt(lower: string, at: number): number;
  has(lower: string): boolean;
}

const START_CHARS = 2;
const SPACE = 32;
const NO_WORDS: readonly never[] = [];
const isWordChar = (text: string, at: number) =>
  isLetterAt(text, at) || (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57);

/**
 * @param words parted by bars, in small letters. A word counts where one begins: "editor" alone, "editor*" with whatever follows.
 */
export function wordList(words: string): WordList {
  let byStart: Map<string, { text: string; isWhole: boolean }[]> | null = null;
  function made(): NonNullable<typeof byStart> {
    if (byStart) return byStart;
    byStart = new Map();
    for (const word of words.split('|')) {
      const isWhole = !word.endsWith('*');
      const text = isWhole ? word : word.slice(0, -1);
      const start = text.slice(0, START_CHARS);
      const alike = byStart.get(start);
      if (alike) alike.push({ text, isWhole });
      else byStart.set(start, [{ text, isWhole }]);
    }
    return byStart;
  }
  function endAt(lower: string, at: number): number {
    const starts = made();
    let end = -1;
    for (const alike of [starts.get(lower.slice(at, at + START_CHARS)), starts.get(lower.charAt(at))])
      for (const { text, isWhole } of alike ?? NO_WORDS)
        if (at + text.length > end && lower.startsWith(text, at) && !(isWhole && isWordChar(lower, at + text.length)))
          end = at + text.length;
    return end;
  }
  function find(lower: string, from = 0): WordHit | null {
    let wasLetter = from > 0 && isLetterAt(lower, from - 1);
    for (let index = from; index < lower.length; index++) {
      const startsWord = !wasLetter;
      wasLetter = isLetterAt(lower, index);
      if (!startsWord || lower.charCodeAt(index) === SPACE) continue;
      const end = endAt(lower, index);
      if (end > index) return { index, end };
    }
    return null;
  }
  return { find, endAt, has: (lower) => find(lower) !== null };
}

/** Whether a text in small letters has one of the pieces, within words too. */
export function hasPiece(lower: string, pieces: readonly string[]): boolean {
  return pieces.some((piece) => lower.includes(piece));
}

/** Where the last of the pieces begins, -1 where none stands. */
export function lastPiece(lower: string, pieces: readonly string[]): number {
  let last = -1;
  for (const piece of pieces) last = Math.max(last, lower.lastIndexOf(piece));
  return last;
}
