import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article, ElementContent } from '../../src/article.ts';
import { extract } from '../../src/extract/index.ts';

const URL = 'https://paper.example/2026/03/04/mill-reopens';
const PAGE = `<html lang="en"><head><title>The mill reopens</title><meta property="og:image" content="/other.jpg"></head><body>
  <nav><a href="/">Home</a> <a href="/region">Region</a></nav>
  <main>
    <h1>The mill reopens</h1>
    <article id="story">
      <p>The mill on the river grinds again after forty years, and the first sacks were sold before noon on Tuesday.</p>
      <p>Its new owners learned the trade from the last miller, who is eighty and still climbs the ladder to the stones.</p>
    </article>
    <section id="box">
      <h2>How a stone is dressed</h2>
      <div style="display:none">Only for screens that are wide.</div>
      <p>Share</p>
      <figure><img src="/stone.jpg" alt="A stone" width="600"><figcaption>A stone before dressing. Photo: Ida Rahn</figcaption></figure>
      <ul><li><a href="/tools/chisels-for-the-mill">Chisels for the mill, and where to get them</a></li><li>A level</li></ul>
    </section>
    <img src="/after.jpg" width="600" alt="After">
  </main>
</body></html>`;

function read(selector: string): Article {
  const { document } = new JSDOM(PAGE).window;
  const before = document.documentElement.outerHTML;
  const { article } = extract(document, { url: URL, savedAt: null, region: document.querySelector(selector) });
  expect(document.documentElement.outerHTML).toBe(before);
  return article!;
}

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const inner = node.tagName === 'img' ? String(node.properties.src) : node.children.map(shape).join('');
  return `<${node.tagName}>${inner}`;
}

describe('a region that a person picked', () => {
  it('is the story to the last word, whatever the scorer thinks of it', () => {
    const article = read('#box');
    expect(article.content.children.map((child) => shape(child as ElementContent))).toEqual([
      '<h2>How a stone is dressed',
      '<p>Share',
      '<figure><img>https://paper.example/stone.jpg<figcaption><span>A stone before dressing.<cite>Ida Rahn',
      '<ul><li><a>Chisels for the mill, and where to get them<li>A level',
    ]);
    expect(article.confidence).toBe(1);
  });

  it('has the page’s headline and no picture from elsewhere', () => {
    expect(read('#box')).toMatchObject({
      title: 'The mill reopens',
      image: { src: 'https://paper.example/stone.jpg' },
    });
    expect(read('#story').image).toBeNull();
  });

  it('shows the headline once where the headline stands in it', () => {
    expect(JSON.stringify(read('main').content)).not.toContain('The mill reopens');
  });

  it('leaves the rest to be put back', () => {
    const removed = read('#box').removed.filter((item) => item.rule === 'outside-region');
    expect(removed.map((item) => item.text.slice(0, 8))).toEqual(['The mill', 'Its new ']);
  });

  it('that is not in the page changes nothing', () => {
    const { document } = new JSDOM(PAGE).window;
    const stray = new JSDOM('<p>stray</p>').window.document.querySelector('p');
    const { article } = extract(document, { url: URL, savedAt: null, region: stray });
    expect(JSON.stringify(article?.content)).toContain('grinds again');
  });
});
