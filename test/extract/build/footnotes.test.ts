import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../../src/article.ts';
import { extract } from '../../../src/extract/index.ts';

const URL = 'https://paper.example/2026/03/04/mill';
const TEXT =
  'The mill on the river grinds again after forty years, and the first sacks were sold before noon on Tuesday';
const MORE = `<p>Its new owners learned the trade from the last miller, who is eighty and still climbs the ladder to the stones.</p>
  <p>The council paid for the wheel, which was carved by two carpenters from the next valley over one long winter.</p>`;

function read(body: string): string {
  const html = `<html lang="en"><head><title>The mill reopens</title></head><body><nav><a href="#top" id="top">Top</a></nav>
    <article><h1>The mill reopens</h1>${body}</article></body></html>`;
  const { article } = extract(new JSDOM(html, { url: URL }).window.document, { url: URL, savedAt: null });
  return article!.content.children.map((child) => shape(child as ElementContent)).join('\n');
}

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { id, href } = node.properties;
  const mark = `${id ? ` ${id}` : ''}${href ? ` → ${href}` : ''}`;
  return `<${node.tagName}${mark}>${node.children.map(shape).join('')}</${node.tagName}>`;
}

describe('footnotes', () => {
  it('get ids of ours, and the links to and from them lead there', () => {
    const text = read(`<p>${TEXT}.<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>${MORE}
      <ol><li id="fn:1"><p>The first mill burnt down. <a href="${URL}#fnref:1">↩</a></p></li></ol>`);
    expect(text).toContain('<sup note-1><a → #note-2>1</a></sup></p>');
    expect(text).toContain('<ol><li note-2>The first mill burnt down. <a → #note-1>↩</a></li></ol>');
  });

  it('are known by a mark at their beginning, as old pages write them', () => {
    const text = read(`<p>${TEXT}<a name="back1" href="#note1">[1]</a>.</p>${MORE}
      <p><a name="note1" href="#back1">[1]</a> The first mill burnt down in the year of the great flood, said the miller.</p>`);
    expect(text).toContain('<a note-1 → #note-2>[1]</a>');
    expect(text).toContain('<p note-2><a → #note-1>[1]</a> The first');
  });

  it('belong to the story though they are short and full of links', () => {
    const text = read(`<p>${TEXT}.<a id="r1" href="#n1">*</a></p>${MORE}
      <div class="references"><p id="n1"><a href="https://a.example/x">Annals, p. 3</a> <a href="#r1">back</a></p></div>
      <div class="related"><p id="n2"><a href="https://a.example/y">Another story of the mill</a></p></div>`);
    expect(text).toContain('Annals, p. 3');
  });

  it('that are a bibliography do not make the story longer', () => {
    const source = (n: number) =>
      `<p id="n${n}"><a href="https://a.example/${n}">Annals of the valley and its mills, volume ${n}, printed by hand</a> <a href="#r1">back</a></p>`;
    const sources = [2, 3, 4, 5, 6, 7, 8, 9].map(source).join('');
    const marks = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `<a href="#n${n}">${n}</a>`).join(' ');
    expect(read(`<p id="r1">${TEXT}. ${marks}</p>${MORE}<div class="references links">${sources}</div>`)).not.toContain(
      'printed by hand',
    );
  });

  it('elsewhere on the page are not led to, and no other element keeps its id', () => {
    const text = read(`${MORE}<p id="p1">${TEXT}, <a href="#comments">see below</a> <a href="#top">up</a>.</p>`);
    expect(text).not.toMatch(/note-|#|p1/);
    expect(text).toContain('see below');
  });
});
