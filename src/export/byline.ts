import type { Article } from '../article.ts';
import { formatDate } from './format-date.ts';

/** Who signed, people first, then agencies: ["Maria Lund", "fb", "AFP"]. Empty where nobody did. */
export function signatories(article: Article): string[] {
  return [...article.authors.map((author) => author.name), ...article.agencies];
}

/** The line under the headline: who, for which paper, when, and when it was changed. May be empty. */
export function bylineText(article: Article): string {
  const published = article.published ? formatDate(article.published, article.language) : '';
  const modified = article.modified ? formatDate(article.modified, article.language) : '';
  return [
    signatories(article).join(', '),
    article.publisher?.name,
    published,
    modified && modified !== published ? `↻ ${modified}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
