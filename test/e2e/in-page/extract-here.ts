import type { ExtractionResult } from '../../../src/article.ts';
import { extract } from '../../../src/extract/index.ts';
import { documentFromState } from '../../../src/extract/state/state-document.ts';

/** The story of the page as it stands in the browser. */
export function run({ url, savedAt }: { url: string; savedAt: string | null }): ExtractionResult {
  const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
  const readState = (page: Document): Document | null => documentFromState(page, parse);
  return extract(document, { url, savedAt: savedAt ? new Date(savedAt) : null, readState });
}
