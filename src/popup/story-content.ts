import type { Article, Element, ElementContent, Root } from '../article.ts';

type ArticleImage = Pick<NonNullable<Article['image']>, 'src' | 'caption'>;

/** What the popup shows of a story; anything else gives way to what it holds. */
const SHOWN = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote footer q cite pre code table caption thead tbody tfoot tr th td figure figcaption a em strong b i u s sub sup small mark abbr time br hr span div section bdi bdo ruby rt rp'.split(
    ' ',
  ),
);

/** Without their content: pictures would be fetched, the rest has no words. */
const SILENT = new Set(
  'img picture source svg video audio iframe object embed script style template noscript'.split(' '),
);

/** As hast names them; in HTML the same in small letters. */
const KEPT_ATTRIBUTES = ['lang', 'dir', 'start', 'colSpan', 'rowSpan', 'dateTime', 'reversed'];

function setAttributes(element: HTMLElement, { tagName, properties }: Element, base: string): void {
  for (const name of KEPT_ATTRIBUTES) {
    const value = properties[name];
    if (value === true) element.setAttribute(name.toLowerCase(), '');
    if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name.toLowerCase(), String(value));
  }
  const href = tagName === 'a' ? webAddress(properties.href, base) : null;
  if (!href) return;
  element.setAttribute('href', href);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
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

/** Puts into `parent` what may be shown of the nodes. */
function appendSafe(
  parent: Node,
  children: readonly (ElementContent | Root['children'][number])[],
  base: string,
): void {
  for (const child of children) {
    if (child.type === 'text') parent.appendChild(document.createTextNode(child.value));
    if (child.type !== 'element' || SILENT.has(child.tagName)) continue;
    if (!SHOWN.has(child.tagName)) {
      appendSafe(parent, child.children, base);
      continue;
    }
    const element = document.createElement(child.tagName);
    appendSafe(element, child.children, base);
    if (child.tagName === 'figure' && !element.hasChildNodes()) continue;
    setAttributes(element, child, base);
    // it scrolls by itself where it is wide, and must be reached by keys to do so
    if (child.tagName === 'table') element.tabIndex = 0;
    parent.appendChild(element);
  }
}

/** The file that an address names, on whatever host and in whatever size. */
function fileOf(address: unknown): string {
  return String(address)
    .replace(/[?#].*$/, '')
    .replace(/^https?:\/\/[^/]*/, '');
}

function textOf(node: Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function isFigureOf(node: Root['children'][number], { src, caption }: ArticleImage): boolean {
  if (node.type !== 'element') return false;
  if (node.tagName === 'img') return fileOf(node.properties.src) === fileOf(src);
  if (node.tagName === 'figcaption') return caption !== null && textOf(node).trim().startsWith(caption);
  return (
    /^(?:figure|picture|a|div)$/.test(node.tagName) &&
    node.children.some((child) => isFigureOf(child, { src, caption }))
  );
}

/**
 * The story's text as nodes for the popup: words, structure and links, no pictures. It was cleaned where it was
 * extracted, but it has come through the page's process since, so only what is on the list above gets in.
 *
 * @param shownPicture the picture that is shown above the text already: its figure is left out.
 */
export function storyNodes(content: Root, base: string, shownPicture: ArticleImage | null): DocumentFragment {
  const story = document.createDocumentFragment();
  appendSafe(
    story,
    content.children.filter((block) => !shownPicture || !isFigureOf(block, shownPicture)),
    base,
  );
  return story;
}
