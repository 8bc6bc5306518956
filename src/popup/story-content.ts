import { toDom } from 'hast-util-to-dom';
import type { Element, ElementContent, Root } from '../article.ts';

/** What the popup shows of a story; anything else gives way to what it holds. */
const SHOWN = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite pre code table caption thead tbody tfoot tr th td figure figcaption a em strong b i u s sub sup small mark abbr time br hr span div section bdi bdo ruby rt rp'.split(
    ' ',
  ),
);

/** Without their content: pictures would be fetched, the rest has no words. */
const SILENT = new Set(
  'img picture source svg video audio iframe object embed script style template noscript'.split(' '),
);

const KEPT_ATTRIBUTES = ['lang', 'dir', 'start', 'colSpan', 'rowSpan', 'dateTime', 'reversed'];

function safeProperties({ tagName, properties }: Element, base: string): Element['properties'] {
  const kept: Element['properties'] = {};
  for (const name of KEPT_ATTRIBUTES) {
    if (properties[name] !== undefined && properties[name] !== null) kept[name] = properties[name];
  }
  const href = tagName === 'a' ? webAddress(properties.href, base) : null;
  if (href) Object.assign(kept, { href, target: '_blank', rel: ['noopener', 'noreferrer'] });
  return kept;
}

function webAddress(value: unknown, base: string): string | null {
  // a footnote is shown in place by the reader; here its number is text
  if (typeof value !== 'string' || value.startsWith('#')) return null;
  try {
    const url = new URL(value, base);
    return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function safeChildren(
  children: readonly (ElementContent | Root['children'][number])[],
  base: string,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element' || SILENT.has(child.tagName)) return [];
    const inner = safeChildren(child.children, base);
    if (!SHOWN.has(child.tagName)) return inner;
    if (child.tagName === 'figure' && inner.length === 0) return [];
    return [{ ...child, properties: safeProperties(child, base), children: inner }];
  });
}

function isFigureOf(node: Root['children'][number], src: string): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'img') return node.properties.src === src;
  return /^(?:figure|picture|a|div)$/.test(node.tagName) && node.children.some((child) => isFigureOf(child, src));
}

/**
 * The story's text as nodes for the popup: words, structure and links, no pictures. It was cleaned where it was
 * extracted, but it has come through the page's process since, so only what is on the list above gets in.
 *
 * @param shownPicture address of the picture that is shown above the text already: its figure is left out.
 */
export function storyNodes(content: Root, base: string, shownPicture: string | null): DocumentFragment {
  const blocks = content.children.filter((block) => !shownPicture || !isFigureOf(block, shownPicture));
  const root: Root = { type: 'root', children: safeChildren(blocks, base) };
  // of nothing the library would make a whole document
  if (root.children.length === 0) return document.createDocumentFragment();
  return toDom(root, { fragment: true }) as DocumentFragment;
}
