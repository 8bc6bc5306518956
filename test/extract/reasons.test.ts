import { describe, expect, it } from 'vitest';
import { reasonFor } from '../../src/extract/reasons.ts';
import { indexOf, makePage } from './make-page.ts';

function nameOf(body: string, beginning: string): string {
  const page = makePage(body);
  const index = indexOf(page, beginning);
  const { rule, reason } = reasonFor(page.blocks[index]!, page.features.rows, page.features.phrases.rules[index]!);
  return `${reason}: ${rule}`;
}

const inside = (names: string, depth = 0): string =>
  `<div class="${names}">${'<div>'.repeat(depth)}<p>The harbour at night</p>${'</div>'.repeat(depth)}</div>`;

describe('what a block that is left out is called', () => {
  it('is what its words say before all else', () => {
    expect(nameOf('<nav class="related"><p>Sign up for our newsletter</p></nav>', 'Sign up')).toBe(
      'newsletter: en/newsletter',
    );
  });

  it('is a byline where it is the initials of those who edited, with their agencies', () => {
    expect(nameOf('<p>aq/jb (Reuters)</p>', 'aq/jb')).toBe('byline: signature');
    expect(nameOf('<p>The harbour at dawn (Reuters)</p>', 'The harbour')).toBe('caption: mul/credit-end');
  });

  it('is a caption where it is marked up as one, in whatever box', () => {
    expect(nameOf('<nav><figure><figcaption>The harbour</figcaption></figure></nav>', 'The harbour')).toBe(
      'caption: figcaption',
    );
  });

  it('is navigation in a nav, whatever that is named', () => {
    expect(nameOf('<nav class="related"><p>The harbour</p></nav>', 'The harbour')).toBe('navigation: nav');
  });

  it.each([
    ['related', 'teaser'],
    ['most-read', 'teaser'],
    ['teaser', 'teaser'],
    ['sponsor', 'promotion'],
    ['shop', 'promotion'],
    ['share', 'share'],
    ['comment', 'comments'],
    ['byline', 'author-box'],
    ['newsletter', 'newsletter'],
    ['paywall', 'paywall'],
    ['cookie', 'consent'],
    ['menu', 'navigation'],
    ['footer', 'navigation'],
    ['tags', 'tags'],
    ['caption', 'caption'],
  ])('in an element named %s is %s', (names, reason) => {
    expect(nameOf(inside(names), 'The harbour')).toBe(`${reason}: place`);
  });

  it('is what the nearest name says', () => {
    const nested = (outer: string, inner: string): string =>
      nameOf(`<div class="${outer}"><div class="${inner}"><p>The harbour</p></div></div>`, 'The harbour');
    expect([nested('related', 'share'), nested('share', 'related')]).toEqual(['share: place', 'teaser: place']);
  });

  it.each([
    [4, 'share: place'],
    [5, 'boilerplate: score'],
  ])('is what a name up to five elements away says, here with %i between: %s', (between, wanted) => {
    expect(nameOf(inside('share', between), 'The harbour')).toBe(wanted);
  });

  it.each([
    [4, 'navigation: nav'],
    [5, 'boilerplate: score'],
  ])('is navigation up to five elements away from the nav, here with %i between: %s', (between, wanted) => {
    const body = `<nav>${'<div>'.repeat(between)}<p>The harbour</p>${'</div>'.repeat(between)}</nav>`;
    expect(nameOf(body, 'The harbour')).toBe(wanted);
  });

  const link = (href: string, text = 'The harbour at night'): string =>
    nameOf(`<p><a href="${href}">${text}</a></p>`, 'The');

  it('is a teaser where it is a link to a story, else navigation', () => {
    expect([
      link('/harbour-at-night-again'),
      link('/harbour'),
      link('/harbour-at-night-again', 'The harbour now'),
    ]).toEqual(['teaser: links', 'navigation: links', 'navigation: links']);
  });

  it('is a teaser where it is as long as a headline, whatever its address', () => {
    expect([
      link('/harbour', 'The harbour is open tonight'),
      link('/harbour', 'The harbour is open again tonight'),
    ]).toEqual(['navigation: links', 'teaser: links']);
  });

  it('is unknown where a fifth of it is no link', () => {
    const some = (linked: number): string =>
      nameOf(`<p><a href="/harbour">The ${'a'.repeat(linked - 4)}</a> ${'b'.repeat(99 - linked)}</p>`, 'The');
    expect([some(80), some(81)]).toEqual(['boilerplate: score', 'navigation: links']);
  });

  it('is unknown where nothing tells', () => {
    expect(nameOf(inside('story'), 'The harbour')).toBe('boilerplate: score');
  });
});
