import type { RemovalReason } from '../article.ts';
import { matchPhrase } from '../rules/phrases.ts';
import { keep, keptIndices, type Page, remove } from './decision.ts';
import { isHeading } from './features/text.ts';
import { removeOtherStories } from './other-stories.ts';
import { ancestorsOf, type PageNode } from './snapshot.ts';

/** Page-level checks for what a block's own score cannot see; each takes blocks out and names itself. */
export function cleanSelection(page: Page): void {
  keepEmbeddedPosts(page);
  removeCaptions(page);
  removeOtherStories(page);
  removeRepeats(page);
  removePhrases(page);
  removeBareHeadings(page);
}

/** Class names that the networks give to a post that is embedded as a quote. */
const EMBEDDED_POST = /twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|reddit-embed/;
/** How many blocks away from the story's own text an embedded post may stand. */
const EMBED_REACH = 4;

/** A post that stands as a quote between the story's paragraphs is what the story is about: its sentences stay, its tools go. */
function keepEmbeddedPosts(page: Page): void {
  for (const block of page.blocks) {
    const i = block.index;
    if (page.decisions[i]!.keep || block.tag !== 'p') continue;
    const quote = [...ancestorsOf(block.container)].find((node) => node.name === 'blockquote');
    if (!quote || !EMBEDDED_POST.test(quote.className)) continue;
    const near = (step: number): boolean => {
      for (let k = 1; k <= EMBED_REACH; k++) if (page.decisions[i + k * step]?.keep) return true;
      return false;
    };
    if (block.linkChars < block.stats.chars / 2 && near(-1) && near(1)) keep(page, i, 'embedded-post');
  }
}

/** A caption is one however well it reads, unless it is as long as a story's own paragraph in disguise. */
const MAX_CAPTION_WORDS = 120;

/** The caption of a picture's own `figure` belongs to the picture: it is shown with it, not as a paragraph. */
function removeCaptions(page: Page): void {
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    if (block.stats.words > MAX_CAPTION_WORDS) continue;
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
/** Appeals are written as prose, so that the scorer is easily taken in: it must be surer of them. */
const VERY_SURE = 0.985;
const APPEALS = new Set<RemovalReason>(['newsletter', 'paywall', 'consent', 'promotion', 'share', 'comments']);

function removePhrases(page: Page): void {
  for (const i of keptIndices(page)) {
    const { probability } = page.decisions[i]!;
    if (probability > VERY_SURE) continue;
    const phrase = matchPhrase(page.blocks[i]!.text);
    if (!phrase || phrase.reason === 'byline' || phrase.reason === 'date') continue;
    if (probability > SURE && !APPEALS.has(phrase.reason)) continue;
    remove(page, i, 'clean', phrase.id, phrase.reason);
  }
}

/** A subhead heads something: one that no text follows, at the end of the story, headed what was taken out. */
function removeBareHeadings(page: Page): void {
  const kept = keptIndices(page);
  for (let k = kept.length - 1; k >= 0; k--) {
    const block = page.blocks[kept[k]!]!;
    if (!isHeading(block) || page.decisions[kept[k]!]!.probability > SURE) break;
    if (kept[k] !== page.lead) remove(page, kept[k]!, 'clean', 'bare-heading', 'other-story');
  }
}
