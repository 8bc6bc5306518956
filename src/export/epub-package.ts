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

/** The package document (EPUB 3.3, chapter 5): what the book is, which files it has, in which order they are read. */
export function packageXml(article: Article, title: string, pictures: readonly BookPicture[], savedAt: Date): string {
  return serialize(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'book-id',
        'xml:lang': languageOf(article),
        prefix: 'schema: http://schema.org/',
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(article, title, pictures, savedAt)),
        x('manifest', manifest(article, pictures)),
        x('spine', { 'page-progression-direction': article.direction }, [x('itemref', { idref: 'story' })]),
      ],
    ),
  );
}

function metadata(article: Article, title: string, pictures: readonly BookPicture[], savedAt: Date): XmlElement[] {
  const address = webAddress(article.permalink) ?? webAddress(article.url);
  const identifier = address ?? [title, article.published?.iso].filter(Boolean).join(', ');
  const date = article.published && bookDate(article.published);
  const values: [string, string | null | undefined][] = [
    ['dc:title', title],
    ['dc:language', languageOf(article)],
    ...signatories(article).map((name): [string, string] => ['dc:creator', name]),
    ['dc:publisher', article.publisher?.name],
    ['dc:date', date],
    ['dc:description', article.lead],
    ...article.topics.map((topic): [string, string] => ['dc:subject', topic]),
    ['dc:source', address],
  ];
  return [
    x('dc:identifier', { id: 'book-id' }, identifier),
    ...values.flatMap(([name, value]) => (value?.trim() ? [x(name, value.trim())] : [])),
    x('meta', { property: 'dcterms:modified' }, `${savedAt.toISOString().slice(0, 19)}Z`),
    x('meta', { property: 'schema:accessMode' }, 'textual'),
    ...(pictures.length ? [x('meta', { property: 'schema:accessMode' }, 'visual')] : []),
    x('meta', { property: 'schema:accessibilityFeature' }, 'structuralNavigation'),
    x('meta', { property: 'schema:accessibilityFeature' }, 'tableOfContents'),
    x('meta', { property: 'schema:accessibilityHazard' }, 'unknown'),
  ];
}

function manifest(article: Article, pictures: readonly BookPicture[]): XmlElement[] {
  return [
    x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
    x('item', { id: 'story', href: 'story.xhtml', 'media-type': 'application/xhtml+xml' }),
    x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
    ...pictures.map(({ src, path, mediaType }, index) =>
      x('item', {
        id: `picture-${index + 1}`,
        href: path,
        'media-type': mediaType,
        ...(src === article.image?.src ? { properties: 'cover-image' } : {}),
      }),
    ),
  ];
}

/** EPUB wants a language; BCP 47 has a tag for one that nobody knows. */
function languageOf(article: Article): string {
  return article.language ? usableLocale(article.language) : 'und';
}

/** EPUB takes a time only with its zone; without one the day is what is known. */
function bookDate(stamp: DateStamp): string | null {
  if (/T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(stamp.iso)) return stamp.iso;
  return /^\d{4}-\d\d-\d\d/.exec(stamp.iso)?.[0] ?? null;
}
