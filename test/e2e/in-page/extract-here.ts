import type { ExtractionResult } from '../../../src/article.ts';
import { extract } from '../../../src/extract/index.ts';

/** The story of the page as it stands in the browser. */
export function run({ url, savedAt }: { url: string; savedAt: string | null }): ExtractionResult {
  return extract(document, { url, savedAt: savedAt ? new Date(savedAt) : null });
}
