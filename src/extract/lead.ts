import { keep, type Page } from './decision.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { isHeading, linkDensity } from './features/text.ts';

const TITLE_IN_SET = BLOCK_FEATURES.indexOf('like:title');
const LEAD_GROUP = BLOCK_FEATURES.indexOf('in:lead');
const DESCRIPTION_IN_SET = BLOCK_FEATURES.indexOf('like:description');
const IN_DESCRIPTION = BLOCK_FEATURES.indexOf('description:inBlock');
const FIGCAPTION = BLOCK_FEATURES.indexOf('tag:figcaption');
const CAPTION_GROUP = BLOCK_FEATURES.indexOf('in:caption');
const LIST_ITEM = BLOCK_FEATURES.indexOf('tag:li');

/** Share of a block's words that the headline has, from which it is the headline again. */
const TITLE_LIKENESS = 0.8;
/** Standfirsts have at least this many words, and no more than a paragraph has. */
const MIN_WORDS = 6;
const MAX_WORDS = 130;
/** Right under the headline a block of that many words is no byline and no label. */
const MIN_WORDS_UNDER = 12;
/** How many blocks after the headline a standfirst may stand. */
const MAX_AFTER_HEADLINE = 14;
/** A left-out block needs this to be taken in as the standfirst: a mark of its own and some of the scorer's trust. */
const MIN_PROBABILITY = 0.12;
/** Share of words that a block and the page's own summary have in common, both ways, from which they are the same text. */
const SAME_TEXT = 0.75;

/**
 * Finds the standfirst: a block between the headline and the body that is marked as one, made otherwise than the
 * paragraphs after it, or that the page uses as its summary. Takes it in where the scorer had left it out.
 */
export function findLead(page: Page): void {
  const { blocks, decisions, features } = page;
  const headline = features.anchors.headline;
  const from = headline >= 0 ? headline + 1 : 0;
  const firstKept = decisions.findIndex((decision, i) => decision.keep && i >= from && !isHeading(blocks[i]!));
  if (firstKept < 0) return;
  const to = Math.min(headline >= 0 ? from + MAX_AFTER_HEADLINE : firstKept + 1, Math.max(firstKept + 3, from + 1));
  let best = -1;
  let bestScore = 1;
  for (let i = from; i < Math.min(to, blocks.length); i++) {
    const score = leadScore(page, i, firstKept);
    if (score > bestScore) {
      bestScore = score;
      best = i;
    }
  }
  if (best < 0) return;
  if (!decisions[best]!.keep) keep(page, best, 'lead');
  page.lead = best;
}

function leadScore(page: Page, index: number, firstKept: number): number {
  const block = page.blocks[index]!;
  const decision = page.decisions[index]!;
  const { rows, containers } = page.features;
  const offset = index * BLOCK_FEATURES.length;
  const { words } = block.stats;
  if (words < MIN_WORDS || words > MAX_WORDS || linkDensity(block) > 0.5) return 0;
  if (decision.rule === 'headline' || rows[offset + FIGCAPTION] || rows[offset + LIST_ITEM]) return 0;
  if (rows[offset + CAPTION_GROUP]! < rows[offset + LEAD_GROUP]!) return 0;
  if (!decision.keep && decision.probability < MIN_PROBABILITY && decision.reason !== 'boilerplate') return 0;
  const inSummary = rows[offset + DESCRIPTION_IN_SET]!;
  const ofSummary = rows[offset + IN_DESCRIPTION]!;
  const isSummary = Math.min(inSummary, ofSummary) >= SAME_TEXT;
  const isMarked = rows[offset + LEAD_GROUP]! <= 1;
  // the headline again, or a headline of another length
  if (rows[offset + TITLE_IN_SET]! >= TITLE_LIKENESS) return 0;
  const own = containers.signatureOf(block);
  let alike = 0;
  let followingBold = 0;
  for (let i = index + 1; i < page.blocks.length && i < firstKept + 12; i++) {
    const other = page.blocks[i]!;
    if (!page.decisions[i]!.keep) continue;
    if (containers.signatureOf(other) === own) alike++;
    if (other.boldChars > 0.9 * other.stats.chars && !isHeading(other)) followingBold++;
  }
  const isBold = block.boldChars > 0.9 * block.stats.chars && followingBold === 0 && words > 8;
  const isApart = alike === 0 && page.blocks.length > index + 2;
  const isBeforeBody = index <= firstKept;
  const opens = index === firstKept;
  let score = 0;
  if (isMarked) score += 1;
  if (isSummary) score += 0.8;
  if (isApart) score += 0.5;
  if (isBold) score += opens ? 1 : 0.5;
  if (isHeading(block) && words > 10 && isBeforeBody) score += 0.3;
  if (decision.keep) score += 0.4;
  if (block.stats.endsSentence) score += 0.1;
  // a sentence made otherwise than the paragraphs, right under the headline
  const isUnder = index === page.features.anchors.headline + 1 && page.features.anchors.headline >= 0;
  if (isUnder && isApart && block.stats.endsSentence && words >= MIN_WORDS_UNDER) score += 0.5;
  if (opens) score += 0.1;
  if (!isBeforeBody) score -= 0.6;
  if (alike >= 3 && !(opens && (isSummary || isBold))) score -= 0.8;
  return score;
}
