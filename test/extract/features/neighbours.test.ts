import { describe, expect, it } from 'vitest';
import { featureOf, makePage, prose } from '../make-page.ts';

const good = (seed: string, words = 20): string => `<p>${prose(words, seed)}</p>`;
const chars = (...seeds: string[]): number => seeds.reduce((sum, seed) => sum + prose(20, seed).length, 0);

describe('the blocks before and after a block', () => {
  const page = makePage('<p>One.</p><h2>Two to go</h2><p><a href="/c">Three</a></p><div>Four</div>');

  it.each([
    ['n-1:words', 'Two', 1],
    ['n-1:sentence', 'Two', 1],
    ['n-2:words', 'Four', 3],
    ['n-3:words', 'Four', 1],
    ['n-2:heading', 'Four', 1],
    ['n-1:heading', 'Four', 0],
    ['n1:linkDensity', 'Two', 1],
    ['n1:words', 'One', 3],
    ['n2:linkDensity', 'One', 1],
    ['n3:words', 'One', 1],
    ['n2:sameSig', 'One', 1],
    ['n1:sameSig', 'One', 0],
    ['n-1:words', 'One', -1],
    ['n-1:linkDensity', 'One', -1],
    ['n-1:sentence', 'One', 0],
    ['n1:words', 'Four', -1],
    ['n3:linkDensity', 'Two', -1],
    ['n3:sameSig', 'Two', 0],
  ])('%s of %s is %d', (feature, of, wanted) => {
    expect(featureOf(page, feature, of)).toBe(wanted);
  });

  it('count where they stand under the same parent, three to either side', () => {
    const around = makePage('<div><p>One</p><p>Two</p></div><p>Three</p><p>Four</p><p>Five</p><p>Six</p>');
    expect(['One', 'Three', 'Four', 'Six'].map((of) => featureOf(around, 'run:sameParent', of))).toEqual([1, 3, 3, 3]);
  });

  it('count as prose six to either side', () => {
    const lines = (count: number, seed: string): string =>
      Array.from({ length: count }, (_, i) => `<p>${seed} ${i}</p>`).join('');
    const made = (between: number) =>
      makePage(`${good('ferry')}${lines(between, 'a')}<p>Here</p>${lines(between, 'b')}${good('crew')}`);
    const sums = [5, 6].map((between) => ['before:good', 'after:good'].map((f) => featureOf(made(between), f, 'Here')));
    expect(sums).toEqual([
      [chars('ferry'), chars('crew')],
      [0, 0],
    ]);
  });
});

describe('the section under a heading', () => {
  const page = makePage(
    `<h2>Alpha</h2>${good('ferry')}<h3>Beta</h3>${good('crew')}<p><a href="/a">All linked</a></p><h3>Gamma</h3><h2>Delta</h2><p>End</p>`,
  );

  it.each([
    ['section:blocks', 'Alpha', 5],
    ['section:blocks', 'Beta', 2],
    ['section:blocks', 'Gamma', 0],
    ['section:blocks', 'Delta', 1],
    ['section:blocks', 'ferrya', -1],
    ['section:good', 'Alpha', chars('ferry', 'crew')],
    ['section:good', 'Delta', 0],
    ['section:good', 'ferrya', -1],
    ['section:linkDensity', 'Beta', 10 / (chars('crew') + 10)],
    ['section:linkDensity', 'Gamma', 0],
    ['section:linkDensity', 'End', -1],
  ])('%s of %s is %d', (feature, of, wanted) => {
    expect(featureOf(page, feature, of)).toBeCloseTo(wanted, 4);
  });
});

describe('a block’s place', () => {
  const page = makePage(
    `<p>Top</p><h1>Ferry returns</h1><p>By Jane</p><main>${good('ferry')}<p>Mid</p>${good('crew')}</main><p><a href="/a">Foot</a> of it</p>`,
  );
  const headChars = 3;
  const before = headChars + 13 + 7;
  const total = before + chars('ferry', 'crew') + 3 + 10;

  it.each([
    ['hasHeadline', 'Top', 1],
    ['afterHeadline', 'Top', -1],
    ['afterHeadline', 'Mid', 3],
    ['charsAfterHeadline', 'ferrya', 13 + 7],
    ['charsAfterHeadline', 'Top', -3],
    ['afterFirst', 'Mid', 1],
    ['afterFirst', 'By', -1],
    ['afterLast', 'Mid', -1],
    ['afterLast', 'Foot', 1],
    ['charsAfterLast', 'Foot', chars('crew')],
    ['charsBeforeFirst', 'Mid', chars('ferry')],
    ['place', 'Top', 0],
    ['place', 'By', (headChars + 13) / total],
    ['blocksOnPage', 'Mid', 7],
    ['goodOnPage', 'Mid', chars('ferry', 'crew')],
    ['goodShareOnPage', 'Mid', chars('ferry', 'crew') / total],
    ['linkDensityOnPage', 'Mid', 4 / total],
    ['unspacedOnPage', 'Mid', 0],
  ])('%s of %s is %d', (feature, of, wanted) => {
    expect(featureOf(page, feature, of)).toBeCloseTo(wanted, 4);
  });

  it('is counted from the top where there is no headline, and from nowhere where there is no prose', () => {
    const bare = makePage('<p>One</p><p>港の船</p>');
    const features = [
      'hasHeadline',
      'afterHeadline',
      'charsAfterHeadline',
      'afterFirst',
      'afterLast',
      'charsAfterLast',
      'unspacedOnPage',
    ];
    expect(features.map((feature) => featureOf(bare, feature, '港'))).toEqual([0, 0, 3, 0, 0, 0, 0.5]);
  });

  it('is measured against prose in the story’s own container', () => {
    const aside = makePage(
      `<aside>${good('other')}</aside><p>Mid</p><main>${good('ferry')}${good('crew')}${good('night')}</main>`,
    );
    expect(featureOf(aside, 'afterFirst', 'Mid')).toBe(-1);
  });
});
