import { matchPhrase } from '../rules/phrases.ts';
import { keptIndices, type Page, remove } from './decision.ts';
import { isHeading } from './features/text.ts';

/** Page-level checks for what a block's own score cannot see; each takes blocks out and names itself. */
export function cleanSelection(page: Page): void {
  removeRepeats(page);
  removePhrases(page);
  removeBareHeadings(page);
}

/** Shorter texts are repeated on purpose: "Yes", a speaker's name, a refrain. */
const MIN_REPEAT_WORDS = 8;

/** The same paragraph twice (once for phones, once in a pull quote) is shown once: where it stands with its like. */
function removeRepeats(page: Page): void {
  const seen = new Map<string, number>();
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    if (block.stats.words < MIN_REPEAT_WORDS) continue;
    const key = block.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, i);
      continue;
    }
    const isHiddenFirst =
      page.features.ancestors.isHidden(page.blocks[first]!.container) &&
      !page.features.ancestors.isHidden(block.container);
    if (isHiddenFirst) seen.set(key, i);
    remove(page, isHiddenFirst ? first : i, 'clean', 'repeat', 'duplicate');
  }
}

/** A kept block that holds a known appeal or teaser phrase goes where the scorer is not sure of it. */
const SURE = 0.9;

function removePhrases(page: Page): void {
  for (const i of keptIndices(page)) {
    if (page.decisions[i]!.probability > SURE) continue;
    const phrase = matchPhrase(page.blocks[i]!.text);
    if (!phrase || phrase.reason === 'byline' || phrase.reason === 'date') continue;
    remove(page, i, 'clean', phrase.id, phrase.reason);
  }
}

/** A subhead heads something: one that no text follows, at the end of the story, headed what was taken out. */
function removeBareHeadings(page: Page): void {
  const kept = keptIndices(page);
  for (let k = kept.length - 1; k >= 0; k--) {
    const block = page.blocks[kept[k]!]!;
    if (!isHeading(block)) break;
    if (kept[k] !== page.lead) remove(page, kept[k]!, 'clean', 'bare-heading', 'other-story');
  }
}
