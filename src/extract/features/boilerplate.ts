import { BOILERPLATE_WORDS } from '../../rules/generated/boilerplate-words.ts';

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

/** Writes how much a block speaks as the text around stories does ("rights reserved", "Einwilligung", "рассылка"). */
export function writeBoilerplate(
  row: Float32Array,
  offset: number,
  words: readonly string[],
  table: BoilerplateWords,
): void {
  let most = 0;
  let sum = 0;
  let hits = 0;
  const count = Math.min(MAX_WORDS, words.length);
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const weight = word.length >= MIN_CHARS ? table.get(word) : undefined;
    if (!weight) continue;
    if (weight > most) most = weight;
    sum += weight;
    hits++;
  }
  row[offset] = most;
  row[offset + 1] = sum;
  row[offset + 2] = hits / Math.max(1, count);
}
