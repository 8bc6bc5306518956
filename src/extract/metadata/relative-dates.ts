import { AGO_PIECES, AGO_WORDS, DAY_PIECES, DAY_WORDS, ONE_WORDS, RELATIVE_UNITS } from '../../rules/dates.ts';
import { isLetterAt, LETTERS, lowerOf } from './letters.ts';
import { hasPiece, type WordHit, wordList } from './word-list.ts';

/** A relative date: where it stands and how far back it points. */
export interface RelativeDate {
  index: number;
  end: number;
  unit: 'minute' | 'hour' | 'day';
  count: number;
}

const NOT_ASCII = /[^ -~]/;
const MAX_COUNT = { minute: 600, hour: 96, day: 60 };
/** A "before" word stands within this many characters of its number. */
const NEAR_CHARS = 24;
const NUMBER = /(?<![\d.:/-])\d{1,3}(?![\d.:/-])/g;
/** "3 min read" */
const READING = /^[a-z]*\s*(?:read|lese|lect)/;
const BARE_HOUR = /(?:(?:час|годину|godzinę) (?:назад|тому|temu)|(?:منذ|قبل) ساعة)/;
const WORD_BEFORE_WORD = new RegExp(`[${LETTERS}]+(?= [${LETTERS}])`, 'g');

const agoWords = wordList(AGO_WORDS);
/** A text without any of them tells no date: one look instead of four. */
const anyWords = wordList([AGO_WORDS, ...DAY_WORDS].join('|'));
const ANY_PIECES = [...AGO_PIECES, ...DAY_PIECES.flat()];
/** In a longer text such words tell of other things. */
const MAX_CHARS = 160;
const units = RELATIVE_UNITS.map(([unit, words]) => [unit, wordList(words)] as const);
const dayWords = DAY_WORDS.map(wordList);

function firstPiece(lower: string, pieces: readonly string[]): WordHit | null {
  for (const piece of pieces) {
    const index = lower.indexOf(piece);
    if (index >= 0) return { index, end: index + piece.length };
  }
  return null;
}

const findAgo = (lower: string) => agoWords.find(lower) ?? firstPiece(lower, AGO_PIECES);

/** "an hour ago" becomes "1  hour ago": positions stay. */
function countOnes(lower: string): string {
  return lower.replace(WORD_BEFORE_WORD, (word: string, at: number) => {
    const isArticle = word === 'a' || word === 'an';
    const counts = isArticle ? /^ (?:hour|min|day)/.test(lower.slice(at + word.length)) : ONE_WORDS.has(word);
    return counts && !isLetterAt(lower, at - 1) ? '1'.padEnd(word.length) : word;
  });
}

/**
 * The first relative date of a text ("2 hours ago", "vor 2 Stunden", "hace 3 horas", "Wczoraj"); null where there is none. Weeks
 * and more are no dates: they tell no day, and long texts speak of other days.
 *
 * @param text digits ASCII, single spaces.
 */
export function findRelative(text: string): RelativeDate | null {
  if (text.length > MAX_CHARS) return null;
  const lower = lowerOf(text);
  if (!anyWords.has(lower) && !(NOT_ASCII.test(lower) && hasPiece(lower, ANY_PIECES))) return null;
  return (findAgo(lower) && findCounted(lower)) || findDay(lower);
}

function findCounted(lower: string): RelativeDate | null {
  const counted = countOnes(lower).replace(/(?<![^ ])se(?=jam |menit )/g, '1 ');
  for (const number of counted.matchAll(NUMBER)) {
    const rest = counted.slice(number.index + number[0].length, number.index + NEAR_CHARS + 12);
    const gap = rest.length - rest.trimStart().length;
    for (const [unit, words] of units) {
      const end = words.endAt(rest, gap);
      if (end < 0 || Number(number[0]) > MAX_COUNT[unit]) continue;
      if (unit === 'minute' && READING.test(rest.slice(end))) continue;
      const from = Math.max(0, number.index - NEAR_CHARS);
      const unitEnd = number.index + number[0].length + end;
      const after = findAgo(counted.slice(unitEnd, unitEnd + NEAR_CHARS));
      const ago = after ?? findAgo(counted.slice(from, number.index));
      if (!ago) continue;
      return {
        index: after ? number.index : from + ago.index,
        end: after ? unitEnd + ago.end : unitEnd,
        unit,
        count: Number(number[0]),
      };
    }
  }
  const bare = counted.match(BARE_HOUR);
  return bare && !isLetterAt(counted, bare.index! - 1)
    ? { index: bare.index!, end: bare.index! + bare[0].length, unit: 'hour', count: 1 }
    : null;
}

/** "Today", "yesterday". */
function findDay(lower: string): RelativeDate | null {
  for (const [count, words] of dayWords.entries()) {
    let hit = words.find(lower);
    // Hungarian and Romanian "ma" stands before a time of day
    while (hit && lower.slice(hit.index, hit.end) === 'ma' && !/^[ ,]+\d\d?[:.]\d\d/.test(lower.slice(hit.end)))
      hit = words.find(lower, hit.end);
    hit ??= firstPiece(lower, DAY_PIECES[count]!);
    if (hit) return { ...hit, unit: 'day', count };
  }
  return null;
}
