import { MAX_WORDS } from '../../../src/extract/features/boilerplate.ts';
import { wordsOf } from '../../../src/extract/words.ts';

/** What the word statistics need of a page: its words in and out of the story, by publisher family. */
export interface PageWords {
  family: string;
  fold: number;
  story: ReadonlySet<string>;
  other: ReadonlySet<string>;
}

/** A word must stand outside of stories at so many publishers. */
const MIN_FAMILIES = 4;
/** Log-ratio of publishers that use it outside to those that use it inside a story. */
const MIN_RATIO = 0.7;
const MAX_TABLE = 1400;
/** Blocks of fewer words are labels and links, told by other features. */
const MIN_BLOCK_WORDS = 4;

/** The words that the features look at. */
export function beginning(text: string): string[] {
  return wordsOf(text.slice(0, 500)).slice(0, MAX_WORDS);
}

/** Collects a page's words from its labelled blocks. */
export function collectWords(
  family: string,
  fold: number,
  blocks: readonly { words: readonly string[]; isStory: boolean }[],
): PageWords {
  const story = new Set<string>();
  const other = new Set<string>();
  for (const { words, isStory } of blocks) {
    if (words.length < MIN_BLOCK_WORDS) continue;
    for (const word of words) if (word.length > 2 && !/^\d/.test(word)) (isStory ? story : other).add(word);
  }
  return { family, fold, story, other };
}

/**
 * Words that stand around stories rather than in them, weighed 1 to 3, from the pages outside of the given folds:
 * a page's own publisher must never speak for it.
 */
export function boilerplateTable(pages: readonly PageWords[], without: ReadonlySet<number>): Map<string, number> {
  const inside = new Map<string, Set<string>>();
  const outside = new Map<string, Set<string>>();
  const count = (map: Map<string, Set<string>>, words: ReadonlySet<string>, family: string): void => {
    for (const word of words) {
      const families = map.get(word);
      if (families) families.add(family);
      else map.set(word, new Set([family]));
    }
  };
  for (const page of pages) {
    if (without.has(page.fold)) continue;
    count(inside, page.story, page.family);
    count(outside, page.other, page.family);
  }
  const rated: [string, number][] = [];
  for (const [word, families] of outside) {
    if (families.size < MIN_FAMILIES) continue;
    const ratio = Math.log((families.size + 0.5) / ((inside.get(word)?.size ?? 0) + 0.5));
    if (ratio > MIN_RATIO) rated.push([word, ratio * Math.sqrt(Math.log(families.size))]);
  }
  rated.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(rated.slice(0, MAX_TABLE).map(([word, rate]) => [word, Math.max(1, Math.min(3, Math.round(rate)))]));
}
