import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { findMorePages } from '../../src/extract/more-pages.ts';

const SITE = 'https://www.tidewater.example';

function pagesOf(path: string, body: string, head = ''): string[] | null {
  const { document } = new JSDOM(`<!doctype html><head>${head}</head><body>${body}</body>`).window;
  return (
    findMorePages(document, SITE + path)?.urls.map((url) => (url.startsWith(SITE) ? url.slice(SITE.length) : url)) ??
    null
  );
}

function countOf(path: string, body: string, head = ''): number | null | undefined {
  const { document } = new JSDOM(`<!doctype html><head>${head}</head><body>${body}</body>`).window;
  return findMorePages(document, SITE + path)?.count;
}

const links = (...all: [href: string, words: string][]) =>
  all.map(([href, words]) => `<a href="${href}">${words}</a>`).join(' ');

describe('the following pages of a story', () => {
  const cases: [why: string, path: string, body: string, wanted: string[], head?: string][] = [
    [
      'numbered links with a parameter',
      '/harbour/dredging-starts?id=7',
      `<div class="pager"><b>1</b> ${links(['?id=7&page=2', '2'], ['?id=7&page=3', '3'])}</div>`,
      ['/harbour/dredging-starts?id=7&page=2', '/harbour/dredging-starts?id=7&page=3'],
    ],
    [
      'numbered links under the story’s own folder',
      '/2026/03/dredging-starts/',
      `<div class="page-links">Pages: <span>1</span> ${links(['/2026/03/dredging-starts/2/', '2'])}</div>`,
      ['/2026/03/dredging-starts/2/'],
    ],
    [
      'a table of contents with titles',
      '/wissen/2026-03/hafen-bagger',
      `<nav class="article-toc"><ol><li>${links(['/wissen/2026-03/hafen-bagger', 'Seite 1: Der Anfang'])}</li>
        <li>${links(['/wissen/2026-03/hafen-bagger/seite-2', 'Seite 2: Die Folgen'])}</li></ol></nav>`,
      ['/wissen/2026-03/hafen-bagger/seite-2'],
    ],
    [
      'a number before the file’s ending',
      '/politik/hafen-a-4711.html',
      `<p class="pages">${links(['/politik/hafen-a-4711-2.html', '2'], ['/politik/hafen-a-4711-3.html', '3'])}</p>`,
      ['/politik/hafen-a-4711-2.html', '/politik/hafen-a-4711-3.html'],
    ],
    [
      'pages that are counted from nought',
      '/feature/harbour-silt',
      `<ul class="pagination"><li>1</li><li>${links(['?page=1', '2'])}</li><li>${links(['?page=2', '3'])}</li></ul>`,
      ['/feature/harbour-silt?page=1', '/feature/harbour-silt?page=2'],
    ],
    [
      'rel=next alone, of the story’s own address',
      '/feature/harbour-silt',
      '<p>Text</p>',
      ['/feature/harbour-silt?page=2'],
      '<link rel="next" href="/feature/harbour-silt?page=2">',
    ],
    [
      'a link in words',
      '/feature/harbour-silt',
      links(['/feature/harbour-silt/page/2', 'Nächste Seite »']),
      ['/feature/harbour-silt/page/2'],
    ],
    [
      'digits of another script',
      '/feature/harbour-silt',
      `<p>${links(['?page=2', '٢'])}</p>`,
      ['/feature/harbour-silt?page=2'],
    ],
    [
      'Chinese page links',
      '/news/2026/content_12345.htm',
      `<div id="page_number">${links(['content_12345_2.htm', '2'], ['content_12345_3.htm', '3'], ['content_12345_2.htm', '下一页'])}</div>`,
      ['/news/2026/content_12345_2.htm', '/news/2026/content_12345_3.htm'],
    ],
    [
      'the pages after the second, seen from it',
      '/2026/03/dredging-starts/2/',
      `<div>${links(['/2026/03/dredging-starts/', '1'])} 2 ${links(['/2026/03/dredging-starts/3/', '3'])}</div>`,
      ['/2026/03/dredging-starts/3/'],
    ],
    [
      'an ambiguous number where words say page 1 of 2',
      '/story/harbour-silt',
      `<div>Page 1 of 2 ${links(['/story/harbour-silt_2', 'Next'])}</div>`,
      ['/story/harbour-silt_2'],
    ],
    [
      'only as far as there is no gap',
      '/feature/harbour-silt',
      `<p>${links(['?page=2', '2'], ['?page=3', '3'], ['?page=9', '9'])}</p>`,
      ['/feature/harbour-silt?page=2', '/feature/harbour-silt?page=3'],
    ],
    [
      'whatever the address says of where a reader comes from',
      '/feature/harbour-silt?utm_source=feed#top',
      links(['/feature/harbour-silt?page=2', '2']),
      ['/feature/harbour-silt?page=2'],
    ],
  ];
  it.each(cases)('are found by %s', (_, path, body, wanted, head) => {
    expect(pagesOf(path, body, head)).toEqual(wanted);
  });

  const traps: [why: string, path: string, body: string, head?: string][] = [
    ['the next article', '/2026/03/dredging-starts/', links(['/2026/03/ferry-cancelled/', 'Next'])],
    [
      'the next article by rel=next',
      '/2026/03/dredging-starts/',
      '<p>x</p>',
      '<link rel="next" href="/2026/03/ferry-cancelled/">',
    ],
    [
      'another article whose name only got a number',
      '/2026/03/breaking-news/',
      '<a rel="next" href="/2026/03/breaking-news-2/">Next</a>',
    ],
    ['the next post by number', '/blog-archive/?p=41', '<a rel="next" href="/blog-archive/?p=42">Next</a>'],
    [
      'the next of a numbered series',
      '/comics/lighthouse/41',
      '<a rel="next" href="/comics/lighthouse/42">Next</a><nav class="pager"><a href="/comics/lighthouse/42">42</a></nav>',
    ],
    [
      'the next part of a series',
      '/series/harbour-part-1',
      links(['/series/harbour-part-2', 'Part 2'], ['/series/harbour-part-2', '2']),
    ],
    [
      'the pages of the comments',
      '/feature/harbour-silt',
      `<section id="comments"><div class="pager">${links(['?page=2', '2'], ['?page=2', 'Next'])}</div></section>`,
    ],
    ['comment pages by their address', '/feature/harbour-silt', links(['/feature/harbour-silt/comment-page-2/', '2'])],
    [
      'the pages of a list beside the story',
      '/feature/harbour-silt',
      `<aside class="latest-stories"><p class="pagination">${links(['?page=2', '2'])}</p></aside>`,
    ],
    [
      'the pages of a front',
      '/news',
      `<div class="pagination">${links(['/news/2', '2'], ['/news/page/3', '3'])}</div>`,
    ],
    [
      'the pages of a list under the story, which no name tells',
      '/feature/harbour-silt',
      `<article>${'<p>The dredger came up the river before dawn.</p>'.repeat(30)}</article><section>${links(
        ...Array.from({ length: 20 }, (_, index): [string, string] => [
          `/feature/other-story-${index + 100}`,
          'Another story with a long headline of its own',
        ]),
      )}<ul class="pager"><li>${links(['?page=2', '2'])}</li></ul></section>`,
    ],
    ['older entries of a list', '/feature/harbour-silt', '<a rel="next" href="?page=1">Older</a>'],
    [
      'more pages than a story has',
      '/feature/harbour-silt',
      `<p>${links(['?page=2', '2'], ['?page=3', '3'], ['?page=49', '49'])}</p>`,
    ],
    ['another site', '/feature/harbour-silt', links(['https://other.example/feature/harbour-silt?page=2', '2'])],
    ['another story’s pages', '/feature/harbour-silt', links(['/feature/ferry-story?page=2', '2'])],
    [
      'a number that is none of a page',
      '/feature/harbour-silt',
      links(['/feature/harbour-silt?page=2', 'Read 2 more']),
    ],
    ['earlier pages', '/feature/harbour-silt?page=3', links(['/feature/harbour-silt', '1'], ['?page=2', '2'])],
    ['a script', '/feature/harbour-silt', links(['javascript:go(2)', '2'])],
    ['a story in a year that is a number', '/archive/2026/03', links(['/archive/2026/04', 'Next'])],
  ];
  it.each(traps)('are never %s', (_, path, body, head) => {
    expect(pagesOf(path, body, head)).toBeNull();
  });

  it('are counted where the page says how many there are', () => {
    const path = '/feature/harbour-silt';
    expect(countOf(path, `<p>${links(['?page=2', '2'], ['?page=9', '9'])}</p>`)).toBe(8);
    expect(countOf(path, `<p>Page 1 of 4 ${links(['?page=2', 'Next'])}</p>`)).toBe(3);
    expect(countOf(path, links(['?page=2', 'Next page']))).toBeNull();
  });

  it('survive a page that shadows what it is asked', () => {
    const body = `<form class="pagination"><input name="parentNode"><input name="getAttribute">${links(['?page=2', '2'])}</form>`;
    expect(pagesOf('/feature/harbour-silt', body)).toEqual(['/feature/harbour-silt?page=2']);
  });

  it('are told of an article, not of a list', () => {
    const pager = `<div class="pagination">${links(['?page=2', '2'])}</div>`;
    const page = (body: string, head = '') =>
      new JSDOM(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`).window.document;
    const ARTICLE = '<meta property="og:type" content="article">';
    const options = { url: `${SITE}/feature/harbour-silt-story`, savedAt: null };
    const paragraphs = ['dredger', 'mayor', 'ferry', 'lighthouse', 'court', 'engineer', 'fisherman', 'council'].map(
      (name) =>
        `<p>When the ${name} came up the river before dawn, nobody who stood on the quay said a word, and the papers of that morning told of nothing but the ${name}, the silt and what it would cost the town.</p>`,
    );
    const story = page(`<article><h1>Harbour silt moves at last</h1>${paragraphs.join('')}${pager}</article>`, ARTICLE);
    expect(extract(story, options).article?.nextPages?.urls).toEqual([`${options.url}?page=2`]);
    const list = page(
      `<h1>All stories</h1>${'<p><a href="/a-long-story-name">A story with a name</a></p>'.repeat(30)}${pager}`,
    );
    expect(extract(list, options).article?.nextPages).toBeUndefined();
  });
});
