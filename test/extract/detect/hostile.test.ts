import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/extract/detect.ts';

const URL_OF_STORY = 'https://gazette.example/news/a-story-about-a-harbour';

function parse(html: string): Document {
  return new JSDOM(html).window.document;
}

function story(sentence: string): string {
  return `<article><h1>A story about a harbour</h1>${`<p>${sentence}</p>`.repeat(8)}</article>`;
}

const SENTENCE =
  'The harbour froze over in the night, and the boats that had meant to leave at dawn stayed where they were until noon.';

describe('detect on hostile documents', () => {
  it('finds nothing in a document without elements', () => {
    const document = parse('');
    document.documentElement.remove();
    expect(detect(document, URL_OF_STORY)).toEqual({ isArticle: false, probability: 0, reason: 'empty' });
  });

  it('finds nothing in a page of frames and in an empty one', () => {
    for (const html of ['<frameset><frame src="a.html"><frame src="b.html"></frameset>', '<body></body>', '']) {
      expect(detect(parse(html), 'https://gazette.example/page')).toMatchObject({ isArticle: false, reason: 'empty' });
    }
  });

  it('reads an address that is none as if it told nothing', () => {
    expect(detect(parse(story(SENTENCE)), 'not an address').probability).toBeGreaterThan(0.1);
    expect(detect(parse(story(SENTENCE)), '').probability).toBeGreaterThan(0.1);
    expect(detect(parse(story(SENTENCE)), 'https://gazette.example/news/%E0%A4%A')).toBeDefined();
  });

  it('judges a page the same when its names are shadowed', () => {
    const names = ['children', 'parentElement', 'localName', 'getAttribute', 'textContent', 'tagName', 'parentNode'];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const shadows = ['documentElement', 'body', 'querySelectorAll', 'createTreeWalker', 'title']
      .map((name) => `<img name="${name}">`)
      .join('');
    const plain = detect(
      parse(`<body><form>${inputs.replace(/name="\w+"/g, 'name="x"')}${story(SENTENCE)}</form>`),
      URL_OF_STORY,
    );
    const shadowed = detect(parse(`<body><form>${inputs}${story(SENTENCE)}</form>${shadows}`), URL_OF_STORY);
    expect(plain.isArticle).toBe(true);
    expect(shadowed.isArticle).toBe(true);
  });

  it('finishes on a tree nested past any use', () => {
    const document = parse('<body></body>');
    let deepest: Element = document.body;
    for (let depth = 0; depth < 2_500; depth++) {
      const child = document.createElement(depth % 2 ? 'h2' : 'a');
      child.append('word');
      deepest.append(child);
      deepest = child;
    }
    const start = performance.now();
    expect(detect(document, URL_OF_STORY).isArticle).toBe(false);
    // generous: reading every heading's text would take much longer
    expect(performance.now() - start).toBeLessThan(5_000);
  }, 60_000);

  it('finishes on structured data that never closes and on huge values', () => {
    const broken = `<script type="application/ld+json">${'{"@type": ["'.repeat(20_000)}</script>`;
    const meta = `<meta property="og:title" content="${'x'.repeat(1_000_000)}"><meta property="og:type" content="${'article '.repeat(10_000)}">`;
    const links = `<a href="/${'a-'.repeat(100_000)}">x</a>`.repeat(5);
    const detection = detect(
      parse(`<head>${meta}${broken}</head><body>${links}${story(SENTENCE)}`),
      `${URL_OF_STORY}-${'9-'.repeat(50_000)}`,
    );
    expect(detection.probability).toBeGreaterThan(0);
  });

  it('leaves the document as it was', () => {
    const document = parse(`<body>${story(SENTENCE)}<div>${SENTENCE}<br>${SENTENCE}</div>`);
    const before = new JSDOM(document.documentElement.outerHTML).serialize();
    detect(document, URL_OF_STORY);
    expect(new JSDOM(document.documentElement.outerHTML).serialize()).toBe(before);
  });
});

describe('detect without structured data', () => {
  it('says the same of a story when its scripts are gone', () => {
    const json =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A story about a harbour"}</script>';
    const bare = detect(
      parse(`<head><title>A story about a harbour</title></head><body>${story(SENTENCE)}`),
      URL_OF_STORY,
    );
    const whole = detect(
      parse(`<head><title>A story about a harbour</title>${json}</head><body>${story(SENTENCE)}`),
      URL_OF_STORY,
    );
    expect(bare.isArticle).toBe(true);
    expect(whole.probability).toBeGreaterThanOrEqual(bare.probability);
  });

  it('never takes the root of a site for an article, whatever it claims', () => {
    const html = `<head><meta property="og:type" content="article"></head><body class="single">${story(SENTENCE)}`;
    for (const url of [
      'https://gazette.example/',
      'https://gazette.example',
      'https://gazette.example/en-gb/',
      'https://gazette.example/?utm_source=mail',
    ]) {
      expect(detect(parse(html), url)).toMatchObject({ isArticle: false, reason: 'front_page' });
    }
    expect(detect(parse(html), 'https://gazette.example/?p=4711').isArticle).toBe(true);
  });
});
