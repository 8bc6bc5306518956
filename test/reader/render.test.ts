// @vitest-environment jsdom
import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/article.ts';
import { type Mark, type RenderOptions, renderBlock } from '../../src/reader/render/hast.tsx';
import { splitWordStarts } from '../../src/reader/render/word-starts.ts';
import { blockText } from '../../src/reader/state/blocks.ts';
import { el } from './story.ts';

const OPTIONS: RenderOptions = {
  baseUrl: 'https://news.example/a/story.html',
  language: 'en',
  showImages: true,
  wordStarts: false,
  headingShift: 0,
  enlargeLabel: (alt) => `Enlarge ${alt}`,
  idPrefix: 'story-',
};

function show(node: Element, options: Partial<RenderOptions> = {}, marks: Mark[] = []): HTMLElement {
  const place = document.createElement('div');
  render(h('div', null, renderBlock(node, { ...OPTIONS, ...options }, marks, { 'data-block': 's0' })), place);
  return place.firstElementChild as HTMLElement;
}

describe('rendering a block', () => {
  it('keeps structure, text and language', () => {
    const html = show(el('p', { lang: 'de', dir: 'ltr' }, 'Guten ', el('em', {}, 'Morgen'), '.')).innerHTML;
    expect(html).toBe('<p lang="de" dir="ltr" data-block="s0">Guten <em>Morgen</em>.</p>');
  });

  it.each([
    ['javascript:alert(1)'],
    [' java\nscript:alert(1)'],
    ['data:text/html,<script>alert(1)</script>'],
    ['vbscript:x'],
    ['blob:https://news.example/1'],
    ['file:///etc/passwd'],
  ])('makes plain text of a link to %j', (href) => {
    const shown = show(el('p', {}, el('a', { href, target: '_top' }, 'click')));
    expect(shown.querySelector('a')).toBeNull();
    expect(shown.textContent).toBe('click');
  });

  it('resolves links against the story and drops their other properties', () => {
    const link = show(
      el('p', {}, el('a', { href: '../b?x=1#y', onClick: 'alert(1)', ping: 'https://t.example' }, 'b')),
    ).querySelector('a')!;
    expect(link.getAttribute('href')).toBe('https://news.example/b?x=1#y');
    expect(link.getAttributeNames()).toEqual(['href']);
  });

  it('lets through only ids that the extraction gives, and links to them', () => {
    const shown = show(el('p', { id: 'note-1' }, el('a', { href: '#note-2', id: 'location' }, '2')));
    expect(shown.innerHTML).toBe(
      '<p id="story-note-1" data-block="s0"><a href="#story-note-2" data-place="note-2">2</a></p>',
    );
  });

  it('lets no event handler, style, class or markup property through', () => {
    const hostile = el(
      'p',
      {
        onclick: 'alert(1)',
        onClick: 'alert(1)',
        style: 'position:fixed;inset:0',
        className: ['overlay', 'caption'],
        dangerouslySetInnerHTML: { __html: '<b>x</b>' },
        innerHTML: '<img src=x onerror=alert(1)>',
        ref: 'x',
        is: 'x-element',
        slot: 's',
      },
      'text',
    );
    expect(show(hostile).innerHTML).toBe('<p class="caption" data-block="s0">text</p>');
  });

  it.each([
    'script',
    'style',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'form',
    'input',
    'template',
    'noscript',
    'base',
  ])('drops %s with all that is in it', (tagName) => {
    const shown = show(el('div', {}, 'before', el(tagName, { src: 'https://x.example' }, 'inside'), 'after'));
    expect(shown.querySelector(tagName)).toBeNull();
    expect(shown.textContent).toBe('beforeafter');
  });

  it('unwraps elements that it does not know', () => {
    expect(show(el('p', {}, el('font', { color: 'red' }, 'old '), el('x-thing', {}, 'new'))).textContent).toBe(
      'old new',
    );
  });

  it('shows pictures from the web and given in place, in a button that enlarges them', () => {
    const shown = show(el('figure', {}, el('img', { src: '/p.png', alt: 'A boat', onError: 'x', srcSet: 'y 2x' })));
    const image = shown.querySelector('button.enlarge img')!;
    expect(image.getAttribute('src')).toBe('https://news.example/p.png');
    expect(image.getAttribute('alt')).toBe('A boat');
    expect(image.hasAttribute('srcset') || image.hasAttribute('onerror')).toBe(false);
    expect(shown.querySelector('button')!.getAttribute('aria-label')).toBe('Enlarge A boat');
  });

  it.each(['data:image/svg+xml;base64,PHN2Zz4=', 'javascript:1', 'data:text/html;base64,AAAA', ''])(
    'shows no picture from %j',
    (src) => {
      expect(show(el('figure', {}, el('img', { src }))).querySelector('img')).toBeNull();
    },
  );

  it('moves headings under the headline and lets wide tables scroll', () => {
    expect(show(el('h1', {}, 'Part'), { headingShift: 1 }).querySelector('h2')?.textContent).toBe('Part');
    expect(show(el('h6', {}, 'Part'), { headingShift: 3 }).querySelector('h6')).not.toBeNull();
    const table = show(el('table', {}, el('tbody', {}, el('tr', {}, el('td', { colSpan: 2 }, '1')))));
    expect(table.querySelector('.table-scroll > table td')!.getAttribute('colspan')).toBe('2');
    expect(table.querySelector('.table-scroll')!.getAttribute('tabindex')).toBe('0');
  });

  it('survives a tree nested 20,000 deep and keeps its text', () => {
    let deep = el('span', {}, 'core');
    for (let i = 0; i < 20_000; i++) deep = el('span', {}, deep);
    expect(show(el('p', {}, deep)).textContent).toBe('core');
  });
});

describe('marks', () => {
  const node = el('p', {}, 'one ', el('em', {}, 'two'), ' three');

  it('stand across element borders without changing the text', () => {
    const shown = show(node, {}, [{ id: 'n1', start: 2, end: 9, colour: 'green', label: '' }]);
    expect(shown.textContent).toBe('one two three');
    expect([...shown.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['e ', 'two', ' t']);
    expect(shown.querySelector('em > mark')!.className).toBe('mark mark-green');
  });

  it('lie on top of each other, the later one above', () => {
    const shown = show(node, {}, [
      { id: 'a', start: 0, end: 13, colour: 'blue', label: '' },
      { id: 'b', start: 4, end: 7, colour: 'pink', label: '' },
    ]);
    expect([...shown.querySelectorAll('mark')].map((mark) => mark.getAttribute('data-note'))).toEqual(['a', 'b', 'a']);
  });
});

describe('bold beginnings of words', () => {
  it('leave the text as it was', () => {
    const text = 'A ferry is a road — 123, Übergröße, Москва, 学校。';
    expect(
      splitWordStarts(text, 'en')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    const node = el('p', {}, text);
    expect(show(node, { wordStarts: true }).textContent).toBe(blockText(node));
  });

  it('mark two fifths of alphabetic words and nothing else', () => {
    const strong = splitWordStarts('The ferry 123 学校', 'en').filter((piece) => piece.isStrong);
    expect(strong.map((piece) => piece.text)).toEqual(['T', 'fe']);
  });
});
