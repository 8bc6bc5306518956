import type { Article } from '../article.ts';
import { cite } from './citation.ts';
import { type articlesToEpub, articleToEpub } from './epub.ts';
import { fileNameFor } from './file-name.ts';
import { articleToHtml } from './html.ts';
import { articleToMarkdown } from './markdown.ts';
import type { ExportPicture } from './picture.ts';
import { articleToLetter } from './text.ts';

export type CopyFormat = 'text' | 'markdown' | 'html' | 'citation' | 'bibtex';
export type FileFormat = 'epub' | 'html' | 'markdown' | 'text';

/** What goes to the clipboard: text, and markup beside it where the format has any. */
export interface Copied {
  text: string;
  html?: string;
}

/** A file to save. */
export interface ExportedFile {
  content: string | Uint8Array<ArrayBuffer>;
  name: string;
  /** Media type. */
  type: string;
}

/** What the script of the exports gives. */
export interface Exports {
  copyOf: typeof copyOf;
  fileOf: typeof fileOf;
  articlesToEpub: typeof articlesToEpub;
}

/** A story as it goes to the clipboard. `now` is when it was read, for citations. */
export function copyOf(article: Article, format: CopyFormat, now: Date): Copied {
  switch (format) {
    case 'text':
      return { text: articleToLetter(article) };
    case 'markdown':
      return { text: articleToMarkdown(article) };
    case 'html':
      return { text: articleToLetter(article), html: articleToHtml(article) };
    case 'citation':
      return { text: cite(article, 'plain', now) };
    case 'bibtex':
      return { text: cite(article, 'bibtex', now) };
  }
}

/** A story as a file. Of the formats only EPUB and HTML hold pictures: those that are given, by their addresses. */
export function fileOf(
  article: Article,
  format: FileFormat,
  pictures: readonly ExportPicture[],
  now: Date,
): ExportedFile {
  switch (format) {
    case 'epub': {
      // copied into a buffer of its own, which is what a Blob takes
      const content = new Uint8Array(articleToEpub(article, pictures, now));
      return { content, name: fileNameFor(article, 'epub'), type: 'application/epub+zip' };
    }
    case 'html': {
      const content = articleToHtml(article, pictures);
      return { content, name: fileNameFor(article, 'html'), type: 'text/html;charset=utf-8' };
    }
    case 'markdown':
      return {
        content: articleToMarkdown(article),
        name: fileNameFor(article, 'md'),
        type: 'text/markdown;charset=utf-8',
      };
    case 'text':
      return { content: articleToLetter(article), name: fileNameFor(article, 'txt'), type: 'text/plain;charset=utf-8' };
  }
}
