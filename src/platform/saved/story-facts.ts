import type { Article, ElementContent } from '../../article.ts';

function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, protocol } = new URL(url);
  return protocol === 'file:' ? 'file:' : origin;
}

/** Whether two addresses are of the same origin; local files count as one. */
export function isSameOrigin(one: string, other: string): boolean {
  const origin = originOf(one);
  return origin !== null && origin === originOf(other);
}

/**
 * The address that a saved story is known by: its permalink where that is of the page's own origin, else the page's
 * address, without a fragment. A page of another site can so never take a story's place by naming its address.
 */
export function storyKey(article: { url: string; permalink: string | null }): string {
  const { url, permalink } = article;
  const address = permalink && isSameOrigin(permalink, url) ? permalink : url;
  return address.replace(/#.*$/, '');
}

function walk(article: Article, visit: (node: ElementContent) => void): void {
  const stack = [...(article.content.children as ElementContent[])].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    visit(node);
    if (node.type === 'element') for (const child of [...node.children].reverse()) stack.push(child);
  }
}

/** Addresses of the pictures that a story shows, each once, the main one first: those that would have to be fetched. */
export function pictureSources(article: Article): string[] {
  const sources = new Set<string>();
  if (article.image?.src) sources.add(article.image.src);
  walk(article, (node) => {
    if (node.type === 'element' && node.tagName === 'img' && typeof node.properties.src === 'string')
      sources.add(node.properties.src);
  });
  return [...sources].filter((src) => /^https?:/i.test(src) && URL.canParse(src));
}

/** The words of a story in their order, for the search: lead, text, captions. */
export function plainText(article: Article): string {
  const parts: string[] = article.lead ? [article.lead] : [];
  walk(article, (node) => {
    if (node.type === 'text' && node.value.trim()) parts.push(node.value);
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
