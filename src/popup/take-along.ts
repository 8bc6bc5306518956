import type { Article } from '../article.ts';
import type { Copied, CopyFormat, Exports, FileFormat } from '../export/formats.ts';
import { loadPart } from '../platform/parts.ts';
import { saveFile } from '../ui/save-file.ts';

/** What the menu offers to copy. */
export const COPY_FORMATS: readonly CopyFormat[] = ['text', 'markdown', 'citation'];

/** What the menu offers to save. */
export const FILE_FORMATS: readonly FileFormat[] = ['markdown', 'html', 'epub', 'text'];

/** The text that goes to the clipboard. */
export async function copyFor(article: Article, format: CopyFormat, now: Date): Promise<Copied['text']> {
  const { copyOf } = await loadPart<Exports>('exports');
  return copyOf(article, format, now).text;
}

/** Saves the story as a file, without pictures: the popup fetches nothing. */
export async function saveFileOf(document: Document, article: Article, format: FileFormat, now: Date): Promise<void> {
  const { fileOf } = await loadPart<Exports>('exports');
  const { content, name, type } = fileOf(article, format, [], now);
  saveFile(document, content, name, type);
}
