/**
 * Weights of the confidence's logistic regression over doubt, doubtKept, missedWords, keptWords, bestShare, noHeadline, gaps, describes, shortBlocks, links.
 * Written by `npx tsx test/bench/story/fit-confidence.ts` from 1963 pages of publishers that the scorer had not seen.
 */
export const CONFIDENCE = {
  bias: 1.854,
  weights: [-1.839, -3.093, -1.749, 1.052, 1.025, 0.462, -1.289, 0.203, -0.575, -0.468],
};
