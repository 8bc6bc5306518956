import { LINE_FEATURES, lineFeatures } from '../../src/extract/dump/features.ts';
import { findHeadline, HEADLINE_FEATURES, headlineCandidates } from '../../src/extract/dump/headline.ts';
import { type Trees, unpackTrees } from '../../src/extract/trees.ts';
import type { PackedTable } from '../../src/rules/generated/packed-table.ts';
import { type GbdtOptions, trainGbdt } from './gbdt.ts';
import { hashOf, type LabelledPage } from './line-data.ts';

/** Sizes of the two ensembles: more trees bought nothing on held-apart folds. */
export const HEADLINE_OPTIONS: Partial<GbdtOptions> = { trees: 60, leaves: 8 };
export const LINE_OPTIONS: Partial<GbdtOptions> = { trees: 120, leaves: 16, columns: 0.5 };

/** Lines of fewer words that are no story are many alike: one of this many is enough. */
const MENU_WORDS = 4;
const MENU_KEPT = 3;
/** Words of one line that count towards its weight. */
const MAX_LINE_WORDS = 200;
/** Teasers and captions that stand inside stories are few, and the worst that can be let in. */
const TRAP_WEIGHT = 3;
/** A page with less text still counts as one with so much. */
const MIN_PAGE_WORDS = 60;

export function trainHeadlines(pages: readonly LabelledPage[], options = HEADLINE_OPTIONS): PackedTable {
  const rows: number[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    if (!page.headlines.length) continue;
    const candidates = headlineCandidates(page.view);
    for (const { index, row } of candidates) {
      const isHeadline = page.headlines.includes(index);
      for (const value of row) rows.push(value);
      labels.push(isHeadline ? 1 : 0);
      weights.push(page.weight * (isHeadline ? 1 / page.headlines.length : 2 / candidates.length));
    }
  }
  return trainGbdt(
    {
      features: HEADLINE_FEATURES,
      rows: Float32Array.from(rows),
      labels: Uint8Array.from(labels),
      weights: Float32Array.from(weights),
    },
    options,
  );
}

/** Index of the headline that a model finds on each page, or -1. */
export function headlinesBy(pages: readonly LabelledPage[], model: Trees): number[] {
  return pages.map((page) => findHeadline(page.view, model)?.index ?? -1);
}

/** Trains the line scorer; `headlines` are those that a model finds, as it will be when the product runs. */
export function trainLines(
  pages: readonly LabelledPage[],
  headlines: readonly number[],
  options = LINE_OPTIONS,
): PackedTable {
  const width = LINE_FEATURES.length;
  const picked: [page: number, line: number][] = [];
  pages.forEach((page, p) => {
    page.labels.forEach((label, k) => {
      if (label || page.view.shapes[k]!.words >= MENU_WORDS || hashOf(page.id + k) % MENU_KEPT === 0)
        picked.push([p, k]);
    });
  });
  const rows = new Float32Array(picked.length * width);
  const labels = new Uint8Array(picked.length);
  const weights = new Float32Array(picked.length);
  let features = new Float32Array(0);
  let total = 1;
  let last = -1;
  picked.forEach(([p, k], n) => {
    const page = pages[p]!;
    if (p !== last) {
      features = lineFeatures(page.view, headlines[p]!) as Float32Array<ArrayBuffer>;
      total = Math.max(
        MIN_PAGE_WORDS,
        page.labels.reduce((sum, label, i) => sum + (label ? page.view.shapes[i]!.words : 0), 0),
      );
      last = p;
    }
    rows.set(features.subarray(k * width, (k + 1) * width), n * width);
    labels[n] = page.labels[k]!;
    const trap = page.traps.has(k) ? TRAP_WEIGHT : 1;
    weights[n] = (trap * page.weight * 10 * (Math.min(page.view.shapes[k]!.words, MAX_LINE_WORDS) + 2)) / total;
  });
  return trainGbdt({ features: LINE_FEATURES, rows, labels, weights }, options);
}

/** Both ensembles from one set of pages. */
export function trainBoth(pages: readonly LabelledPage[]): { headline: PackedTable; lines: PackedTable } {
  const headline = trainHeadlines(pages);
  return { headline, lines: trainLines(pages, headlinesBy(pages, unpackTrees(headline))) };
}
