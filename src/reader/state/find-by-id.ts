import type { Element, ElementContent } from '../../article.ts';
import type { Block } from './blocks.ts';

function findIn(node: ElementContent | Element, id: string): Element | null {
  if (node.type !== 'element') return null;
  if (node.properties?.id === id) return node;
  for (const child of node.children) {
    const found = findIn(child, id);
    if (found) return found;
  }
  return null;
}

/**
 * The element with an id in the shown story, or null. Ids are given by the extraction, to what the story's own links
 * lead to and to nothing else.
 */
export function findById(blocks: readonly Block[], id: string): Element | null {
  for (const block of blocks) {
    const found = findIn(block.node, id);
    if (found) return found;
  }
  return null;
}
