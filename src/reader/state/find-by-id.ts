import type { Element, ElementContent } from '../../article.ts';
import type { Block } from './blocks.ts';

/** `hast-util-sanitize` puts this before ids, so that none can shadow a global of the page. */
const CLOBBER_PREFIX = 'user-content-';

function findIn(node: ElementContent | Element, ids: ReadonlySet<string>): Element | null {
  if (node.type !== 'element') return null;
  if (ids.has(String(node.properties?.id ?? ''))) return node;
  for (const child of node.children) {
    const found = findIn(child, ids);
    if (found) return found;
  }
  return null;
}

/** The element that a link's fragment names, or null where the story has none. */
export function findById(blocks: readonly Block[], id: string): Element | null {
  if (!id) return null;
  const ids = new Set([id, CLOBBER_PREFIX + id]);
  for (const block of blocks) {
    const found = findIn(block.node, ids);
    if (found) return found;
  }
  return null;
}

/** The fragment of a link that leads to a place in the story itself, or null. */
export function localFragment(href: string, storyUrl: string): string | null {
  if (!URL.canParse(href, storyUrl || undefined)) return null;
  const target = new URL(href, storyUrl || undefined);
  if (!target.hash || target.href.split('#')[0] !== storyUrl.split('#')[0]) return null;
  try {
    return decodeURIComponent(target.hash.slice(1));
  } catch {
    return target.hash.slice(1);
  }
}
