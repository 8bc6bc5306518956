import type { Article, DateStamp } from '../article.ts';
import { webAddress } from './address.ts';
import { toBibTeX } from './bibtex.ts';
import type { CslItem } from './csl-item.ts';
import { formatDate } from './format-date.ts';
import { splitName } from './person-name.ts';

export type CitationStyle = 'plain' | 'bibtex' | 'csl-json';

/**
 * The article as a citation: a line to paste ("Lund, Maria: Title. The Example, 2 May 2024. https://…"), a BibTeX
 * entry, or a CSL-JSON array of one item. What the article does not know is left out. Agencies stand for the author
 * where no person signed; initials are no name to cite.
 *
 * @param accessedAt when the page was read.
 */
export function cite(article: Article, style: CitationStyle, accessedAt: Date): string {
  const item = toCsl(article, accessedAt);
  if (style === 'bibtex') return toBibTeX(item);
  if (style === 'csl-json') return `${JSON.stringify([item], null, 2)}\n`;
  return toPlain(article, item);
}

function toCsl(article: Article, accessedAt: Date): CslItem {
  const people = article.authors.filter((author) => !author.initials).map((author) => splitName(author.name));
  const authors = people.length ? people : article.agencies.map((literal) => ({ literal }));
  const url = webAddress(article.permalink) ?? webAddress(article.url);
  const issued = article.published && datePartsOf(article.published);
  return {
    id: citationKey(article, authors),
    type: 'article-newspaper',
    title: article.title,
    ...(authors.length ? { author: authors } : {}),
    ...(article.publisher ? { 'container-title': article.publisher.name } : {}),
    ...(article.section ? { section: article.section } : {}),
    ...(issued ? { issued: { 'date-parts': [issued] } } : {}),
    accessed: {
      'date-parts': [[accessedAt.getUTCFullYear(), accessedAt.getUTCMonth() + 1, accessedAt.getUTCDate()]],
    },
    ...(url ? { URL: url } : {}),
    ...(article.language ? { language: article.language } : {}),
    ...(article.lead ? { abstract: article.lead } : {}),
  };
}

function toPlain(article: Article, item: CslItem): string {
  const names = (item.author ?? []).map((author) =>
    'literal' in author ? author.literal : `${author.family}, ${author.given}`,
  );
  const title = article.title.trim();
  const head = names.length ? `${names.join('; ')}: ${title}` : title;
  const day: DateStamp | null = article.published && { ...article.published, precision: 'day' };
  const where = [article.publisher?.name, day && formatDate(day, article.language)].filter(Boolean).join(', ');
  const sentence = /[.!?…。！？؟।]$/u.test(head) ? head : `${head}.`;
  return [sentence, where && `${where}.`, item.URL].filter(Boolean).join(' ');
}

/** "lund2024harbour": who, when, the first long word of the title; only letters and digits that BibTeX takes. */
function citationKey(article: Article, authors: NonNullable<CslItem['author']>): string {
  const [first] = authors;
  const who = first ? ('literal' in first ? first.literal : first.family) : (article.publisher?.name ?? '');
  const year = article.published?.iso.slice(0, 4) ?? '';
  const word = article.title.split(/[^\p{L}\p{N}\p{M}]+/u).find((part) => part.length > 3) ?? '';
  return [who, year, word].map(toKeyPart).join('') || 'article';
}

function toKeyPart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

function datePartsOf(stamp: DateStamp): number[] | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(stamp.iso);
  return match ? match.slice(1).map(Number) : null;
}
