import { keep, type Page } from './decision.ts';
import { isHeading } from './features/text.ts';
import { wordKeyOf } from './words.ts';

/** Fewer of a recipe's lines on the page are chance. */
const MIN_LINES = 3;

/**
 * The lines that structured data names as the recipe's are story, in whatever box they stand: to the scorer a recipe's
 * card looks like a shop's. On the corpora's 17 recipe pages (2026-11) all such blocks are story, and it left out a third.
 */
export function keepRecipe(page: Page): void {
  const wanted = new Set(page.metadata.recipe.map(wordKeyOf));
  if (wanted.size < MIN_LINES) return;
  const found: number[] = [];
  for (const block of page.blocks) {
    // the second copy, for print or another number of guests, is not taken in
    if (wanted.delete(wordKeyOf(block.text))) found.push(block.index);
  }
  if (found.length < MIN_LINES) return;
  for (const i of found) {
    if (!page.decisions[i]!.keep) keep(page, i, 'recipe');
    const above = page.blocks[i - 1];
    if (above && isHeading(above) && !page.decisions[i - 1]!.keep) keep(page, i - 1, 'recipe');
  }
}
