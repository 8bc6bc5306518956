import type { RemovalReason } from '../article.ts';
import { FILLER_WORDS } from '../rules/filler.ts';
import { keptIndices, type Page, remove } from './decision.ts';
import { isHeading } from './features/text.ts';
import { isUnder, type PageNode } from './snapshot.ts';
import { wordKeyOf, wordsOf } from './words.ts';

/** Takes out what is set beside the story as prose or lists of its own: contents, notes for the press, filler. */
export function removeSideMatter(page: Page): void {
  removeContents(page);
  removeFiller(page);
  removeSpeeds(page);
  removeEndMatter(page);
}

/** A list of contents has at least so many entries. */
const MIN_ENTRIES = 2;
const MAX_ENTRY_WORDS = 20;

/** The list of contents before the text: entries that stand again, word for word, as subheads below it. */
function removeContents(page: Page): void {
  const headings = new Map<string, number>();
  for (const block of page.blocks) {
    if (isHeading(block)) headings.set(nameOf(block.text), block.index);
  }
  // marks and numbers alone name nothing
  headings.delete('');
  const isEntry = (i: number): boolean => {
    const block = page.blocks[i]!;
    return block.stats.words <= MAX_ENTRY_WORDS && !isHeading(block) && (headings.get(nameOf(block.text)) ?? -1) > i;
  };
  const entries = keptIndices(page).filter(isEntry);
  if (entries.length < MIN_ENTRIES) return;
  for (const i of entries) remove(page, i, 'clean', 'contents', 'navigation');
}

/** A heading without its number. */
function nameOf(text: string): string {
  return wordKeyOf(text.replace(/^[\s\d.)#–-]+/, ''));
}

const MIN_FILLER_WORDS = 6;
/** Share of a block's words: Latin quotations of that length have other words. */
const FILLER_SHARE = 0.25;

/** "Lorem ipsum": what stands for the text where a paywall hides it. */
function removeFiller(page: Page): void {
  if (page.metadata.language?.startsWith('la')) return;
  for (const i of keptIndices(page)) {
    const words = wordsOf(page.blocks[i]!.text);
    if (words.length < MIN_FILLER_WORDS) continue;
    const filler = words.filter((word) => FILLER_WORDS.has(word)).length;
    if (filler >= FILLER_SHARE * words.length) remove(page, i, 'clean', 'filler', 'paywall');
  }
}

/** "0.8x", "1.5×": the speeds that a player offers, of which there are several. */
const SPEED = /^\d(?:[.,]\d{1,2})? ?[x×]$/i;

function removeSpeeds(page: Page): void {
  const speeds = keptIndices(page).filter((i) => SPEED.test(page.blocks[i]!.text));
  if (speeds.length > 1) for (const i of speeds) remove(page, i, 'clean', 'speeds', 'navigation');
}

/** A heading over end matter stands in the last part of the story's words. */
const END_FROM = 0.5;
const ENDING = new Set(['en/press', 'de/press', 'fr/press']);
const AUTHORS: RemovalReason = 'author-box';
/** What heads a note on the author; "Contact us" and "Follow Jane Roe" are lines of their own. */
const ABOUT = /^(?:about|meet|the author|über|zu[mr]?|à propos|sobre|acerca|l['’]aut|[oa] aut|autor)/iu;
const MAX_HEADING_WORDS = 10;
/** "About the author" without a heading's mark-up; longer lines that begin so are the author's note itself. */
const MAX_LABEL_WORDS = 4;

/** End matter that has begun: what took it out, and the part of the page that it goes on in. */
interface EndMatter {
  rule: string;
  reason: RemovalReason;
  within: PageNode;
}

/** What follows "Press contact" or "About the author" at the end is of the house or the author, not of the story. */
function removeEndMatter(page: Page): void {
  const kept = keptIndices(page);
  const total = kept.reduce((sum, i) => sum + page.blocks[i]!.stats.words, 0);
  let before = 0;
  let ending: EndMatter | null = null;
  let next = 0;
  for (let i = kept[0] ?? 0; i < page.blocks.length; i++) {
    if (!ending && before >= END_FROM * total) ending = endMatterFrom(page, i);
    while (next < kept.length && kept[next]! < i) next++;
    if (kept[next] !== i) continue;
    const block = page.blocks[i]!;
    before += block.stats.words;
    if (!ending) continue;
    if (isUnder(block.container, ending.within)) remove(page, i, 'clean', ending.rule, ending.reason);
    else ending = null;
  }
}

function endMatterFrom(page: Page, index: number): EndMatter | null {
  const block = page.blocks[index]!;
  const phrase = page.features.phrases.rules[index];
  if (!phrase || block.stats.words > MAX_HEADING_WORDS) return null;
  const isLabel = isHeading(block) || block.stats.words <= MAX_LABEL_WORDS;
  const isNote = phrase.reason === AUTHORS && isLabel && ABOUT.test(block.text);
  if (!isNote && !ENDING.has(phrase.id)) return null;
  // a heading in a wrapper of its own heads what stands beside the wrapper
  const following = page.blocks[index + 1];
  let within = block.container.parent;
  while (within?.parent && following && !isUnder(following.container, within)) within = within.parent;
  return within && { rule: phrase.id, reason: isNote ? AUTHORS : 'boilerplate', within };
}
