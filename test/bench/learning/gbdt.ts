import type { PackedTable } from '../../../src/rules/generated/packed-table.ts';

/** Rows by features, row-major, with a 0/1 label and a weight each. */
export interface TrainingSet {
  features: readonly string[];
  rows: Float32Array;
  labels: Uint8Array | Float32Array;
  weights: Float32Array;
}

export interface GbdtOptions {
  trees: number;
  leaves: number;
  learningRate: number;
  /** Smallest sum of hessians in a leaf. */
  minHessian: number;
  /** L2 penalty on leaf values. */
  lambda: number;
  /** Share of features and of rows that each tree sees. */
  columns: number;
  subsample: number;
  maxBins: number;
  seed: number;
}

export const DEFAULTS: GbdtOptions = {
  trees: 150,
  leaves: 24,
  learningRate: 0.1,
  minHessian: 1,
  lambda: 2,
  columns: 0.6,
  subsample: 0.8,
  maxBins: 48,
  seed: 1,
};

type Node = { feature: number; bin: number; left: Node; right: Node } | { value: number };

/** Small, fast, seedable random numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Quantile edges of one feature, rounded so that they pack short; a value belongs to the first edge that it is not above. */
function edgesOf(rows: Float32Array, count: number, width: number, f: number, maxBins: number): number[] {
  const step = Math.max(1, Math.floor(count / 40_000));
  const sample: number[] = [];
  for (let i = 0; i < count; i += step) sample.push(rows[i * width + f]!);
  sample.sort((a, b) => a - b);
  const edges = new Set<number>();
  const distinct = new Set(sample);
  const sorted = distinct.size <= maxBins ? [...distinct].sort((a, b) => a - b) : sample;
  const cuts = Math.min(maxBins, sorted.length);
  for (let k = 1; k < cuts; k++) {
    const at = Math.floor((k * sorted.length) / cuts);
    const low = sorted[at - 1]!;
    const high = sorted[at]!;
    edges.add(Number(((low + high) / 2).toPrecision(4)));
  }
  return [...edges].sort((a, b) => a - b);
}

