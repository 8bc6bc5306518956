import { CONFIDENCE } from '../rules/confidence.ts';
import { keptIndices, type Page } from './decision.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { toProbability } from './trees.ts';

/** What the calibration looks at, in the order of `CONFIDENCE.weights`. */
export const CONFIDENCE_SIGNS = [
  'doubt',
  'doubtKept',
  'missedWords',
  'keptWords',
  'bestShare',
  'noHeadline',
  'gaps',
  'describes',
  'shortBlocks',
  'links',
] as const;

const IN_DESCRIPTION = BLOCK_FEATURES.indexOf('description:inBlock');

/**
 * How likely it is that this is the whole story and only the story (word F1 of .95 or more), 0 to 1: a logistic
 * regression over signs of the whole page, fitted on pages of publishers that the scorer had not seen.
 */
export function confidenceOf(page: Page): number {
  const signs = confidenceSigns(page);
  let logOdds = CONFIDENCE.bias;
  for (let i = 0; i < signs.length; i++) logOdds += signs[i]! * CONFIDENCE.weights[i]!;
  return keptIndices(page).length ? Number(toProbability(logOdds).toFixed(3)) : 0;
}

/** The signs of one page, in the order of `CONFIDENCE_SIGNS`; each about 0 to 1. */
export function confidenceSigns(page: Page): number[] {
  let kept = 0;
  let inBest = 0;
  let doubt = 0;
  let doubtKept = 0;
  let missed = 0;
  let short = 0;
  let linked = 0;
  let gaps = 0;
  let previous = -1;
  let describes = 0;
  for (const block of page.blocks) {
    const decision = page.decisions[block.index]!;
    const { words } = block.stats;
    const uncertainty = Math.min(decision.probability, 1 - decision.probability);
    doubt += words * uncertainty;
    if (!decision.keep) {
      if (decision.probability > 0.15) missed += words * decision.probability;
      continue;
    }
    kept += words;
    doubtKept += words * uncertainty;
    linked += words * Math.min(1, block.linkChars / Math.max(1, block.stats.chars));
    if (words < 12) short += 1;
    if (page.features.containers.isInBest(block.container)) inBest += words;
    if (previous >= 0 && block.index - previous > 6) gaps++;
    previous = block.index;
    describes = Math.max(describes, page.features.rows[block.index * BLOCK_FEATURES.length + IN_DESCRIPTION]!);
  }
  const per = (x: number): number => x / Math.max(1, kept);
  return [
    Math.min(1, per(doubt)),
    Math.min(1, per(doubtKept) * 3),
    Math.min(1, per(missed)),
    Math.min(1, Math.log10(1 + kept) / 4),
    1 - per(inBest),
    page.features.anchors.headline < 0 ? 1 : 0,
    Math.min(1, gaps / 5),
    describes,
    short / Math.max(1, keptIndices(page).length),
    per(linked),
  ];
}
