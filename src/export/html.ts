import { toHtml } from 'hast-util-to-html';
import type { Article, Element, ElementContent } from '../article.ts';
import { webAddress } from './address.ts';
import { bylineText } from './byline.ts';
import { element } from './element.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './html-style.ts';
import { openingFigure } from './opening-figure.ts';
import { type ExportPicture, pictureDataUrls } from './picture.ts';
import { replacePictures } from './replace-pictures.ts';
import { validContent } from './valid-content.ts';

/**
 * The article as one HTML page that needs nothing else: style in it, no script, and a policy that lets nothing be
 * loaded. Pictures whose bytes are given are in it; of the others a link is left.
 *
 * @param pictures the bytes of the article's pictures by address; none of them need be there.
 */
export function articleToHtml(article: Article, pictures: readonly ExportPicture[] = []): string {
  const sources = pictureDataUrls(pictures);
  const opening = openingFigure(article);
  const story = replacePictures([...(opening ? [opening] : []), ...validContent(article.content)], sources);
  const policy = `default-src 'none'; img-src data:; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'referrer', content: 'no-referrer' }),
    element('title', {}, article.title),
    ...metaTags(article),
    element('style', {}, PAGE_STYLE),
  );
  const body = element('body', {}, element('article', {}, header(article), ...story), ...source(article));
  const page = element('html', { lang: article.language ?? undefined, dir: article.direction }, head, body);
  const html = toHtml({ type: 'root', children: [{ type: 'doctype' }, page] }, { allowDangerousHtml: false });
  return `${html}\n`;
}

function metaTags(article: Article): Element[] {
  const permalink = webAddress(article.permalink);
  return [
    ...article.authors.map((author) => element('meta', { name: 'author', content: author.name })),
    ...(article.lead ? [element('meta', { name: 'description', content: article.lead })] : []),
    ...(permalink ? [element('link', { rel: ['canonical'], href: permalink })] : []),
  ];
}

function header(article: Article): Element {
  const kicker = article.kicker ?? article.section;
  const byline = bylineText(article);
  const parts: ElementContent[] = [];
  if (kicker) parts.push(element('p', { className: ['kicker'] }, kicker));
  parts.push(element('h1', {}, article.title));
  if (article.lead) parts.push(element('p', { className: ['lead'] }, article.lead));
  if (byline) parts.push(element('p', { className: ['byline'] }, byline));
  return element('header', {}, ...parts);
}

function source(article: Article): Element[] {
  const address = webAddress(article.permalink) ?? webAddress(article.url);
  if (!address) return [];
  return [element('footer', {}, element('p', {}, element('a', { href: address }, address)))];
}