function binOf(edges: number[], x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Leaf {
  indices: Int32Array;
  histogram: Float64Array;
  g: number;
  h: number;
  best: { gain: number; feature: number; bin: number } | null;
  place: (node: Node) => void;
}

/**
 * Gradient-boosted trees for a binary label: logistic loss, histograms, best leaf first (Friedman 2001; LightGBM's growth).
 * The thresholds and leaf values are rounded while training, so the packed table decides exactly as what was trained.
 */
export function trainGbdt(set: TrainingSet, options: Partial<GbdtOptions> = {}): PackedTable {
  const o = { ...DEFAULTS, ...options };
  const width = set.features.length;
  const count = set.labels.length;
  const random = randomFrom(o.seed);
  const edges = set.features.map((_, f) => edgesOf(set.rows, count, width, f, o.maxBins));
  const bins = new Uint8Array(count * width);
  for (let f = 0; f < width; f++) {
    const of = edges[f]!;
    for (let i = 0; i < count; i++) bins[i * width + f] = binOf(of, set.rows[i * width + f]!);
  }
  let positive = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    positive += set.weights[i]! * set.labels[i]!;
    total += set.weights[i]!;
  }
  const bias = Number(Math.log((positive + 1) / (total - positive + 1)).toFixed(4));
  const margin = new Float64Array(count).fill(bias);
  const g = new Float64Array(count);
  const h = new Float64Array(count);
  const scale = 0.01 * (o.learningRate / 0.1) * 0.5;
  const stride = o.maxBins * 2;
  const trees: Node[] = [];
  for (let t = 0; t < o.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-margin[i]!));
      g[i] = set.weights[i]! * (p - set.labels[i]!);
      h[i] = set.weights[i]! * Math.max(p * (1 - p), 1e-6);
    }
    const columns = set.features.map((_, f) => f).filter(() => random() < o.columns);
    const sampled = new Int32Array(count);
    let size = 0;
    for (let i = 0; i < count; i++) if (random() < o.subsample) sampled[size++] = i;
    trees.push(growTree(sampled.slice(0, size), columns));
  }
  return pack(trees, set.features, edges, scale, bias);

  function histogramOf(indices: Int32Array, columns: number[]): Float64Array {
    const histogram = new Float64Array(width * stride);
    const k = columns.length;
    for (let n = 0; n < indices.length; n++) {
      const i = indices[n]!;
      const gi = g[i]!;
      const hi = h[i]!;
      const base = i * width;
      for (let c = 0; c < k; c++) {
        const f = columns[c]!;
        const at = f * stride + 2 * bins[base + f]!;
        histogram[at]! += gi;
        histogram[at + 1]! += hi;
      }
    }
    return histogram;
  }

  function findSplit(leaf: Leaf, columns: number[]): void {
    leaf.best = null;
    const whole = (leaf.g * leaf.g) / (leaf.h + o.lambda);
    let bestGain = 1e-4;
    for (const f of columns) {
      let gl = 0;
      let hl = 0;
      const of = edges[f]!.length;
      for (let b = 0; b < of; b++) {
        const at = f * stride + 2 * b;
        gl += leaf.histogram[at]!;
        hl += leaf.histogram[at + 1]!;
        if (hl < o.minHessian) continue;
        const hr = leaf.h - hl;
        if (hr < o.minHessian) break;
        const gr = leaf.g - gl;
        const gain = (gl * gl) / (hl + o.lambda) + (gr * gr) / (hr + o.lambda) - whole;
        if (gain > bestGain) {
          bestGain = gain;
          leaf.best = { gain, feature: f, bin: b };
        }
      }
    }
  }

  function leafValue(leaf: Leaf): number {
    const raw = (-leaf.g / (leaf.h + o.lambda)) * o.learningRate;
    return Math.max(-127, Math.min(127, Math.round(raw / scale)));
  }

  function makeLeaf(indices: Int32Array, histogram: Float64Array, place: (node: Node) => void): Leaf {
    let sumG = 0;
    let sumH = 0;
    for (let n = 0; n < indices.length; n++) {
      sumG += g[indices[n]!]!;
      sumH += h[indices[n]!]!;
    }
    return { indices, histogram, g: sumG, h: sumH, best: null, place };
  }

  function growTree(indices: Int32Array, columns: number[]): Node {
    let root: Node = { value: 0 };
    const first = makeLeaf(indices, histogramOf(indices, columns), (node) => {
      root = node;
    });
    findSplit(first, columns);
    const leaves = [first];
    while (leaves.length < o.leaves) {
      let pick = -1;
      for (let k = 0; k < leaves.length; k++) {
        if (leaves[k]!.best && (pick < 0 || leaves[k]!.best!.gain > leaves[pick]!.best!.gain)) pick = k;
      }
      if (pick < 0) break;
      const leaf = leaves[pick]!;
      const { feature, bin } = leaf.best!;
      const left = new Int32Array(leaf.indices.length);
      const right = new Int32Array(leaf.indices.length);
      let l = 0;
      let r = 0;
      for (const i of leaf.indices) {
        if (bins[i * width + feature]! <= bin) left[l++] = i;
        else right[r++] = i;
      }
      const smallIsLeft = l <= r;
      const small = histogramOf(smallIsLeft ? left.subarray(0, l) : right.subarray(0, r), columns);
      const large = leaf.histogram;
      for (let k = 0; k < large.length; k++) large[k]! -= small[k]!;
      const node = { feature, bin, left: { value: 0 } as Node, right: { value: 0 } as Node };
      leaf.place(node);
      const a = makeLeaf(left.slice(0, l), smallIsLeft ? small : large, (child) => {
        node.left = child;
      });
      const b = makeLeaf(right.slice(0, r), smallIsLeft ? large : small, (child) => {
        node.right = child;
      });
      findSplit(a, columns);
      findSplit(b, columns);
      leaves.splice(pick, 1, a, b);
    }
    for (const leaf of leaves) leaf.place({ value: leafValue(leaf) });
    for (let i = 0; i < count; i++) {
      let node = root as Node;
      while ('feature' in node) node = bins[i * width + node.feature]! <= node.bin ? node.left : node.right;
      margin[i]! += node.value * scale;
    }
    return root;
  }
}

/** Writes the trees with the edges that they use and no others. */
function pack(trees: Node[], features: readonly string[], edges: number[][], scale: number, bias: number): PackedTable {
  const used = edges.map(() => new Set<number>());
  const visit = (node: Node): void => {
    if (!('feature' in node)) return;
    used[node.feature]!.add(node.bin);
    visit(node.left);
    visit(node.right);
  };
  trees.forEach(visit);
  const order = used.map((set) => [...set].sort((a, b) => a - b));
  const bytes: number[] = [];
  const write = (node: Node): void => {
    if ('feature' in node) {
      bytes.push(node.feature, order[node.feature]!.indexOf(node.bin));
      write(node.left);
      write(node.right);
    } else bytes.push(255, node.value + 128);
  };
  trees.forEach(write);
  return {
    features,
    edges: order.map((bins, f) => bins.map((b) => edges[f]![b]!)),
    scale,
    bias,
    trees: Buffer.from(bytes).toString('base64'),
  };
}
