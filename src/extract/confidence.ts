import type { Page } from './decision.ts';

/**
 * How sure the scorer is of the page as a whole, 0 to 1: the share of words on whose block it had no doubt.
 */
export function confidenceOf(page: Page): number {
  let kept = 0;
  let doubt = 0;
  for (const block of page.blocks) {
    const { keep, probability } = page.decisions[block.index]!;
    if (keep) kept += block.stats.words;
    doubt += block.stats.words * Math.min(probability, 1 - probability);
  }
  return kept ? Math.max(0, 1 - doubt / kept) : 0;
}
