import type { Article } from '../../article.ts';
import type { Note } from '../../platform/notes.ts';

/** The notes on a story as Markdown: its title and address, then each passage as a quotation with what was written. */
export function notesToMarkdown(article: Article, notes: readonly Note[], language: string): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const address = article.permalink ?? article.url;
  const lines = [`# ${article.title}`, '', ...(address ? [`<${address}>`, ''] : [])];
  for (const note of notes) {
    for (const line of note.selector.exact.split('\n')) lines.push(`> ${line.trim()}`.trimEnd());
    lines.push('');
    if (note.text.trim()) lines.push(note.text.trim(), '');
    lines.push(`_${date.format(new Date(note.createdAt))}_`, '');
  }
  return lines.join('\n');
}
