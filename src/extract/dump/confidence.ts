/**
 * The expected word F1 of a page's choice of lines against the share of held-apart pages on which the true F1 was 0.95
 * or more; measured on 280 dumps and 182 pages rendered as such, folds by publisher (`npx tsx test/bench/dumps/dumps.ts`, 2026-11-25).
 */
const RELIABILITY: readonly (readonly [expected: number, share: number])[] = [
  [0, 0.02],
  [0.6, 0.04],
  [0.8, 0.15],
  [0.85, 0.3],
  [0.9, 0.45],
  [0.93, 0.72],
  [0.96, 0.86],
  [0.975, 0.905],
  [1, 0.97],
];

/** How sure it is that the whole story and only the story was found, 0 to 1. */
export function confidenceOf(expected: number): number {
  for (let i = 1; i < RELIABILITY.length; i++) {
    const [high, top] = RELIABILITY[i]!;
    const [low, bottom] = RELIABILITY[i - 1]!;
    if (expected <= high) return Number((bottom + ((expected - low) / (high - low)) * (top - bottom)).toFixed(3));
  }
  return RELIABILITY.at(-1)![1];
}
