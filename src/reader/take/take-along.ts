import type { Article } from '../../article.ts';
import type { CopyFormat, Exports, FileFormat } from '../../export/formats.ts';
import { message, pluralMessage } from '../../platform/i18n.ts';
import { loadPart } from '../../platform/parts.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ReaderEnvironment } from '../environment.ts';
import type { Block } from '../state/blocks.ts';
import { listPictures } from '../state/pictures.ts';
import { copyText } from './copy.ts';
import { fetchPictures } from './fetch-pictures.ts';

export type Wish = { kind: 'copy'; format: CopyFormat } | { kind: 'save'; format: FileFormat } | { kind: 'share' };

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

async function copyAs(format: CopyFormat, article: Article, now: Date): Promise<Outcome> {
  const { copyOf } = await loadPart<Exports>('exports');
  const { text, html } = copyOf(article, format, now);
  return message((await copyText(text, html)) ? 'reader_copied' : 'reader_copy_failed');
}

async function saveAs(format: FileFormat, shown: Shown, now: Date): Promise<Outcome> {
  const article = shownArticle(shown.state.article, shown.blocks);
  const { fileOf } = await loadPart<Exports>('exports');
  const hasPictures = format === 'epub' || format === 'html';
  const sources = hasPictures ? listPictures(shown.state.article, shown.blocks).map((picture) => picture.src) : [];
  const wanted = [...new Set(sources)];
  const pictures = wanted.length > 0 ? await (shown.environment.loadPictures ?? fetchPictures)(wanted) : [];
  const { content, name, type } = fileOf(article, format, pictures, now);
  saveFile(document, content, name, type);
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
    return await copyAs(wish.format, shownArticle(shown.state.article, shown.blocks), now);
  } catch {
    return message(wish.kind === 'save' ? 'reader_not_kept' : 'reader_copy_failed');
  }
}
