import { describe, expect, it } from 'vitest';
import { PROSE, readPage } from './page.ts';

const HEADLINE = 'Small walks with small dogs by the river';

describe('the headline', () => {
  it('is no h1 that leads home: that is the site’s logo', () => {
    const page = readPage(
      `<title>Riverside Notes: ${HEADLINE}</title><meta property="og:title" content="${HEADLINE}">`,
      `<header><h1><a href="https://paper.example/">Riverside Notes</a></h1></header><h3 class="post-title">${HEADLINE}</h3>${PROSE}`,
    );
    expect(page.title).toBe(HEADLINE);
    expect(page.headline?.nodeName).toBe('H3');
  });

  it('is no subhead of the story where only the logo stands over it', () => {
    const page = readPage(
      `<title>${HEADLINE}</title>`,
      `<h1><a href="/">Riverside Notes</a></h1><legend>${HEADLINE}</legend>${PROSE}<h1>What we learnt on our way home</h1>${PROSE}`,
    );
    expect(page.title).toBe(HEADLINE);
    expect(page.headline).toBeNull();
  });

  it('is the story’s own h1, not another’s that leads to its page and is more like the tab’s title', () => {
    const page = readPage(
      '<title>Where to walk in Northtown | The Paper</title><meta property="og:title" content="Our favourite walks in Northtown">',
      `<article><h1>The best paths and parks for a quiet Sunday</h1>${PROSE}</article>
       <div class="item"><h1><a href="/travel/kayak-northtown">Here’s where to row in Northtown</a></h1></div>`,
    );
    expect(page.title).toBe('The best paths and parks for a quiet Sunday');
  });

  it('may lead to its own page', () => {
    const page = readPage(
      '<title>Something else altogether</title>',
      `<h1><a href="https://paper.example/politics/budget-vote/?ref=top" rel="bookmark">${HEADLINE}</a></h1>${PROSE}`,
    );
    expect(page.title).toBe(HEADLINE);
  });

  it('loses a date that stands in the same heading', () => {
    const page = readPage(
      `<meta property="og:title" content="${HEADLINE}">`,
      `<h1><time>Dec <span>18</span> 2023</time> ${HEADLINE}</h1>${PROSE}`,
    );
    expect(page.title).toBe(HEADLINE);
  });

  it('keeps its marks by their words', () => {
    const page = readPage('', `<h1><span>Walks</span><span>:</span><span>Small dogs come along</span></h1>${PROSE}`);
    expect(page.title).toBe('Walks: Small dogs come along');
  });

  it.each([
    [
      '<meta name="content_category" content="정치">',
      "장관, 물러났지만… '부담' 커졌다-정치ㅣ강변일보",
      "장관, 물러났지만… '부담' 커졌다",
    ],
    [
      '<meta property="article:section" content="Local politics">',
      'Council fails to agree on it - Local politics',
      'Council fails to agree on it',
    ],
    [
      '<meta property="article:section" content="Politics">',
      'Council fails to agree on it - by far',
      'Council fails to agree on it - by far',
    ],
  ])('of the tab loses the section: %s', (section, tab, title) => {
    expect(
      readPage(`${section}<title>${tab}</title><meta property="og:site_name" content="강변일보">`, PROSE).title,
    ).toBe(title);
  });
});
