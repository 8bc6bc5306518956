// @vitest-environment jsdom
import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { storyNodes } from '../../src/popup/story-content.ts';

function element(tagName: string, properties: Element['properties'], ...children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
const text = (value: string) => ({ type: 'text' as const, value });

function shown(...children: Root['children']): string {
  return shownBeside(null, ...children);
}

function shownBeside(picture: { src: string; caption: string | null } | null, ...children: Root['children']): string {
  const place = document.createElement('div');
  place.append(storyNodes({ type: 'root', children }, 'https://example.org/a', picture));
  return new XMLSerializer().serializeToString(place).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

test('words, structure and links are shown, links with their whole address', () => {
  expect(shown(element('p', { lang: 'fr' }, text('a '), element('a', { href: '/b' }, text('b'))))).toBe(
    '<div><p lang="fr">a <a href="https://example.org/b" target="_blank" rel="noopener noreferrer">b</a></p></div>',
  );
});

test('nothing that runs, loads or leads elsewhere than the web gets in', () => {
  const html = shown(
    element('script', {}, text('alert(1)')),
    element('p', { onClick: 'alert(1)', style: 'color:red' }, element('a', { href: 'javascript:alert(1)' }, text('x'))),
    element('iframe', { src: 'https://example.org' }),
    element('figure', {}, element('img', { src: 'https://example.org/p.png' }), element('figcaption', {}, text('c'))),
    element('figure', {}, element('img', { src: 'https://example.org/p.png' })),
  );
  expect(html).toBe('<div><p><a>x</a></p><figure><figcaption>c</figcaption></figure></div>');
});

test('the number of a footnote is text: the popup has no place to show it in', () => {
  expect(shown(element('p', {}, element('a', { href: '#note-1' }, text('1'))))).toBe('<div><p><a>1</a></p></div>');
});

test('an element that is not on the list gives way to its words', () => {
  expect(shown(element('p', {}, element('font', {}, text('a'), element('b', {}, text('c')))))).toBe(
    '<div><p>a<b>c</b></p></div>',
  );
});

test('the picture that is shown above the text does not come with its caption again', () => {
  const figure = (src: string) =>
    element('figure', {}, element('img', { src }), element('figcaption', {}, text(`of ${src}`)));
  const rest = '<div><figure><figcaption>of /b.png</figcaption></figure></div>';
  const src = 'https://cdn.example.org/a.png?width=800';
  expect(shownBeside({ src, caption: null }, figure('/a.png'), figure('/b.png'))).toBe(rest);
  expect(shownBeside({ src: '/large/1.jpg', caption: 'of /a.png' }, figure('/a.png'), figure('/b.png'))).toBe(rest);
});
