import type { Detection } from '../../article.ts';
import { type Decided, keptLines } from './decision.ts';

/** Fewest words of a story; a flash has two sentences. */
const FEWEST_WORDS = 35;
/** Least expected F1 of a page that is taken for an article. */
const LEAST_EXPECTED = 0.55;

/** Whether a dump holds one story, from what the scorer kept of it. */
export function detectStory(decided: Decided, headlineLogOdds: number, expected: number): Detection {
  const { view } = decided;
  const kept = keptLines(decided);
  let words = 0;
  let good = 0;
  for (const i of kept) {
    words += view.shapes[i]!.words;
    if (view.shapes[i]!.isGood) good += view.shapes[i]!.words;
  }
  if (!kept.length || words < 5) return { isArticle: false, probability: 0.02, reason: 'empty' };
  if (words < FEWEST_WORDS) return { isArticle: false, probability: 0.2, reason: 'too_short' };
  const share = good / words;
  const isSure = expected >= LEAST_EXPECTED && share >= 0.4;
  const probability = Number(
    Math.min(0.99, expected * (0.6 + 0.4 * share) + (headlineLogOdds > 0 ? 0.05 : 0)).toFixed(3),
  );
  if (!isSure)
    return { isArticle: false, probability: Math.min(0.45, probability), reason: share < 0.4 ? 'list' : 'unsure' };
  return { isArticle: true, probability: Math.max(0.55, probability), reason: 'article' };
}
