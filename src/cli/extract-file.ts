import { pathToFileURL } from 'node:url';
import type { ExtractionResult } from '../article.ts';
import { extract, extractText } from '../extract/index.ts';
import { findPageAddress } from './page-address.ts';
import { withDocument } from './parse-page.ts';
import { readPageFile } from './read-file.ts';

/** One file to read, and what is known of the page in it. */
export interface Job {
  path: string;
  /** Where the page was; where this is not known, what the page says of itself, else the file's own address. */
  url?: string;
  savedAt: Date | null;
}

/**
 * Reads a file and finds its story.
 *
 * @throws {UnreadableFile} where the file cannot be read as a page.
 */
export function extractFile(job: Job): ExtractionResult {
  const { kind, content } = readPageFile(job.path);
  const fileUrl = pathToFileURL(job.path).href;
  if (kind === 'text') return extractText(content, { url: job.url ?? fileUrl, savedAt: job.savedAt });
  const url = job.url ?? findPageAddress(content) ?? fileUrl;
  return withDocument(content, url, (document) => extract(document, { url, savedAt: job.savedAt }));
}
