import type { Article } from '../article.ts';
import { cite } from '../export/citation.ts';
import { articleToEpub } from '../export/epub.ts';
import { fileNameFor } from '../export/file-name.ts';
import { articleToHtml } from '../export/html.ts';
import { articleToMarkdown } from '../export/markdown.ts';
import { articleToText } from '../export/text.ts';
import { saveFile } from '../ui/save-file.ts';

/** What the menu offers to copy. */
export const COPY_FORMATS = ['text', 'markdown', 'citation'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** What the menu offers to save. */
export const FILE_FORMATS = ['markdown', 'html', 'epub', 'text'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The text that goes to the clipboard. */
export function copyFor(article: Article, format: CopyFormat, now: Date): string {
  if (format === 'markdown') return articleToMarkdown(article);
  if (format === 'citation') return cite(article, 'plain', now);
  return articleToText(article);
}

/** Saves the story as a file, without pictures: the popup fetches nothing. */
export function saveStory(document: Document, article: Article, format: FileFormat, now: Date): void {
  if (format === 'epub') {
    // copied into a buffer of its own, which is what a Blob takes
    const book = new Uint8Array(articleToEpub(article, [], now));
    saveFile(document, book, fileNameFor(article, 'epub'), 'application/epub+zip');
  } else if (format === 'html') saveFile(document, articleToHtml(article), fileNameFor(article, 'html'), 'text/html');
  else if (format === 'markdown')
    saveFile(document, articleToMarkdown(article), fileNameFor(article, 'md'), 'text/markdown');
  else saveFile(document, articleToText(article), fileNameFor(article, 'txt'), 'text/plain');
}
