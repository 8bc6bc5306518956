/**
 * `npm run bench`: scores the engine on the corpora, each page by trees that never saw its publisher, and prints the
 * table beside Readability, Defuddle and the recorded baselines; fails where a figure falls below its floor.
 *   --shipped   score the table that ships (it has seen the pages: for finding bugs, not for quoting)
 *   --pages N   print the N worst pages of each corpus
 *   --no-peers  leave Readability and Defuddle out
 *   --raise     write the figures that are above their floors as the new floors
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type CorpusName, type Gold, loadScorer, readGold, readJsonLines, sharedPath } from '../corpora/corpora.ts';
import { withReadTexts } from '../corpora/labels-by-reading.ts';
import { randomFrom } from '../learning/gbdt.ts';
import type { Prediction } from './extract-page.ts';
import { predict, predictPeers } from './story.ts';

type Scores = Record<string, number | string | null>;
const FLOORS = fileURLToPath(new URL('floors.json', import.meta.url));
const COLUMNS = [
  'wordF1',
  'wordP',
  'wordR',
  'exact',
  'below.9',
  'with',
  'without',
  'captionsIn',
  'teasersIn',
  'lead',
  'title',
  'authors',
  'published',
  'detected',
];

const { values } = parseArgs({
  options: {
    shipped: { type: 'boolean', default: false },
    pages: { type: 'string', default: '0' },
    'no-peers': { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    corpus: { type: 'string', multiple: true, default: ['news', 'read', 'snippets'] },
  },
});

const { scorePage } = await loadScorer();
const figures: Record<string, number> = {};

function mean(scores: Scores[], column: string): number | null {
  const numbers = scores
    .map((score) =>
      column === 'below.9' ? (score.wordF1 == null ? null : Number(Number(score.wordF1) < 0.9)) : score[column],
    )
    .filter((x): x is number => typeof x === 'number');
  return numbers.length ? numbers.reduce((a, b) => a + b, 0) / numbers.length : null;
}

function printRow(name: string, scores: Scores[]): void {
  const cells = COLUMNS.map((column) => {
    const value = mean(scores, column);
    return (value === null ? '–' : value.toFixed(4)).padStart(10);
  });
  console.log(name.padEnd(30) + String(scores.length).padStart(5) + cells.join(''));
}

/** Columns that have floors: what a reader notices. Precision and recall alone may be traded for each other. */
const HELD = ['wordF1', 'below.9', 'captionsIn', 'teasersIn', 'lead', 'title', 'authors', 'published'];

/** A floor holds for one set of pages: where more of them are labelled by reading, it is another figure. */
function record(name: string, scores: Scores[]): void {
  const scored = scores.filter((score) => typeof score.wordF1 === 'number').length;
  for (const column of HELD) {
    const value = mean(scores, column);
    const isOfScored = column === 'wordF1' || column === 'below.9';
    if (value !== null) figures[`${name}${isOfScored ? ` (${scored})` : ''} ${column}`] = Number(value.toFixed(4));
  }
}

/** Languages with fewer pages are left out of the table: their mean says nothing. */
const MIN_LANGUAGE_PAGES = 8;

/** A row for each language that a corpus has pages of, by the language that the engine took them for. */
function printLanguages(scores: Scores[], predictions: readonly Partial<Prediction>[]): void {
  const groups = new Map<string, Scores[]>();
  scores.forEach((score, i) => {
    const language = predictions[i]!.language || '?';
    groups.set(language, [...(groups.get(language) ?? []), score]);
  });
  for (const [language, group] of [...groups].sort((a, b) => b[1].length - a[1].length))
    if (group.length >= MIN_LANGUAGE_PAGES && group.length < scores.length) printRow(`    ${language}`, group);
}

/** Mean difference of two paired columns with its 95 % interval by bootstrap over pages. */
function difference(ours: Scores[], theirs: Scores[], column: string): string {
  const pairs = ours
    .map((score, i) => [score[column], theirs[i]![column]])
    .filter((pair): pair is [number, number] => typeof pair[0] === 'number' && typeof pair[1] === 'number')
    .map(([a, b]) => a - b);
  if (!pairs.length) return '–';
  const random = randomFrom(7);
  const means: number[] = [];
  for (let round = 0; round < 1000; round++) {
    let sum = 0;
    for (let i = 0; i < pairs.length; i++) sum += pairs[Math.floor(random() * pairs.length)]!;
    means.push(sum / pairs.length);
  }
  means.sort((a, b) => a - b);
  const average = pairs.reduce((a, b) => a + b, 0) / pairs.length;
  return `${average >= 0 ? '+' : ''}${average.toFixed(4)} [${means[25]!.toFixed(4)}, ${means[974]!.toFixed(4)}]`;
}

function readBaseline(corpus: CorpusName, golds: Gold[]): Scores[] | null {
  try {
    const lines = readJsonLines<{ id: string; text: string }>(
      sharedPath(`baselines/trafilatura-2.2-${corpus}.jsonl.gz`),
    );
    const byId = new Map(lines.map((line) => [line.id, line]));
    return golds.map((gold) => scorePage(gold, byId.get(gold.id)));
  } catch {
    return null;
  }
}

