import { LINE_MODEL } from '../../rules/generated/line-model.ts';
import { scoreRow, type Trees, toProbability, unpackTrees } from '../trees.ts';
import { LINE_FEATURES, lineFeatures } from './features.ts';
import type { PageView } from './page-view.ts';

/** Bounds of the threshold: a sure page is cut at the upper one, an unsure one keeps more. */
const LOWEST = 0.18;
const HIGHEST = 0.5;

/** Which lines are the story's. */
export interface Selection {
  /** For each line how likely it is part of the story. */
  probability: Float32Array;
  keep: boolean[];
  /** The word F1 that the probabilities let expect, 0 to 1. */
  expected: number;
}

let trees: Trees | null = null;

/** Scores every line and keeps those that make the expected F1 of the page's words largest. */
export function selectLines(view: PageView, headline: number, model?: Trees): Selection {
  trees ??= unpackTrees(LINE_MODEL);
  const rows = lineFeatures(view, headline);
  const width = LINE_FEATURES.length;
  const probability = new Float32Array(view.lines.length);
  for (let i = 0; i < probability.length; i++) {
    probability[i] = i === headline ? 0 : toProbability(scoreRow(model ?? trees, rows, i * width));
  }
  const { threshold, expected } = bestThreshold(probability, view);
  return { probability, keep: Array.from(probability, (p) => p >= threshold), expected };
}

/**
 * The threshold that maximizes the expected F1 over words: half of the F1 that it reaches
 * (Lipton, Elkan, Narayanaswamy 2014), so that pages where nothing is sure keep more.
 */
function bestThreshold(probability: Float32Array, view: PageView): { threshold: number; expected: number } {
  const order = Array.from(probability.keys()).filter((i) => probability[i]! > 0.05);
  order.sort((a, b) => probability[b]! - probability[a]!);
  let all = 0;
  for (const i of order) all += probability[i]! * view.shapes[i]!.tokens.length;
  let hits = 0;
  let kept = 0;
  let expected = 0;
  let threshold = HIGHEST;
  for (const i of order) {
    const words = view.shapes[i]!.tokens.length;
    hits += probability[i]! * words;
    kept += words;
    const f1 = (2 * hits) / (kept + all || 1);
    if (f1 > expected) {
      expected = f1;
      threshold = probability[i]!;
    }
  }
  return { threshold: Math.min(HIGHEST, Math.max(LOWEST, threshold)), expected };
}
