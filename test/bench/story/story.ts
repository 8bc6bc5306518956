import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackedTable } from '../../../src/rules/generated/packed-table.ts';
import { runInChromium } from '../corpora/chromium.ts';
import { type CorpusName, type Gold, readGold, readPage } from '../corpora/corpora.ts';
import type { ExtractInput, Prediction } from './extract-page.ts';
import { familyOf, foldOf } from './training-set.ts';

export const FOLDS = 4;

/** What one fold's training gives: the trees, and the words with their weights. */
export interface FoldModel {
  table: PackedTable;
  words: [string, number][];
}

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../.cache/folds/', import.meta.url));

/** The fold's table of trees; throws with the command that makes it where it is missing. */
function foldModel(fold: number): FoldModel {
  const path = `${CACHE}${fold}-of-${FOLDS}.json`;
  if (!existsSync(path)) throw new Error(`no fold models: run "npm run train" first, or score with --shipped`);
  return JSON.parse(readFileSync(path, 'utf8')) as FoldModel;
}

/** Runs the engine over a corpus; unless `shipped`, each page by trees that never saw its publisher. */
export async function predict(
  corpus: CorpusName,
  {
    shipped = false,
    golds = readGold(corpus),
    withSigns = false,
  }: { shipped?: boolean; golds?: Gold[]; withSigns?: boolean } = {},
): Promise<(Prediction | { error: string })[]> {
  const models = shipped ? [] : Array.from({ length: FOLDS }, (_, fold) => foldModel(fold));
  return runInChromium<ExtractInput, Prediction>(`${HERE}extract-page.ts`, golds.length, (i) => {
    const gold = golds[i]!;
    const fold = foldOf(familyOf(gold.url), FOLDS);
    return {
      html: readPage(corpus, gold.id),
      url: gold.url,
      savedAt: gold.crawled ?? null,
      model: shipped ? null : { fold, ...models[fold]! },
      withSigns,
    };
  });
}

/** Runs Readability and Defuddle over the same pages. */
export async function predictPeers(
  corpus: CorpusName,
  golds = readGold(corpus),
): Promise<({ readability: string; defuddle: string } | { error: string })[]> {
  return runInChromium(`${HERE}peers-page.ts`, golds.length, (i) => ({
    html: readPage(corpus, golds[i]!.id),
    url: golds[i]!.url,
  }));
}
