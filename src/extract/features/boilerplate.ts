import { BOILERPLATE_WORDS } from '../../rules/generated/boilerplate-words.ts';
import type { Vocabulary } from '../words.ts';

export const BOILERPLATE_FEATURES: readonly string[] = ['boiler:max', 'boiler:sum', 'boiler:share'];

/** Words that stand around stories rather than in them, each with a weight of 1 to 3. */
export type BoilerplateWords = ReadonlyMap<string, number>;

/** Shorter words are function words of some language. */
const MIN_CHARS = 3;
/** Words of a block that are looked at: what it is shows at its beginning. */
export const MAX_WORDS = 60;

let shipped: BoilerplateWords | null = null;

/** The table that ships, read at its first use. */
export function shippedWords(): BoilerplateWords {
  shipped ??= new Map(
    BOILERPLATE_WORDS.flatMap((words, i) => words.split(' ').map((word): [string, number] => [word, i + 1])),
  );
  return shipped;
}

/**
 * Writes how much a block speaks as the text around stories does ("rights reserved", "Einwilligung", "рассылка").
 *
 * @param weightOf the weight of a word of the block, 0 for most.
 */
export function writeWeights<Word>(
  row: Float32Array,
  offset: number,
  words: readonly Word[],
  weightOf: (word: Word) => number,
): void {
  let most = 0;
  let sum = 0;
  let hits = 0;
  const count = Math.min(MAX_WORDS, words.length);
  for (let i = 0; i < count; i++) {
    const weight = weightOf(words[i]!);
    if (!weight) continue;
    if (weight > most) most = weight;
    sum += weight;
    hits++;
  }
  row[offset] = most;
  row[offset + 1] = sum;
  row[offset + 2] = hits / Math.max(1, count);
}

/** The same for words as strings. */
export function writeBoilerplate(
  row: Float32Array,
  offset: number,
  words: readonly string[],
  table: BoilerplateWords,
): void {
  writeWeights(row, offset, words, (word) => weightIn(table, word));
}

function weightIn(table: BoilerplateWords, word: string): number {
  return word.length >= MIN_CHARS ? (table.get(word) ?? 0) : 0;
}

/** Weights by a vocabulary's numbers: each word of a page is looked up once. */
export function weightsFor(vocabulary: Vocabulary, table: BoilerplateWords): (word: number) => number {
  const weights: number[] = [];
  return (word) => {
    // words get their numbers in the order in which they are first read
    while (weights.length <= word) weights.push(weightIn(table, vocabulary.words[weights.length]!));
    return weights[word]!;
  };
}
