import type { Article } from '../../article.ts';
import { cite } from '../../export/citation.ts';
import { articleToEpub } from '../../export/epub.ts';
import { fileNameFor } from '../../export/file-name.ts';
import { articleToHtml } from '../../export/html.ts';
import { articleToMarkdown } from '../../export/markdown.ts';
import { articleToText } from '../../export/text.ts';
import { message, pluralMessage } from '../../platform/i18n.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ReaderEnvironment } from '../environment.ts';
import type { Block } from '../state/blocks.ts';
import { listPictures } from '../state/pictures.ts';
import { copyText } from './copy.ts';
import { fetchPictures } from './fetch-pictures.ts';

export type Wish =
  | { kind: 'copy'; format: 'text' | 'markdown' | 'html' | 'citation' | 'bibtex' }
  | { kind: 'save'; format: 'epub' | 'html' | 'markdown' | 'text' }
  | { kind: 'share' };

interface Shown {
  state: { article: Article };
  blocks: readonly Block[];
  environment: ReaderEnvironment;
}

/** What to tell the person. Null where the browser tells it itself. */
type Outcome = string | null;

/** The story as it is shown: with what was put back, without what was hidden. */
export function shownArticle(article: Article, blocks: readonly Block[]): Article {
  return { ...article, content: { type: 'root', children: blocks.map((block) => block.node) } };
}

function copyAs(format: (Wish & { kind: 'copy' })['format'], article: Article, now: Date): Promise<boolean> {
  switch (format) {
    case 'text':
      return copyText(articleToText(article));
    case 'markdown':
      return copyText(articleToMarkdown(article));
    case 'html':
      return copyText(articleToText(article), articleToHtml(article));
    case 'citation':
      return copyText(cite(article, 'plain', now));
    case 'bibtex':
      return copyText(cite(article, 'bibtex', now));
  }
}

async function saveAs(format: (Wish & { kind: 'save' })['format'], shown: Shown, now: Date): Promise<Outcome> {
  const article = shownArticle(shown.state.article, shown.blocks);
  function save(content: BlobPart, ending: string, type: string): void {
    saveFile(document, content, fileNameFor(article, ending), type);
  }
  if (format === 'text') save(articleToText(article), 'txt', 'text/plain;charset=utf-8');
  if (format === 'markdown') save(articleToMarkdown(article), 'md', 'text/markdown;charset=utf-8');
  if (format === 'text' || format === 'markdown') return message('reader_saved');
  const wanted = [...new Set(listPictures(shown.state.article, shown.blocks).map((picture) => picture.src))];
  const pictures = await (shown.environment.loadPictures ?? fetchPictures)(wanted);
  if (format === 'html') save(articleToHtml(article, pictures), 'html', 'text/html;charset=utf-8');
  else save(new Uint8Array(articleToEpub(article, pictures, now)), 'epub', 'application/epub+zip');
  const missing = wanted.length - pictures.length;
  return missing > 0 ? pluralMessage('reader_saved_without', missing) : message('reader_saved');
}

async function share(article: Article): Promise<Outcome> {
  const url = article.permalink ?? article.url;
  try {
    await navigator.share({ title: article.title, url });
    return null;
  } catch (error) {
    const isDeclined = error instanceof Error && error.name === 'AbortError';
    if (isDeclined) return null;
    return message((await copyText(url)) ? 'reader_copied' : 'reader_copy_failed');
  }
}

/** Copies, saves or shares the story as it is shown. Comes back with what to tell the person, or null. */
export async function takeAlong(wish: Wish, shown: Shown): Promise<Outcome> {
  const now = new Date();
  if (wish.kind === 'share') return share(shown.state.article);
  try {
    if (wish.kind === 'save') return await saveAs(wish.format, shown, now);
  } catch {
    return message('reader_save_failed');
  }
  const isCopied = await copyAs(wish.format, shownArticle(shown.state.article, shown.blocks), now);
  return message(isCopied ? 'reader_copied' : 'reader_copy_failed');
}
