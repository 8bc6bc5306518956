/** Weights of the confidence's logistic regression; see `test/bench/fit-confidence.ts`. */
export const CONFIDENCE = { bias: 3, weights: [-8, 0, 0, 0, 0, 0, 0, 0, 0, 0] };
