/**
 * Reading nodes past what a page can shadow: a form control named `children` answers for its form's `children`, an image named
 * `title` for the document's. Getters of the prototypes are out of the page's reach.
 */

import { hasCase, isLetterAt } from './letters.ts';

interface Readers {
  parentNode: (node: Node) => Node | null;
  firstChild: (node: Node) => Node | null;
  nextSibling: (node: Node) => Node | null;
  previousSibling: (node: Node) => Node | null;
  lastChild: (node: Node) => Node | null;
  nodeType: (node: Node) => number;
  nodeName: (node: Node) => string;
  nodeValue: (node: Node) => string | null;
}

const readersOf = new WeakMap<object, Readers>();

function makeReaders(node: Node): Readers {
  let proto = Object.getPrototypeOf(node) as object | null;
  while (proto && !Object.hasOwn(proto, 'firstChild')) proto = Object.getPrototypeOf(proto) as object | null;
  const known = proto ? readersOf.get(proto) : undefined;
  if (known) return known;
  function getter(name: string): { call(node: Node): never } {
    const get = proto ? Object.getOwnPropertyDescriptor(proto, name)?.get : undefined;
    return (get ?? { call: (each: Node) => Reflect.get(each, name) as never }) as { call(node: Node): never };
  }
  const parentNode = getter('parentNode');
  const firstChild = getter('firstChild');
  const nextSibling = getter('nextSibling');
  const previousSibling = getter('previousSibling');
  const lastChild = getter('lastChild');
  const nodeType = getter('nodeType');
  const nodeName = getter('nodeName');
  const nodeValue = getter('nodeValue');
  // a function of its own for each: engines compile what always calls the same
  const readers: Readers = {
    parentNode: (node) => parentNode.call(node),
    firstChild: (node) => firstChild.call(node),
    nextSibling: (node) => nextSibling.call(node),
    previousSibling: (node) => previousSibling.call(node),
    lastChild: (node) => lastChild.call(node),
    nodeType: (node) => nodeType.call(node),
    nodeName: (node) => nodeName.call(node),
    nodeValue: (node) => nodeValue.call(node),
  };
  if (proto) readersOf.set(proto, readers);
  return readers;
}

/** The page as the metadata readers see it. */
export interface PageDom extends Readers {
  root: Element;
  head: Element | null;
  body: Element | null;
  /** All elements that a selector matches, in document order; the first `max`. */
  all(selector: string, max?: number): Element[];
  /** Every element under the root, in document order. */
  every(): Element[];
  /** The first `max` elements of a name, in document order; cheaper than a selector, above all where there are many. */
  tagged(name: string, max: number, accepts?: (element: Element) => boolean): Element[];
}

/** The readers for a document, or null where it has no root element. */
export function openDom(document: Document): PageDom | null {
  const read = makeReaders(document);
  let root = read.firstChild(document);
  while (root && read.nodeType(root) !== 1) root = read.nextSibling(root);
  if (!root) return null;
  const element = root as Element;
  let head: Element | null = null;
  let body: Element | null = null;
  for (let child = read.firstChild(element); child; child = read.nextSibling(child)) {
    const name = read.nodeName(child);
    if (name === 'HEAD') head ??= child as Element;
    else if (name === 'BODY' || name === 'FRAMESET') body ??= child as Element;
  }
  const known = new Map<string, ArrayLike<Element>>();
  return {
    ...read,
    root: element,
    head,
    body,
    all(selector, max = 2000) {
      const found = known.get(selector) ?? element.querySelectorAll(selector);
      known.set(selector, found);
      return Array.prototype.slice.call(found, 0, max) as Element[];
    },
    every() {
      return Array.prototype.slice.call(element.getElementsByTagName('*')) as Element[];
    },
    tagged(name, max, accepts) {
      const elements = element.getElementsByTagName(name);
      const taken: Element[] = [];
      for (let at = 0; taken.length < max; at++) {
        const each = elements[at];
        if (!each) break;
        if (!accepts || accepts(each)) taken.push(each);
      }
      return taken;
    },
  };
}

/** More of one text node is never read: white space aside, no line and no value is longer. */
const MAX_NODE_CHARS = 8000;

