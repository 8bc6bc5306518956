import type { CslItem } from './csl-item.ts';

/** Characters that mean something to TeX, and how it prints them. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A BibTeX entry `@article` in UTF-8, for biber or a BibTeX of today. Titles keep their capitals. */
export function toBibTeX(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const accessed = (item.accessed['date-parts'][0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
  const authors = (item.author ?? []).map((author) =>
    'literal' in author
      ? `{${escapeText(author.literal)}}`
      : `${escapeText(author.family)}, ${escapeText(author.given)}`,
  );
  const fields: [string, string | undefined][] = [
    ['author', authors.join(' and ') || undefined],
    ['title', `{${escapeText(item.title)}}`],
    ['journal', item['container-title'] && escapeText(item['container-title'])],
    ['year', year ? String(year) : undefined],
    ['month', month ? String(month) : undefined],
    ['day', day ? String(day) : undefined],
    ['url', item.URL && escapeUrl(item.URL)],
    ['urldate', accessed],
    ['language', item.language && escapeText(item.language)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${item.id},\n${lines.join(',\n')}\n}\n`;
}

function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&%#_~^]/g, (character) => ESCAPES[character] as string);
}

/** An address is taken as it is, but braces and backslashes would end its field. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}
