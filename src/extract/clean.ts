import type { RemovalReason } from '../article.ts';
import { keptIndices, type Page, remove } from './decision.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { isHeading, linkDensity } from './features/text.ts';
import { removeOtherStories } from './other-stories.ts';
import { removePullQuotes } from './quotes.ts';
import { removeSideMatter } from './side-matter.ts';
import { ancestorsOf, type PageNode } from './snapshot.ts';
import { wordKeyOf } from './words.ts';

/** Page-level checks for what a block's own score cannot see; each takes blocks out and names itself. */
export function cleanSelection(page: Page): void {
  removeCaptions(page);
  removeOtherStories(page);
  removeSideMatter(page);
  removeRepeats(page);
  removePullQuotes(page);
  removeAppeals(page);
  removeLinkLines(page);
  removeBylines(page);
  removeAuthorNotes(page);
  removeBareHeadings(page);
}

/** A caption is one however well it reads, unless it is as long as a story's own paragraph in disguise. */
const MAX_CAPTION_WORDS = 120;

const BEFORE_MEDIA = BLOCK_FEATURES.indexOf('media:before');
const CREDITED = BLOCK_FEATURES.indexOf('credit');
/** A line under a picture that ends in a credit is its caption, unless the scorer knows better. */
const CREDITED_SURE = 0.93;

/** The caption of a picture's own `figure` belongs to the picture: it is shown with it, not as a paragraph. */
export function removeCaptions(page: Page): void {
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    if (block.stats.words > MAX_CAPTION_WORDS) continue;
    const offset = i * BLOCK_FEATURES.length;
    const isCredited = page.features.rows[offset + BEFORE_MEDIA]! > 0 && page.features.rows[offset + CREDITED]! > 0;
    if (isCredited && page.decisions[i]!.probability < CREDITED_SURE) {
      remove(page, i, 'clean', 'credited-caption', 'caption');
      continue;
    }
    let inCaption = false;
    for (const node of ancestorsOf(block.container)) {
      if (node.name === 'figcaption') inCaption = true;
      if (node.name !== 'figure') continue;
      if (inCaption && holdsPicture(node)) remove(page, i, 'clean', 'figcaption', 'caption');
      break;
    }
  }
}

