/**
 * Scores the extraction of text dumps by models that have not seen the page's publisher:
 *   npx tsx test/bench/dumps/dumps.ts [--half 0|1] [--worst N]
 * `--half` takes one half of the publishers: tune on one, check on the other.
 */
import { parseArgs } from 'node:util';
import { detectStory } from '../../../src/extract/dump/detect-story.ts';
import { decideDump } from '../../../src/extract/dump/index.ts';
import { readPage } from '../corpora/corpora.ts';
import { hashOf, loadLabelledPages, loadOtherPages, type OtherPage } from './line-data.ts';
import { type FoldModels, foldOf, trainFolds } from './line-training.ts';
import { type DumpScore, scoreByFolds } from './score-dumps.ts';

const FOLDS = 4;
/** From here on a page counts as right. */
const RIGHT = 0.95;
const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 1.01];

function mean(values: readonly (number | string | null | undefined)[]): string {
  const numbers = values.filter((value): value is number => typeof value === 'number' && !Number.isNaN(value));
  return numbers.length ? (numbers.reduce((a, b) => a + b, 0) / numbers.length).toFixed(4) : '–';
}

function printRow(name: string, scores: readonly DumpScore[]): void {
  const column = (key: string) => mean(scores.map((score) => score.scores[key]));
  const cells = [
    `F1 ${mean(scores.map((score) => score.f1))}`,
    `P ${mean(scores.map((score) => score.precision))}`,
    `R ${mean(scores.map((score) => score.recall))}`,
    `below .9 ${mean(scores.map((score) => +(score.f1 < 0.9)))}`,
    `articles ${mean(scores.map((score) => +score.isArticle))}`,
    ...['title', 'lead', 'authors', 'published'].map((key) => `${key} ${column(key)}`),
  ];
  console.log(`${name.padEnd(8)} ${String(scores.length).padStart(4)}  ${cells.join('  ')}`);
}

function printReliability(scores: readonly DumpScore[]): void {
  console.log('\nconfidence   pages  mean F1  share with F1 of .95 or more');
  for (let b = 1; b < BOUNDS.length; b++) {
    const [low, high] = [BOUNDS[b - 1]!, BOUNDS[b]!];
    const bucket = scores.filter(({ article }) => article && article.confidence >= low && article.confidence < high);
    if (!bucket.length) continue;
    const right = mean(bucket.map((score) => +(score.f1 >= RIGHT)));
    console.log(
      `${low.toFixed(2)} to ${Math.min(1, high).toFixed(2)}  ${String(bucket.length).padStart(4)}  ${mean(bucket.map((score) => score.f1))}   ${right}`,
    );
  }
}

function printOthers(others: readonly OtherPage[], models: readonly FoldModels[]): void {
  const counts = new Map<string, { pages: number; articles: number }>();
  for (const { gold, family, dump } of others) {
    const decided = decideDump(dump, models[foldOf(family, models.length)]);
    const story = models[foldOf(family, models.length)]!.story;
    const isArticle = decided
      ? detectStory(decided, decided.headlineLogOdds, decided.expected, story).isArticle
      : false;
    const count = counts.get(gold.type) ?? { pages: 0, articles: 0 };
    count.pages++;
    if (isArticle) count.articles++;
    counts.set(gold.type, count);
  }
  console.log('\npages that are no articles, and how many are taken for one');
  for (const [type, { pages, articles }] of counts) console.log(`  ${type.padEnd(14)} ${pages}  ${articles}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      half: { type: 'string' },
      worst: { type: 'string', default: '15' },
    },
  });
  const pages = loadLabelledPages();
  const others = loadOtherPages();
  const { models } = trainFolds(pages, others, FOLDS);
  const isWanted = (family: string) =>
    values.half === undefined || String(hashOf(`half ${family}`) % 2) === values.half;
  const scores = await scoreByFolds(pages, models, (page) =>
    page.isJudged && isWanted(page.family) ? readPage('dumps', page.gold.id) : null,
  );
  printRow('all', scores);
  for (const source of ['fundus', 'wcxb'])
    printRow(
      source,
      scores.filter(({ page }) => page.gold.source === source),
    );
  printReliability(scores);
  console.log('\nworst pages');
  for (const { f1, page, article } of [...scores].sort((a, b) => a.f1 - b.f1).slice(0, Number(values.worst)))
    console.log(`  ${f1.toFixed(3)}  confidence ${article?.confidence ?? 0}  ${page.id}  ${page.gold.url}`);
  printOthers(others, models);
}

await main();
