import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../src/article.ts';
import { safeAddress } from '../../src/extract/addresses.ts';
import { buildBody } from '../../src/extract/build/body.ts';
import { splitCaption } from '../../src/extract/build/caption.ts';
import { findFigures } from '../../src/extract/build/figures.ts';
import { cleanSelection } from '../../src/extract/clean.ts';
import { extract } from '../../src/extract/index.ts';
import { takeRegion } from '../../src/extract/region.ts';
import { segment } from '../../src/extract/segment.ts';
import { takeSnapshot } from '../../src/extract/snapshot.ts';
import { bodyFromText } from '../../src/extract/structured-body.ts';
import { keptTexts, makePage, prose, verdictOn } from './make-page.ts';

const p = (words: number, seed = 'ferry'): string => `<p>${prose(words, seed)}</p>`;
const pictures = (html: string): string[] =>
  findFigures(makePage(p(20) + html + p(20, 'crew'))).map(({ src }) => src.replace('https://paper.example', ''));
function clean(html: string) {
  const page = makePage(html);
  cleanSelection(page);
  return page;
}
function tags(n: ElementContent): unknown {
  return n.type === 'element' ? [n.tagName, ...n.children.map(tags)] : n.type === 'text' ? n.value : '';
}

describe('odd pages', () => {
  it('a caption that names twenty people is parted at once', () => {
    const names = Array.from({ length: 20 }, (_, i) => ['Jane Roe', 'John Doe', 'Max Smith'][i % 3]).join(', ');
    const start = performance.now();
    splitCaption([{ text: `From left: ${names} at the harbour on Monday 3`, names: '' }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
  it('an element called "constructor" leaves a result that messages can carry', () => {
    const { document } = new JSDOM(
      `<h1>T</h1><article>${Array.from({ length: 6 }, (_, i) => `<p>${prose(30, `s${'abcdef'[i]}`)} <constructor>odd</constructor></p>`).join('')}</article>`,
    ).window;
    expect(() => structuredClone(extract(document, { url: 'https://paper.example/x', savedAt: null }))).not.toThrow();
  });
  it('what a slot of a shadow root shows is read', () => {
    const { document } = new JSDOM('<body><x-story><p>The story.</p></x-story></body>').window;
    const root = document.querySelector('x-story')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('header'), document.createElement('slot'));
    expect(segment(takeSnapshot(document).root).map(({ text }) => text)).toEqual(['The story.']);
  });
  it('"Contact us" in a box in the middle does not end the story', () => {
    expect(verdictOn(clean(`${p(60)}<p data-p="0.1">Contact us</p>${p(30, 'crew')}`), 'crewa')).toBe('kept');
  });
  it('an author box in the middle does not end the story', () => {
    expect(
      verdictOn(
        clean(`${p(60)}<aside data-p="0.1"><h4>About the author</h4><p>Jane reports.</p></aside>${p(30, 'crew')}`),
        'crewa',
      ),
    ).toBe('kept');
  });
  it.each([
    'semiconductor-plant',
    'authorities-search',
    'social-media-ban',
    'celebrating-crowd',
    'operating-theatre',
    'silicon-valley',
    'iconic-bridge',
  ])('a picture called %s is of the story', (name) => {
    expect(pictures(`<figure><img src="/${name}.jpg"></figure>`)).toHaveLength(1);
  });
  it('pictures that differ in their query are different (Next.js, image.php?id=)', () => {
    expect(
      pictures(
        '<figure><img src="/_next/image?url=%2Fa.jpg&w=1080"></figure><figure><img src="/_next/image?url=%2Fb.jpg&w=1080"></figure>',
      ),
    ).toHaveLength(2);
  });
  it('a linked picture inside a figure is of the story (WordPress attachment pages)', () => {
    expect(pictures('<figure><a href="/attachment/ferry"><img src="/a.jpg"></a></figure>')).toHaveLength(1);
  });
  it('each lazy picture has the noscript after it', () => {
    expect(
      pictures(
        '<div><img class="lazy"><noscript><img src="/a.jpg"></noscript><img class="lazy"><noscript><img src="/b.jpg"></noscript></div>',
      ),
    ).toEqual(['/a.jpg', '/b.jpg']);
  });
  it('a width in per cent makes no icon', () => {
    expect(pictures('<figure><img src="/a.jpg" width="80%"></figure>')).toHaveLength(1);
  });
  it.each(['El dolor y la culpa de una madre', 'In tutti i modi, libero di scegliere.'])('%s is no filler', (text) => {
    expect(verdictOn(clean(`<p>${text}</p>${p(20)}`), text)).toBe('kept');
  });
  it('marks and numbers are no entries of a list of contents', () => {
    expect(keptTexts(clean(`${p(20)}<p>* * *</p><h2>1</h2>${p(20, 'a')}<p>48</p><h2>2</h2>${p(20, 'b')}`))).toContain(
      '* * *',
    );
  });
  it('a row with one empty cell does not break its table', () => {
    const page = makePage(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>Total</td><td></td></tr><tr><td>c</td><td>d</td></tr></table>',
    );
    expect(buildBody(page).content.children).toHaveLength(1);
  });
  it('a list in a quote stays a list', () => {
    const page = makePage('<blockquote><ul><li>One</li><li>Two</li></ul></blockquote>');
    expect(tags(buildBody(page).content.children[0] as ElementContent)).toEqual([
      'blockquote',
      ['ul', ['li', 'One'], ['li', 'Two']],
    ]);
  });
  it('readings over Japanese characters are no words of the text', () => {
    expect(makePage('<p><ruby>漢字<rt>かんじ</rt></ruby>を読む</p>').blocks[0]!.text).not.toBe('漢字かんじを読む');
  });
  it('an inline element that a person picks is the story', () => {
    const page = makePage(`${p(20)}<p><span><em>Picked</em> text</span></p>`);
    takeRegion(page, page.snapshot.elements.find(({ name }) => name === 'em')!.element!);
    expect(keptTexts(page)).not.toEqual([]);
  });
  it('cells and comparisons in structured text keep their words', () => {
    expect(JSON.stringify(bodyFromText('<td>One</td><td>two</td> and 3 < 5 but 7 > 6'))).toMatch(/One.+two.+5 but 7/);
  });
  it('"source" inside a sentence is no credit', () => {
    expect(splitCaption([{ text: 'The source: a spring in the hills', names: '' }]).credit).toBeNull();
  });
  it('a page without an address does not get the site of the page before it (batches)', () => {
    safeAddress('/a', 'https://paper.example/story');
    expect(safeAddress('/a', '')).toBeNull();
  });
});
