import { describe, expect, it } from 'vitest';
import { CONFIDENCE_SIGNS, confidenceOf, confidenceSigns } from '../../src/extract/confidence.ts';
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { CONFIDENCE } from '../../src/rules/confidence.ts';
import { makePage, prose } from './make-page.ts';

type Sign = (typeof CONFIDENCE_SIGNS)[number];

function sign(name: Sign, body: string, facts: Partial<Metadata> = {}): number {
  return confidenceSigns(makePage(body, facts))[CONFIDENCE_SIGNS.indexOf(name)]!;
}

const p = (words: number, probability = 1, seed = 'ferry'): string =>
  `<p data-p="${probability}">${prose(words, seed)}</p>`;

describe('the confidence', () => {
  it('has a weight for every sign', () => {
    expect(confidenceSigns(makePage(p(20)))).toHaveLength(CONFIDENCE.weights.length);
  });

  it('is none where nothing is kept', () => {
    expect(confidenceOf(makePage(p(20, 0.1)))).toBe(0);
  });

  it('is a probability of three places', () => {
    expect(String(confidenceOf(makePage(p(20) + p(20, 0.6))))).toMatch(/^0\.\d{1,3}$/);
  });

  it('is less where the scorer is in doubt', () => {
    const of = (probability: number): number => confidenceOf(makePage(p(200, 0.99) + p(100, probability, 'crew')));
    expect(of(0.95)).toBeGreaterThan(of(0.6));
  });
});

describe('the signs of a page', () => {
  it.each<[Sign, string, number]>([
    ['doubt', p(40, 0.9) + p(10, 0.2, 'crew'), (40 * 0.1 + 10 * 0.2) / 40],
    ['doubt', p(10, 0.9) + p(90, 0.45, 'crew'), 1],
    ['doubtKept', p(40, 0.9) + p(10, 0.2, 'crew'), 3 * 0.1],
    ['doubtKept', p(40, 0.6), 1],
    ['missedWords', p(40) + p(10, 0.2, 'crew'), (10 * 0.2) / 40],
    ['missedWords', p(40) + p(10, 0.15, 'crew'), 0],
    ['missedWords', p(10) + p(90, 0.4, 'crew'), 1],
    ['keptWords', p(99) + p(10, 0.1, 'crew'), 0.5],
    ['bestShare', `<main>${p(30)}${p(30)}</main>`, 0],
    ['bestShare', `<main>${p(30)}${p(30)}</main><div>${p(15, 1, 'crew')}</div>`, 0.2],
    ['noHeadline', p(20), 1],
    ['noHeadline', `<h1>Ferry returns</h1>${p(20)}`, 0],
    ['gaps', p(20) + p(3, 0.1).repeat(5) + p(20), 0],
    ['gaps', p(20) + p(3, 0.1).repeat(6) + p(20), 0.2],
    ['gaps', (p(20) + p(3, 0.1).repeat(6)).repeat(7) + p(20), 1],
    ['gaps', p(3, 0.1).repeat(9) + p(20), 0],
    ['shortBlocks', p(11) + p(12) + p(3, 0.1), 0.5],
    ['links', `<p>${prose(9)}</p><p><a href="/a">${prose(9)}</a></p>`, 0.5],
  ])('%s of %j is %d', (name, body, wanted) => {
    expect(sign(name, body)).toBeCloseTo(wanted, 5);
  });

  it('tell whether a kept block has the summary’s words', () => {
    const facts = { descriptions: [prose(10)] };
    expect([sign('describes', p(10) + p(20), facts), sign('describes', p(10, 0.1) + p(20, 1, 'crew'), facts)]).toEqual([
      1, 0,
    ]);
  });
});
