import type { PackedTable } from '../rules/generated/packed-table.ts';

/** The same ensemble, unpacked for fast reading: nodes of all trees one behind the other. */
export interface Trees {
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  /** Index of the right child; the left one is the next node. */
  readonly right: Int32Array;
  readonly value: Float64Array;
  readonly roots: Int32Array;
  readonly bias: number;
}

const LEAF = 255;

/** Unpacks an ensemble; throws where the table is damaged, which is a bug of whoever wrote it. */
export function unpackTrees(packed: PackedTable): Trees {
  const bytes = atob(packed.trees);
  const count = bytes.length / 2;
  const feature = new Int16Array(count);
  const threshold = new Float64Array(count);
  const right = new Int32Array(count);
  const value = new Float64Array(count);
  const roots: number[] = [];
  const open: number[] = [];
  let startsTree = true;
  for (let node = 0; node < count; node++) {
    if (startsTree) roots.push(node);
    startsTree = false;
    const kind = bytes.charCodeAt(2 * node);
    const argument = bytes.charCodeAt(2 * node + 1);
    if (kind !== LEAF) {
      feature[node] = kind;
      threshold[node] = packed.edges[kind]![argument]!;
      open.push(node);
      continue;
    }
    feature[node] = -1;
    value[node] = (argument - 128) * packed.scale;
    const parent = open.pop();
    if (parent === undefined) startsTree = true;
    else right[parent] = node + 1;
  }
  if (open.length) throw new Error('the table of trees ends in the middle of a tree');
  return { feature, threshold, right, value, roots: Int32Array.from(roots), bias: packed.bias };
}

/** Sum of the trees for the row that starts at `offset`, in log-odds. */
export function scoreRow(trees: Trees, rows: Float64Array | Float32Array, offset: number): number {
  const { feature, threshold, right, value, roots } = trees;
  let sum = trees.bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) {
      node = rows[offset + f]! <= threshold[node]! ? node + 1 : right[node]!;
    }
    sum += value[node]!;
  }
  return sum;
}

/** Log-odds as a probability, 0 to 1. */
export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
