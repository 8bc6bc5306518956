import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readSignals } from '../../../src/extract/detect/features.ts';
import { BASE, fromDigit, toDigit, weigh } from '../../../src/extract/detect/model.ts';
import { FEATURE_NAMES, MODEL } from '../../../src/rules/generated/detect-model.ts';

describe('the model of the article check', () => {
  it('was learned from the features that are read, in their order', () => {
    const { features } = readSignals(new JSDOM('<p>x').window.document.documentElement, 'https://gazette.example/x');
    expect(Object.keys(features)).toEqual(FEATURE_NAMES);
    expect(MODEL.cuts.split(';')).toHaveLength(FEATURE_NAMES.length);
  });

  it('writes digits that read back, without quotes or backslashes', () => {
    for (let value = 0; value < BASE; value++) {
      const digit = toDigit(value);
      expect(fromDigit(digit, 0)).toBe(value);
      expect(digit).toMatch(/^[^'"\\\s]$/);
    }
  });

  it('follows a tree from its questions to its leaf', () => {
    const question = (index: number): string => toDigit(0) + toDigit(index);
    const leaf = (steps: number): string => toDigit((BASE >> 1) + steps);
    const trees = question(0) + question(1) + question(2) + leaf(-8) + leaf(-2) + leaf(3) + leaf(10);
    const model = { cuts: '2;0.5,7', trees, leafStep: 0.5, slope: 2, offset: 1 };
    expect(weigh(model, { first: 1, second: 0 })).toBe(-7);
    expect(weigh(model, { first: 1, second: 0.5 })).toBe(-1);
    expect(weigh(model, { first: 2, second: 6 })).toBe(4);
    expect(weigh(model, { first: 2, second: 7 })).toBe(11);
  });
});