/** A text node's characters, white space single; long ones are cut. */
export function charsOf(dom: PageDom, node: Node, maxChars = MAX_NODE_CHARS): string {
  const chars = dom.nodeValue(node) ?? '';
  const start = chars.length > maxChars ? chars.slice(0, maxChars) : chars;
  return UNTIDY.test(start) ? start.replace(/\s+/g, ' ') : start;
}

/** What stands in a script, whole and as it stands. */
export function sourceOf(dom: PageDom, script: Element): string {
  let source = '';
  for (let child = dom.firstChild(script); child; child = dom.nextSibling(child)) source += dom.nodeValue(child) ?? '';
  return source;
}

/** White space that is not one plain space. */
const UNTIDY = /[^\S ]| {2}/;

/** An attribute, '' where there is none; safe on forms. */
export function attribute(element: Element, name: string): string {
  const get = element.getAttribute;
  if (typeof get === 'function') return get.call(element, name) ?? '';
  let proto = Object.getPrototypeOf(element) as Element | null;
  while (proto && !Object.hasOwn(proto, 'getAttribute')) proto = Object.getPrototypeOf(proto) as Element | null;
  return proto ? (proto.getAttribute.call(element, name) ?? '') : '';
}

/** Class names, id and purpose-telling attributes, in small letters, capped. */
export function namesOf(element: Element): string {
  const names =
    `${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'itemprop')} ${attribute(element, 'data-testid')} ${attribute(element, 'data-component')}`.slice(
      0,
      300,
    );
  return /[A-Z\x80-\uffff]/.test(names) ? names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase() : names;
}

/** Elements whose text nobody reads. */
export const UNREAD = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg IFRAME OBJECT SELECT TEXTAREA BUTTON-TEXT'.split(' '),
);

/** Elements that only dress words: text on both sides of their borders belongs together. */
const DRESS = new Set('B I EM STRONG U SUP SUB FONT MARK SMALL ABBR BDI BDO S Q CITE CODE WBR'.split(' '));

/** Whether a text's last character is white space; an expression would look through the whole text. */
export function endsInSpace(text: string): boolean {
  return text.charAt(text.length - 1).trim() === '';
}

/**
 * The visible text of an element, spaces single, at most `maxChars`. Where two elements meet without a space a line break stands.
 */
export function textOf(dom: PageDom, element: Node, maxChars = 2000): string {
  let text = '';
  const stack: Node[] = [element];
  let depth = 0;
  let node: Node | null = dom.firstChild(element);
  while (node && text.length < maxChars && stack.length) {
    const type = dom.nodeType(node);
    let next: Node | null = null;
    if (type === 3) text += charsOf(dom, node, maxChars + MAX_NODE_CHARS);
    else if (type === 1) {
      const name = dom.nodeName(node);
      if (!UNREAD.has(name) && attribute(node as Element, 'aria-hidden') !== 'true') {
        if (name === 'BR') text += '\n';
        else if (!DRESS.has(name) && text && !endsInSpace(text)) text += BORDER;
        next = depth < 60 ? dom.firstChild(node) : null;
        if (next) {
          stack.push(node);
          depth++;
        }
      }
    }
    while (!next && stack.length) {
      next = dom.nextSibling(node!);
      if (next) break;
      node = stack.pop()!;
      depth--;
      if (node === element) return tidy(text, maxChars);
      if (!DRESS.has(dom.nodeName(node)) && text && !endsInSpace(text)) text += BORDER;
    }
    node = next;
  }
  return tidy(text, maxChars);
}

/** Stands where two elements meet without a space, until it is known whether they part a word. */
export const BORDER = '\v';

const EACH_BORDER = /\v/g;

function isInWord(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return isLetterAt(text, at - 1) && isLetterAt(text, at + 1) && hasCase(next) && next === next.toLowerCase();
}

/** Borders become line breaks, but a letter and a small letter beside it are one word: a dressed-up initial. */
export function settleBorders(text: string): string {
  if (!text.includes(BORDER)) return text;
  return text.replace(EACH_BORDER, (_, at: number) => (isInWord(text, at) ? '' : '\n'));
}

function tidy(text: string, maxChars: number): string {
  if (!UNTIDY.test(text)) return text.slice(0, maxChars).trim();
  return settleBorders(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .slice(0, maxChars)
    .trim();
}
