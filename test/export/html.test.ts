import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleToHtml } from '../../src/export/html.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../src/export/html-style.ts';
import { h, makeArticle } from './make-article.ts';

const gif = Uint8Array.from(atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), (c) => c.charCodeAt(0));
const image = { src: 'https://img.example.com/lighthouse.jpg', alt: 'A lighthouse' };

function pageOf(...args: Parameters<typeof articleToHtml>): Document {
  return new JSDOM(articleToHtml(...args)).window.document;
}

describe('the article as a page', () => {
  it('shows headline, lead, byline, story and where it is from', () => {
    const page = pageOf(makeArticle([h('p', 'First.'), h('h2', 'Why now?')]));
    expect(page.title).toBe('Harbour town votes on its lighthouse');
    expect(page.documentElement.lang).toBe('en-GB');
    expect([...page.querySelectorAll('h1, h2, p, footer a')].map((node) => node.textContent)).toEqual([
      'Local politics',
      'Harbour town votes on its lighthouse',
      'After ten years of argument the council has put the question to the people.',
      expect.stringContaining('Maria Lund, fb, AFP · The Example'),
      'First.',
      'Why now?',
      expect.any(String),
      'https://www.example.com/politics/harbour-vote-4711',
    ]);
  });

  it('holds its pictures, with caption and credit', () => {
    const page = pageOf(makeArticle([]), [{ src: image.src, bytes: gif, mediaType: 'image/jpeg' }]);
    expect(page.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/gif;base64,R0lGOD/);
    expect(page.querySelector('figcaption')?.textContent).toBe('The lighthouse at dawn Ana Ruiz');
    expect(page.querySelector('figcaption cite')?.textContent).toBe('Ana Ruiz');
  });

  it('shows the article’s picture once', () => {
    const page = pageOf(makeArticle([h('figure', h('img', image))]), [{ src: image.src, bytes: gif, mediaType: '' }]);
    expect(page.querySelectorAll('img')).toHaveLength(1);
  });

  it('leaves a link of a picture that is not given: it loads nothing', () => {
    const page = pageOf(makeArticle([h('figure', h('img', image))]));
    expect(page.querySelector('img, script, iframe, link[rel=stylesheet], [src]')).toBeNull();
    expect(page.querySelector('figure a')?.getAttribute('href')).toBe(image.src);
  });

  it('forbids itself to load or run anything, and its style is the one that the policy knows', () => {
    const page = pageOf(makeArticle([]));
    const policy = page.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(PAGE_STYLE_HASH);
    expect(page.querySelector('style')?.textContent).toBe(PAGE_STYLE);
    expect(PAGE_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`);
  });

  it('cannot be broken out of by what the article holds', () => {
    const evil = '</title></style><script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const page = pageOf(
      makeArticle([h('p', evil), h('a', { href: 'javascript:alert(1)' }, 'x'), h('p', { onclick: 'alert(1)' }, 'y')], {
        title: evil,
        lead: evil,
        language: '"><script>',
        kicker: evil,
        authors: [{ name: evil }],
        image: { src: 'javascript:alert(1)', alt: evil, caption: evil, credit: evil },
        permalink: 'javascript:alert(1)',
        url: 'data:text/html,x',
      }),
    );
    expect(page.querySelector('script, img, [onclick], [href^="javascript"], [onerror]')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toBe(evil);
    expect(page.title).toBe(evil);
  });
});
