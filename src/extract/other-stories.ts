import type { RemovalReason } from '../article.ts';
import { keptIndices, type Page, remove } from './decision.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { isHeading } from './features/text.ts';
import { ancestorsOf, isUnder, type PageNode } from './snapshot.ts';

/** Words that the first story must have before anything below it can be a second one. */
const MIN_STORY_WORDS = 80;

/**
 * Takes out stories that are appended below the page's own: another `article` element with a heading of its own,
 * or everything from the next headline made like the page's headline on. Live blogs are made of articles and are left.
 */
export function removeOtherStories(page: Page): void {
  if (page.metadata.kind === 'live-blog') return;
  removeOtherArticles(page);
  cutAtNextHeadline(page);
}

function articleOf(node: PageNode): PageNode | null {
  for (const above of ancestorsOf(node)) if (above.name === 'article') return above;
  return null;
}

function removeOtherArticles(page: Page): void {
  const kept = keptIndices(page);
  const words = new Map<PageNode | null, number>();
  const headline = page.features.anchors.headline;
  for (const i of kept) {
    const article = articleOf(page.blocks[i]!.container);
    words.set(article, (words.get(article) ?? 0) + page.blocks[i]!.stats.words);
  }
  // the page's own story is the longest; where the headline stands in another article, the mark-up tells nothing
  const own = [...words].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  const ofHeadline = headline >= 0 ? articleOf(page.blocks[headline]!.container) : null;
  if (ofHeadline && ofHeadline !== own) return;
  if (!own || (words.get(own) ?? 0) < MIN_STORY_WORDS) return;
  const around = new Set(ancestorsOf(own));
  for (const i of kept) {
    const article = articleOf(page.blocks[i]!.container);
    if (!article || article === own || around.has(article) || isUnder(article, own)) continue;
    if (beginsStory(page, article)) remove(page, i, 'clean', 'other-article', 'other-story');
  }
}

/** A heading with a byline or a date under it opens the article: sections that are marked up as articles have none. */
function beginsStory(page: Page, article: PageNode): boolean {
  const heading = page.blocks.find(
    (block) => isHeading(block) && block.tag <= 'h3' && articleOf(block.container) === article,
  );
  return heading !== undefined && heading.stats.words >= MIN_HEADLINE_WORDS && isSigned(page, heading.index);
}

const MIN_HEADLINE_WORDS = 4;
const SIGNED_WITHIN = 5;
const MAX_SIGNATURE_WORDS = 25;
const SIGNATURES = new Set<RemovalReason>(['byline', 'date', 'author-box']);
const META = BLOCK_FEATURES.indexOf('in:meta');
const AUTHOR = BLOCK_FEATURES.indexOf('in:author');
const YEAR = BLOCK_FEATURES.indexOf('hasYear');

/** A byline or a date follows: a story begins, not a chapter. */
function isSigned(page: Page, index: number): boolean {
  return page.blocks.slice(index + 1, index + 1 + SIGNED_WITHIN).some((block) => {
    if (block.stats.words > MAX_SIGNATURE_WORDS) return false;
    const { keep, reason } = page.decisions[block.index]!;
    if (block.hasTime || (!keep && SIGNATURES.has(reason))) return true;
    const offset = block.index * BLOCK_FEATURES.length;
    const isMeta = Math.min(page.features.rows[offset + META]!, page.features.rows[offset + AUTHOR]!) <= 1;
    return isMeta && page.features.rows[offset + YEAR]! > 0;
  });
}

function cutAtNextHeadline(page: Page): void {
  const { blocks, features } = page;
  const headline = features.anchors.headline;
  if (headline < 0 || blocks[headline]!.tag !== 'h1') return;
  const signature = features.containers.signatureOf(blocks[headline]!);
  let words = 0;
  for (let i = headline + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    const isNext =
      block.tag === 'h1' &&
      block.stats.words >= MIN_HEADLINE_WORDS &&
      isSigned(page, i) &&
      features.containers.signatureOf(block) === signature &&
      block.text !== blocks[headline]!.text;
    if (isNext && words >= MIN_STORY_WORDS) {
      for (let k = i; k < blocks.length; k++) {
        if (page.decisions[k]!.keep) remove(page, k, 'clean', 'next-headline', 'other-story');
      }
      return;
    }
    if (page.decisions[i]!.keep) words += block.stats.words;
  }
}
