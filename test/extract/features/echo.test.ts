import { describe, expect, it } from 'vitest';
import { featureOf, makePage, prose } from '../make-page.ts';

const harbour = (words: number): string => prose(words, 'harbour');
const market = (words: number): string => prose(words, 'market');

describe('how much a block says again of what the prose says', () => {
  const page = makePage(
    `<h1>Boats</h1><article><p>First ${harbour(20)}</p><p>Second ${harbour(30)}</p><p>Third ${market(20)}</p></article>
     <aside><p>Beside ${market(12)}</p><p>Boxed ${prose(12, 'voucher')}</p></aside>`,
  );

  it('is the share of its words that other blocks of the story have', () => {
    // "second" is the one word that no other block has
    expect(featureOf(page, 'echo', 'Second')).toBeCloseTo(10 / 11);
    expect(featureOf(page, 'echo', 'Third')).toBe(0);
    expect(featureOf(page, 'echo', 'Beside')).toBeCloseTo(10 / 11);
    expect(featureOf(page, 'echo', 'Boxed')).toBe(0);
  });

  it('counts each word once, and only words that are no function words', () => {
    expect(featureOf(page, 'echo:tokens', 'Second')).toBe(11);
    expect(featureOf(makePage('<p>It is as it was, and so on.</p>'), 'echo:tokens', 'It is')).toBe(0);
  });

  it('knows what was said before', () => {
    expect(featureOf(page, 'echo:before', 'First')).toBe(0);
    expect(featureOf(page, 'echo:before', 'Second')).toBeCloseTo(10 / 11);
  });

  it('tells words of the subject from those that every block has', () => {
    const many = makePage(`<article>${`<p>${harbour(20)}</p>`.repeat(20)}<p>Last ${harbour(20)}</p></article>`);
    expect(featureOf(many, 'echo', 'Last')).toBe(1);
    expect(featureOf(many, 'echo:rare', 'Last')).toBe(0);
    expect(featureOf(page, 'echo:rare', 'Second')).toBeCloseTo(10 / 11);
  });

  it('is asked of pairs of characters where a script writes no spaces', () => {
    const line = '港の船がきょうも出た、と港の人たちは話していて、町の朝はいつものように静かに始まった。';
    const chinese = makePage(`<article><p>${line}</p><p>二番目の${line}</p></article>`);
    expect(featureOf(chinese, 'echo', '二番目')).toBeGreaterThan(0.7);
  });

  it('is not asked of links that nobody would take for a story', () => {
    const linked = makePage(`<article><p>${harbour(20)}</p><p><a href="/a">harboura harbourb</a></p></article>`);
    expect(featureOf(linked, 'echo', 'harboura harbourb')).toBe(0);
  });
});
