import type { Article } from '../../../src/article.ts';
import { articleToText } from '../../../src/export/text.ts';
import { extractDump } from '../../../src/extract/dump/index.ts';
import { loadScorer, readPage } from '../corpora/corpora.ts';
import type { LabelledPage } from './line-data.ts';
import { type FoldModels, foldOf } from './line-training.ts';

/** What a dump's extraction is worth on one page. */
export interface DumpScore {
  page: LabelledPage;
  article: Article | null;
  isArticle: boolean;
  f1: number;
  precision: number;
  recall: number;
  scores: Record<string, number | string | null>;
}

/** Every judged page by models that have not seen its family. */
export async function scoreByFolds(
  pages: readonly LabelledPage[],
  models: readonly FoldModels[],
  texts: (page: LabelledPage) => string | null,
): Promise<DumpScore[]> {
  const { scorePage } = await loadScorer();
  const out: DumpScore[] = [];
  for (const page of pages) {
    const text = texts(page);
    if (text === null) continue;
    const savedAt = page.gold.crawled ? new Date(`${page.gold.crawled.replace(' ', 'T')}Z`) : null;
    const result = extractDump(text, { url: page.gold.url, savedAt }, models[foldOf(page.family, models.length)]);
    const article = result.article;
    const scores = scorePage(page.gold, {
      text: article ? articleToText(article) : '',
      title: article?.title ?? '',
      lead: article?.lead ?? '',
      authors: article?.authors.map((author) => author.name) ?? [],
      published: article?.published?.iso ?? null,
    });
    const [f1, precision, recall] = [Number(scores.wordF1), Number(scores.wordP), Number(scores.wordR)];
    out.push({ page, article, isArticle: result.kind === 'article', f1, precision, recall, scores });
  }
  return out;
}

/** The judged pages' mean in words, for a generated file's header. */
export async function scoreFolds(pages: readonly LabelledPage[], models: readonly FoldModels[]): Promise<string> {
  const scores = await scoreByFolds(pages, models, (page) => (page.isJudged ? readPage('dumps', page.gold.id) : null));
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  const found = scores.filter((score) => score.isArticle).length;
  return `word F1 ${mean.toFixed(4)} on ${scores.length} dumps, ${found} of them taken for articles`;
}
