import { describe, expect, it } from 'vitest';
import { BLOCK_FEATURES } from '../../../src/extract/features/index.ts';
import { Candidates, hintsFrom } from '../../../src/extract/features/likeness.ts';
import { Vocabulary } from '../../../src/extract/words.ts';
import { featureOf, makePage, prose } from '../make-page.ts';

describe('likeness to candidates', () => {
  const likeness = (candidates: string[], text: string, minTokens = 1) => {
    const vocabulary = new Vocabulary();
    const set = new Candidates(candidates, minTokens, vocabulary);
    return set.likenessOf(vocabulary.toTokens(vocabulary.read(text)));
  };

  it.each([
    [['the ferry left'], 'the ferry left', 1, 1],
    [['the ferry left'], 'The Ferry, left!', 1, 1],
    [['the ferry left at seven'], 'the ferry', 1, 2 / 5],
    [['the ferry'], 'the ferry left at seven', 2 / 5, 1],
    [['the ferry'], 'a boat', 0, 0],
    [['the ferry'], '', 0, 0],
    [[], 'the ferry', 0, 0],
    [['ferry ferry ferry'], 'ferry ferry', 1, 1],
    [['港の船が出た'], '港の船', 1, 2 / 5],
  ])('%j: %j', (candidates, text, inSet, inText) => {
    expect(likeness(candidates, text)).toEqual({ inSet, inText });
  });

  it('is that of the best candidate', () => {
    expect(likeness(['the boats of the coast', 'the ferry left'], 'the ferry left')).toEqual({ inSet: 1, inText: 1 });
    expect(likeness(['the ferry left', 'the boats of the coast'], 'the ferry left')).toEqual({ inSet: 1, inText: 1 });
  });

  it.each([
    [3, 0],
    [4, 1],
  ])('leaves out candidates of fewer different words than asked for, here %i of 4: %i', (words, wanted) => {
    const text = prose(words);
    expect(likeness([`${text} ${text}`], text, 4).inSet).toBe(wanted);
  });
});

describe('what a page says of its story', () => {
  it('is its title and the headline that is shown, where those differ in origin', () => {
    const page = makePage('<h1>Ferry returns</h1>', { title: 'The ferry is back' });
    expect(hintsFrom(page.metadata, page.url).titles).toEqual(['The ferry is back', 'Ferry returns']);
  });

  it.each(['h1', 'heading near the text'])('is its title alone where that was read from the %s', (title) => {
    const page = makePage('<h1>Ferry returns</h1>', { title: 'Ferry returns', evidence: { title } });
    expect(hintsFrom(page.metadata, page.url).titles).toEqual(['Ferry returns']);
  });

  it('is no empty title', () => {
    const page = makePage('<h1> </h1>', { title: ' ' });
    expect(hintsFrom(page.metadata, page.url).titles).toEqual([]);
  });

  it.each([
    [199, false],
    [200, true],
  ])('is its text from 200 characters on, here %i: %s', (length, wanted) => {
    const page = makePage('', { articleBody: 'a'.repeat(length) });
    expect(hintsFrom(page.metadata, page.url).articleBody !== null).toBe(wanted);
  });
});

describe('likeness as features', () => {
  it('compares with the title and the description', () => {
    const page = makePage('<h1>Ferry returns</h1><p>The ferry returns tonight</p>', {
      descriptions: ['The ferry returns to its harbour'],
    });
    const features = ['like:title', 'title:inBlock', 'like:description', 'description:inBlock', 'hasDescription'];
    expect(features.map((feature) => featureOf(page, feature, 'The'))).toEqual([0.5, 1, 0.75, 0.5, 1]);
  });

  it('knows no description of fewer than four words', () => {
    const has = (description: string) =>
      featureOf(makePage('One', { descriptions: [description] }), 'hasDescription', 'One');
    expect([has('The ferry returns'), has('The ferry returns now')]).toEqual([0, 1]);
  });

  it('compares with the first 1500 characters of a description', () => {
    const ferry = (before: number): number => {
      const descriptions = [`${'one two six '.repeat(200).slice(0, before - 1)} ferry`];
      return featureOf(makePage('<p>Ferry</p>', { descriptions }), 'like:description', 'Ferry');
    };
    expect([ferry(1495), ferry(1496)]).toEqual([1, 0]);
  });

  it('compares the first 500 characters of a long block', () => {
    const title = (before: number): number =>
      featureOf(
        makePage(`<p>Boat${' '.padEnd(before - 4, 'x')} ferry end</p>`, { title: 'Ferry' }),
        'title:inBlock',
        'Boat',
      );
    expect([title(494), title(495)]).toEqual([1, 0]);
  });

  it('counts copies, and knows which is the first', () => {
    const page = makePage('<p>One</p><p>Two</p><p>One</p><p>One</p>');
    const columns = ['copies', 'isCopy'].map((feature) => BLOCK_FEATURES.indexOf(feature));
    const of = (i: number): number[] => columns.map((at) => page.features.rows[i * BLOCK_FEATURES.length + at]!);
    expect([0, 1, 2, 3].map(of)).toEqual([
      [3, 0],
      [1, 0],
      [3, 1],
      [3, 1],
    ]);
  });
});

describe('the share of a block that structured data has', () => {
  const body = `${prose(30, 'ferry')} ${prose(30, 'crew')}`;
  const share = (text: string, articleBody: string | null = body): number =>
    featureOf(makePage(`<p>${text}</p>`, { articleBody }), 'inBody', text.slice(0, 5));

  it('is that of its beginning, middle and end', () => {
    const other = prose(30, 'other');
    expect([share(prose(30)), share(`${prose(30)} ${other}`), share(other)]).toEqual([1, expect.closeTo(1 / 3, 5), 0]);
  });

  it('is a half at most for a few letters', () => {
    expect([share('ferrya f'), share('boat'), share('ferrya fe')]).toEqual([0.5, 0, 1]);
  });

  it('is none without structured data', () => {
    const page = makePage('<p>One</p>');
    expect([featureOf(page, 'hasBody', 'One'), featureOf(page, 'inBody', 'One')]).toEqual([0, 0]);
  });

  it('does not depend on spaces and marks', () => {
    expect(share('ferryA FERRYB ferryc “ferryd”')).toBe(1);
  });
});
