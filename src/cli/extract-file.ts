import { pathToFileURL } from 'node:url';
import type { ExtractionResult } from '../article.ts';
import { extract, extractText } from '../extract/index.ts';
import { documentFromState } from '../extract/state/state-document.ts';
import { explain } from './explain.ts';
import { findPageAddress } from './page-address.ts';
import { parseMarkup, withDocument } from './parse-page.ts';
import { readPageFile } from './read-file.ts';
import { tracePage } from './trace-page.ts';

/** One file to read, and what is known of the page in it. */
export interface Job {
  path: string;
  /** Where the page was; where this is not known, what the page says of itself, else the file's own address. */
  url?: string;
  savedAt: Date | null;
}

/** A file is the page as its server sent it. */
const readState = (document: Document): Document | null => documentFromState(document, parseMarkup);

/**
 * Reads a file and finds its story.
 *
 * @throws {UnreadableFile} where the file cannot be read as a page.
 */
export function extractFile(job: Job): ExtractionResult {
  const { kind, content } = readPageFile(job.path);
  const { savedAt } = job;
  if (kind === 'text') return extractText(content, { url: job.url ?? pathToFileURL(job.path).href, savedAt });
  const url = addressOf(job, content);
  return withDocument(content, url, (document) => extract(document, { url, savedAt, readState }));
}

/**
 * Reads a file and explains how its story was found.
 *
 * @throws {UnreadableFile} where the file cannot be read as a page.
 */
export function explainFile(job: Job): { result: ExtractionResult; explanation: string } {
  const { kind, content } = readPageFile(job.path);
  if (kind === 'text') {
    const result = extractFile(job);
    return { result, explanation: explain(result) };
  }
  const options = { url: addressOf(job, content), savedAt: job.savedAt, readState };
  return withDocument(content, options.url, (document) => {
    const result = extract(document, options);
    return { result, explanation: explain(result, tracePage(document, options)) };
  });
}

function addressOf(job: Job, content: string): string {
  return job.url ?? findPageAddress(content) ?? pathToFileURL(job.path).href;
}
