import { BLOCK_MODEL } from '../rules/generated/block-model.ts';
import { type BoilerplateWords, shippedWords } from './features/boilerplate.ts';
import { type Trees, unpackTrees } from './trees.ts';

/** What was learned from pages: the trees and the words that they ask for. The benchmark scores with others. */
export interface Engine {
  trees: Trees;
  words: BoilerplateWords;
}

let shipped: Engine | null = null;

/** The engine that ships, unpacked at its first use. */
export function shippedEngine(): Engine {
  shipped ??= { trees: unpackTrees(BLOCK_MODEL), words: shippedWords() };
  return shipped;
}
