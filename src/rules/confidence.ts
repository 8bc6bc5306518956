/**
 * Weights of the confidence's logistic regression over doubt, doubtKept, missedWords, keptWords, bestShare, noHeadline, gaps, describes, shortBlocks, links.
 * Written by `npx tsx test/bench/story/fit-confidence.ts` from 1755 pages of publishers that the scorer had not seen.
 */
export const CONFIDENCE = {
  bias: 1.748,
  weights: [-2.974, -3.502, -1.14, 1.544, 0.684, 1.306, -1.649, 0.086, -0.689, -0.976],
};
