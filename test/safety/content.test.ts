import { strFromU8, unzipSync } from 'fflate';
import { JSDOM, VirtualConsole } from 'jsdom';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { h, render } from 'preact';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article, Element, ElementContent, ExtractionResult } from '../../src/article.ts';
import { withDocument } from '../../src/cli/parse-page.ts';
import { articleToEpub } from '../../src/export/epub.ts';
import { articleToHtml } from '../../src/export/html.ts';
import { articleToMarkdown } from '../../src/export/markdown.ts';
import { extract } from '../../src/extract/index.ts';
import { storyNodes } from '../../src/popup/story-content.ts';
import { renderBlock } from '../../src/reader/render/hast.tsx';
import { FIELD_VALUES, pageWith, pageWithFields, VECTORS } from './vectors.ts';

const URL_OF_PAGE = 'https://news.example/2024/05/02/bridge.html';
const SAVED_AT = new Date('2024-05-03T00:00:00Z');

/** What a story may be made of, wherever it is shown. The lists in `src` are not used, so that they cannot be wrong here too. */
const ELEMENTS = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote body br button caption cite code col colgroup dd del dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li link main mark meta ol p pre q rp rt ' +
    'ruby s samp section small span strong style sub sup table tbody td tfoot th thead time title tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  (
    'alt aria-label charset class colspan content data-picture datetime decoding dir height href http-equiv id lang loading ' +
    'name property rel reversed role rowspan scope src start tabindex target title type value width xml:lang xmlns xmlns:epub'
  ).split(' '),
);
const WEB = /^(?:https?|mailto|tel):/;
const PICTURE = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/;

const window = new JSDOM('', { virtualConsole: new VirtualConsole() }).window;
const parser = new window.DOMParser();
const serializer = new window.XMLSerializer();
afterAll(() => window.close());

/** What is dangerous in a tree of the DOM, in words; nothing where all is well. */
function findDanger(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !ELEMENTS.has(name)) found.push(`<${name}>`);
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute)!;
      if (!ATTRIBUTES.has(attribute) && !/^(?:epub|data-block|xmlns)/.test(attribute))
        found.push(`${name} ${attribute}`);
      if (attribute === 'href' && !WEB.test(value)) found.push(`${name} href=${value}`);
      if ((attribute === 'src' || attribute === 'data-picture') && !PICTURE.test(value))
        found.push(`${name} src=${value}`);
      if (attribute === 'target' && !(value === '_blank' && /noopener/.test(element.getAttribute('rel') ?? '')))
        found.push(`${name} target=${value}`);
    }
  }
  return found;
}

/** The same of a tree of the syntax tree's nodes. */
function findDangerInTree(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.type !== 'element') return [node.type];
    const found =
      ELEMENTS.has(node.tagName) && !/^(?:style|meta|link|button)$/.test(node.tagName) ? [] : [node.tagName];
    for (const [name, value] of Object.entries(node.properties)) {
      if (name === 'href' && WEB.test(String(value))) continue;
      if (name === 'src' && PICTURE.test(String(value))) continue;
      if (/^(?:alt|title|lang|dir|className|colSpan|rowSpan|start|dateTime|width|height|scope|id|reversed)$/.test(name))
        continue;
      found.push(`${node.tagName} ${name}=${value}`);
    }
    return [...found, ...findDangerInTree(node.children)];
  });
}

/** A page that is written and read again must be the same: else something in it means more than it shows. */
function expectStable(root: HTMLElement): void {
  const again = parser.parseFromString(root.innerHTML, 'text/html');
  expect(findDanger(again)).toEqual([]);
}

function expectHarmlessFields(article: Article): void {
  const { authors, publisher, image, permalink, related } = article;
  for (const url of [
    permalink,
    publisher?.home,
    publisher?.icon,
    ...authors.map((one) => one.url),
    ...related.map((one) => one.url),
  ])
    if (url) expect(url).toMatch(/^https?:/);
  if (image) expect(image.src).toMatch(PICTURE);
  if (article.language) expect(article.language).toMatch(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/);
  expect(['ltr', 'rtl']).toContain(article.direction);
}

function expectHarmlessReader(article: Article): void {
  const place = window.document.createElement('div');
  Object.assign(globalThis, { document: window.document });
  const options = {
    baseUrl: article.url,
    language: 'en',
    showImages: true,
    wordStarts: false,
    headingShift: 0,
    enlargeLabel: (alt: string) => `Enlarge ${alt}`,
    idPrefix: 'story-',
  };
  const blocks = [...article.content.children, ...article.removed.flatMap((removed) => removed.content)] as Element[];
  render(
    h(
      'div',
      null,
      blocks.map((block, at) => renderBlock(block, options, [], { 'data-block': `s${at}` })),
    ),
    place,
  );
  expect(findDanger(place)).toEqual([]);
  for (const element of place.querySelectorAll('[id]')) expect(element.id).toMatch(/^story-/);
  expectStable(place);
  render(null, place);
}

