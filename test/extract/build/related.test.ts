import { describe, expect, it } from 'vitest';
import { findRelated } from '../../../src/extract/build/related.ts';
import { makePage, prose, URL_OF_PAGE } from '../make-page.ts';

const story = `<p>${prose(20)}</p>`;
const out = (text: string, { href = '/2026/03/03/harbour-pilots', reason = 'teaser', tag = 'p' } = {}): string =>
  `<${tag} data-reason="${reason}"><a href="${href}">${text}</a></${tag}>`;

const titles = (body: string): string[] => findRelated(makePage(body)).map(({ title }) => title);

describe('links to other stories', () => {
  it('are what was left out below the beginning of the story, with its address', () => {
    expect(findRelated(makePage(story + out('Harbour pilots on strike')))).toEqual([
      { title: 'Harbour pilots on strike', url: 'https://paper.example/2026/03/03/harbour-pilots' },
    ]);
  });

  it('are not what stands above it, nor what is kept', () => {
    const above = out('Harbour pilots on strike');
    const within = '<p><a href="/2026/03/03/ferry-lines-of-the-coast">Ferry lines of the coast</a></p>';
    expect(titles(above + story + within)).toEqual([]);
  });

  it.each(['navigation', 'share', 'tags'])('are no %s', (reason) => {
    expect(titles(story + out('Harbour pilots on strike', { reason }))).toEqual([]);
  });

  it.each([
    [3, 0],
    [4, 1],
    [40, 1],
    [41, 0],
  ])('have 4 to 40 words, here %i: %i', (words, count) => {
    expect(titles(story + out(prose(words)))).toHaveLength(count);
  });

  it.each([
    [69, 0],
    [70, 1],
  ])('are seven tenths links, here %i of 100: %i', (linked, count) => {
    const text = `<a href="/2026/03/03/harbour-pilots">${'on '.repeat(30).slice(0, linked - 1)}a</a>`.replace(
      ' a<',
      'xa<',
    );
    expect(titles(`${story}<p data-reason="teaser">${text} ${'b'.repeat(99 - linked)}</p>`)).toHaveLength(count);
  });

  it('are named once each', () => {
    expect(titles(story + out('Harbour pilots on strike') + out('Harbour pilots go on strike'))).toEqual([
      'Harbour pilots on strike',
    ]);
  });

  it.each([
    ['the page itself', URL_OF_PAGE],
    ['a place on the page', `${URL_OF_PAGE}#comments`],
    ['a fragment', '#comments-on-this-story'],
    ['a script', 'javascript:openTheOtherStory()'],
    ['an address for mail', 'mailto:jane-roe-of-the-paper@paper.example'],
    ['a section', '/news/harbour'],
    ['the front page', '/'],
  ])('lead not to %s', (_, href) => {
    expect(titles(story + out('Harbour pilots on strike', { href }))).toEqual([]);
  });

  it.each(['/abcdefghijkl', '/1234', '/news/2026'])('lead to a story by a long part or a number: %s', (href) => {
    expect(titles(story + out('Harbour pilots on strike', { href }))).toHaveLength(1);
  });

  it.each(['/abcdefghijk', '/123'])('lead to none by a short part: %s', (href) => {
    expect(titles(story + out('Harbour pilots on strike', { href }))).toEqual([]);
  });

  it('may stand around their words', () => {
    const card = '<a href="/2026/03/03/harbour-pilots" data-reason="teaser"><div>Harbour pilots on strike</div></a>';
    expect(titles(story + card)).toEqual(['Harbour pilots on strike']);
  });

  it('are twenty at most', () => {
    const many = Array.from({ length: 22 }, (_, i) =>
      out(`Harbour pilots story ${i}`, { href: `/story-of-pilots-${i}` }),
    );
    expect(titles(story + many.join(''))).toHaveLength(20);
  });

  it('have titles of 300 characters at most', () => {
    expect(titles(story + out(`${'a'.repeat(299)}bc on strike now`))[0]).toBe(`${'a'.repeat(299)}b`);
  });
});
