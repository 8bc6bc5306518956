import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Element, ElementContent } from '../../src/article.ts';
import { contentLines } from '../../src/export/text.ts';
import { validContent } from '../../src/export/valid-content.ts';
import { h } from './make-article.ts';

const BLOCK = 'p h2 h3 h4 h5 h6 ul ol blockquote figure table pre hr'.split(' ');
const TEXT_LEVEL = '#text a abbr b br cite code em i img s span strong sub sup time u'.split(' ');

/** What each element may hold, by the HTML standard. */
const MAY_HOLD: Record<string, string[]> = {
  root: BLOCK,
  blockquote: [...BLOCK, 'footer'],
  ul: ['li'],
  ol: ['li'],
  li: [...BLOCK, ...TEXT_LEVEL],
  td: [...BLOCK, ...TEXT_LEVEL],
  th: [...BLOCK, ...TEXT_LEVEL],
  figure: [...BLOCK, ...TEXT_LEVEL, 'figcaption'],
  table: ['caption', 'thead', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tr: ['td', 'th'],
  hr: [],
  br: [],
  img: [],
};

function violations(name: string, nodes: readonly ElementContent[], inLink = false): string[] {
  return nodes.flatMap((node) => {
    const child = node.type === 'element' ? node.tagName : '#text';
    const isAllowed = (MAY_HOLD[name] ?? TEXT_LEVEL).includes(child) && !(child === 'a' && inLink);
    const found = isAllowed ? [] : [`${child} in ${inLink ? 'a link’s ' : ''}${name}`];
    return node.type === 'element' ? [...found, ...violations(child, node.children, inLink || child === 'a')] : found;
  });
}

const NAMES =
  'p h1 h2 h4 ul ol li blockquote footer figure figcaption img table thead tbody tr td th caption pre a em strong br hr time code sup span cite div section dl dt x-y'.split(
    ' ',
  );

const { tree } = fc.letrec<{ tree: ElementContent; element: Element }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    fc.constantFrom('word', ' ', 'two words').map((value): ElementContent => ({ type: 'text', value })),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...NAMES), fc.array(tie('tree'), { maxLength: 4 }))
    .map(([name, children]) => h(name, { href: 'https://x.example/' }, ...children)),
}));

describe('content in the form that the HTML standard asks for', () => {
  it('comes of any tree', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (children) => {
        expect(violations('root', validContent({ type: 'root', children }))).toEqual([]);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it('leaves a sound story as it is', () => {
    const children = [
      h(
        'p',
        'A ',
        h('a', { href: 'https://x.example/' }, 'link'),
        h('br'),
        h('img', { src: 'https://x.example/a.jpg', alt: '' }),
      ),
      h('h2', 'Subhead'),
      h('ul', h('li', 'One', h('em', 'x')), h('li', h('p', 'Two'), h('ul', h('li', 'Inner')))),
      h('blockquote', h('p', 'Said.'), h('footer', '— Ida')),
      h(
        'figure',
        h('img', { src: 'https://x.example/a.jpg', alt: 'A' }),
        h('figcaption', h('span', { className: ['caption'] }, 'C'), ' ', h('cite', 'D')),
      ),
      h(
        'table',
        h('thead', h('tr', h('th', { colSpan: 2 }, 'A'))),
        h('tbody', h('tr', h('td', '1'), h('td', h('p', '2'), h('p', '3')))),
      ),
      h('pre', h('code', 'a\n b')),
      h('hr'),
      h('p', h('time', { dateTime: '2024-05-02' }, 'then')),
    ];
    expect(validContent({ type: 'root', children })).toEqual(children);
  });

  it('sets a credit apart from the caption before it', () => {
    const [figure] = validContent({
      type: 'root',
      children: [h('figure', h('figcaption', h('span', 'At dawn.'), h('cite', 'Ana Ruiz')))],
    });
    expect(JSON.stringify(figure)).toContain('{"type":"text","value":" "},{"type":"element","tagName":"cite"');
  });

  it('loses no line of a story, however deep', () => {
    let node: ElementContent = h('p', 'deep');
    for (let i = 0; i < 5000; i++) node = h(i % 2 ? 'blockquote' : 'div', node);
    const blocks = validContent({ type: 'root', children: [node, h('div', 'loose', h('section', h('p', 'text')))] });
    expect(contentLines({ type: 'root', children: blocks })).toEqual(['deep', 'loose', 'text']);
  });

  it('keeps footnotes and the links to and from them, and unlinks what leads nowhere', () => {
    const content = validContent({
      type: 'root',
      children: [
        h(
          'p',
          {},
          'Text',
          h('sup', { id: 'note-1' }, h('a', { href: '#note-2' }, '1')),
          h('a', { href: '#note-9' }, '2'),
        ),
        h(
          'ol',
          {},
          h('li', { id: 'note-2' }, 'Note ', h('a', { href: '#note-1' }, '↩')),
          h('li', { id: 'note-2' }, 'x'),
        ),
        h('p', { id: 'onerror' }, h('a', { href: '#top' }, 'up')),
      ],
    });
    const shape = JSON.stringify(content, (key, value) => (key === 'type' ? undefined : value));
    expect(shape).toContain('"tagName":"sup","properties":{"id":"note-1"}');
    expect(shape).toContain('{"tagName":"a","properties":{"href":"#note-2"}');
    expect(shape.match(/"id":"note-2"/g)).toHaveLength(1);
    expect(shape).not.toMatch(/note-9|#top|onerror/);
  });
});
