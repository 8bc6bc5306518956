import { type Page, remove } from './decision.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { isHeading } from './features/text.ts';
import { poolGroups } from './pool.ts';
import { reasonFor } from './reasons.ts';
import { keepRecipe } from './recipe.ts';
import { scoreBlocks } from './score.ts';
import type { Trees } from './trees.ts';

/**
 * Blocks from this probability on are story. On folds by publisher family (2026-11) .40 to .48 is flat; the middle
 * lets fewer teasers and captions in, and readers forgive a missing line sooner than a foreign one.
 */
const THRESHOLD = 0.44;
/** Between two kept blocks of its own make a block needs no more than this. */
const GAP_THRESHOLD = 0.25;
/** A short sentence of the same make needs hardly any: an interview's questions look like nothing by themselves. */
const SHORT_GAP_THRESHOLD = 0.06;
const GAP_REACH = 5;
/** A block's likeness to the headline from which it repeats it. */
const HEADLINE_LIKENESS = 0.95;

/** Farther below, a subhead may ask the headline's question again. */
const COPY_REACH = 15;

const TITLE_IN_SET = BLOCK_FEATURES.indexOf('like:title');
const TITLE_IN_BLOCK = BLOCK_FEATURES.indexOf('title:inBlock');

/** Scores the blocks and decides by threshold; fills gaps between blocks of one make. */
export function selectBlocks(page: Page, trees: Trees): void {
  const { blocks, features } = page;
  const probabilities = scoreBlocks(blocks, features.rows, trees);
  poolGroups(blocks, probabilities);
  page.decisions = blocks.map((block, i) => {
    const keep = probabilities[i]! >= THRESHOLD;
    const { rule, reason } = keep
      ? { rule: '', reason: 'boilerplate' as const }
      : reasonFor(block, features.rows, features.phrases.rules[i] ?? null);
    return { keep, probability: probabilities[i]!, step: 'select', rule, reason };
  });
  fillGaps(page);
  keepRecipe(page);
  removeHeadlines(page);
}

/** A paragraph like those before and after it is one of them: a story is rarely interrupted by one of its own kind. */
function fillGaps(page: Page): void {
  const { blocks, decisions, features } = page;
  const headings = new Set<string>();
  for (const block of blocks) {
    if (decisions[block.index]!.keep && isHeading(block)) headings.add(features.containers.signatureOf(block));
  }
  for (let i = 1; i + 1 < blocks.length; i++) {
    const decision = decisions[i]!;
    if (decision.keep || decision.rule !== 'score' || blocks[i]!.tag === 'tr' || blocks[i]!.tag === 'li') continue;
    const block = blocks[i]!;
    if (isHeading(block)) {
      // one subhead of the story's make, over one of its paragraphs
      const isSubhead = decisions[i + 1]!.keep && headings.has(features.containers.signatureOf(block));
      if (isSubhead && decision.probability >= SHORT_GAP_THRESHOLD && decisions[i + 1]!.probability > 0.6)
        decision.keep = true;
      continue;
    }
    const asks = block.tag === 'p' && !block.links && (block.stats.endsQuestion || block.stats.endsSentence);
    if (decision.probability < (asks ? SHORT_GAP_THRESHOLD : GAP_THRESHOLD)) continue;
    const own = features.containers.signatureOf(block);
    // what stands in a box of its own between two paragraphs does not part them
    const isLike = (step: 1 | -1): boolean => {
      for (let k = i + step, seen = 0; seen < GAP_REACH && blocks[k]; k += step, seen++) {
        if (blocks[k]!.container.parent !== block.container.parent) continue;
        return decisions[k]!.keep && features.containers.signatureOf(blocks[k]!) === own && !isHeading(blocks[k]!);
      }
      return false;
    };
    if (isLike(-1) && isLike(1)) decision.keep = true;
  }
}

/** The headline is shown as the title, not as a part of the text; so are its copies. */
function removeHeadlines(page: Page): void {
  const { blocks, decisions, features } = page;
  for (let i = 0; i < blocks.length; i++) {
    if (!decisions[i]!.keep) continue;
    const offset = i * BLOCK_FEATURES.length;
    const repeats =
      i < features.anchors.headline + COPY_REACH &&
      isHeading(blocks[i]!) &&
      features.rows[offset + TITLE_IN_SET]! >= HEADLINE_LIKENESS &&
      features.rows[offset + TITLE_IN_BLOCK]! >= HEADLINE_LIKENESS;
    if (i === features.anchors.headline || repeats) remove(page, i, 'select', 'headline', 'duplicate');
  }
}
