import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Article, Element } from '../article.ts';
import { signatories } from './byline.ts';
import { element } from './element.ts';
import { BOOK_STYLE, type Chapter, containerXml, navigationXhtml, storyXhtml } from './epub-documents.ts';
import { type Book, type BookPicture, factsOf, identifierOf, packageXml } from './epub-package.ts';
import { openingFigure } from './opening-figure.ts';
import { type ExportPicture, pictureKind } from './picture.ts';
import { replacePictures } from './replace-pictures.ts';
import { validContent } from './valid-content.ts';

/** Any fixed time, so that the same story gives the same bytes; zip archives begin in 1980, on the local clock. */
const FILE_TIME = new Date(1980, 0, 1);

/** An article with the bytes of its pictures by address. */
export interface BookStory {
  article: Article;
  pictures: readonly ExportPicture[];
}

/**
 * The article as an EPUB 3 book of one chapter, with its pictures. The same article, pictures and time give the same
 * bytes.
 *
 * @param pictures the bytes of the article's pictures by address; of those that are not there a link is left.
 * @param savedAt when the book is made, which EPUB wants to know.
 */
export function articleToEpub(article: Article, pictures: readonly ExportPicture[], savedAt: Date): Uint8Array {
  const chapter = makeChapter({ article, pictures }, 'story.xhtml', '');
  const { title } = chapter;
  const book: Book = {
    title,
    identifier: identifierOf(article, title),
    languages: [article.language],
    direction: article.direction,
    facts: factsOf(article),
    chapters: [chapter.path],
    opensWithContents: false,
    pictures: chapter.pictures,
    cover: article.image?.src ?? null,
  };
  return bind(book, article, [chapter], savedAt);
}

/**
 * Several articles as one EPUB 3 book: a table of contents to open with, then a chapter for each in the order given,
 * with its pictures, in its own language and direction.
 *
 * @param frame title, language and direction of the book itself.
 */
export function articlesToEpub(
  stories: readonly BookStory[],
  frame: { title: string; language: string; direction: 'ltr' | 'rtl' },
  savedAt: Date,
): Uint8Array {
  const chapters = stories.map((story, index) => makeChapter(story, `story-${index + 1}.xhtml`, `${index + 1}-`));
  const authors = new Set(stories.flatMap(({ article }) => signatories(article)));
  const book: Book = {
    title: frame.title,
    identifier: `broadsheet, ${savedAt.toISOString()}`,
    languages: [frame.language, ...stories.map(({ article }) => article.language).filter((tag) => tag !== null)],
    direction: frame.direction,
    facts: [...authors].map((name) => ['dc:creator', name]),
    chapters: chapters.map(({ path }) => path),
    opensWithContents: true,
    pictures: chapters.flatMap(({ pictures }) => pictures),
    cover: null,
  };
  return bind(book, frame, chapters, savedAt);
}

interface WrittenChapter extends Chapter {
  xhtml: string;
  pictures: BookPicture[];
}

function makeChapter({ article, pictures }: BookStory, path: string, prefix: string): WrittenChapter {
  const kept = keepPictures(pictures, prefix);
  const opening = openingFigure(article);
  const sources = new Map(kept.map((picture) => [picture.src, picture.path]));
  const story = replacePictures([...(opening ? [opening] : []), ...validContent(article.content)], sources);
  const { blocks, subheads } = numberSubheads(story);
  const used = kept.filter(({ src }) => src === article.image?.src || holdsPicture(blocks, sources.get(src)));
  const title = bookTitle(article);
  const { language, direction } = article;
  return { path, title, language, direction, subheads, xhtml: storyXhtml(article, title, blocks), pictures: used };
}

function bind(
  book: Book,
  frame: { language: string | null; direction: 'ltr' | 'rtl' },
  chapters: readonly WrittenChapter[],
  savedAt: Date,
): Uint8Array {
  const { title } = book;
  const files: Zippable = {
    // Readers know the file by these first bytes: they must stand first, and unpacked.
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(containerXml()),
    'book/package.opf': strToU8(packageXml(book, savedAt)),
    'book/nav.xhtml': strToU8(
      navigationXhtml({ title, language: frame.language, direction: frame.direction }, chapters),
    ),
  };
  for (const { path, xhtml } of chapters) files[`book/${path}`] = strToU8(xhtml);
  files['book/style.css'] = strToU8(BOOK_STYLE);
  for (const { path, bytes } of book.pictures) files[`book/${path}`] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: FILE_TIME, level: 9 });
}

/** A book needs a title; a page without one is known by its address. */
function bookTitle(article: Article): string {
  return article.title.trim() || article.permalink || article.url || '–';
}

function keepPictures(pictures: readonly ExportPicture[], prefix: string): BookPicture[] {
  const kept = new Map<string, BookPicture>();
  for (const picture of pictures) {
    const kind = pictureKind(picture);
    if (!kind || kept.has(picture.src)) continue;
    const path = `pictures/${prefix}${kept.size + 1}.${kind.ending}`;
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
    const id = String(block.properties.id ?? `part-${subheads.length + 1}`);
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
