import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../../src/extract/features/phrases.ts';
import { PHRASE_EXAMPLES } from '../../../src/rules/phrases/examples.ts';
import { matchPhrase } from '../../../src/rules/phrases.ts';
import { featureOf, makePage, prose } from '../make-page.ts';

const TEASER = '<p>Read more: the harbour at night</p>';
const APPEAL = '<p>Sign up for our newsletter</p>';
const plain = (seed: string): string => `<p>${seed} of words</p>`;

describe('phrases as features', () => {
  it.each([
    ['teaser', 'phrase:teaser'],
    ['newsletter', 'phrase:appeal'],
    ['promotion', 'phrase:appeal'],
    ['share', 'phrase:appeal'],
    ['consent', 'phrase:appeal'],
    ['paywall', 'phrase:appeal'],
    ['comments', 'phrase:appeal'],
    ['author-box', 'phrase:meta'],
    ['byline', 'phrase:meta'],
    ['date', 'phrase:meta'],
    ['caption', 'phrase:meta'],
    ['tags', 'phrase:meta'],
    ['navigation', 'phrase:frame'],
    ['boilerplate', 'phrase:frame'],
  ])('count %s as %s alone', (reason, wanted) => {
    const text = Object.values(PHRASE_EXAMPLES)
      .flatMap(({ hit }) => hit)
      .find((hit) => matchPhrase(hit)?.reason === reason)!;
    const page = makePage(`<p>${text.replace(/&/g, '&amp;')}</p>`);
    const names = ['phrase:teaser', 'phrase:appeal', 'phrase:meta', 'phrase:frame'];
    expect(names.filter((name) => featureOf(page, name, text.slice(0, 4)))).toEqual([wanted]);
  });

  it('tell what stands before and after a block', () => {
    const page = makePage(TEASER + plain('One') + APPEAL + plain('Two'));
    const around = (of: string): number[] => [
      featureOf(page, 'phrase:before', of),
      featureOf(page, 'phrase:after', of),
    ];
    expect([around('Read'), around('One'), around('Sign'), around('Two')]).toEqual([
      [0, 0],
      [1, 2],
      [0, 0],
      [2, 0],
    ]);
  });

  it('tell how far back the last teaser or appeal is', () => {
    const page = makePage(`${plain('One')}${APPEAL}${plain('Two')}<p>By Jane Roe</p>${plain('Three')}`);
    const since = ['One', 'Sign', 'Two', 'By', 'Three'].map((of) => featureOf(page, 'phrase:since', of));
    expect(since).toEqual([12, 0, 1, 2, 3]);
  });

  it('say nothing twelve blocks on', () => {
    const page = makePage(TEASER + Array.from({ length: 14 }, (_, i) => plain(`${'abcdefghijklmn'[i]}x`)).join(''));
    expect(['kx', 'lx', 'mx'].map((of) => featureOf(page, 'phrase:since', of))).toEqual([11, 12, 12]);
  });

  it.each([
    [10, 0],
    [11, 12],
  ])('tell how far back a note was headed, in %i words: %i', (words, wanted) => {
    const page = makePage(`<p>About the author ${prose(words - 3)}</p>`);
    expect(featureOf(page, 'phrase:sinceNote', 'About')).toBe(wanted);
  });

  it('take a contact of the house for such a head, an appeal for none', () => {
    const page = makePage(`<p>Press contact</p>${plain('One')}${APPEAL}${plain('Two')}`);
    expect(['Press', 'One', 'Sign', 'Two'].map((of) => featureOf(page, 'phrase:sinceNote', of))).toEqual([0, 1, 2, 3]);
  });

  it('are kept by rule for the stages after', () => {
    const rules = new PhraseIndex(makePage(APPEAL + plain('One')).blocks).rules;
    expect(rules.map((rule) => rule?.id ?? null)).toEqual(['en/newsletter', null]);
  });
});
