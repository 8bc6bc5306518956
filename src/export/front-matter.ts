import type { Article } from '../article.ts';
import { webAddress } from './address.ts';

/** What is known of an article as YAML front matter, from `---` to `---`. Unknown fields are left out. */
export function frontMatter(article: Article): string {
  const fields: [string, string | string[] | null | undefined][] = [
    ['title', article.title],
    ['kicker', article.kicker],
    ['description', article.lead],
    ['authors', article.authors.map((author) => author.name)],
    ['agencies', article.agencies],
    ['publisher', article.publisher?.name],
    ['published', article.published?.iso],
    ['modified', article.modified?.iso],
    ['section', article.section],
    ['tags', article.topics],
    ['language', article.language],
    ['source', webAddress(article.permalink) ?? webAddress(article.url)],
    ['image', webAddress(article.image?.src)],
  ];
  const lines: string[] = [];
  for (const [name, value] of fields) {
    if (typeof value === 'string' && value) lines.push(`${name}: ${quote(value)}`);
    if (Array.isArray(value) && value.length) lines.push(`${name}:`, ...value.map((item) => `  - ${quote(item)}`));
  }
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A double-quoted YAML scalar: JSON's, with the characters escaped that YAML does not take as they are. */
function quote(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
