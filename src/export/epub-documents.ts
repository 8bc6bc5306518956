import { toXast } from 'hast-util-to-xast';
import type { Element as XmlElement } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Article, Element, ElementContent } from '../article.ts';
import { webAddress } from './address.ts';
import { bylineText } from './byline.ts';
import { element } from './element.ts';
import { usableLocale } from './format-date.ts';
import { collapseSpace, contentLines } from './text.ts';

/** The book's style: little, for readers bring their own. */
export const BOOK_STYLE = `body { margin: 0 5%; line-height: 1.5; }
h1 { line-height: 1.2; margin: 0.25em 0 0.5em; }
.kicker, .byline, figcaption { font-size: 0.85em; }
.lead { font-weight: bold; }
figure { margin: 1.5em 0; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0 1em 1em; font-style: italic; }
blockquote footer { font-size: 0.85em; font-style: normal; }
td, th { padding: 0.25em 0.5em; border-bottom: 1px solid; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; font-size: 0.85em; }
.source { margin-top: 2em; font-size: 0.85em; }
`;

/** The file that says where the package document is. */
export function containerXml(): string {
  return serialize(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'book/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  );
}

/** The story as XHTML: kicker, headline, lead, byline, blocks, and where it is from. */
export function storyXhtml(article: Article, title: string, blocks: readonly Element[]): string {
  const kicker = article.kicker ?? article.section;
  const byline = bylineText(article);
  const address = webAddress(article.permalink) ?? webAddress(article.url);
  const children: ElementContent[] = [];
  if (kicker) children.push(element('p', { className: ['kicker'] }, kicker));
  children.push(element('h1', {}, title));
  if (article.lead) children.push(element('p', { className: ['lead'] }, article.lead));
  if (byline) children.push(element('p', { className: ['byline'] }, byline));
  children.push(...blocks);
  if (address) children.push(element('p', { className: ['source'] }, element('a', { href: address }, address)));
  return xhtml(article, title, element('body', {}, element('article', {}, ...children)));
}

/** A chapter as the table of contents names it: its file, its headline, its subheads. */
export interface Chapter {
  path: string;
  title: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  subheads: readonly { id: string; block: Element }[];
}

/** The table of contents: each chapter's headline, and its subheads under it. */
export function navigationXhtml(
  book: { title: string; language: string | null; direction: 'ltr' | 'rtl' },
  chapters: readonly Chapter[],
): string {
  const entries = chapters.map(({ path, title, language, direction, subheads }) => {
    const parts = subheads.map(({ id, block }) => {
      const name = contentLines({ type: 'root', children: [block] }).join(' ');
      return element('li', {}, element('a', { href: `${path}#${id}` }, name || '–'));
    });
    const isOther = language !== book.language || direction !== book.direction;
    const own = isOther ? { lang: language ? usableLocale(language) : undefined, dir: direction } : {};
    const entry = element('li', own, element('a', { href: path }, title));
    if (parts.length) entry.children.push(element('ol', {}, ...parts));
    return entry;
  });
  const nav = element('nav', { 'epub:type': 'toc' }, element('h1', {}, book.title), element('ol', {}, ...entries));
  return xhtml(book, book.title, element('body', {}, nav));
}

function xhtml(page: { language: string | null; direction: 'ltr' | 'rtl' }, title: string, body: Element): string {
  const language = page.language ? usableLocale(page.language) : undefined;
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('title', {}, collapseSpace(title)),
    element('link', { rel: ['stylesheet'], href: 'style.css' }),
  );
  const root = toXast(element('html', { dir: page.direction }, head, body)) as XmlElement;
  Object.assign(root.attributes, {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    ...(language ? { lang: language, 'xml:lang': language } : {}),
  });
  return serialize(root);
}

/** XML text of an element, without the characters that XML cannot hold. */
export function serialize(root: XmlElement): string {
  const xml = toXml(root, { closeEmptyElements: true });
  const legal = xml.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  // in text this would end a section that was never begun: not well-formed
  return `<?xml version="1.0" encoding="utf-8"?>\n${legal.replaceAll(']]>', ']]&gt;')}\n`;
}
