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
const MIN_PROBABILITY = 0.08;
/** Share of words that a block and the page's own summary have in common, both ways, from which they are the same text. */
const SAME_TEXT = 0.75;
/** A standfirst in several paragraphs or points has no more of them. */
const MAX_BLOCKS = 5;
const MAX_WORDS_TOGETHER = 80;
/** What standfirsts are called besides the words that the scorer knows; of a block's own element and of the one around it. */
const LEAD_NAMES =
  /sub-?titulo|sub-?t[ií]tulo|(?:post|article|entry|news|story)[-_]{1,2}sub-?(?:title|head|heading)|sub-?headline|bajada|copete|chapo|ingress|preamble|standfirst|anriss|bullet-?points?|key-?points|sumario|entradilla|\bdeck?\b|__dek\b/i;

/**
 * Finds the standfirst: a block, or a few of one make, between the headline and the body that is marked as one, made otherwise than the
 * paragraphs after it, or that the page uses as its summary. Takes it in where the scorer had left it out.
 */
export function findLead(page: Page): void {
  const { blocks, decisions, features } = page;
  const headline = features.anchors.headline;
  const from = headline >= 0 ? headline + 1 : 0;
  const firstKept = decisions.findIndex((decision, i) => decision.keep && i >= from && !isHeading(blocks[i]!));
  if (firstKept < 0) return;
  const to = Math.min(headline >= 0 ? from + MAX_AFTER_HEADLINE : firstKept + 1, Math.max(firstKept + 3, from + 1));
  let best: Group | null = null;
  let bestScore = 1;
  for (let i = from; i < Math.min(to, blocks.length); i++)
    for (const group of groupsAt(page, i)) {
      const score = leadScore(page, group, firstKept);
      if (score > bestScore) {
        bestScore = score;
        best = group;
      }
    }
  if (!best) return;
  for (let i = best.from; i < best.to; i++) if (!decisions[i]!.keep) keep(page, i, 'lead');
  page.lead = best.from;
  page.leadBlocks = best.to - best.from;
}

/** A standfirst's blocks: the first, and the one after the last. */
interface Group {
  from: number;
  to: number;
}

/** A block alone, and with those of the same make that follow it where others of that make do not. */
function groupsAt(page: Page, from: number): Group[] {
  const alone = { from, to: from + 1 };
  const { blocks, decisions } = page;
  const own = page.features.containers.signatureOf(blocks[from]!);
  const isAlike = (i: number) => page.features.containers.signatureOf(blocks[i]!) === own;
  if (!decisions[from]!.keep || (from > 0 && isAlike(from - 1))) return [alone];
  let to = from + 1;
  while (to < blocks.length && to - from <= MAX_BLOCKS && decisions[to]!.keep && isAlike(to)) to++;
  return to - from > 1 && to - from <= MAX_BLOCKS ? [alone, { from, to }] : [alone];
}

function leadScore(page: Page, group: Group, firstKept: number): number {
  const index = group.from;
  const size = group.to - group.from;
  const block = page.blocks[index]!;
  const decision = page.decisions[index]!;
  const { rows, containers } = page.features;
  const column = (feature: number, at = index) => rows[at * BLOCK_FEATURES.length + feature]!;
  const own = containers.signatureOf(block);
  let words = 0;
  let inSummary = 0;
  let ofSummary = 0;
  for (let i = group.from; i < group.to; i++) {
    const each = page.blocks[i]!;
    words += each.stats.words;
    inSummary += each.stats.words * column(DESCRIPTION_IN_SET, i);
    ofSummary += column(IN_DESCRIPTION, i);
    if (linkDensity(each) > 0.5) return 0;
  }
  if (words < MIN_WORDS || words > (size > 1 ? MAX_WORDS_TOGETHER : MAX_WORDS)) return 0;
  const isSummary = Math.min(inSummary / words, ofSummary) >= SAME_TEXT;
  const isMarked = column(LEAD_GROUP) <= 1;
  const isNamed = LEAD_NAMES.test(own.split('<').slice(0, 3).join(' '));
  if (decision.rule === 'headline' || column(FIGCAPTION)) return 0;
  // points are a standfirst together alone
  if (column(LIST_ITEM) && (size === 1 || !(isSummary || isNamed))) return 0;
  if (column(CAPTION_GROUP) < column(LEAD_GROUP)) return 0;
  if (!decision.keep && decision.probability < MIN_PROBABILITY && decision.reason !== 'boilerplate') return 0;
  // the headline again, or a headline of another length
  if (column(TITLE_IN_SET) >= TITLE_LIKENESS) return 0;
  let alike = 0;
  let followingBold = 0;
  for (let i = group.to; i < page.blocks.length && i < firstKept + 12; i++) {
    const other = page.blocks[i]!;
    if (!page.decisions[i]!.keep) continue;
    if (containers.signatureOf(other) === own) alike++;
    if (other.boldChars > 0.9 * other.stats.chars && !isHeading(other)) followingBold++;
  }
  const isApart = alike === 0 && page.blocks.length > group.to + 1;
  // several paragraphs are one standfirst only where something says so, and no body of the same make follows
  if (size > 1 && !(isApart && (isMarked || isNamed || isSummary))) return 0;
  const isBold = block.boldChars > 0.9 * block.stats.chars && followingBold === 0 && words > 8;
  const isBeforeBody = index <= firstKept;
  const opens = index === firstKept;
  let score = 0;
  if (isMarked) score += 1;
  else if (isNamed) score += 0.6;
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
