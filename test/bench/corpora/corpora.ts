import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** One page's gold answers; `../shared/corpora/README.md` says what the fields mean. */
export interface Gold {
  id: string;
  url: string;
  source: string;
  type: string;
  kind?: string;
  lang?: string;
  crawled?: string;
  title?: string;
  authors?: string[];
  published?: string;
  topics?: string[];
  lead?: string[];
  text: string;
  with?: string[];
  without?: string[];
  captions?: string[];
  credits?: string[];
  bylines?: string[];
  dates?: string[];
  kickers?: string[];
  teasers?: string[];
  optional?: string[];
}

export type CorpusName = 'news' | 'read' | 'snippets' | 'dates' | 'dumps' | 'other-pages';

const ROOT = fileURLToPath(new URL('../../../../shared/', import.meta.url));

/** Path of a file beside the corpora; throws with a sentence for a person where the corpora are not there. */
export function sharedPath(path: string): string {
  const full = ROOT + path;
  if (!existsSync(full))
    throw new Error(`The benchmark reads the corpora beside this repository; there is no ${path}.`);
  return full;
}

/** A JSON-lines file, plain or gzipped. */
export function readJsonLines<T>(path: string): T[] {
  const raw = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** The gold answers of a corpus, in its own order. */
export function readGold(corpus: CorpusName): Gold[] {
  return readJsonLines<Gold>(sharedPath(`corpora/${corpus}/gold.jsonl.gz`));
}

/** A page as it was saved: HTML, or text for `dumps`. */
export function readPage(corpus: CorpusName, id: string): string {
  const ending = corpus === 'dumps' ? 'txt' : 'html';
  return gunzipSync(readFileSync(sharedPath(`corpora/${corpus}/pages/${id}.${ending}.gz`))).toString('utf8');
}

/** The scorer that quoted figures come from. */
export async function loadScorer(): Promise<{
  scorePage: (gold: Gold, prediction?: object) => Record<string, number | string | null>;
  wordScores: (predicted: string, gold: string) => [number, number, number];
}> {
  return await import(sharedPath('eval/score.mjs'));
}
