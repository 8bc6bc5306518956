import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { ancestorsOf, attributeOf, type PageNode, type Snapshot, takeSnapshot } from '../../src/extract/snapshot.ts';

function take(body: string): Snapshot {
  return takeSnapshot(new JSDOM(`<body>${body}</body>`).window.document);
}

function first(snapshot: Snapshot, name: string): PageNode {
  return snapshot.elements.find((node) => node.name === name)!;
}

function shape(node: PageNode): string {
  return node.name === '#text' ? node.text : `${node.name}(${node.children.map(shape).join(' ')})`;
}

describe('a snapshot', () => {
  it('is the page’s elements and texts in document order', () => {
    expect(shape(first(take('<p>One <b>two</b></p><!-- no --><p>three</p>'), 'body'))).toBe(
      'body(p(One  b(two)) p(three))',
    );
  });

  it('numbers nodes by their place and elements by theirs', () => {
    const { elements } = take('<p>One</p><p><b>two</b></p>');
    expect(elements.map((node) => node.index)).toEqual(elements.map((_, i) => i));
    const orders = elements.map((node) => node.order);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });

  it('knows how deep a node stands and in what', () => {
    const b = first(take('<p><b>two</b></p>'), 'b');
    expect([...ancestorsOf(b)].map((node) => [node.name, node.depth])).toEqual([
      ['b', 3],
      ['p', 2],
      ['body', 1],
      ['html', 0],
    ]);
  });

  it.each(
    'script style template noscript svg math iframe object embed canvas select textarea audio video head map'.split(
      ' ',
    ),
  )('keeps %s as a leaf', (name) => {
    const { document } = new JSDOM('<body><p>One</p></body>').window;
    const element = document.body.appendChild(document.createElement(name));
    element.appendChild(document.createElement('p')).textContent = 'Inside';
    expect(takeSnapshot(document).elements.at(-1)).toMatchObject({ name, children: [] });
  });

  it('has the head without what is in it', () => {
    expect(first(takeSnapshot(new JSDOM('<head><title>No</title></head>').window.document), 'head').children).toEqual(
      [],
    );
  });

  it('takes for a block what is one by its tag or by what it holds', () => {
    const { elements } = take('<span><p>One</p></span><span>two</span><a><i><div>three</div></i></a>');
    const blocks = elements.filter((node) => node.isBlock).map((node) => node.name);
    expect(blocks).toEqual(['html', 'head', 'body', 'span', 'p', 'a', 'i', 'div'].filter((name) => name !== 'head'));
  });

  it('joins class names and id', () => {
    const { elements } = take('<p class="a b" id="c"></p><p class="a"></p><p id="c"></p><p></p>');
    expect(elements.slice(-4).map((node) => node.className)).toEqual(['a b c', 'a', 'c', '']);
  });

  it('reads attributes, and null for those that are not there', () => {
    const img = first(take('<img alt="" src="/a.jpg">'), 'img');
    expect([attributeOf(img, 'src'), attributeOf(img, 'alt'), attributeOf(img, 'title')]).toEqual(['/a.jpg', '', null]);
  });

  it('reads the children of a host whose shadow is closed or empty', () => {
    const { document } = new JSDOM('<body><x-card>light</x-card><x-other>light too</x-other></body>').window;
    document.querySelector('x-card')!.attachShadow({ mode: 'closed' }).append('shadow');
    document.querySelector('x-other')!.attachShadow({ mode: 'open' });
    expect(shape(takeSnapshot(document).root)).toBe('html(head() body(x-card(light) x-other(light too)))');
  });

  it.each([
    [249_990, true],
    [250_010, false],
  ])('of %i nodes is whole: %s', (count, isWhole) => {
    const { document } = new JSDOM('<body></body>').window;
    const many = document.createDocumentFragment();
    for (let i = 0; i < count; i++) many.append(document.createTextNode('a'));
    document.body.append(many);
    expect(takeSnapshot(document).isWhole).toBe(isWhole);
  });

  it('grows no deeper than 400 elements', () => {
    const { document } = new JSDOM('<body></body>').window;
    let at: Element = document.body;
    for (let i = 0; i < 500; i++) at = at.appendChild(document.createElement('div'));
    expect(Math.max(...takeSnapshot(document).elements.map((node) => node.depth))).toBe(400);
  });

  it('has what was streamed after the page in its place, parts in parts too', () => {
    const streamed =
      '<p>one</p><!--$?--><template id="B:0"></template><p>loading</p><!--/$--><p>four</p>' +
      '<div hidden id="S:0"><p>two</p><template id="P:1"></template></div><div hidden id="S:1"><p>three</p></div>';
    expect(shape(first(take(streamed), 'body'))).toBe('body(p(one) p(two) p(three) p(four))');
  });

  it.each([
    ['a hidden part that has no place', '<div hidden id="S:0"><p>two</p></div>', 'body(div(p(two)))'],
    ['a place that has no part', '<template id="B:0"></template>', 'body(template())'],
    ['a template of another kind', '<template id="x"></template>', 'body(template())'],
    [
      'a part that is wanted twice or by itself',
      '<template id="B:0"></template><template id="B:0"></template><div hidden id="S:0">a<template id="B:0"></template></div>',
      'body(a template() template())',
    ],
  ])('reads %s as it stands', (_, body, wanted) => {
    expect(shape(first(take(body), 'body'))).toBe(wanted);
  });

  it('takes a form for a streamed part, whatever its controls are called', () => {
    const { document } = new JSDOM('<body><template id="B:0"></template><form hidden id="S:0"><input></form>').window;
    const form = document.querySelector('form')!;
    // as browsers do where the control has that name
    Object.defineProperty(form, 'getAttribute', { value: form.firstChild });
    expect(shape(takeSnapshot(document).root)).toBe('html(head() body(input()))');
  });
});
