import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../src/extract/metadata/index.ts';
import { removeOtherStories } from '../../src/extract/other-stories.ts';
import { makePage, prose, verdictOn } from './make-page.ts';

function verdict(body: string, facts: Partial<Metadata> = {}, beginning = 'crewa'): string {
  const page = makePage(body, facts);
  removeOtherStories(page);
  return verdictOn(page, beginning);
}

const story = (words = 100): string => `<article><h1>Ferry returns to harbour</h1><p>${prose(words)}</p></article>`;
const signature = '<p data-reason="byline">By Jane Roe</p>';

/** A second story, in an article of its own. */
function second({ heading = '<h2>Crew goes on strike</h2>', after = signature, text = prose(30, 'crew') } = {}) {
  return `<article>${heading}${after}<p>${text}</p></article>`;
}

describe('an article below the story', () => {
  it('with a heading and a byline is another story', () => {
    expect(verdict(story() + second())).toBe('other-article');
  });

  it('is taken out with its heading', () => {
    expect(verdict(story() + second(), {}, 'Crew goes')).toBe('other-article');
  });

  it('in a live blog is an entry', () => {
    expect(verdict(story() + second(), { kind: 'live-blog' })).toBe('kept');
  });

  it.each([
    ['a heading', { heading: '' }],
    ['a heading of the higher levels', { heading: '<h4>Crew goes on strike</h4>' }],
    ['a heading of four words', { heading: '<h2>Crew on strike</h2>' }],
    ['a byline or a date', { after: '' }],
  ])('without %s is a section', (_, parts) => {
    expect(verdict(story() + second(parts))).toBe('kept');
  });

  it('is one under h1 and h3 too', () => {
    const headings = ['h1', 'h3'].map((tag) => second({ heading: `<${tag}>Crew goes on strike</${tag}>` }));
    expect(headings.map((other) => verdict(story() + other))).toEqual(['other-article', 'other-article']);
  });

  it('inside the story’s own article is a part of it', () => {
    expect(verdict(story().replace('</article>', `${second()}</article>`))).toBe('kept');
  });

  it('is not the article around the story', () => {
    expect(
      verdict(`<article><h2>Crew goes on strike</h2>${signature}<p>${prose(30, 'crew')}</p>${story()}</article>`),
    ).toBe('kept');
  });

  it.each([
    [79 - 4, 'kept'],
    [80 - 4, 'other-article'],
  ])('needs a first story of 80 words with its headline, here the headline’s four and %i: %s', (words, wanted) => {
    expect(verdict(story(words) + second())).toBe(wanted);
  });

  it('is nothing to be sure of where the headline stands in the shorter article', () => {
    expect(verdict(story(90) + second({ text: prose(120, 'crew') }))).toBe('kept');
    expect(verdict(story(90) + second({ text: prose(120, 'crew') }), {}, 'ferrya')).toBe('kept');
  });

  it('is nothing to be sure of where the story stands in no article', () => {
    expect(verdict(`<h1>Ferry returns to harbour</h1><p>${prose(100)}</p>${second()}`)).toBe('kept');
  });
});

describe('what signs a story', () => {
  const signed = (after: string): string => verdict(story() + second({ after }));

  it.each([
    ['a byline', '<p data-reason="byline">By Jane Roe</p>'],
    ['a date', '<p data-reason="date">4 March</p>'],
    ['an author’s box', '<p data-reason="author-box">Jane Roe reports</p>'],
    ['a time', '<p><time>4 March</time></p>'],
    ['a year in an element named for dates', '<p class="meta">4 March 2026</p>'],
    ['a year right in an element named for authors', '<div class="author"><p>Jane, 4 March 2026</p></div>'],
  ])('is %s', (_, after) => {
    expect(signed(after)).toBe('other-article');
  });

  it.each([
    ['a box of another kind', '<p data-reason="teaser">Read this</p>'],
    ['a year in the text', '<p>In March 2026 it began.</p>'],
    ['an element named for dates without a year', '<p class="meta">4 March</p>'],
    ['a year two elements inside one named for dates', '<div class="meta"><div><p>4 March 2026</p></div></div>'],
  ])('is not %s', (_, after) => {
    expect(signed(after)).toBe('kept');
  });

  it.each([
    [25, 'other-article'],
    [26, 'kept'],
  ])('has %i words or fewer: %s', (words, wanted) => {
    expect(signed(`<p data-reason="byline">${prose(words, 'by')}</p>`)).toBe(wanted);
  });

  it.each([
    [4, 'other-article'],
    [5, 'kept'],
  ])('stands with %i blocks between it and the heading or fewer: %s', (between, wanted) => {
    const lines = Array.from({ length: between }, (_, i) => `<p>Line ${'abcdef'[i]}</p>`).join('');
    expect(signed(lines + signature)).toBe(wanted);
  });
});

describe('a next headline', () => {
  const parts = (heading: string, { words = 100, after = signature } = {}): string =>
    `<div><h1>Ferry returns to harbour</h1><p>${prose(words)}</p>${heading}${after}<p>${prose(30, 'crew')}</p></div>`;
  const next = '<h1>Crew goes on strike</h1>';

  it('made like the page’s own ends the story', () => {
    expect(verdict(parts(next))).toBe('next-headline');
  });

  it('is taken out itself', () => {
    expect(verdict(parts(next), {}, 'Crew goes')).toBe('next-headline');
  });

  it('in a live blog heads an entry', () => {
    expect(verdict(parts(next), { kind: 'live-blog' })).toBe('kept');
  });

  it.each([
    ['is of another level', parts('<h2>Crew goes on strike</h2>')],
    ['has a class of its own', parts('<h1 class="chapter">Crew goes on strike</h1>')],
    ['has fewer than four words', parts('<h1>Crew on strike</h1>')],
    ['is the page’s own again', parts('<h1>Ferry returns to harbour</h1>')],
    ['is not signed', parts(next, { after: '' })],
  ])('is a part of the story where it %s', (_, body) => {
    expect(verdict(body)).toBe('kept');
  });

  it('is a subhead where the page’s own is no h1', () => {
    const page = makePage(parts('<h2>Crew goes on strike</h2>').replaceAll('h1>', 'h2>'), {
      title: 'Ferry returns to harbour',
    });
    removeOtherStories(page);
    expect([page.features.anchors.headline, verdictOn(page, 'crewa')]).toEqual([0, 'kept']);
  });

  it.each([
    [79, 'kept'],
    [80, 'next-headline'],
  ])('after %i words is: %s', (words, wanted) => {
    expect(verdict(parts(next, { words }))).toBe(wanted);
  });

  it('counts the words that are kept alone', () => {
    const body = parts(next, { words: 79 }).replace('<p>', '<p data-p="0.1">A teaser of some words</p><p>');
    expect(verdict(body)).toBe('kept');
  });
});
