import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/extract/metadata/index.ts';
import { ld, PROSE, readPage } from './page.ts';

describe('hostile metadata', () => {
  it('comes out without mark-up, control characters and marks of direction', () => {
    const page = readPage(
      ld({
        '@type': 'NewsArticle',
        headline: 'A\u0007 headline\u202e with <script>alert(1)</script><b>tags</b>',
        author: 'Jane <img src=x onerror=alert(1)> Doe\u0000',
      }),
      `<div>${PROSE}</div>`,
    );
    expect(page.title).toBe('A headline with tags');
    expect(page.authors).toEqual([{ name: 'Jane Doe' }]);
  });

  it('is cut to a sane length', () => {
    const long = 'word '.repeat(200_000);
    const page = readPage(
      `<meta property="og:title" content="${long}"><meta name="author" content="${long}"><meta name="keywords" content="${'a,'.repeat(10_000)}">`,
      `<div>${PROSE}</div>`,
    );
    expect(page.title!.length).toBeLessThanOrEqual(1000);
    expect(page.authors).toEqual([]);
    expect(page.topics.length).toBeLessThanOrEqual(20);
  });

  it('gives no address that is not http', () => {
    const evil = 'javascript:alert(1)';
    const page = readPage(
      `<link rel="canonical" href="${evil}"><link rel="icon" href="data:text/html,x"><meta property="og:image" content="${evil}">
       ${ld({ '@type': 'NewsArticle', headline: 'Council fails', author: { name: 'Jane Doe', url: evil }, publisher: { name: 'P', url: evil, logo: evil }, url: evil, image: evil })}`,
      `<h1>Council fails</h1>${PROSE}`,
    );
    expect(page).toMatchObject({
      permalink: null,
      image: null,
      authors: [{ name: 'Jane Doe' }],
      publisher: { home: 'https://paper.example/', icon: null },
    });
  });

  it.each(['99999-01-01', '0001-01-01T00:00:00Z', '2024-13-45', 'soon', '-1', '9'.repeat(400)])(
    'takes no date from "%.20s"',
    (date) => {
      expect(
        readPage(
          ld({ '@type': 'NewsArticle', headline: 'Council fails', datePublished: date }),
          `<h1>Council fails</h1>${PROSE}`,
        ).published,
      ).toBeNull();
    },
  );

  it.each([
    ['a meta element', '<meta property="article:published_time" content="99999-05-03T10:00:00Z">', ''],
    ['a time element', '', '<time datetime="99999-05-03">3 May 99999</time>'],
    ['a line of text', '', '<p class="date">Published 3 May 99999</p>'],
  ])('takes no year 99999 from %s', (_, head, date) => {
    expect(readPage(head, `<h1>Council fails to agree</h1>${date}${PROSE}`)).toMatchObject({
      published: null,
      modified: null,
    });
  });

  it('takes no script and no address of one from a visible byline', () => {
    const page = readPage(
      '<meta name="author" content="&lt;script&gt;alert(1)&lt;/script&gt;">',
      `<h1>Council fails to agree</h1><p class="byline">By <a rel="author" href="javascript:alert(1)">Jane Doe</a></p>${PROSE}`,
    );
    expect(page.authors.map(({ name, url }) => [name, url || undefined])).toEqual([['Jane Doe', undefined]]);
  });

  it('cuts a headline of a million characters, in a trail of links too', () => {
    const long = 'word '.repeat(200_000);
    for (const body of [`<h1>${long}</h1>`, `<nav><h1>${long}</h1></nav><h2>${long}</h2>`])
      expect((readPage('', body + PROSE).title ?? '').length).toBeLessThanOrEqual(1000);
  });

  it('believes no publication after the page was saved', () => {
    expect(
      readPage('<meta property="article:published_time" content="2031-01-01">', `<h1>Council fails</h1>${PROSE}`)
        .published,
    ).toBeNull();
  });

  it('survives types that are not what they should be', () => {
    const odd = {
      '@type': [['NewsArticle'], 7],
      headline: { a: 1 },
      author: [null, 5, [[{ name: {} }]]],
      datePublished: {},
      image: [[[]]],
      keywords: { x: 1 },
      publisher: [],
      articleBody: 7,
      isAccessibleForFree: {},
    };
    for (const json of [odd, [odd], { '@graph': odd }, 'null', '[[[[', '{"@type":', '"text"'])
      expect(() => readPage(ld(json), `<h1>Council</h1>`)).not.toThrow();
  });

  it('survives elements that shadow the document’s and forms’ own properties', () => {
    const page = readPage(
      '<meta name="author" content="Jane Doe">',
      `<img name="querySelectorAll"><img name="documentElement"><img name="firstChild">
       <form class="byline"><input name="parentNode"><input name="childNodes"><input name="nodeName"><input name="getAttribute"><input name="textContent"><h1>Council fails to agree</h1></form>${PROSE}`,
    );
    expect(page).toMatchObject({ title: 'Council fails to agree', authors: [{ name: 'Jane Doe' }] });
  });

  it('survives nesting without end and prototype keys', () => {
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    expect(() =>
      readPage(
        ld(deep) + ld('{"@type":"NewsArticle","__proto__":{"headline":"x"},"constructor":1}'),
        '<div>'.repeat(3000),
      ),
    ).not.toThrow();
  });

  it('survives an empty document', () => {
    const document = new JSDOM('').window.document;
    document.documentElement.remove();
    expect(readMetadata(document, { url: 'not an address', savedAt: null })).toMatchObject({
      title: null,
      authors: [],
      published: null,
    });
  });

  it('changes nothing on the page', () => {
    const document = new JSDOM(
      `<head>${ld({ '@type': 'NewsArticle', headline: 'Council' })}</head><body><h1>Council</h1>${PROSE}</body>`,
    ).window.document;
    const before = document.documentElement.outerHTML;
    readMetadata(document, { url: 'https://paper.example/', savedAt: null });
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
