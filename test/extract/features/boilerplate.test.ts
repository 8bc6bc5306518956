import { describe, expect, it } from 'vitest';
import { MAX_WORDS, shippedWords, writeBoilerplate } from '../../../src/extract/features/boilerplate.ts';

const TABLE = new Map([
  ['rights', 3],
  ['cookies', 2],
  ['share', 1],
  ['ok', 3],
]);

function write(words: string[]): number[] {
  const row = new Float32Array(4);
  writeBoilerplate(row, 1, words, TABLE);
  return [...row.slice(1)];
}

describe('the words that stand around stories', () => {
  it('give their most, their sum and their share', () => {
    expect(write(['share', 'rights', 'boat', 'share'])).toEqual([3, 5, 0.75]);
  });

  it('give nothing where there are none', () => {
    expect([write([]), write(['boat'])]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('have three letters at least', () => {
    expect(write(['ok'])).toEqual([0, 0, 0]);
  });

  it('are looked for among the first sixty', () => {
    const late = (before: number): number => write([...Array(before).fill('boat'), 'cookies'])[0]!;
    expect([MAX_WORDS, late(59), late(60)]).toEqual([60, 2, 0]);
  });

  it('count in the share of those that are looked at', () => {
    expect(write([...Array(30).fill('share'), ...Array(90).fill('boat')])[2]).toBe(0.5);
  });

  it('weigh 1 to 3 in the table that ships', () => {
    expect(new Set(shippedWords().values())).toEqual(new Set([1, 2, 3]));
  });
});
