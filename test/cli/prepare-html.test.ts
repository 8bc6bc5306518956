import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { withDocument } from '../../src/cli/parse-page.ts';
import { prepareHtml } from '../../src/cli/prepare-html.ts';

function depthOf(html: string): number {
  const { document } = new JSDOM(prepareHtml(html)).window;
  let deepest = 0;
  const walker = document.createTreeWalker(document);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    let depth = 0;
    for (let up = node.parentNode; up; up = up.parentNode) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('what is taken out before parsing', () => {
  it('is the content of styles, not their elements', () => {
    expect(prepareHtml('<STYLE media=print>a > b { c: "</div>" }</STYLE ><p>x')).toBe(
      '<STYLE media=print></STYLE ><p>x',
    );
  });

  it.each([
    ['scripts', '<script type="application/ld+json">{"a":"<style>x</style>"}</script><script>if(a<b){}</script>'],
    ['comments', '<!-- <style>x</style> --><p>x'],
    ['attributes', '<p title="<style>x</style>">y</p>'],
    ['titles', '<title>All <style> here</title><p>y'],
    ['drawings', `<svg><style/>${'<path d="M0"/>'.repeat(900)}<text>x</text></svg><div><p>y</p></div>`],
    ['open list items and paragraphs', `<ul>${'<li><span>a<p>b<i>c'.repeat(1000)}</ul><div><p>end</p></div>`],
    ['open cells', `<table>${'<tr><td><b>a</b><td><span>b'.repeat(1000)}</table><div>end</div>`],
    ['broken tags', '<p <b>x</ b></p><<div>><a href="unclosed>text'],
  ])('is nothing of %s', (_, html) => {
    expect(prepareHtml(html)).toBe(html);
  });

  it('is everything after an open style, as the parser would take it', () => {
    expect(prepareHtml('<p>a<style>b<p>c')).toBe('<p>a<style>');
  });

  it.each(['div', 'span', 'b', 'blockquote', 'section', 'x-y', 'font color=red'])('is <%s> nested too deep', (tag) => {
    const name = tag.split(' ')[0];
    const html = `${`<${tag}>`.repeat(100_000)}<p>word</p>${`</${name}>`.repeat(100_000)}<p>after</p>`;
    expect(depthOf(html)).toBeLessThan(530);
    withDocument(html, 'https://x.example/', (document) => {
      expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['word', 'after']);
    });
  });

  it('is the end of a gigantic page', () => {
    expect(prepareHtml(`<p>${'word '.repeat(3_000_000)}`).length).toBe(5_000_000);
    expect(prepareHtml('<p>word '.repeat(60_000))).toBe('<p>word '.repeat(50_000));
  });

  it('takes linear time for hostile input', () => {
    for (const piece of [
      '<a b="',
      '<!--',
      '<style',
      '<title>',
      '<',
      '</p',
      '<a <',
      "<p a='",
      '<table><td>',
      '</div>',
      '<li>',
    ])
      expect(prepareHtml(piece.repeat(300_000)).length).toBeLessThanOrEqual(5_000_000);
  });
});

describe('the document', () => {
  it('runs no script, loads nothing and prints nothing', () => {
    withDocument(
      '<body><script>document.body.textContent = "ran"</script><img src="https://x.example/a.png" onerror="boom()">',
      'https://x.example/',
      (document) => {
        expect(document.body.textContent).not.toBe('ran');
        expect(document.defaultView).not.toBeNull();
      },
    );
  });

  it('has the page’s address, or none where there is no such address', () => {
    expect(withDocument('<p>', 'https://x.example/a', (document) => document.URL)).toBe('https://x.example/a');
    expect(withDocument('<p>', 'not an address', (document) => document.URL)).toBe('about:blank');
  });
});
