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

/** The file that an address names, whatever size of it is asked for. */
function fileOf(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/^https?:/, '');
}

/**
 * The article's own picture, to stand over the text; null where it has none or the text shows it: as the same file, with
 * the same caption, or by beginning with a picture, since papers put no two over one story.
 */
export function mainPicture(article: Article, blocks: readonly Block[]): ShownPicture | null {
  const { image } = article;
  const src = image ? safeSource(image.src, article.url) : null;
  if (!image || !src) return null;
  const inText: ShownPicture[] = [];
  for (const block of blocks) collect(block.node, article.url, null, inText);
  const first = blocks[0] ? findAll(blocks[0].node, 'img') : [];
  const isShown = inText.some(
    (picture) => fileOf(picture.src) === fileOf(src) || (image.caption && picture.caption === image.caption),
  );
  if (isShown || first.length > 0) return null;
  return { src, alt: image.alt, caption: image.caption ?? '', credit: image.credit ?? '' };
}

/** The pictures that the story shows, the main one first. */
export function listPictures(article: Article, blocks: readonly Block[]): ShownPicture[] {
  const found: ShownPicture[] = [];
  const main = mainPicture(article, blocks);
  if (main) found.push(main);
  for (const block of blocks) collect(block.node, article.url, null, found);
  return found;
}
