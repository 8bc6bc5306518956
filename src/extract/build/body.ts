import type { Element, ElementContent, Removed, Root } from '../../article.ts';
import { isLead, keptIndices, type Page } from '../decision.ts';
import { isHeading } from '../features/text.ts';
import { quoteNamedBy } from '../quotes.ts';
import type { Block } from '../segment.ts';
import { ancestorsOf, attributeOf, type PageNode } from '../snapshot.ts';
import { findEntryTimes } from './entry-times.ts';
import { findFigures, type PlacedFigure } from './figures.ts';
import { buildInline, element, textNode } from './inline.ts';
import { appendItem, isItem, isList, liftLists, listElement, outermostList } from './lists.ts';
import { findPlaces, type Places, withId } from './places.ts';
import { quotedElements, signQuote, sourceElement } from './quotes.ts';

/** The body as data, and where each block stands in it. */
export interface Body {
  content: Root;
  /** For each block how many of the content's children stand before it. */
  places: number[];
  figures: PlacedFigure[];
}

/** Structures that hold several blocks: one that is open takes the next block of the same structure. */
interface Open {
  node: PageNode;
  element: Element;
  /** The lists and entries in it, by what they were made of. */
  parts: Map<PageNode, Element>;
}

/** Builds the story's content: kept blocks but the lead, with the pictures at their places. */
export function buildBody(page: Page): Body {
  const children: Element[] = [];
  const places: number[] = new Array(page.blocks.length).fill(0);
  const figures = findFigures(page);
  const shift = headingShift(page);
  const named = findPlaces(page);
  const times = findEntryTimes(page);
  const covered = new Set(figures.flatMap((figure) => figure.covers ?? []));
  let nextFigure = 0;
  const counted = new Map<PageNode, number>();
  let open = null as Open | null;
  for (const block of page.blocks) {
    const order = block.nodes[0]?.order ?? block.container.order;
    while (nextFigure < figures.length && figures[nextFigure]!.order < order) {
      children.push(figures[nextFigure++]!.figure);
      open = null;
    }
    places[block.index] = children.length;
    if (!page.decisions[block.index]!.keep || isLead(page, block.index) || covered.has(block.index)) continue;
    const time = times.get(block.index);
    if (time) {
      children.push(time);
      open = null;
    }
    const source = quoteNamedBy(block);
    const holder: PageNode | null = source ?? holderOf(block, open?.node ?? null);
    if (open && holder !== open.node) open = null;
    if (!holder) {
      children.push(blockElement(block, page.url, shift, named));
      continue;
    }
    if (!open) {
      open = { node: holder, element: holderElement(holder, counted), parts: new Map() };
      children.push(open.element);
    }
    if (open.element.tagName === 'table') appendRow(open.element, block, page.url, named);
    else if (isItem(block) && !source) appendItem(open, block, page.url, named, counted);
    else {
      const quoted = source ? [sourceElement(block, page.url, named)] : quotedElements(block, page.url, named);
      withId(quoted[0]!, block, named);
      open.element.children.push(...quoted);
    }
  }
  for (; nextFigure < figures.length; nextFigure++) children.push(figures[nextFigure]!.figure);
  for (const child of children) {
    if (child.tagName === 'blockquote') signQuote(child);
    liftLists(child);
  }
  return { content: { type: 'root', children }, places, figures };
}

/** One block as the element that it was. */
function blockElement(block: Block, base: string, shift: number, places?: Places): Element {
  return withId(plainElement(block, base, shift, places), block, places);
}

function plainElement(block: Block, base: string, shift: number, places?: Places): Element {
  if (block.tag === 'pre') return element('pre', [element('code', [textNode(block.text)])]);
  const inline = buildInline(block.nodes, base, places);
  if (isHeading(block)) {
    const level = Math.min(4, Math.max(2, Number(block.tag[1]) + shift));
    return element(`h${level}`, inline);
  }
  if (block.tag === 'dt') return element('p', [element('strong', inline)]);
  return element('p', inline);
}

/** Subheads begin at h2, whatever level the page begins at. */
function headingShift(page: Page): number {
  let top = 7;
  for (const i of keptIndices(page)) {
    const block = page.blocks[i]!;
    if (!isLead(page, i) && isHeading(block)) top = Math.min(top, Number(block.tag[1]));
  }
  return top === 7 ? 0 : 2 - top;
}

const TABLE_PARTS = new Set(['tr', 'caption']);
const CELLS = new Set(['td', 'th']);

/**
 * The list, quote or table that a block is a part of; null where it stands by itself.
 *
 * @param open the structure that the block before it stands in: a table that has begun has rows of one filled cell too.
 */
function holderOf(block: Block, open: PageNode | null): PageNode | null {
  if (isHeading(block) || block.tag === 'pre') return null;
  for (const node of ancestorsOf(block.container)) {
    if (block.container.depth - node.depth > 8) break;
    if (node.name === 'blockquote') return node;
    if (node.name === 'table' && (TABLE_PARTS.has(block.tag) || (node === open && CELLS.has(block.tag)))) return node;
  }
  return isItem(block) ? outermostList(block.container) : null;
}

function holderElement(node: PageNode, counted: ReadonlyMap<PageNode, number>): Element {
  return isList(node) ? listElement(node, counted) : element(node.name, []);
}

/** Rows go into the head or the body that they stood in; a caption stays the table's. */
function appendRow(table: Element, block: Block, base: string, places: Places): void {
  if (block.tag === 'caption') {
    table.children.unshift(element('caption', buildInline(block.nodes, base, places)));
    return;
  }
  const cells: ElementContent[] = [];
  for (const cell of block.nodes) {
    if (!CELLS.has(cell.name)) continue;
    const made = element(cell.name, buildInline(cell.children, base, places));
    const span = Number.parseInt(attributeOf(cell, 'colspan') ?? '', 10);
    if (span > 1 && span < 50) made.properties = { colSpan: span };
    cells.push(made);
  }
  if (CELLS.has(block.tag)) cells.push(element(block.tag, buildInline(block.nodes, base, places)));
  const isHead = block.container.parent?.name === 'thead';
  const tag = isHead ? 'thead' : 'tbody';
  let part = table.children[table.children.length - 1] as Element | undefined;
  if (part?.tagName !== tag) {
    part = element(tag, []);
    table.children.push(part);
  }
  part.children.push(withId(element('tr', cells), block, places));
}

/** How much of what was taken out an article carries along: a drawer is read, an archive is not. */
const MAX_REMOVED = 300;
const MAX_REMOVED_CHARS = 2000;

/** The blocks that were left out, with the step and the rule that did it. */
export function listRemoved(page: Page, places: readonly number[]): Removed[] {
  const removed: Removed[] = [];
  const first = page.decisions.findIndex((decision) => decision.keep);
  page.decisions.forEach((decision, i) => {
    if (decision.keep || removed.length >= MAX_REMOVED) return;
    const block = page.blocks[i]!;
    // navigation before the story is no news to anyone
    if (i < first && decision.reason === 'navigation') return;
    removed.push({
      id: `block-${i}`,
      step: decision.step,
      rule: decision.rule,
      reason: decision.reason,
      text: block.text.slice(0, MAX_REMOVED_CHARS),
      where: places[i] ?? 0,
      content:
        block.text.length <= MAX_REMOVED_CHARS
          ? [blockElement(block, page.url, 0)]
          : [element('p', [textNode(block.text.slice(0, MAX_REMOVED_CHARS))])],
    });
  });
  return removed;
}
