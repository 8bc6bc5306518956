import type { Element, ElementContent } from '../../article.ts';
import { type Block, blockText } from './blocks.ts';

const HEADING = /^h([1-6])$/;

/** A subhead. Its place among the headings of the story is its place in the list. */
export interface OutlineEntry {
  text: string;
  /** 1 for the highest level that the story uses. */
  level: number;
}

function collectHeadings(node: ElementContent | Element, found: { text: string; level: number }[]): void {
  if (node.type !== 'element') return;
  const level = HEADING.exec(node.tagName)?.[1];
  if (level) found.push({ text: blockText(node).replace(/\s+/g, ' ').trim(), level: Number(level) });
  else for (const child of node.children) collectHeadings(child, found);
}

/** The story's subheads in order, one entry for each heading element, levels counted from the highest in use. */
export function buildOutline(blocks: readonly Block[]): OutlineEntry[] {
  const found: { text: string; level: number }[] = [];
  for (const block of blocks) collectHeadings(block.node, found);
  const highest = Math.min(...found.map((entry) => entry.level));
  return found.map((entry) => ({ text: entry.text, level: entry.level - highest + 1 }));
}
