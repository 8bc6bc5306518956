import type { DumpLine } from './read-lines.ts';

/** What a line looks like, by itself: counts in characters and words, shares from 0 to 1. */
export interface Shape {
  /** Letters and digits count; a Chinese or Japanese character counts as half a word. */
  chars: number;
  words: number;
  tokens: string[];
  /** Words that begin with no capital. */
  lowerWords: string[];
  endsSentence: boolean;
  sentences: number;
  commas: number;
  digits: number;
  capitals: number;
  isUpper: boolean;
  shortWords: number;
  wordLength: number;
  quotes: number;
  ending: number;
  separators: number;
  hasAddress: boolean;
  startsLower: boolean;
  /** "PoliticsRussia", "hours ago01:51": words that were glued where markup stood between them. */
  glued: number;
  /** A line that could be a sentence of a story. */
  isGood: boolean;
}

export const SENTENCE_END = /[.!?…。！？｡؟۔।॥։።][\s"'”“’‘»«›‹)\]」』）\u00A0]*$/u;
const SIGNATURE = /\s*[([][^()[\]]{2,40}[)\]]$/u;
const INNER_END = /[.!?…。！？｡؟۔।॥։።]["'”’»」』)]*(?=\s|$|[\u3000-\u9FFF])/gu;
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const CJK = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/u;
const CJK_ALL = /[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/gu;
const THAI = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/gu;
/** Longest text of a line that is looked at word by word. */
const MAX_LOOK = 3000;

/** Words in lower case; Chinese and Japanese text gives its single characters. */
export function tokenize(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (!CJK.test(text)) return words;
  return words.flatMap((word) => (CJK.test(word) ? [...word] : word));
}

export function shapeOf(line: DumpLine): Shape {
  const text = line.text.length > MAX_LOOK ? line.text.slice(0, MAX_LOOK) : line.text;
  const words = text.match(WORD) ?? [];
  const scripts = (text.match(CJK_ALL)?.length ?? 0) / 2 + (text.match(THAI)?.length ?? 0) / 5;
  const tokens = tokenize(text);
  let capitals = 0;
  const lowerWords: string[] = [];
  let shortWords = 0;
  let letters = 0;
  for (const word of words) {
    const first = word[0] ?? '';
    if (first !== first.toLowerCase()) capitals++;
    else lowerWords.push(word);
    if (word.length <= 3) shortWords++;
    letters += word.length;
  }
  const count = words.length || 1;
  const factor = line.text.length / (text.length || 1);
  const size = Math.max(words.length, scripts) * factor;
  // "… on Monday. (mlb/dpa)" ends where the mark of those who signed begins
  const end = text.slice(-60).replace(SIGNATURE, '');
  const endsSentence = SENTENCE_END.test(end.slice(-12)) || line.text.length > MAX_LOOK;
  return {
    chars: line.text.length,
    words: size,
    tokens,
    lowerWords: CJK.test(text) ? tokens : lowerWords,
    endsSentence,
    sentences: (text.match(INNER_END)?.length ?? 0) * factor,
    commas: (text.match(/[,،、，;；]/g)?.length ?? 0) * factor,
    digits: (text.match(/\p{N}/gu)?.length ?? 0) / (text.length || 1),
    capitals: capitals / count,
    isUpper: text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase(),
    shortWords: shortWords / count,
    wordLength: letters / count,
    quotes: text.match(/["“”„«»「」『』]/g)?.length ?? 0,
    ending: endingOf(text),
    separators: text.match(/[|/·•›»→▸>]/g)?.length ?? 0,
    hasAddress: /https?:\/\/|www\.|\S@\S+\.\w/.test(text),
    startsLower: /^\p{Ll}/u.test(text),
    glued: text.match(/\p{Ll}\p{Lu}\p{Ll}|\p{L}\p{Ll}\d|\d\p{Lu}\p{Ll}/gu)?.length ?? 0,
    isGood: (endsSentence && size >= 9 && line.text.length >= 45) || (size >= 28 && line.text.length >= 140),
  };
}

/** 0 nothing, 1 full stop, 2 question, 3 exclamation, 4 colon, 5 ellipsis, 6 closing quote or bracket, 7 digit. */
function endingOf(text: string): number {
  const end = text.at(-1) ?? '';
  if (/[.。｡۔।]/.test(end)) return text.endsWith('...') ? 5 : 1;
  if (/[?？؟]/.test(end)) return 2;
  if (/[!！]/.test(end)) return 3;
  if (/[:：]/.test(end)) return 4;
  if (end === '…') return 5;
  if (/["”“»«)\]」』]/.test(end)) return 6;
  return /\d/.test(end) ? 7 : 0;
}
