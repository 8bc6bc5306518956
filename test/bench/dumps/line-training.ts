import { STORY_FEATURES, storyRow } from '../../../src/extract/dump/detect-story.ts';
import { LINE_FEATURES, lineFeatures } from '../../../src/extract/dump/features.ts';
import { findHeadline, HEADLINE_FEATURES, headlineCandidates } from '../../../src/extract/dump/headline.ts';
import { decideDump } from '../../../src/extract/dump/index.ts';
import type { DumpPage } from '../../../src/extract/dump/read-lines.ts';
import { type Trees, unpackTrees } from '../../../src/extract/trees.ts';
import type { PackedTable } from '../../../src/rules/generated/packed-table.ts';
import { type GbdtOptions, trainGbdt } from '../learning/gbdt.ts';
import { hashOf, type LabelledPage, type OtherPage } from './line-data.ts';

/** Sizes of the ensembles: more trees bought nothing on held-apart folds. */
export const HEADLINE_OPTIONS: Partial<GbdtOptions> = { trees: 60, leaves: 8 };
export const STORY_OPTIONS: Partial<GbdtOptions> = { trees: 50, leaves: 8 };
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

/** The ensembles of one fold, which have not seen its families. */
export interface FoldModels {
  headline: Trees;
  lines: Trees;
  story: Trees;
}

/** A page's values for the question whether it is an article, by models that have not seen its family. */
export interface StoryRow {
  family: string;
  row: number[];
  isArticle: boolean;
}

export function trainStories(rows: readonly StoryRow[]): PackedTable {
  const articles = rows.filter((row) => row.isArticle).length;
  // both kinds count alike
  const weight = (row: StoryRow) => (row.isArticle ? 1000 / articles : 1000 / (rows.length - articles));
  return trainGbdt(
    {
      features: STORY_FEATURES,
      rows: Float32Array.from(rows.flatMap((row) => row.row)),
      labels: Uint8Array.from(rows, (row) => +row.isArticle),
      weights: Float32Array.from(rows, weight),
    },
    STORY_OPTIONS,
  );
}

export const foldOf = (family: string, folds: number): number => hashOf(family) % folds;

/** One set of models for each fold, and the rows that the last one learns from. */
export function trainFolds(
  pages: readonly LabelledPage[],
  others: readonly OtherPage[],
  folds: number,
): { models: FoldModels[]; rows: StoryRow[] } {
  const lines = Array.from({ length: folds }, (_, fold) => {
    const trained = trainBoth(pages.filter((page) => foldOf(page.family, folds) !== fold));
    return { headline: unpackTrees(trained.headline), lines: unpackTrees(trained.lines) };
  });
  const rowOf = (family: string, dump: DumpPage, isArticle: boolean): StoryRow | null => {
    const decided = decideDump(dump, lines[foldOf(family, folds)]);
    return decided && { family, isArticle, row: storyRow(decided, decided.headlineLogOdds, decided.expected) };
  };
  const rows = [
    ...pages.map((page) => rowOf(page.family, page.dump, true)),
    ...others.map((page) => rowOf(page.family, page.dump, false)),
  ].filter((row) => row !== null);
  const models = lines.map((model, fold) => ({
    ...model,
    story: unpackTrees(trainStories(rows.filter((row) => foldOf(row.family, folds) !== fold))),
  }));
  return { models, rows };
}
