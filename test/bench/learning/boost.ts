/** One question: is the feature at least the cut? -1 asks nothing and answers no. */
interface Question {
  feature: number;
  cut: number;
}

/** A complete binary tree of depth 2: three questions from the root down, row by row, then four leaves. */
export interface Tree {
  questions: Question[];
  leaves: number[];
}

export interface Example {
  values: number[];
  label: 0 | 1;
  weight: number;
}

export interface BoostOptions {
  trees: number;
  rate: number;
  /** Shrinks leaves with little evidence. */
  lambda: number;
  /** Shares of the examples and of the features that a tree sees. */
  rows: number;
  columns: number;
  /** Weight of examples (as p(1-p)) that a side of a question must hold. */
  minSide: number;
  bins: number;
}

export const DEPTH = 2;

/** A generator of numbers from 0 to 1 that gives the same ones in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Which of the leaves an example falls into. */
function leafOf(tree: Tree, values: number[]): number {
  let node = 0;
  for (let level = 0; level < DEPTH; level++) {
    const { feature, cut } = tree.questions[node]!;
    node = 2 * node + 1 + (feature >= 0 && values[feature]! >= cut ? 1 : 0);
  }
  return node - tree.questions.length;
}

/** The sum of the trees' leaves: log-odds before calibration. */
export function sumTrees(trees: Tree[], values: number[]): number {
  return trees.reduce((sum, tree) => sum + tree.leaves[leafOf(tree, values)]!, 0);
}

/** Cuts between a feature's values: all of them where there are few, else about equally filled bins. */
function findCuts(values: number[], bins: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= 4) return distinct.slice(1).map((value, index) => (value + distinct[index]!) / 2);
  const cuts: number[] = [];
  for (let bin = 1; bin < bins; bin++) {
    const cut = +sorted[Math.floor((bin * sorted.length) / bins)]!.toPrecision(3);
    if (cut > sorted[0]! && cut > (cuts.at(-1) ?? -Infinity)) cuts.push(cut);
  }
  return cuts;
}

/** Gradient-boosted trees with logistic loss (Friedman 2001; second-order gains as in XGBoost, Chen & Guestrin 2016). */
export function boost(examples: Example[], options: BoostOptions): Tree[] {
  const random = seeded(1);
  const width = examples[0]!.values.length;
  const cuts = Array.from({ length: width }, (_, feature) =>
    findCuts(
      examples.map(({ values }) => values[feature]!),
      options.bins,
    ),
  );
  const binned = examples.map(({ values }) =>
    Uint8Array.from(values, (value, feature) => cuts[feature]!.filter((cut) => value >= cut).length),
  );
  const sums = new Float64Array(examples.length);
  const gradient = new Float64Array(examples.length);
  const curvature = new Float64Array(examples.length);

  function ask(side: number[], features: number[]): Question {
    let all = 0;
    let allCurved = 0;
    for (const index of side) {
      all += gradient[index]!;
      allCurved += curvature[index]!;
    }
    let best: Question = { feature: -1, cut: 0 };
    let bestGain = 0;
    for (const feature of features) {
      const own = cuts[feature]!;
      const slopes = new Float64Array(own.length + 1);
      const curves = new Float64Array(own.length + 1);
      for (const index of side) {
        const bin = binned[index]![feature]!;
        slopes[bin]! += gradient[index]!;
        curves[bin]! += curvature[index]!;
      }
      let left = 0;
      let leftCurved = 0;
      for (let bin = 0; bin < own.length; bin++) {
        left += slopes[bin]!;
        leftCurved += curves[bin]!;
        const rightCurved = allCurved - leftCurved;
        if (leftCurved < options.minSide || rightCurved < options.minSide) continue;
        const gain =
          left ** 2 / (leftCurved + options.lambda) +
          (all - left) ** 2 / (rightCurved + options.lambda) -
          all ** 2 / (allCurved + options.lambda);
        if (gain > bestGain) {
          bestGain = gain;
          best = { feature, cut: own[bin]! };
        }
      }
    }
    return best;
  }

  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const seen: number[] = [];
    examples.forEach(({ label, weight }, index) => {
      const probability = sigmoid(sums[index]!);
      gradient[index] = weight * (probability - label);
      curvature[index] = weight * probability * (1 - probability);
      if (random() < options.rows) seen.push(index);
    });
    const features = cuts.flatMap((own, feature) => (own.length && random() < options.columns ? [feature] : []));
    const tree: Tree = { questions: [], leaves: [] };
    let sides = [seen];
    for (let level = 0; level < DEPTH; level++) {
      const next: number[][] = [];
      for (const side of sides) {
        const question = ask(side, features);
        tree.questions.push(question);
        const { feature, cut } = question;
        const isYes = (index: number): boolean => feature >= 0 && examples[index]!.values[feature]! >= cut;
        next.push(
          side.filter((index) => !isYes(index)),
          side.filter(isYes),
        );
      }
      sides = next;
    }
    for (const side of sides) {
      const slope = side.reduce((sum, index) => sum + gradient[index]!, 0);
      const curve = side.reduce((sum, index) => sum + curvature[index]!, 0);
      tree.leaves.push((-options.rate * slope) / (curve + options.lambda));
    }
    examples.forEach(({ values }, index) => {
      sums[index]! += tree.leaves[leafOf(tree, values)]!;
    });
    trees.push(tree);
  }
  return trees;
}
