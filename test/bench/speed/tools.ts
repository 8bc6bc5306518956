import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detect } from '../../../src/extract/detect.ts';
import { extract } from '../../../src/extract/index.ts';

/** What is timed; all of them work on a parsed document, and none may keep anything from one page to the next. */
export type Tool = 'detect' | 'extract' | 'readability' | 'defuddle';

export const TOOLS: readonly Tool[] = ['detect', 'extract', 'readability', 'defuddle'];

const RUN: Record<Tool, (document: Document, url: string) => unknown> = {
  detect: (document, url) => detect(document, url),
  extract: (document, url) => extract(document, { url, savedAt: null }),
  // it takes its document apart, so that a live page must be cloned for it
  readability: (document) => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: (document, url) => new Defuddle(document, { url }).parse(),
};

/** Milliseconds that a tool takes for a page, parsing apart, on a document of its own. Runs inside a browser. */
export function timeOf(tool: Tool, html: string, url: string): number {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const start = performance.now();
  try {
    RUN[tool](document, url);
  } catch {
    // a peer that fails on a page took as long as it took
  }
  return performance.now() - start;
}
