import type { Article, Element, ElementContent } from '../../article.ts';
import { safeSource } from '../render/allowed.ts';
import { type Block, blockText } from './blocks.ts';

/** A picture with the words that belong to it. */
export interface ShownPicture {
  src: string;
  alt: string;
  caption: string;
  credit: string;
}

function findAll(node: ElementContent | Element, tagName: string): Element[] {
  if (node.type !== 'element') return [];
  if (node.tagName === tagName) return [node];
  return node.children.flatMap((child) => findAll(child, tagName));
}

function collect(node: ElementContent | Element, baseUrl: string, figure: Element | null, found: ShownPicture[]): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'img') {
    const src = safeSource(node.properties?.src, baseUrl);
    if (!src) return;
    const figcaption = figure ? findAll(figure, 'figcaption')[0] : undefined;
    const credit = figcaption ? findAll(figcaption, 'cite').map(blockText).join(' ') : '';
    const words = figcaption ? blockText(figcaption).trim() : '';
    const caption = credit && words.endsWith(credit) ? words.slice(0, -credit.length).trim() : words;
    found.push({ src, alt: String(node.properties?.alt ?? ''), caption, credit });
    return;
  }
  const inner = node.tagName === 'figure' ? node : figure;
  for (const child of node.children) collect(child, baseUrl, inner, found);
}

/** The pictures that the story shows, the main one first. */
export function listPictures(article: Article, blocks: readonly Block[]): ShownPicture[] {
  const found: ShownPicture[] = [];
  const main = article.image ? safeSource(article.image.src, article.url) : null;
  if (article.image && main) {
    const { alt, caption, credit } = article.image;
    found.push({ src: main, alt, caption: caption ?? '', credit: credit ?? '' });
  }
  for (const block of blocks) collect(block.node, article.url, null, found);
  return found;
}
