import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';
import { type CorpusName, type Gold, readPage } from '../corpora/corpora.ts';
import type { PageRows } from './page-rows.ts';

const ENTRY = fileURLToPath(new URL('page-rows.ts', import.meta.url));

/** Blocks and features of pages of a corpus, read in Chromium; `{ error }` for a page that cannot be read. */
export async function readRows(corpus: CorpusName, golds: readonly Gold[]): Promise<(PageRows | { error: string })[]> {
  return runInChromium<{ html: string; url: string }, PageRows>(ENTRY, golds.length, (i) => ({
    html: readPage(corpus, golds[i]!.id),
    url: golds[i]!.url,
  }));
}
