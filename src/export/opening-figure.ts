import type { Article, Element, ElementContent } from '../article.ts';
import { element } from './element.ts';

/**
 * The article's own picture as a figure; null where it has none, where the story shows it anyway, or where only its
 * caption is known, as in a text dump.
 */
export function openingFigure(article: Article): Element | null {
  const { image } = article;
  if (!image?.src || showsPicture(article.content.children, image.src)) return null;
  const caption: ElementContent[] = [];
  if (image.caption) caption.push(element('span', { className: ['caption'] }, image.caption));
  if (image.caption && image.credit) caption.push({ type: 'text', value: ' ' });
  if (image.credit) caption.push(element('cite', {}, image.credit));
  const picture = element('img', { src: image.src, alt: image.alt });
  return element('figure', {}, picture, ...(caption.length ? [element('figcaption', {}, ...caption)] : []));
}

function showsPicture(nodes: readonly unknown[], src: string): boolean {
  const stack = [...(nodes as ElementContent[])];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' && node.properties.src === src) return true;
    stack.push(...node.children);
  }
  return false;
}
