import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Article, Element } from '../article.ts';
import { element } from './element.ts';
import { BOOK_STYLE, containerXml, navigationXhtml, storyXhtml } from './epub-documents.ts';
import { type BookPicture, packageXml } from './epub-package.ts';
import { openingFigure } from './opening-figure.ts';
import { type ExportPicture, pictureKind } from './picture.ts';
import { replacePictures } from './replace-pictures.ts';
import { validContent } from './valid-content.ts';

/** Any fixed time, so that the same story gives the same bytes; zip archives begin in 1980, on the local clock. */
const FILE_TIME = new Date(1980, 0, 1);

/**
 * The article as an EPUB 3 book of one chapter, with its pictures. The same article, pictures and time give the same
 * bytes.
 *
 * @param pictures the bytes of the article's pictures by address; of those that are not there a link is left.
 * @param savedAt when the book is made, which EPUB wants to know.
 */
export function articleToEpub(article: Article, pictures: readonly ExportPicture[], savedAt: Date): Uint8Array {
  const kept = keepPictures(pictures);
  const opening = openingFigure(article);
  const sources = new Map(kept.map(({ src, path }) => [src, path]));
  const story = replacePictures([...(opening ? [opening] : []), ...validContent(article.content)], sources);
  const { blocks, subheads } = numberSubheads(story);
  const used = kept.filter(({ src }) => src === article.image?.src || holdsPicture(blocks, sources.get(src)));
  const title = bookTitle(article);

  const files: Zippable = {
    // Readers know the file by these first bytes: they must stand first, and unpacked.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(containerXml()),
    'book/package.opf': strToU8(packageXml(article, title, used, savedAt)),
    'book/nav.xhtml': strToU8(navigationXhtml(article, title, subheads)),
    'book/story.xhtml': strToU8(storyXhtml(article, title, blocks)),
    'book/style.css': strToU8(BOOK_STYLE),
  };
  for (const { path, bytes } of used) files[`book/${path}`] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: FILE_TIME, level: 9 });
}

/** A book needs a title; a page without one is known by its address. */
function bookTitle(article: Article): string {
  return article.title.trim() || article.permalink || article.url || '–';
}

function keepPictures(pictures: readonly ExportPicture[]): BookPicture[] {
  const kept = new Map<string, BookPicture>();
  for (const picture of pictures) {
    const kind = pictureKind(picture);
    if (!kind || kept.has(picture.src)) continue;
    const path = `pictures/${kept.size + 1}.${kind.ending}`;
    kept.set(picture.src, { src: picture.src, path, bytes: picture.bytes, mediaType: kind.mediaType });
  }
  return [...kept.values()];
}

/** Gives the subheads of the first level that the story has an id each, for the table of contents. */
function numberSubheads(story: Element[]): { blocks: Element[]; subheads: { id: string; block: Element }[] } {
  const level = ['h2', 'h3', 'h4'].find((name) => story.some((block) => block.tagName === name));
  const subheads: { id: string; block: Element }[] = [];
  const blocks = story.map((block) => {
    if (block.tagName !== level) return block;
    const id = `part-${subheads.length + 1}`;
    const numbered = element(block.tagName, { ...block.properties, id }, ...block.children);
    subheads.push({ id, block: numbered });
    return numbered;
  });
  return { blocks, subheads };
}

function holdsPicture(blocks: readonly Element[], path: string | undefined): boolean {
  return blocks.some(
    (block) =>
      (block.tagName === 'img' && block.properties.src === path) ||
      holdsPicture(
        block.children.filter((child) => child.type === 'element'),
        path,
      ),
  );
}
