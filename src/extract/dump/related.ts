import type { RelatedLink } from '../../article.ts';
import { type Decided, keptLines } from './decision.ts';

const MOST = 20;
/** Bounds of another story's headline in words. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 22;

/** Headlines of other stories: teasers taken out of the text, and lines under it that stand there twice, as link text and picture. */
export function relatedStories(decided: Decided): RelatedLink[] {
  const { view, decisions } = decided;
  const end = keptLines(decided).at(-1) ?? 0;
  const titles = new Set<string>();
  for (let i = 0; i < view.lines.length && titles.size < MOST; i++) {
    const shape = view.shapes[i]!;
    if (shape.words < FEWEST_WORDS || shape.words > MOST_WORDS || view.phrases[i] || i === decided.headline) continue;
    const isTeaser = !decisions[i]!.keep && decisions[i]!.reason === 'teaser';
    const isLink = i > end && view.repeats[i]! === 1 && shape.ending !== 1;
    if (isTeaser || isLink) titles.add(view.lines[i]!.text);
  }
  return [...titles].map((title) => ({ title, url: null }));
}