function expectHarmlessPopup(article: Article): void {
  const place = window.document.createElement('div');
  place.append(storyNodes(article.content, article.url, null));
  expect(findDanger(place)).toEqual([]);
  expect(place.querySelector('img')).toBeNull();
  expectStable(place);
}

function expectHarmlessHtml(article: Article): void {
  const page = parser.parseFromString(articleToHtml(article), 'text/html');
  expect(findDanger(page)).toEqual([]);
  expect(page.querySelectorAll('style')).toHaveLength(1);
  expect(page.querySelectorAll('body style, body meta, body link, body title')).toHaveLength(0);
  expect(page.head.firstElementChild?.getAttribute('charset')).toBe('utf-8');
  expect(page.head.children[1]?.getAttribute('content')).toContain("default-src 'none'");
  expectStable(page.documentElement);
}

function expectHarmlessEpub(article: Article): void {
  const files = unzipSync(articleToEpub(article, [], SAVED_AT));
  for (const [name, bytes] of Object.entries(files)) {
    expect(name).toMatch(/^(?:META-INF\/|[A-Z]+\/)?[\w./-]+$/);
    if (!/\.(?:xhtml|opf|xml|ncx)$/.test(name)) continue;
    const document = parser.parseFromString(strFromU8(bytes), 'application/xml');
    if (!name.endsWith('.xhtml')) continue;
    const relative = /^(?!\/|[\w+.-]*:)[\w./#-]+$/;
    const danger = findDanger(document).filter((what) => {
      const address = / (?:href|src)=(.*)$/.exec(what)?.[1];
      return what !== '<nav>' && !(address && relative.test(address));
    });
    expect(danger, name).toEqual([]);
    expect(serializer.serializeToString(document)).not.toMatch(/<!ENTITY/i);
  }
}

function expectHarmlessMarkdown(article: Article): void {
  const body = articleToMarkdown(article).replace(/^---\n[\s\S]*?\n---\n/, '');
  const html = micromark(body, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable()],
    htmlExtensions: [gfmTableHtml()],
  });
  expect(findDanger(parser.parseFromString(html, 'text/html'))).toEqual([]);
}

/** Articles that were looked at: most vectors leave the same one. */
const known = new Set<string>();

/** Looks at everything that is made of a page. */
function expectHarmless({ article }: ExtractionResult): void {
  if (!article || known.has(JSON.stringify(article))) return;
  known.add(JSON.stringify(article));
  const { content, removed } = article;
  expect(findDangerInTree([...(content.children as Element[]), ...removed.flatMap((one) => one.content)])).toEqual([]);
  expectHarmlessFields(article);
  expectHarmlessReader(article);
  expectHarmlessPopup(article);
  expectHarmlessHtml(article);
  expectHarmlessEpub(article);
  expectHarmlessMarkdown(article);
}

describe.each([...new Set(VECTORS.map(({ kind }) => kind))])('vectors of the class %s', (kind) => {
  const vectors = VECTORS.filter((vector) => vector.kind === kind);
  it.each(vectors.map(({ html }) => [html]))(
    '%j comes to nothing in the story, the reader, the popup and every file',
    (html) => {
      const options = { url: URL_OF_PAGE, savedAt: SAVED_AT };
      withDocument(pageWith(html), URL_OF_PAGE, (document) => {
        const result = extract(document, options);
        expect(result.article?.content.children.length, 'the story is still found').toBeGreaterThanOrEqual(3);
        expectHarmless(result);
      });
      if (!html.includes('<noscript')) return;
      // in a browser that runs scripts, what is in there is text
      const settings = { url: URL_OF_PAGE, virtualConsole: new VirtualConsole() };
      const dom = new JSDOM(pageWith(html), { ...settings, runScripts: 'outside-only' });
      expectHarmless(extract(dom.window.document, options));
      dom.window.close();
    },
  );
});

describe('hostile values in what a page says about itself', () => {
  it.each(FIELD_VALUES.map((value) => [value]))('%j comes to nothing', (value) => {
    withDocument(pageWithFields(value), URL_OF_PAGE, (document) =>
      expectHarmless(extract(document, { url: URL_OF_PAGE, savedAt: SAVED_AT })),
    );
  });
});
