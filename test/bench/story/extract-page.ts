import { articleToText } from '../../../src/export/text.ts';
import { confidenceSigns } from '../../../src/extract/confidence.ts';
import type { Engine } from '../../../src/extract/engine.ts';
import { decidePage, extract } from '../../../src/extract/index.ts';
import { documentFromState } from '../../../src/extract/state/state-document.ts';
import { unpackTrees } from '../../../src/extract/trees.ts';
import type { PackedTable } from '../../../src/rules/generated/packed-table.ts';

export interface ExtractInput {
  html: string;
  url: string;
  savedAt: string | null;
  /** The ensemble of the page's fold and its number, or null for the one that ships. */
  model: { fold: number; table: PackedTable; words: [string, number][] } | null;
  /** Whether the signs of the confidence are wanted: they take a second run. */
  withSigns?: boolean;
}

/** A prediction as the scorer reads it. */
export interface Prediction {
  isArticle: boolean;
  /** The cheap check's probability, before the full extraction had its say. */
  probability: number;
  confidence: number;
  title: string;
  lead: string | null;
  authors: string[];
  published: string | null;
  text: string;
  language: string;
  /** What the confidence was computed from; empty unless asked for. */
  signs: number[];
}

const folds = new Map<number, Engine>();

function engineOf(model: ExtractInput['model']): Engine | undefined {
  if (!model) return undefined;
  let engine = folds.get(model.fold);
  if (!engine) {
    engine = { trees: unpackTrees(model.table), words: new Map(model.words) };
    folds.set(model.fold, engine);
  }
  return engine;
}

/** Runs inside Chromium: one page through the whole pipeline. */
export function run({ html, url, savedAt, model, withSigns }: ExtractInput): Prediction {
  const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');
  const document = parse(html);
  const readState = (page: Document): Document | null => documentFromState(page, parse);
  const options = { url, savedAt: savedAt ? new Date(savedAt) : null, readState };
  const engine = engineOf(model);
  const result = extract(document, options, engine);
  const article = result.article;
  return {
    isArticle: result.kind === 'article',
    probability: result.detection.probability,
    confidence: article?.confidence ?? 0,
    title: article?.title ?? '',
    lead: article?.lead ?? null,
    authors: article?.authors.map((author) => author.name) ?? [],
    published: article?.published?.iso ?? null,
    text: article ? articleToText(article) : '',
    language: article?.language?.split('-')[0] ?? '',
    signs: withSigns ? confidenceSigns(decidePage(document, options, engine)) : [],
  };
}
