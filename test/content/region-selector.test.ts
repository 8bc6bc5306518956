import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findRegion, selectorFor } from '../../src/content/region-selector.ts';

function page(body: string): Document {
  return new JSDOM(`<body>${body}</body>`).window.document;
}

describe('the selector of a part of the page', () => {
  it.each([
    ['a name of its own', '<div id="story" data-pick>a</div>', '#story'],
    ['what it is for', '<div id="a8f3e21" itemprop="articleBody" data-pick>a</div>', 'div[itemprop="articleBody"]'],
    ['its classes', '<div class="story-text css-1x2y3z" data-pick>a</div><div>b</div>', 'div.story-text'],
    ['its place in something named', '<main class="page"><p data-pick>a</p></main><p>b</p>', 'main.page > p'],
    ['its like within something named', '<p>b</p><div id="box"><div><p data-pick>a</p></div></div>', '#box p'],
  ])('goes by %s', (_, body, selector) => {
    const document = page(body);
    const picked = document.querySelector('[data-pick]')!;
    expect(selectorFor(picked)).toBe(selector);
    expect(findRegion(document, selector)).toBe(picked);
  });

  it.each([
    ['the number of a story', '<div id="post-48213" data-pick>a</div><div>b</div>'],
    ['letters that a build tool has thrown', '<div class="sc-bdVaJa css-9x8y7z" data-pick>a</div><div>b</div>'],
    ['its number among siblings', '<p>b</p><p data-pick>a</p>'],
  ])('never goes by %s', (_, body) => {
    expect(selectorFor(page(body).querySelector('[data-pick]')!)).toBeNull();
  });

  it('finds the part with the most words, where a page has several', () => {
    const document = page('<p class="story-text">one</p><p class="story-text" id="x">one two three</p>');
    expect(findRegion(document, 'p.story-text')?.id).toBe('x');
  });

  it.each(['.missing', '', 'p[', '#empty'])('finds nothing by %j', (selector) => {
    expect(findRegion(page('<div id="empty"> </div><p>words</p>'), selector)).toBeNull();
  });
});
