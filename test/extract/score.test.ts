import { describe, expect, it } from 'vitest';
import { BLOCK_FEATURES } from '../../src/extract/features/index.ts';
import { scoreBlocks } from '../../src/extract/score.ts';
import type { Trees } from '../../src/extract/trees.ts';
import { makePage, prose } from './make-page.ts';

/** One tree: a block of more than ten words gets the log-odds of .9, any other those of .2. */
const TREES: Trees = {
  feature: Int16Array.of(BLOCK_FEATURES.indexOf('words'), -1, -1),
  threshold: Float64Array.of(10, 0, 0),
  right: Int32Array.of(2, 0, 0),
  value: Float64Array.of(0, Math.log(0.2 / 0.8), Math.log(0.9 / 0.1)),
  roots: Int32Array.of(0),
  bias: 0,
};

function scores(body: string): number[] {
  const page = makePage(body);
  return [...scoreBlocks(page.blocks, page.features.rows, TREES)].map((p) => Number(p.toFixed(6)));
}

describe('scoring blocks', () => {
  it('gives each block the probability of its own features', () => {
    expect(scores(`<p>${prose(11)}</p><p>${prose(10)}</p><p>${prose(30)}</p>`)).toEqual([0.9, 0.2, 0.9]);
  });

  it('asks no tree about a short link', () => {
    expect(scores(`<p><a href="/a">${prose(8)}</a></p><p><a href="/a">${prose(9)}</a></p>`)).toEqual([0, 0.2]);
  });
});
