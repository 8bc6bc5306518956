/** A model as it is written to a file: text, for the check has a budget in bytes. */
export interface PackedModel {
  /**
   * The questions that trees ask ("is the feature at least the cut?"), numbered in this order: the features' cuts in the
   * features' order, a comma between cuts, a semicolon between features. Where nothing is written the cut is .5.
   */
  cuts: string;
  /** Trees of depth 2, 10 characters each: 3 questions of two digits from the root down, then 4 leaves of one digit. */
  trees: string;
  /** What a step of a leaf's digit is worth. */
  leafStep: number;
  /** From the trees' sum to log-odds: calibration on pages that the trees had not seen. */
  slope: number;
  offset: number;
}

/** Digits count from this character on; the quote (39) and the backslash (92) are passed over. */
const ZERO = 35;
export const BASE = 85;
const QUESTIONS = 3;
const LEAVES = 4;
const TREE_LENGTH = 2 * QUESTIONS + LEAVES;
const LEAF_MIDDLE = BASE >> 1;

/** A digit from 0 to `BASE` - 1 as a character. */
export function toDigit(value: number): string {
  const code = ZERO + value + (ZERO + value >= 39 ? 1 : 0);
  return String.fromCharCode(code + (code >= 92 ? 1 : 0));
}

/** The digit that a character stands for. */
export function fromDigit(packed: string, at: number): number {
  const code = packed.charCodeAt(at);
  return code - ZERO - (code > 39 ? 1 : 0) - (code > 92 ? 1 : 0);
}

/**
 * Weighs features with the model.
 *
 * @returns log-odds of an article: above 0 is one.
 */
export function weigh(model: PackedModel, features: Record<string, number>): number {
  const values = Object.values(features);
  const answers = model.cuts
    .split(';')
    .flatMap((cuts, feature) => (cuts || '.5').split(',').map((cut) => values[feature]! >= +cut));
  let sum = 0;
  for (let at = 0; at < model.trees.length; at += TREE_LENGTH) {
    let node = 0;
    while (node < QUESTIONS) {
      const question = fromDigit(model.trees, at + 2 * node) * BASE + fromDigit(model.trees, at + 2 * node + 1);
      node = 2 * node + (answers[question] ? 2 : 1);
    }
    sum += fromDigit(model.trees, at + 2 * QUESTIONS + node - QUESTIONS) - LEAF_MIDDLE;
  }
  return sum * model.leafStep * model.slope + model.offset;
}
