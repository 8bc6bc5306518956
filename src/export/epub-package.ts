import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import type { Article, DateStamp } from '../article.ts';
import { webAddress } from './address.ts';
import { signatories } from './byline.ts';
import { serialize } from './epub-documents.ts';
import { usableLocale } from './format-date.ts';

/** A picture in the book: its address on the web, its path beside the package document. */
export interface BookPicture {
  src: string;
  path: string;
  bytes: Uint8Array;
  mediaType: string;
}

/** A book as its package document describes it. */
export interface Book {
  title: string;
  identifier: string;
  /** BCP 47 tags or null, the book's own first. */
  languages: readonly (string | null)[];
  direction: 'ltr' | 'rtl';
  /** Further metadata: Dublin Core names with their values; empty ones are left out. */
  facts: readonly [name: string, value: string | null | undefined][];
  /** The files of its chapters in their order. */
  chapters: readonly string[];
  /** Whether the table of contents is a page of the book, to be read first. */
  opensWithContents: boolean;
  pictures: readonly BookPicture[];
  /** Address of the picture on the cover, or null. */
  cover: string | null;
}

/** What is known of an article, as a book of it tells it. */
export function factsOf(article: Article): Book['facts'] {
  return [
    ...signatories(article).map((name): [string, string] => ['dc:creator', name]),
    ['dc:publisher', article.publisher?.name],
    ['dc:date', article.published && bookDate(article.published)],
    ['dc:description', article.lead],
    ...article.topics.map((topic): [string, string] => ['dc:subject', topic]),
    ['dc:source', addressOf(article)],
  ];
}

/** What a book of one article is known by. */
export function identifierOf(article: Article, title: string): string {
  return addressOf(article) ?? [title, article.published?.iso].filter(Boolean).join(', ');
}

function addressOf(article: Article): string | null {
  return webAddress(article.permalink) ?? webAddress(article.url);
}

/** The package document (EPUB 3.3, chapter 5): what the book is, which files it has, in which order they are read. */
export function packageXml(book: Book, savedAt: Date): string {
  const order = book.chapters.map((_, index) => x('itemref', { idref: chapterId(book, index) }));
  if (book.opensWithContents) order.unshift(x('itemref', { idref: 'nav' }));
  return serialize(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book-id',
        'xml:lang': languageTag(book.languages[0] ?? null),
        prefix: 'schema: http://schema.org/',
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(book, savedAt)),
        x('manifest', manifest(book)),
        x('spine', { 'page-progression-direction': book.direction }, order),
      ],
    ),
  );
}

function metadata(book: Book, savedAt: Date): XmlElement[] {
  const languages = new Set(book.languages.map(languageTag));
  const values: [string, string | null | undefined][] = [
    ['dc:title', book.title],
    ...[...languages].map((language): [string, string] => ['dc:language', language]),
    ...book.facts,
  ];
  return [
    x('dc:identifier', { id: 'book-id' }, book.identifier),
    ...values.flatMap(([name, value]) => (value?.trim() ? [x(name, value.trim())] : [])),
    x('meta', { property: 'dcterms:modified' }, `${savedAt.toISOString().slice(0, 19)}Z`),
    x('meta', { property: 'schema:accessMode' }, 'textual'),
    ...(book.pictures.length ? [x('meta', { property: 'schema:accessMode' }, 'visual')] : []),
    x('meta', { property: 'schema:accessibilityFeature' }, 'structuralNavigation'),
    x('meta', { property: 'schema:accessibilityFeature' }, 'tableOfContents'),
    x('meta', { property: 'schema:accessibilityHazard' }, 'unknown'),
  ];
}

function manifest(book: Book): XmlElement[] {
  return [
    x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
    ...book.chapters.map((path, index) =>
      x('item', { id: chapterId(book, index), href: path, 'media-type': 'application/xhtml+xml' }),
    ),
    x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    ...book.pictures.map(({ src, path, mediaType }, index) =>
      x('item', {
        id: `picture-${index + 1}`,
        href: path,
        'media-type': mediaType,
        ...(src === book.cover ? { properties: 'cover-image' } : {}),
      }),
    ),
  ];
}

function chapterId(book: Book, index: number): string {
  return book.chapters.length === 1 && !book.opensWithContents ? 'story' : `story-${index + 1}`;
}

/** EPUB wants a language; BCP 47 has a tag for one that nobody knows. */
function languageTag(language: string | null): string {
  return language ? usableLocale(language) : 'und';
}

/** EPUB takes a time only with its zone; without one the day is what is known. */
function bookDate(stamp: DateStamp): string | null {
  if (/T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(stamp.iso)) return stamp.iso;
  return /^\d{4}-\d\d-\d\d/.exec(stamp.iso)?.[0] ?? null;
}
