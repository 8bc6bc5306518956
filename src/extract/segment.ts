import type { PageNode } from './snapshot.ts';
import { collapse, measureText, type TextStats } from './text-stats.ts';

/** A maximal run of inline content in one block container: what a reader sees as one paragraph, heading, item or row. */
export interface Block {
  /** Place in document order. */
  index: number;
  /** The nearest block-level element. */
  container: PageNode;
  /** The run itself: inline nodes of the container, or a table row's cells. */
  nodes: PageNode[];
  /** What it is structurally: `p`, `h1`–`h6`, `li`, `tr`, `td`, `blockquote`, `figcaption`, `pre`, `dt`, `dd`, `summary`, or `div`. */
  tag: string;
  /** Its characters with white space collapsed (kept in `pre`). */
  text: string;
  stats: TextStats;
  /** Characters of `text` that stand in links, in bold, in italics; counted before collapsing, so approximate. */
  linkChars: number;
  boldChars: number;
  italicChars: number;
  links: number;
  images: number;
  hasTime: boolean;
}

const HEADING = /^h[1-6]$/;
const STRUCTURAL = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th tr blockquote figcaption caption pre dt dd summary address legend'.split(' '),
);
/** A row is one block where its cells are short: longer cells are a page laid out as a table. */
const MAX_ROW_CHARS = 600;
const MAX_CELL_CHARS = 240;

/** Splits a page into blocks, in document order. Empty runs are left out; hidden ones are not, they carry features. */
export function segment(root: PageNode): Block[] {
  const blocks: Block[] = [];
  visitContainer(root, blocks);
  return blocks;
}

function visitContainer(container: PageNode, blocks: Block[]): void {
  if (container.name === 'tr' && isDataRow(container)) {
    pushBlock(container, container.children, blocks);
    return;
  }
  if (container.name === 'pre') {
    pushBlock(container, container.children, blocks);
    return;
  }
  let run: PageNode[] = [];
  const flush = (): void => {
    if (run.length) pushBlock(container, run, blocks);
    run = [];
  };
  const visitInline = (children: PageNode[]): void => {
    for (let i = 0; i < children.length; i++) {
      const child = children[i]!;
      if (child.isBlock) {
        flush();
        visitContainer(child, blocks);
      } else if (child.name === 'br' && endsLine(children, i)) flush();
      else if (isSkipped(child)) continue;
      else if (hasDoubleBreak(child, 0)) visitInline(child.children);
      else run.push(child);
    }
  };
  visitInline(container.children);
  flush();
}

/** A break ends a block where another break follows it with nothing but white space between. */
function endsLine(children: PageNode[], at: number): boolean {
  for (let i = at + 1; i < children.length; i++) {
    const next = children[i]!;
    if (next.name === 'br') return true;
    if (next.name !== '#text' || next.text.trim()) return false;
  }
  return false;
}

/** Bold in a link in a font is deep; farther in nobody puts paragraphs. */
const MAX_INLINE_DEPTH = 5;

function hasDoubleBreak(node: PageNode, depth: number): boolean {
  const { children } = node;
  for (let i = 0; i < children.length; i++) {
    const child = children[i]!;
    if (child.name === 'br' ? endsLine(children, i) : depth < MAX_INLINE_DEPTH && hasDoubleBreak(child, depth + 1))
      return true;
  }
  return false;
}

/** A button says what can be done, not what happened; in a heading it is the heading's own text (accordions). */
function isSkipped(node: PageNode): boolean {
  if (node.name !== 'button') return false;
  for (let above: PageNode | null = node; above; above = above.parent) if (HEADING.test(above.name)) return false;
  return true;
}

function isDataRow(row: PageNode): boolean {
  const cells = row.children.filter((child) => child.name === 'td' || child.name === 'th');
  if (cells.length < 2) return false;
  let filled = 0;
  let total = 0;
  for (const cell of cells) {
    const chars = plainChars(cell);
    if (chars < 0 || chars > MAX_CELL_CHARS) return false;
    if (chars) filled++;
    total += chars;
  }
  return filled >= 2 && total <= MAX_ROW_CHARS;
}

/** Characters of a cell, or -1 where it holds a table, a heading or several blocks and so is laid-out content. */
function plainChars(cell: PageNode): number {
  let chars = 0;
  let paragraphs = 0;
  const stack = [...cell.children];
  while (stack.length) {
    const node = stack.pop()!;
    if (node.name === '#text') chars += node.text.trim().length;
    else if (node.name === 'table' || HEADING.test(node.name)) return -1;
    else {
      if (node.name === 'p' && ++paragraphs > 2) return -1;
      for (const child of node.children) stack.push(child);
    }
  }
  return chars;
}

interface Gathered {
  text: string;
  linkChars: number;
  boldChars: number;
  italicChars: number;
  links: number;
  images: number;
  hasTime: boolean;
}

function gather(node: PageNode, into: Gathered, isLink: boolean, isBold: boolean, isItalic: boolean): void {
  const { name, children } = node;
  if (name === '#text') {
    into.text += node.text;
    if (!isLink && !isBold && !isItalic) return;
    const chars = node.text.trim().length;
    if (isLink) into.linkChars += chars;
    if (isBold) into.boldChars += chars;
    if (isItalic) into.italicChars += chars;
    return;
  }
  if (name === 'br') into.text += '\n';
  else if (name === 'a') {
    into.links++;
    isLink = true;
  } else if (name === 'strong' || name === 'b') isBold = true;
  else if (name === 'em' || name === 'i') isItalic = true;
  else if (name === 'img') into.images++;
  else if (name === 'time') into.hasTime = true;
  else if (name === 'button' && isSkipped(node)) return;
  const separates = node.isBlock || name === 'td' || name === 'th';
  if (separates) into.text += ' ';
  for (let i = 0; i < children.length; i++) gather(children[i]!, into, isLink, isBold, isItalic);
  if (separates) into.text += ' ';
}

function pushBlock(container: PageNode, nodes: PageNode[], blocks: Block[]): void {
  const gathered: Gathered = {
    text: '',
    linkChars: 0,
    boldChars: 0,
    italicChars: 0,
    links: 0,
    images: 0,
    hasTime: false,
  };
  let isLink = false;
  let tag = '';
  for (let above: PageNode | null = container; above; above = above.parent) {
    if (!tag && STRUCTURAL.has(above.name)) tag = above.name;
    if (above.name === 'a') isLink = true;
    // a structure further away holds the block but does not make it: a heading in a list item's card is no item
    if (above.depth < container.depth - 3) break;
  }
  for (const node of nodes) gather(node, gathered, isLink, false, false);
  const { text: raw, linkChars, boldChars, italicChars, links, images, hasTime } = gathered;
  const text = tag === 'pre' ? raw.replace(/^\n+|\s+$/g, '') : collapse(raw);
  if (!text) return;
  blocks.push({
    index: blocks.length,
    container,
    nodes,
    tag: tag || 'div',
    text,
    stats: measureText(text),
    linkChars,
    boldChars,
    italicChars,
    links: isLink ? Math.max(1, links) : links,
    images,
    hasTime,
  });
}
