import type { Element, ElementContent } from '../../article.ts';
import type { Block } from '../segment.ts';
import { ancestorsOf, attributeOf, type PageNode } from '../snapshot.ts';
import { buildInline, element } from './inline.ts';
import { type Places, withId } from './places.ts';

const LISTS = new Set(['ul', 'ol', 'menu']);

export function isList(node: PageNode): boolean {
  return LISTS.has(node.name);
}

/** A block is an item where it stands in one alone or with other paragraphs: under a heading of its own it is a card. */
export function isItem(block: Block): boolean {
  if (block.tag === 'li') return true;
  const item = block.container.parent;
  return block.tag === 'p' && item?.name === 'li' && !item.children.some((child) => /^h[1-6]$/.test(child.name));
}

/** How far up from a block its list may stand, and how many lists are kept within each other. */
const MAX_CLIMB = 8;
const MAX_LEVELS = 6;

/**
 * The list that an item stands in; of lists within each other the outermost. An entry holds a list as its own child, or
 * in one box: a list farther in is laid out in that entry, and no part of its list. Null where no list is near.
 */
export function outermostList(item: PageNode): PageNode | null {
  let list: PageNode | null = item;
  for (let climbed = 0; list && !isList(list); climbed++) {
    if (climbed === MAX_CLIMB) return null;
    list = list.parent;
  }
  for (let level = 1; list && level < MAX_LEVELS; level++) {
    let above: PageNode | null = list.parent;
    if (above && above.name !== 'li' && !isList(above)) above = above.parent;
    if (above?.name === 'li') above = above.parent;
    if (!above || !isList(above)) break;
    list = above;
  }
  return list;
}

/**
 * A list as it stands there, empty; one that goes on after a picture goes on counting.
 *
 * @param counted how many entries of each list have been built.
 */
export function listElement(node: PageNode, counted: ReadonlyMap<PageNode, number>): Element {
  const made = element(node.name === 'ol' ? 'ol' : 'ul', []);
  const start = (Number.parseInt(attributeOf(node, 'start') ?? '1', 10) || 1) + (counted.get(node) ?? 0);
  if (node.name === 'ol' && start > 1) made.properties = { start };
  return made;
}

/** The list, quote or entry that blocks are put into, with the lists and entries that stand in it. */
interface Holder {
  node: PageNode;
  element: Element;
  parts: Map<PageNode, Element>;
}

/** Puts a block into its entry, with the lists around it; several blocks of one entry are paragraphs. */
export function appendItem(
  { node: holder, element: outermost, parts }: Holder,
  block: Block,
  base: string,
  places: Places,
  counted: Map<PageNode, number>,
): void {
  const around: PageNode[] = [];
  for (const node of ancestorsOf(block.container)) {
    if (node === holder) break;
    if (node.name === 'li' || isList(node)) around.unshift(node);
  }
  let at = outermost;
  let list = holder;
  for (const node of around) {
    let part = parts.get(node);
    if (!part) {
      part = isList(node) ? listElement(node, counted) : element(isListElement(at) ? 'li' : 'p', []);
      // a list right in a list belongs to the entry before it
      const last = isList(node) && isListElement(at) ? at.children.at(-1) : at;
      if (last?.type === 'element') last.children.push(part);
      else at.children.push(element('li', [part]));
      parts.set(node, part);
      if (!isList(node)) counted.set(list, (counted.get(list) ?? 0) + 1);
    }
    if (isList(node)) list = node;
    at = part;
  }
  const inline = buildInline(block.nodes, base, places);
  if (at.children.length > 0) {
    at.children = [...asParagraph(at.children), withId(element('p', inline), block, places)];
    return;
  }
  at.children = inline;
  withId(at, block, places);
}

/** An entry's words as a paragraph of it, before the lists and paragraphs that follow them. */
function asParagraph(children: ElementContent[]): ElementContent[] {
  const end = children.findIndex((child) => child.type === 'element' && PARTS.has(child.tagName));
  const words = end < 0 ? children : children.slice(0, end);
  return words.length > 0 ? [element('p', words), ...children.slice(words.length)] : children;
}

const PARTS = new Set(['p', 'ul', 'ol']);

function isListElement({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

/** Entries that hold nothing but a list give way to its entries: of their own words none was kept, or they are no items. */
export function liftLists(node: Element): void {
  for (const child of node.children) if (child.type === 'element' && child.tagName !== 'p') liftLists(child);
  if (!isListElement(node)) return;
  node.children = node.children.flatMap((item) => {
    const first = item.type === 'element' ? item.children[0] : undefined;
    if (item.type !== 'element' || first?.type !== 'element' || !isListElement(first)) return [item];
    const rest = item.children.slice(1);
    return rest.length > 0 ? [...first.children, { ...item, children: rest }] : first.children;
  });
}
