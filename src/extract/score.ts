import { BLOCK_FEATURES } from './features/index.ts';
import { isObviousLink } from './features/text.ts';
import type { Block } from './segment.ts';
import { scoreRow, type Trees, toProbability } from './trees.ts';

/** The probability of each block to be story, 0 to 1. */
export function scoreBlocks(blocks: readonly Block[], rows: Float32Array, trees: Trees): Float64Array {
  const width = BLOCK_FEATURES.length;
  const probabilities = new Float64Array(blocks.length);
  for (const block of blocks) {
    if (!isObviousLink(block)) probabilities[block.index] = toProbability(scoreRow(trees, rows, block.index * width));
  }
  return probabilities;
}
