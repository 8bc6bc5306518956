import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ExtractionResult } from '../../src/article.ts';
import { withDocument } from '../../src/cli/parse-page.ts';
import { extract, extractText } from '../../src/extract/index.ts';
import { readFixtures } from '../fixtures.ts';
import { brokenPage, SNIPPETS, serialize } from '../safety/broken-page.ts';

const options = { url: 'https://www.example.com/2024/05/02/a-story', savedAt: new Date('2024-05-03T00:00:00Z') };

/** Extracts twice, holds the document to what it was, and the result to what messages and storage can carry. */
function extractCarefully(document: Document): ExtractionResult {
  const before = serialize(document);
  const result = extract(document, options);
  expect(serialize(document)).toBe(before);
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  expectHarmless(result);
  return result;
}

function expectHarmless({ article }: ExtractionResult): void {
  if (!article) return;
  expect(article.confidence).toBeGreaterThanOrEqual(0);
  expect(article.confidence).toBeLessThanOrEqual(1);
  const text = JSON.stringify([article.content, article.removed.map((removed) => removed.content)]);
  expect(text).not.toMatch(/"tagName":"(?:script|style|iframe|object|embed|form|input|svg|math|template)"/);
  expect(text).not.toMatch(/"(?:href|src)":"\s*(?:javascript|vbscript|file):/i);
  expect(text).not.toMatch(/"on[a-zA-Z]+":/);
  for (const address of [
    article.permalink,
    article.image?.src,
    article.publisher?.home,
    ...article.authors.map((a) => a.url),
  ])
    if (address) expect(address).toMatch(/^(?:https?|data):/);
}

describe('a page that is out of order', () => {
  const fixtures = readFixtures();
  const pages = fixtures.filter((fixture) => fixture.kind === 'html');
  const dumps = fixtures.filter((fixture) => fixture.kind === 'text');

  it('never breaks the engine and is never changed by it', () => {
    fc.assert(
      fc.property(brokenPage(pages.map(({ source }) => source)), (source) => {
        withDocument(source, options.url, extractCarefully);
      }),
      { seed: 20240502, numRuns: 120, interruptAfterTimeLimit: 12_000 },
    );
  }, 60_000);

  it('never breaks the engine as a dump', () => {
    const texts = dumps.length ? dumps : pages;
    fc.assert(
      fc.property(brokenPage(texts.map(({ source }) => source)), (source) => {
        const result = extractText(source, options);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expectHarmless(result);
      }),
      { seed: 20240502, numRuns: 100, interruptAfterTimeLimit: 6000 },
    );
  }, 60_000);

  it.each([
    ['nothing', ''],
    ['no body', '<head><title>x</title></head>'],
    ['frames only', '<frameset cols="*,*"><frame src="a.html"><frame src="b.html"></frameset>'],
    ['a single word', 'word'],
    ['one long word', `<p>${'a'.repeat(1_000_000)}`],
    [
      'a title of a million characters',
      `<title>${'headline '.repeat(120_000)}</title><h1>${'headline '.repeat(120_000)}</h1>`,
    ],
    [
      '5 million characters of text',
      `<article><h1>Long</h1>${`<p>${'Words that go on and on. '.repeat(200)}</p>`.repeat(1000)}`,
    ],
    ['100,000 nested elements', `<h1>Deep</h1>${'<div>'.repeat(100_000)}<p>Text at the bottom.</p>`],
    ['20,000 siblings', `<h1>Wide</h1><div>${'<span>a</span>'.repeat(20_000)}</div>`],
    ['5 million characters in one paragraph', `<h1>Long</h1><p>${'Words that go on and on. '.repeat(200_000)}`],
    ['20,000 paragraphs', `<h1>Long</h1><div>${'<p>A sentence, of a story that goes on.</p>'.repeat(20_000)}</div>`],
    [
      '20,000 links',
      `<h1>Links</h1><ul>${'<li><a href="/a-b-c-d/12345">A title of a story</a></li>'.repeat(20_000)}</ul>`,
    ],
    ['20,000 line breaks', `<h1>Breaks</h1><div>${'line<br>'.repeat(20_000)}</div>`],
    ['every snippet at once', `<h1>All</h1>${SNIPPETS.join('<p>A sentence of a story that goes on regardless.</p>')}`],
  ])(
    'of %s gives a result',
    (_, html) => {
      withDocument(html, options.url, (document) => {
        expect(extractCarefully(document).kind).toMatch(/article/);
      });
    },
    60_000,
  );

  it('without a body, a head or a root element gives a result', () => {
    const { window } = new JSDOM('<title>x</title><p>y');
    const parser = new window.DOMParser();
    const bare = window.document.implementation.createHTMLDocument('x');
    bare.body.remove();
    expect(extractCarefully(bare).kind).toBe('not-article');
    bare.documentElement.remove();
    expect(extract(bare, options).kind).toBe('not-article');
    for (const type of ['image/svg+xml', 'application/xml'] as const)
      expect(
        extractCarefully(parser.parseFromString('<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', type))
          .kind,
      ).toBe('not-article');
    window.close();
  });
});