/** How often pages of each confidence are right: a page counts as right from word F1 .95 on. */
function printReliability(rows: { confidence: number; wordF1: number }[]): void {
  console.log('confidence    pages   F1 >= .95   mean F1');
  const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.001];
  for (let i = 0; i + 1 < edges.length; i++) {
    const inside = rows.filter((row) => row.confidence >= edges[i]! && row.confidence < edges[i + 1]!);
    if (!inside.length) continue;
    const right = inside.filter((row) => row.wordF1 >= 0.95).length / inside.length;
    const f1 = inside.reduce((sum, row) => sum + row.wordF1, 0) / inside.length;
    console.log(
      `${edges[i]!.toFixed(2)}–${Math.min(1, edges[i + 1]!).toFixed(2)}   ${String(inside.length).padStart(8)}   ${right.toFixed(3).padStart(9)}   ${f1.toFixed(4)}`,
    );
  }
  const sure = rows.filter((row) => row.confidence >= 0.9);
  if (sure.length)
    figures[`of ${rows.length} pages, confidence>=.9 right`] = Number(
      (sure.filter((row) => row.wordF1 >= 0.95).length / sure.length).toFixed(4),
    );
}

console.log(`${''.padEnd(30)}${'pages'.padStart(5)}${COLUMNS.map((column) => column.padStart(10)).join('')}`);
const reliability: { confidence: number; wordF1: number }[] = [];
for (const corpus of values.corpus as CorpusName[]) {
  const golds = await withReadTexts(corpus, readGold(corpus));
  const outputs = await predict(corpus, { shipped: values.shipped, golds });
  const predictions = outputs.map((output): Partial<Prediction> => ('error' in output ? { text: '' } : output));
  outputs.forEach((output, i) => {
    if ('error' in output) console.error(`${corpus} ${golds[i]!.id}: ${output.error}`);
  });
  const scores = golds.map((gold, i) => scorePage(gold, predictions[i]));
  printRow(`${corpus}: Broadsheet`, scores);
  record(corpus, scores);
  scores.forEach((score, i) => {
    if (typeof score.wordF1 === 'number')
      reliability.push({ confidence: predictions[i]!.confidence ?? 0, wordF1: score.wordF1 });
  });
  const sources = [...new Set(golds.map((gold) => gold.source))];
  if (sources.length > 1) {
    for (const source of sources) {
      const part = scores.filter((_, i) => golds[i]!.source === source);
      printRow(`  ${source}`, part);
    }
  }
  printLanguages(scores, predictions);
  const baseline = readBaseline(corpus, golds);
  if (baseline) {
    printRow(`${corpus}: Trafilatura 2.2`, baseline);
    console.log(
      `  Broadsheet − Trafilatura: wordF1 ${difference(scores, baseline, 'wordF1')}, with ${difference(scores, baseline, 'with')}, without ${difference(scores, baseline, 'without')}`,
    );
  }
  if (!values['no-peers']) {
    const peers = await predictPeers(corpus, golds);
    for (const name of ['readability', 'defuddle'] as const) {
      const theirs = golds.map((gold, i) =>
        scorePage(gold, { text: name in peers[i]! ? (peers[i] as Record<string, string>)[name] : '' }),
      );
      printRow(`${corpus}: ${name}`, theirs);
      console.log(`  Broadsheet − ${name}: wordF1 ${difference(scores, theirs, 'wordF1')}`);
    }
  }
  const worst = scores
    .map((score, i) => ({ score, gold: golds[i]!, confidence: predictions[i]!.confidence }))
    .filter(({ score }) => typeof score.wordF1 === 'number')
    .sort((a, b) => Number(a.score.wordF1) - Number(b.score.wordF1))
    .slice(0, Number(values.pages));
  for (const { score, gold, confidence } of worst) {
    console.log(
      `    ${gold.id}  F1 ${Number(score.wordF1).toFixed(3)} P ${Number(score.wordP).toFixed(3)} R ${Number(score.wordR).toFixed(3)} sure ${confidence?.toFixed(2)}  ${gold.url.slice(0, 90)}`,
    );
  }
}
printReliability(reliability);

/** Figures of which less is better. */
const FALLING = /below\.9|without|captionsIn|teasersIn/;
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, number>;
let failed = 0;
if (!values.shipped) {
  for (const [name, floor] of Object.entries(floors)) {
    const figure = figures[name];
    if (figure === undefined) {
      // of a corpus that was measured, but over other pages than now
      if (!values.corpus.includes(name.split(' ')[0]!)) continue;
      if (values.raise) delete floors[name];
      else {
        failed++;
        console.error(`no figure: ${name}; the set of pages has changed, --raise sets a floor for the new one`);
      }
      continue;
    }
    const isWorse = FALLING.test(name) ? figure > floor : figure < floor;
    if (isWorse) {
      failed++;
      console.error(`below its floor: ${name} is ${figure}, was ${floor}`);
    } else if (values.raise) floors[name] = figure;
  }
  if (values.raise) {
    writeFileSync(FLOORS, `${JSON.stringify({ ...figures, ...floors }, null, 2)}\n`);
  }
}
process.exitCode = failed ? 1 : 0;