function holdsPicture(figure: PageNode): boolean {
  const stack = [...figure.children];
  for (let node = stack.pop(), seen = 0; node && seen < 200; node = stack.pop(), seen++) {
    if (PICTURES.has(node.name)) return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

const PICTURES = new Set(['img', 'picture', 'video', 'amp-img', 'iframe', 'noscript', 'svg']);

/** Shorter texts are repeated on purpose: "Yes", a speaker's name, a refrain. */
const MIN_REPEAT_WORDS = 8;

/** The same paragraph twice (once for phones, once in a pull quote) is shown once: where it stands with its like. */
function removeRepeats(page: Page): void {
  const seen = new Map<string, number>();
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    if (block.stats.words < MIN_REPEAT_WORDS) continue;
    const key = wordKeyOf(block.text);
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

/**
 * Appeals that are written as prose take the scorer in. Of the phrases that it knows as features, newsletters' took out
 * ten times as many wrong words as right ones on the corpora (2026-11); promotion and sharing hit too seldom there to
 * tell, and stand here for the boxes that our own fixtures show. Every other kind cost more than it bought.
 */
const APPEALS = new Set<RemovalReason>(['newsletter', 'promotion', 'share']);
const SURE = 0.97;

function removeAppeals(page: Page): void {
  for (const i of keptIndices(page)) {
    if (page.decisions[i]!.probability > SURE) continue;
    const phrase = page.features.phrases.rules[i];
    if (phrase && APPEALS.has(phrase.reason)) remove(page, i, 'clean', phrase.id, phrase.reason);
  }
}

/** A line that is one link to another story of the site has so many words, and ends without a full stop. */
const MIN_LINK_WORDS = 4;
const MAX_LINK_WORDS = 25;
const WHOLE_LINK = 0.9;
const SLUG = BLOCK_FEATURES.indexOf('link:slug');
const SAME_SITE = BLOCK_FEATURES.indexOf('link:sameSite');

/** A paragraph that is nothing but the headline of another story is a teaser, in whatever box it stands. */
function removeLinkLines(page: Page): void {
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    const { words, endsSentence } = block.stats;
    if (words < MIN_LINK_WORDS || words > MAX_LINK_WORDS || linkDensity(block) < WHOLE_LINK) continue;
    if (block.tag === 'li' || block.tag === 'tr' || (endsSentence && !block.text.startsWith('('))) continue;
    const offset = i * BLOCK_FEATURES.length;
    const { rows } = page.features;
    if (rows[offset + SLUG] && rows[offset + SAME_SITE]) remove(page, i, 'clean', 'link-line', 'teaser');
  }
}

/** Among so many blocks at either end of the story a line of its authors' names is their byline. */
const BYLINES_AT_ENDS = 3;
/** "By", "and", "for this paper": what a byline has besides the names, in letters. */
const MAX_BESIDE_NAMES = 14;

/** The authors' names of two words and more: others begin sentences. */
function fullNames(page: Page): string[] {
  return page.metadata.authors.map((author) => author.name).filter((name) => name.includes(' '));
}

/** A line of nothing but the authors' names is their byline, in whatever language it says "by". */
function removeBylines(page: Page): void {
  const names = fullNames(page);
  if (!names.length) return;
  const kept = keptIndices(page);
  for (const i of new Set([...kept.slice(0, BYLINES_AT_ENDS), ...kept.slice(-BYLINES_AT_ENDS)])) {
    const { text, stats } = page.blocks[i]!;
    if (isHeading(page.blocks[i]!) || stats.endsColon || stats.endsSentence) continue;
    const rest = names.reduce((left, name) => left.replace(name, ''), text);
    if (rest.length < text.length && rest.replace(/[\s\p{P}]/gu, '').length <= MAX_BESIDE_NAMES)
      remove(page, i, 'clean', 'byline', 'byline');
  }
}

/** How many of the last blocks can be a note on the author, and how long such a note is. */
const NOTES_AT_END = 3;
const MAX_NOTE_WORDS = 60;

/** "Jane Roe covers the harbour. Reach her at …": what is said of the author under the story is not the story. */
function removeAuthorNotes(page: Page): void {
  const names = fullNames(page);
  for (const i of keptIndices(page).slice(-NOTES_AT_END)) {
    const block = page.blocks[i]!;
    if (block.stats.words > MAX_NOTE_WORDS || !names.some((name) => block.text.startsWith(name))) continue;
    const isSetApart = block.italicChars > 0.8 * block.stats.chars || block.links > 0 || block.text.includes('@');
    if (isSetApart) remove(page, i, 'clean', 'author-note', 'author-box');
  }
}

/** A subhead heads something: one that no text follows, at the end of the story, headed what was taken out. */
/** Surer than this the scorer has seen what the heading heads: a list of headings is a story too. */
const HEADS_NOTHING = 0.9;

/** What a box of its own holds: its heading goes with it. */
const BOXES = new Set<RemovalReason>(['newsletter', 'share', 'comments']);

function removeBareHeadings(page: Page): void {
  for (const i of keptIndices(page)) {
    const next = page.decisions[i + 1];
    if (!isHeading(page.blocks[i]!) || page.decisions[i]!.probability > HEADS_NOTHING || i === page.lead) continue;
    if (next && !next.keep && BOXES.has(next.reason)) remove(page, i, 'clean', 'heads-box', next.reason);
  }
  const kept = keptIndices(page);
  for (let k = kept.length - 1; k >= 0; k--) {
    const block = page.blocks[kept[k]!]!;
    if (!isHeading(block) || page.decisions[kept[k]!]!.probability > HEADS_NOTHING) break;
    if (kept[k] !== page.lead) remove(page, kept[k]!, 'clean', 'bare-heading', 'other-story');
  }
}
