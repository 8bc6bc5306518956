/**
 * Trains the scorer's trees from the corpora and writes `src/rules/generated/block-model.ts`.
 * `npm run train` writes the table that ships; with `--folds N` it writes one table a fold into `.cache/folds`
 * (each trained without its fold's publisher families), which `npm run bench` scores with.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PackedTable } from '../../src/rules/generated/packed-table.ts';
import { type GbdtOptions, trainGbdt } from './gbdt.ts';
import { foldOf, type LabelledPage, readLabelledPages, toTrainingSet } from './training-set.ts';

/** Chosen on folds by publisher family, 2026-11. */
const OPTIONS: Partial<GbdtOptions> = {
  trees: 160,
  leaves: 22,
  learningRate: 0.1,
  minHessian: 2,
  lambda: 4,
  maxBins: 40,
};

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function fingerprint(pages: readonly LabelledPage[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(`${page.corpus}/${page.gold.id}\n`);
  return hash.digest('hex').slice(0, 16);
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
  const { values } = parseArgs({ options: { folds: { type: 'string' } } });
  const pages = await readLabelledPages(['news', 'read', 'snippets', 'dates']);
  if (!values.folds) {
    const model = trainGbdt(toTrainingSet(pages, 1), OPTIONS);
    writeModel(pages, model);
    console.log(`wrote block-model.ts from ${pages.length} pages`);
    return;
  }
  const folds = Number(values.folds);
  mkdirSync(`${ROOT}.cache/folds`, { recursive: true });
  for (let fold = 0; fold < folds; fold++) {
    const model = trainGbdt(
      toTrainingSet(
        pages.filter((page) => foldOf(page.family, folds) !== fold),
        1,
      ),
      OPTIONS,
    );
    writeFileSync(`${ROOT}.cache/folds/${fold}-of-${folds}.json`, JSON.stringify(model));
    console.log(`fold ${fold} of ${folds}`);
  }
}

await main();
