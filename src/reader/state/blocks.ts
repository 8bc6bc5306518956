import type { Article, Element, ElementContent } from '../../article.ts';
import { DROPPED_TAGS } from '../render/allowed.ts';

/** One block of the story as it is shown. */
export interface Block {
  /** Stays the same while blocks around it come and go. */
  key: string;
  node: Element;
  /** Set where the block had been removed and was put back. */
  removedId: string | null;
}

function asElement(node: ElementContent | { type: string }): Element | null {
  if (node.type === 'element') return node as Element;
  if (node.type !== 'text') return null;
  const { value } = node as { value: string };
  if (!value.trim()) return null;
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] };
}

/**
 * The story's blocks in order: its content with what was put back at the place where it stood, without what was hidden.
 *
 * @param putBack ids of `Article.removed`.
 * @param hidden keys of blocks.
 */
export function assembleBlocks(article: Article, putBack: ReadonlySet<string>, hidden: ReadonlySet<string>): Block[] {
  const returned = article.removed.filter((removed) => putBack.has(removed.id));
  const blocks: Block[] = [];
  function addReturned(where: number, isLast: boolean): void {
    for (const removed of returned) {
      if (removed.where !== where && !(isLast && removed.where > where)) continue;
      const nodes: (ElementContent | Element)[] = removed.content.length
        ? removed.content
        : [{ type: 'text', value: removed.text }];
      nodes.forEach((node, index) => {
        const element = asElement(node);
        if (element) blocks.push({ key: `r${removed.id}-${index}`, node: element, removedId: removed.id });
      });
    }
  }
  article.content.children.forEach((node, index) => {
    addReturned(index, false);
    const element = asElement(node as ElementContent);
    if (element) blocks.push({ key: `s${index}`, node: element, removedId: null });
  });
  addReturned(article.content.children.length, true);
  return blocks.filter((block) => !hidden.has(block.key));
}

/** The text of a block as `textContent` of its rendering gives it. */
export function blockText(node: ElementContent | Element): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || DROPPED_TAGS.has(node.tagName)) return '';
  return node.children.map(blockText).join('');
}
