import type { Element, ElementContent, Root } from '../article.ts';
import { element } from './element.ts';
import { settleNoteLinks } from './note-links.ts';
import { contentLines } from './text.ts';
import { validAttributes } from './valid-attributes.ts';

/** Elements that stand inside a line of text. */
const PHRASING = new Set(
  (
    'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u ' + 'var wbr'
  ).split(' '),
);

/** Elements that hold nothing. */
const EMPTY = new Set(['br', 'img', 'wbr']);

/** Blocks that are kept as they are named; any other block gives way to what is in it. */
const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);

/** Depth from which only the text is kept, so that no nesting overflows the stack or makes a file unreadable. */
const MAX_DEPTH = 40;

/**
 * The blocks of a content tree so that they hold to HTML's content model: what a validator checks and what a strict
 * XML reader needs. Text stands in blocks, blocks never in text, links not in links, rows in tables, items in lists;
 * attributes are the standard's own, links lead to http or https, or to a footnote that is there. What does not fit is unwrapped, no word is lost.
 */
export function validContent(content: Root): Element[] {
  return settleNoteLinks(toBlocks(content.children as ElementContent[], 0));
}

/** Blocks only: runs of loose text become paragraphs. */
function toBlocks(nodes: readonly ElementContent[], depth: number): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  function endRun(): void {
    const children = toPhrasing(run, depth, false);
    if (hasSubstance(children)) blocks.push(element('p', {}, ...children));
    run = [];
  }
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else if (node.type === 'element') {
      endRun();
      blocks.push(...toBlock(node, depth + 1));
    }
  }
  endRun();
  return blocks;
}

/** Blocks and loose text side by side, as list items and cells may hold them. */
function toFlow(nodes: readonly ElementContent[], depth: number): ElementContent[] {
  if (nodes.every(isPhrasing)) return toPhrasing(nodes, depth, false);
  return toBlocks(nodes, depth);
}

function toBlock(node: Element, depth: number): Element[] {
  const { tagName, children } = node;
  const attributes = validAttributes(node);
  if (depth > MAX_DEPTH) return contentLines({ type: 'root', children }).map((line) => element('p', {}, line));
  if (tagName === 'p') return toBlocks(children, depth).map((block) => withAttributes(block, attributes));
  if (tagName === 'hr') return [element('hr', {}), ...toBlocks(children, depth)];
  if (HEADINGS.has(tagName) || tagName === 'h1' || tagName === 'pre' || tagName === 'figcaption') {
    const inline = toPhrasing(children, depth, false);
    const name = tagName === 'h1' ? 'h2' : tagName === 'figcaption' ? 'p' : tagName;
    return hasSubstance(inline) ? [element(name, attributes, ...inline)] : [];
  }
  if (tagName === 'ul' || tagName === 'ol') return wrap(tagName, attributes, toItems(children, depth));
  if (tagName === 'blockquote') {
    const source = children.at(-1);
    if (source?.type !== 'element' || source.tagName !== 'footer')
      return wrap('blockquote', attributes, toBlocks(children, depth));
    const signed = wrap('footer', {}, toPhrasing(source.children, depth, false));
    return wrap('blockquote', attributes, [...toBlocks(children.slice(0, -1), depth), ...signed]);
  }
  if (tagName === 'figure') return toFigure(children, attributes, depth);
  if (tagName === 'table') return toTable(children, attributes, depth);
  return toBlocks(children, depth);
}

function toItems(nodes: readonly ElementContent[], depth: number): Element[] {
  return nodes.flatMap((node) => {
    const isItem = node.type === 'element' && node.tagName === 'li';
    const flow = toFlow(isItem ? node.children : [node], depth + 1);
    return hasSubstance(flow) ? [element('li', isItem ? validAttributes(node) : {}, ...flow)] : [];
  });
}

function toFigure(nodes: readonly ElementContent[], attributes: Element['properties'], depth: number): Element[] {
  const caption = nodes.find((node) => node.type === 'element' && node.tagName === 'figcaption');
  const inside = toFlow(
    nodes.filter((node) => node !== caption),
    depth,
  );
  const captionText = caption?.type === 'element' ? toPhrasing(caption.children, depth, false) : [];
  if (hasSubstance(captionText)) inside.push(element('figcaption', {}, ...apartFromCredit(captionText)));
  return wrap('figure', attributes, inside);
}

/** A space between a caption and the credit after it: the screens set them apart by style, files must by a sign. */
function apartFromCredit(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const isJoined = node.type === 'element' && node.tagName === 'cite' && before?.type === 'element';
    return isJoined ? [{ type: 'text', value: ' ' }, node] : [node];
  });
}

function toTable(nodes: readonly ElementContent[], attributes: Element['properties'], depth: number): Element[] {
  const head: Element[] = [];
  const body: Element[] = [];
  const captions: Element[] = [];
  function collect(children: readonly ElementContent[], rows: Element[]): void {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'tr') {
        const cells = child.children.filter(isCell);
        const row = cells.map((cell) =>
          element(cell.tagName, validAttributes(cell), ...toFlow(cell.children, depth + 1)),
        );
        if (row.length) rows.push(element('tr', validAttributes(child), ...row));
      } else if (child.tagName === 'caption')
        captions.push(...wrap('caption', {}, toPhrasing(child.children, depth, false)));
      else if (/^t(?:head|body|foot)$/.test(child.tagName))
        collect(child.children, child.tagName === 'thead' ? head : body);
    }
  }
  collect(nodes, body);
  return wrap('table', head.length + body.length ? attributes : {}, [
    ...captions.slice(0, 1),
    ...wrap('thead', {}, head),
    ...wrap('tbody', {}, body),
  ]);
}

function toPhrasing(nodes: readonly ElementContent[], depth: number, inLink: boolean): ElementContent[] {
  if (depth > MAX_DEPTH) {
    const text = contentLines({ type: 'root', children: [...nodes] }).join(' ');
    return text ? [{ type: 'text', value: text }] : [];
  }
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    if (node.type !== 'element') return [];
    const isLink = node.tagName === 'a';
    const attributes = validAttributes(node);
    const children = toPhrasing(node.children, depth + 1, inLink || isLink);
    if (!PHRASING.has(node.tagName)) return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
    if (isLink && (inLink || !attributes.href)) return children;
    if (EMPTY.has(node.tagName)) return [element(node.tagName, attributes), ...children];
    return [element(node.tagName, attributes, ...children)];
  });
}

function wrap(tagName: string, attributes: Element['properties'], children: ElementContent[]): Element[] {
  return children.length ? [element(tagName, attributes, ...children)] : [];
}

function withAttributes(block: Element, attributes: Element['properties']): Element {
  return block.tagName === 'p' ? { ...block, properties: { ...attributes } } : block;
}

function isPhrasing(node: ElementContent): boolean {
  return node.type !== 'element' || PHRASING.has(node.tagName);
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/** Whether there is a word or a picture in it. */
function hasSubstance(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return node.value.trim() !== '';
    return node.type === 'element' && (node.tagName === 'img' || node.tagName === 'hr' || hasSubstance(node.children));
  });
}
