import type { Element, ElementContent } from '../../article.ts';
import { safeAddress } from '../addresses.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { fragmentOf, NO_PLACES, type Places } from './places.ts';

/** Inline elements that stay, by the name under which they stay. Everything else is unwrapped to its text. */
const KEPT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    strong: 'strong',
    b: 'strong',
    em: 'em',
    i: 'em',
    cite: 'em',
    sub: 'sub',
    sup: 'sup',
    code: 'code',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    mark: 'mark',
    s: 's',
    del: 's',
    strike: 's',
    q: 'q',
  }),
);

/** Makes an element without properties. */
export function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** Makes a text node. */
export function textNode(value: string): ElementContent {
  return { type: 'text', value };
}

/**
 * Runs of inline nodes as hast, white space collapsed across them; a break stays a break.
 *
 * @param places of the story that links in it lead to; links to any other place of the page are plain text.
 */
export function buildInline(nodes: readonly PageNode[], base: string, places: Places = NO_PLACES): ElementContent[] {
  const out: ElementContent[] = [];
  for (const node of nodes) appendNamed(node, out, base, false, places);
  return trimInline(collapseInline(out));
}

/** Appends a node, with its id where the story leads to it. */
function appendNamed(node: PageNode, out: ElementContent[], base: string, inLink: boolean, places: Places): void {
  const id = places.idOfNode.get(node);
  if (id === undefined) {
    appendInline(node, out, base, inLink, places);
    return;
  }
  const made: ElementContent[] = [];
  appendInline(node, made, base, inLink, places);
  const [only] = made;
  if (made.length === 1 && only?.type === 'element' && !only.properties.id)
    only.properties = { ...only.properties, id };
  else made.splice(0, made.length, { type: 'element', tagName: 'span', properties: { id }, children: [...made] });
  out.push(...made);
}

function appendInline(node: PageNode, out: ElementContent[], base: string, inLink: boolean, places: Places): void {
  if (node.name === '#text') {
    out.push(textNode(node.text));
    return;
  }
  if (node.name === 'br') {
    out.push(element('br', []));
    return;
  }
  if (node.name === 'button' || node.name === 'img') return;
  const tag = KEPT.get(node.name);
  if (node.name === 'a' && !inLink) {
    const place = places.idOfFragment.get(fragmentOf(node, base) ?? '');
    const href = place ? `#${place}` : safeAddress(attributeOf(node, 'href'), base);
    const children: ElementContent[] = [];
    for (const child of node.children) appendNamed(child, children, base, true, places);
    if (!children.length) return;
    if (href) out.push({ type: 'element', tagName: 'a', properties: { href }, children });
    else out.push(...children);
    return;
  }
  const children: ElementContent[] = tag ? [] : out;
  if (node.isBlock) children.push(textNode(' '));
  for (const child of node.children) appendNamed(child, children, base, inLink, places);
  if (node.isBlock) children.push(textNode(' '));
  if (tag && children.length) out.push(element(tag, children));
}

/** Collapses white space over the whole run, as a browser does: a space at a border is one space. */
function collapseInline(nodes: ElementContent[]): ElementContent[] {
  let endsWithSpace = true;
  const visit = (list: ElementContent[]): ElementContent[] => {
    const kept: ElementContent[] = [];
    for (const node of list) {
      if (node.type === 'text') {
        let value = node.value.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
        if (endsWithSpace && value.startsWith(' ')) value = value.slice(1);
        if (!value) continue;
        endsWithSpace = value.endsWith(' ');
        const last = kept[kept.length - 1];
        if (last?.type === 'text') last.value += value;
        else kept.push({ type: 'text', value });
      } else if (node.type === 'element') {
        if (node.tagName === 'br') {
          endsWithSpace = true;
          kept.push(node);
          continue;
        }
        node.children = visit(node.children);
        if (node.children.length) kept.push(node);
      }
    }
    return kept;
  };
  return visit(nodes);
}

/** Cuts breaks and white space from both ends. */
function trimInline(nodes: ElementContent[]): ElementContent[] {
  const isBlank = (node: ElementContent | undefined): boolean =>
    node !== undefined &&
    ((node.type === 'element' && node.tagName === 'br') || (node.type === 'text' && !node.value.trim()));
  while (isBlank(nodes[0])) nodes.shift();
  while (isBlank(nodes[nodes.length - 1])) nodes.pop();
  const last = nodes[nodes.length - 1];
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes;
}

/** The text of a hast run, as it would be read. */
export function plainText(nodes: readonly ElementContent[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') text += node.tagName === 'br' ? ' ' : plainText(node.children);
  }
  return text;
}
