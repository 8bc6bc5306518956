import { describe, expect, it } from 'vitest';
import { scoreRow, toProbability, unpackTrees } from '../../src/extract/trees.ts';
import { randomFrom, trainGbdt } from '../bench/learning/gbdt.ts';

const WIDTH = 6;
const COUNT = 3000;

function makeSet() {
  const random = randomFrom(5);
  const rows = new Float32Array(COUNT * WIDTH).map(() => random());
  const labels = new Uint8Array(COUNT);
  for (let i = 0; i < COUNT; i++) labels[i] = Number(rows[i * WIDTH]! > 0.5 !== rows[i * WIDTH + 1]! > 0.3);
  return { features: ['a', 'b', 'c', 'd', 'e', 'f'], rows, labels, weights: new Float32Array(COUNT).fill(1) };
}

describe('packed trees', () => {
  it('learn a rule that no single feature tells', () => {
    const set = makeSet();
    const trees = unpackTrees(trainGbdt(set, { trees: 30, leaves: 8 }));
    let right = 0;
    for (let i = 0; i < COUNT; i++) {
      right += Number(toProbability(scoreRow(trees, set.rows, i * WIDTH)) > 0.5 === (set.labels[i] === 1));
    }
    expect(right / COUNT).toBeGreaterThan(0.97);
  });

  it('decide by the packed string as a walk over its nodes would', () => {
    // one tree: a <= 0.5 ? -10 : (b <= 2 ? 5 : 7)
    const bytes = [0, 0, 255, 118, 1, 1, 255, 133, 255, 135];
    const trees = unpackTrees({
      edges: [[0.5], [1, 2]],
      scale: 0.5,
      bias: 0.25,
      trees: btoa(String.fromCharCode(...bytes)),
    });
    const score = (a: number, b: number): number => scoreRow(trees, Float32Array.from([9, a, b]), 1);
    expect(score(0.5, 9)).toBe(0.25 - 5);
    expect(score(0.6, 2)).toBe(0.25 + 2.5);
    expect(score(0.6, 2.1)).toBe(0.25 + 3.5);
  });

  it('refuse a table that ends in the middle of a tree', () => {
    expect(() => unpackTrees({ edges: [[1]], scale: 1, bias: 0, trees: btoa('\0\0') })).toThrow(/middle/);
  });
});
