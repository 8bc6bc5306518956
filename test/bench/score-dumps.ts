import type { Article } from '../../src/article.ts';
import { articleToText } from '../../src/export/text.ts';
import { extractDump } from '../../src/extract/dump/index.ts';
import { unpackTrees } from '../../src/extract/trees.ts';
import { loadScorer, readPage } from './corpora.ts';
import { hashOf, type LabelledPage } from './line-data.ts';
import { trainBoth } from './line-training.ts';

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
  folds: number,
  texts: (page: LabelledPage) => string | null,
): Promise<DumpScore[]> {
  const { scorePage } = await loadScorer();
  const out: DumpScore[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isHeld = (page: LabelledPage) => hashOf(page.family) % folds === fold;
    const models = trainBoth(pages.filter((page) => !isHeld(page)));
    const trees = { headline: unpackTrees(models.headline), lines: unpackTrees(models.lines) };
    for (const page of pages) {
      const text = isHeld(page) ? texts(page) : null;
      if (text === null) continue;
      const savedAt = page.gold.crawled ? new Date(`${page.gold.crawled.replace(' ', 'T')}Z`) : null;
      const result = extractDump(text, { url: page.gold.url, savedAt }, trees);
      const article = result.article;
      const scores = scorePage(page.gold, {
        text: article ? articleToText(article) : '',
        title: article?.title ?? '',
        lead: article?.lead ?? '',
        authors: article?.authors.map((author) => author.name) ?? [],
        published: article?.published?.iso ?? null,
      });
      out.push({
        page,
        article,
        isArticle: result.kind === 'article',
        f1: Number(scores.wordF1),
        precision: Number(scores.wordP),
        recall: Number(scores.wordR),
        scores,
      });
    }
  }
  return out;
}

/** The judged pages' mean in words, for a generated file's header. */
export async function scoreFolds(pages: readonly LabelledPage[], folds: number): Promise<string> {
  const scores = await scoreByFolds(pages, folds, (page) => (page.isJudged ? readPage('dumps', page.gold.id) : null));
  const mean = scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length;
  return `word F1 ${mean.toFixed(4)} on ${scores.length} dumps`;
}
