import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { removeSideMatter } from '../../src/extract/side-matter.ts';
import { keptTexts, makePage, prose, verdictOn } from './make-page.ts';

function clean(body: string, facts: Partial<Metadata> = {}) {
  const page = makePage(body, facts);
  removeSideMatter(page);
  return page;
}

describe('a list of contents', () => {
  const chapter = (name: string, seed: string): string => `<h2>${name}</h2><p>${prose(20, seed)}</p>`;
  const story = chapter('How it began', 'began') + chapter('What the crew says', 'crew');
  const entries = (...names: string[]): string => `<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
  const verdict = (body: string, beginning: string): string => verdictOn(clean(body), beginning);

  it('that names the subheads below it is taken out', () => {
    expect(verdict(entries('How it began', 'What the crew says') + story, 'What the crew')).toBe('contents');
  });

  it('may number its entries or not, as the subheads may', () => {
    const body = `${entries('How it began', '2.1) What the crew says')}${story.replace('How it', '1. How it')}`;
    expect([verdict(body, 'How it began'), verdict(body, '2.1)')]).toEqual(['contents', 'contents']);
  });

  it('has two entries at least: one line may say what a subhead says', () => {
    expect(verdict(entries('How it began', 'Three boats') + story, 'How it began')).toBe('kept');
  });

  it('stands before what it names', () => {
    const page = clean(story + entries('How it began', 'What the crew says'));
    expect(keptTexts(page)).toHaveLength(6);
  });

  it('is made of subheads nowhere', () => {
    expect(verdict(`<h2>How it began</h2><h2>What the crew says</h2>${story}`, 'How it began')).toBe('kept');
  });

  it.each([
    [20, 'contents'],
    [21, 'kept'],
  ])('has entries of %i words or fewer: %s', (words, wanted) => {
    const long = prose(words, 'why');
    expect(verdict(entries('How it began', long) + story + chapter(long, 'why'), 'whya')).toBe(
      // the second entry is none where it is too long, and one alone is none either
      wanted,
    );
  });
});

describe('filler', () => {
  const lorem = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt.';
  const verdict = (text: string, facts: Partial<Metadata> = {}): string =>
    verdictOn(clean(`<p>${prose(20)}</p><p>${text}</p>`, facts), text.slice(0, 8));

  it('that hides the text behind a paywall is taken out', () => {
    const page = clean(`<p>${prose(20)}</p><p>${lorem}</p>`);
    expect(page.decisions[1]).toMatchObject({ keep: false, rule: 'filler', reason: 'paywall' });
  });

  it('is text in Latin', () => {
    expect(verdict(lorem, { language: 'la' })).toBe('kept');
  });

  it.each([
    [5, 'kept'],
    [6, 'filler'],
  ])('has six words at least, here %i: %s', (words, wanted) => {
    expect(verdict(lorem.split(' ').slice(0, words).join(' '))).toBe(wanted);
  });

  it.each([
    [6, 'filler'],
    [7, 'kept'],
  ])('has a quarter of such words, here two and %i others: %s', (others, wanted) => {
    expect(verdict(`Lorem ipsum ${prose(others)}`)).toBe(wanted);
  });
});

describe('the speeds of a player', () => {
  it('are taken out, several that they are', () => {
    const page = clean('<ul><li>0.8x</li><li>1,25 ×</li><li>2X</li></ul><p>It ran at 3x.</p>');
    expect(['0.8x', '1,25 ×', '2X', 'It ran'].map((of) => verdictOn(page, of))).toEqual([
      'speeds',
      'speeds',
      'speeds',
      'kept',
    ]);
  });

  it('are none where there is one', () => {
    expect(keptTexts(clean('<p>It ran faster.</p><p>3x</p>'))).toEqual(['It ran faster.', '3x']);
  });
});

describe('end matter', () => {
  const first = `<p>${prose(60)}</p>`;
  const last = `<p>${prose(20, 'crew')}</p>`;
  const verdict = (between: string, before = first, after = last): string =>
    verdictOn(clean(before + between + after), 'crewa');

  it.each([
    ['<h3>Press contact</h3>', 'en/press'],
    ['<p>Notes to editors</p>', 'en/press'],
    ['<h3>About the author</h3>', 'en/author-box'],
    ['<p>About the author</p>', 'en/author-box'],
  ])('is what follows %s', (label, rule) => {
    expect(verdict(label)).toBe(rule);
  });

  it('goes with the label over it', () => {
    expect(verdictOn(clean(`${first}<h3>Press contact</h3>${last}`), 'Press')).toBe('en/press');
  });

  it('may have a label that was left out already', () => {
    expect(verdict('<h3 data-p="0.1">Press contact</h3>')).toBe('en/press');
  });

  it('is of the house under its contact, of the author under the author’s label', () => {
    const reasonUnder = (label: string) => clean(`${first}<h3>${label}</h3>${last}`).decisions[2]!.reason;
    expect([reasonUnder('Press contact'), reasonUnder('About the author')]).toEqual(['boilerplate', 'author-box']);
  });

  it('has a label of another kind nowhere', () => {
    expect(verdict('<h3>Related stories</h3>')).toBe('kept');
  });

  it.each([
    [20, 'en/press'],
    [19, 'kept'],
  ])('begins in the second half of the words, here after %i of 40: %s', (words, wanted) => {
    const after = `<p>${prose(40 - 2 - words, 'crew')}</p>`;
    expect(verdict('<h3>Press contact</h3>', `<p>${prose(words)}</p>`, after)).toBe(wanted);
  });

  it.each([
    [10, 'en/press'],
    [11, 'kept'],
  ])('is headed by %i words at most: %s', (words, wanted) => {
    expect(verdict(`<h3>Press contact ${prose(words - 2, 'desk')}</h3>`)).toBe(wanted);
  });

  it.each([
    [4, 'en/author-box'],
    [5, 'kept'],
  ])('of the author has a line of %i words over it, or a heading: %s', (words, wanted) => {
    expect(verdict(`<p>About the author ${prose(words - 3, 'jane')}</p>`)).toBe(wanted);
  });

  it('of the author has a heading of ten words over it at most', () => {
    expect(verdict(`<h3>About the author ${prose(7, 'jane')}</h3>`)).toBe('en/author-box');
  });
});
