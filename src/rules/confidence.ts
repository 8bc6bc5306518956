/**
 * Weights of the confidence's logistic regression over doubt, doubtKept, missedWords, keptWords, bestShare, noHeadline, gaps, describes, shortBlocks, links.
 * Written by `npx tsx test/bench/fit-confidence.ts` from 1170 pages of publishers that the scorer had not seen.
 */
export const CONFIDENCE = {
  bias: 2.023,
  weights: [-3.07, -5.056, -1.095, 1.69, 1.085, 0.385, -1.427, -0.242, -1.489, -0.723],
};
