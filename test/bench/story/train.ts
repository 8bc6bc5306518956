/**
 * `npm run train`: trains the scorer from the corpora and writes what ships (`src/rules/generated/block-model.ts`,
 * `boilerplate-words.ts`), then one model a fold into `.cache/folds`, each without its fold's publisher families,
 * which `npm run bench` scores with.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackedTable } from '../../../src/rules/generated/packed-table.ts';
import { type GbdtOptions, trainGbdt } from '../learning/gbdt.ts';
import { boilerplateTable } from './boilerplate-words.ts';
import { FOLDS, type FoldModel } from './story.ts';
import { collectPageWords, foldOf, type LabelledPage, readLabelledPages, toTrainingSet } from './training-set.ts';

/** Chosen on folds by publisher family, 2026-11. */
const OPTIONS: Partial<GbdtOptions> = {
  trees: 160,
  leaves: 22,
  learningRate: 0.1,
  minHessian: 2,
  lambda: 4,
  maxBins: 40,
};

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function fingerprint(pages: readonly LabelledPage[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(`${page.corpus}/${page.gold.id}\n`);
  return hash.digest('hex').slice(0, 16);
}

function writeWords(table: ReadonlyMap<string, number>): void {
  const byWeight = [1, 2, 3].map((weight) =>
    [...table]
      .filter(([, w]) => w === weight)
      .map(([word]) => word)
      .sort(),
  );
  const source = `// Written by \`npm run train\`; not by hand. Words that stand around stories rather than in them, by weight 1, 2, 3.
export const BOILERPLATE_WORDS: readonly string[] = ${JSON.stringify(byWeight.map((words) => words.join(' ')))};
`;
  writeFileSync(`${ROOT}src/rules/generated/boilerplate-words.ts`, source);
}

function writeModel(pages: readonly LabelledPage[], model: PackedTable): void {
  const { features = [], edges, ...rest } = model;
  const used = features.filter((_, f) => edges[f]!.length).length;
  const source = `// Written by \`npm run train\`; not by hand.
// ${OPTIONS.trees} trees of up to ${OPTIONS.leaves} leaves over ${used} features, trained on ${pages.length} pages (fingerprint ${fingerprint(pages)}):
// WCXB (CC-BY-4.0), Fundus (MIT), Trafilatura's evaluation pages (Apache-2.0), htmldate's evaluation pages (Apache-2.0).
import type { PackedTable } from './packed-table.ts';

export const BLOCK_MODEL: PackedTable = ${JSON.stringify({ edges, ...rest })};
`;
  writeFileSync(`${ROOT}src/rules/generated/block-model.ts`, source);
}

async function main(): Promise<void> {
  const pages = await readLabelledPages(['news', 'read', 'snippets', 'dates', 'other-pages']);
  const words = collectPageWords(pages, FOLDS);
  const train = (of: readonly LabelledPage[], heldOut: number | null): PackedTable =>
    trainGbdt(toTrainingSet(of, 1, { words, folds: FOLDS, heldOut }), OPTIONS);
  writeModel(pages, train(pages, null));
  writeWords(boilerplateTable(words, new Set()));
  console.log(`wrote block-model.ts and boilerplate-words.ts from ${pages.length} pages`);
  mkdirSync(`${ROOT}.cache/folds`, { recursive: true });
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = pages.filter((page) => foldOf(page.family, FOLDS) !== fold);
    const model: FoldModel = {
      table: train(others, fold),
      words: [...boilerplateTable(words, new Set([fold]))],
    };
    writeFileSync(`${ROOT}.cache/folds/${fold}-of-${FOLDS}.json`, JSON.stringify(model));
    console.log(`fold ${fold} of ${FOLDS}`);
  }
}

await main();
