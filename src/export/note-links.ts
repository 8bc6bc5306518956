import type { Element, ElementContent } from '../article.ts';

/** Ids and fragments that the extraction gives to footnotes and to the places that refer to them. */
export const NOTE_ID = /^note-\d{1,5}$/;

/** The id that a link within the story leads to; null for every other address. */
export function noteOf(href: unknown): string | null {
  return typeof href === 'string' && href.startsWith('#') && NOTE_ID.test(href.slice(1)) ? href.slice(1) : null;
}

/**
 * A link within the story where nothing can be followed: a number in brackets, which keep it from the word before; an
 * arrow back is nothing at all. Null for other words, which stay.
 */
export function referenceText(words: string): string | null {
  const text = words.trim();
  if (/^\p{N}+$/u.test(text)) return `[${text}]`;
  return /[\p{L}\p{N}]/u.test(text) ? null : '';
}

/**
 * Blocks in which each id stands once and every link within the story leads somewhere: a second element of the same id
 * loses it, a link to none gives way to its words.
 */
export function settleNoteLinks(blocks: readonly Element[]): Element[] {
  const ids = new Set<string>();
  function nameOnce(node: Element): Element {
    const { id, ...others } = node.properties;
    const isNew = typeof id === 'string' && !ids.has(id);
    if (isNew) ids.add(id);
    const children = node.children.map((child) => (child.type === 'element' ? nameOnce(child) : child));
    return { ...node, properties: isNew ? { ...others, id } : others, children };
  }
  function unlink(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const children = unlink(node.children);
      const note = node.tagName === 'a' ? noteOf(node.properties.href) : null;
      if (note === null || ids.has(note)) return [{ ...node, children }];
      if (typeof node.properties.id !== 'string') return children;
      return [{ type: 'element', tagName: 'span', properties: { id: node.properties.id }, children }];
    });
  }
  return unlink(blocks.map(nameOnce)) as Element[];
}
