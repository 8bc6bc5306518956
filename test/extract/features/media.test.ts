import { describe, expect, it } from 'vitest';
import { featureOf, makePage, prose } from '../make-page.ts';

function feature(name: string, body: string, of = 'Here'): number {
  return featureOf(makePage(body), name, of);
}

const img = '<div><img src="/a.jpg" alt="The ferry in the harbour"></div>';
const here = '<p>Here the ferry lies</p>';

describe('pictures beside a block', () => {
  it.each([
    ['media:before', `<p>One</p>${img}${here}`, 1],
    ['media:before', `${img}<p>One</p>${here}`, 0],
    ['media:before', `${here}${img}`, 0],
    ['media:after', `${here}${img}<p>One</p>`, 1],
    ['media:after', `${here}<p>One</p>${img}`, 0],
    ['media:after', `${here}${img}`, 1],
    ['media:after', `${img}${here}`, 0],
    ['media:distance', here, 50],
    ['media:distance', `<img>${here}`, 2],
    ['media:distance', `<img>${'<br>'.repeat(60)}${here}`, 50],
  ])('%s in %j is %d', (name, body, wanted) => {
    expect(feature(name, body)).toBe(wanted);
  });

  it.each('img picture video iframe amp-img object embed audio'.split(' '))('are made of %s too', (tag) => {
    expect(feature('media:before', `<p>One</p><${tag}></${tag}>${here}`)).toBe(1);
  });

  it.each([
    ['width="47"', 0],
    ['height="47"', 0],
    ['width="48" height="48"', 1],
    ['width="0"', 1],
    ['width="auto"', 1],
  ])('are icons by their own mark-up: %s', (attributes, wanted) => {
    expect(feature('media:before', `<p>One</p><img ${attributes}>${here}`)).toBe(wanted);
  });

  it('have a text like the block’s, before or after it', () => {
    // "the ferry" of "Here the ferry lies"
    expect([
      feature('media:altLikeness', `<p>One</p>${img}${here}`),
      feature('media:altLikeness', `${here}${img}`),
      feature('media:altLikeness', here),
    ]).toEqual([0.5, 0.5, 0]);
  });

  it.each([
    [11, 0],
    [12, 1],
  ])('have a text of twelve characters at least, here %i: %i', (length, wanted) => {
    const alt = 'here '.padEnd(length, 'x');
    expect(feature('media:altLikeness', `<img alt="${alt}"><p>Here</p>`)).toBe(wanted);
  });

  it.each([
    [79, true],
    [80, false],
  ])('are compared with blocks of fewer than 80 words, here %i: %s', (words, wanted) => {
    expect(feature('media:altLikeness', `<img alt="${prose(9)}"><p>${prose(words)}</p>`, 'ferrya') > 0).toBe(wanted);
  });
});

describe('the end of a block', () => {
  it.each([
    ['credit', '<p>Here it lies. Photo: Ida Rahn</p>', 1],
    ['credit', '<p>Here it lies.</p>', 0],
    ['credit', `<p>Here ${prose(57)} Photo: Ida</p>`, 1],
    ['credit', `<p>Here ${prose(58)} Photo: Ida</p>`, 0],
    ['endsParenthesis', '<p>Here (Reuters)</p>', 1],
    ['endsParenthesis', '<p>Here (Reuters).</p>', 0],
  ])('%s in %j is %d', (name, body, wanted) => {
    expect(feature(name, body)).toBe(wanted);
  });
});

describe('where a block’s links lead', () => {
  const link = (href: string, rest = ''): string => `<p><a href="${href}">Here it is</a>${rest}</p>`;
  const of = (body: string): number[] =>
    ['link:whole', 'link:sameSite', 'link:slug', 'link:away'].map((name) => feature(name, body));

  it.each([
    ['to a story of the site', link('/harbour/ferry-returns-at-last'), [1, 1, 1, 0]],
    ['to a section of the site', link('/harbour/ferry-returns-home'), [1, 1, 0, 0]],
    ['to a number', link('/harbour/12345'), [1, 1, 1, 0]],
    ['to a short number', link('/harbour/1234'), [1, 1, 0, 0]],
    ['to the site by its name', link('https://www.paper.example/harbour'), [1, 1, 0, 0]],
    ['to the site by its name in capitals', link('https://PAPER.example:443/harbour'), [1, 1, 0, 0]],
    ['to another site', link('https://other.example/harbour'), [1, 0, 0, 1]],
    ['to another site without a scheme', link('//other.example/harbour'), [1, 0, 0, 1]],
    ['by a query', link('/harbour?from=a-b-c-d'), [1, 1, 0, 0]],
    ['by a fragment', link('/harbour#a-b-c-d'), [1, 1, 0, 0]],
    ['past a slash at the end', link('/harbour/ferry-returns-at-last/'), [1, 1, 1, 0]],
    ['both ways', link('/harbour', ' or <a href="https://other.example/">there</a>'), [0, 1, 0, 1]],
    ['around the block', '<a href="/ferry-returns-at-last"><div>Here it is</div></a>', [1, 1, 1, 0]],
    ['nowhere', '<p>Here it is</p>', [0, 0, 0, 0]],
  ])('%s', (_, body, wanted) => {
    expect(of(body)).toEqual(wanted);
  });

  it.each([
    [90, 0],
    [91, 1],
  ])('is the whole block from nine tenths on, here %i of 100: %i', (linked, wanted) => {
    const body = `<p><a href="/a">Here${'a'.repeat(linked - 4)}</a> ${'b'.repeat(99 - linked)}</p>`;
    expect(feature('link:whole', body)).toBe(wanted);
  });

  it.each([
    [60, 1],
    [61, 0],
  ])('is asked of blocks of sixty words at most, here %i: %i', (words, wanted) => {
    expect(feature('link:sameSite', `<p><a href="/a">Here</a> ${prose(words - 1)}</p>`)).toBe(wanted);
  });

  it('is asked of eight links of an element at most', () => {
    const links = (count: number) =>
      `<p><span>Here ${'<a href="/a">it</a> '.repeat(count)}<a href="//other.example/">is</a></span></p>`;
    expect([feature('link:away', links(7)), feature('link:away', links(8))]).toEqual([1, 0]);
  });
});

describe('a block among its neighbours', () => {
  it.each([
    ['first', '<p>One</p><div><p>Here</p><p>Two</p></div>', 1],
    ['first', '<div><p>One</p><p>Here</p></div>', 0],
    ['first', '<p>Here</p>', 1],
    ['last', '<div><p>Two</p><p>Here</p></div><p>One</p>', 1],
    ['last', '<div><p>Here</p><p>One</p></div>', 0],
    ['only', '<div><p>Here</p></div>', 1],
    ['only', '<div>One<br><br>Here</div>', 0],
    ['only', '<div>Here<br><br>One</div>', 0],
    ['ruleBefore', '<p>One</p><hr><p>Here</p>', 1],
    ['ruleBefore', '<hr><p>One</p><p>Here</p>', 0],
    ['ruleBefore', '<hr><p>Here</p>', 1],
    ['ruleBefore', '<p>Here</p><hr>', 0],
  ])('%s in %j is %d', (name, body, wanted) => {
    expect(feature(name, body)).toBe(wanted);
  });
});
