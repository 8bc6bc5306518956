import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BASE, type PackedModel, toDigit } from '../../../src/extract/detect/model.ts';
import { type BoostOptions, boost, type Example, sigmoid, sumTrees, type Tree } from '../learning/boost.ts';
import { corrections, type FeatureExample, listPages, readExamples } from './detect-data.ts';

/**
 * Learns the article check: `npx tsx test/bench/detect/train-detect.ts [ROWS]`. ROWS is a file that keeps the features between
 * runs (made where it is missing), since reading them from the pages takes longest.
 */
const OPTIONS: BoostOptions = { trees: 110, rate: 0.2, lambda: 5, rows: 0.7, columns: 0.5, minSide: 1.25, bins: 16 };
const FOLDS = 5;
/** Ways of dealing the publishers into folds; figures are their mean. */
const DEALS = 3;
/** The share of articles that must be told right in folds; the threshold, probability .5, is set by it. */
const ARTICLES_RIGHT = 0.97;
/** The sum of a page that a rule turns down. */
const RULED_OUT = -9;
const MAX_LEAF_STEPS = 42;

/** How much an example counts. `snippets` has pages of every kind under "article"; what is left of a story's page is a weak negative. */
function weightOf({ corpus, variant, gold }: FeatureExample): number {
  const byVariant = { whole: 1, bare: 0.7, mute: 0.5, front: 0, section: 0.1, cards: 0.2 }[variant];
  const byCorpus = corpus === 'snippets' ? (variant === 'bare' ? 0 : 0.2) : corpus === 'read' ? 0.7 : gold ? 1 : 2.5;
  return byVariant * byCorpus;
}

function labelOf({ variant, truth }: FeatureExample): 0 | 1 {
  return variant === 'whole' || variant === 'bare' || variant === 'mute' ? truth : 0;
}

function foldOf(family: string, deal: number): number {
  return createHash('md5').update(`${deal} ${family}`).digest().readUInt32BE() % FOLDS;
}

function toExample(row: FeatureExample, names: string[]): Example {
  return { values: names.map((name) => row.features[name]!), label: labelOf(row), weight: weightOf(row) };
}

/** Trees' sums for every row, from trees that saw no page of its publisher. */
function predictInFolds(rows: FeatureExample[], names: string[], deal: number): number[] {
  const sums = new Array<number>(rows.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = rows.filter((row) => foldOf(row.family, deal) !== fold && weightOf(row) > 0);
    const trees = boost(
      seen.map((row) => toExample(row, names)),
      OPTIONS,
    );
    rows.forEach((row, index) => {
      if (foldOf(row.family, deal) === fold)
        sums[index] = row.ruled ? RULED_OUT : sumTrees(trees, toExample(row, names).values);
    });
  }
  return sums;
}

/** Slope of log-odds on sums, the two kinds weighing the same (Platt scaling around a threshold that is already chosen). */
function calibrate(points: { sum: number; label: 0 | 1 }[], threshold: number): number {
  const articles = points.filter(({ label }) => label).length;
  let slope = 1;
  for (let step = 0; step < 200; step++) {
    let push = 0;
    for (const { sum, label } of points) {
      const weight = 0.5 / (label ? articles : points.length - articles);
      push += weight * (label - sigmoid(slope * (sum - threshold))) * (sum - threshold);
    }
    slope += 0.2 * push;
  }
  return slope;
}

/** The cuts of a feature: a yes or a no needs none written. */
function writeCuts(cuts: ReadonlySet<number>): string {
  const written = [...cuts].map((cut) => String(cut).replace(/^0\./, '.')).join();
  return written === '.5' ? '' : written;
}

function pack(trees: Tree[], names: string[], all: string[], slope: number, threshold: number): PackedModel {
  const cuts = new Map<string, Set<number>>(all.map((name) => [name, new Set()]));
  for (const tree of trees) {
    for (const { feature, cut } of tree.questions) if (feature >= 0) cuts.get(names[feature]!)!.add(cut);
  }
  // what is not written is read as .5
  for (const own of cuts.values()) if (own.size === 0) own.add(0.5);
  const order = [...cuts].flatMap(([name, own]) => [...own].map((cut) => `${name} ${cut}`));
  const leafStep = Math.max(...trees.flatMap(({ leaves }) => leaves.map(Math.abs))) / MAX_LEAF_STEPS;
  const packed = trees.map(({ questions, leaves }) => {
    const asked = questions.map(({ feature, cut }) => {
      // a question past the last one is answered with no
      const at = feature < 0 ? order.length : order.indexOf(`${names[feature]} ${cut}`);
      return toDigit(Math.floor(at / BASE)) + toDigit(at % BASE);
    });
    return asked.join('') + leaves.map((leaf) => toDigit(Math.round(leaf / leafStep) + (BASE >> 1))).join('');
  });
  return {
    cuts: [...cuts.values()].map(writeCuts).join(';'),
    trees: packed.join(''),
    leafStep: +leafStep.toPrecision(6),
    slope: +slope.toPrecision(6),
    offset: +(-slope * threshold).toPrecision(6),
  };
}

function share(values: boolean[]): string {
  return (values.filter(Boolean).length / values.length).toFixed(3);
}

async function main(): Promise<void> {
  const cache = process.argv[2];
  const rows =
    cache && existsSync(cache)
      ? (JSON.parse(readFileSync(cache, 'utf8')) as FeatureExample[])
      : await readExamples(listPages(['news', 'read', 'other-pages', 'snippets']));
  if (cache && !existsSync(cache)) writeFileSync(cache, JSON.stringify(rows));
  for (const row of rows) row.truth = corrections.get(row.id) ?? row.gold;
  const names = Object.keys(rows[0]!.features);

  const judged = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.corpus !== 'snippets');
  const report: string[] = [];
  let threshold = 0;
  let slope = 0;
  const figures = new Map<string, number[]>();
  for (let deal = 0; deal < DEALS; deal++) {
    const sums = predictInFolds(rows, names, deal);
    const real = judged.filter(({ row }) => row.variant === 'whole' || row.variant === 'bare');
    const articles = real.filter(({ row }) => row.truth).map(({ index }) => sums[index]!);
    const cut = articles.toSorted((a, b) => a - b)[Math.floor((1 - ARTICLES_RIGHT) * articles.length)]!;
    threshold += cut / DEALS;
    slope +=
      calibrate(
        real.map(({ row, index }) => ({ sum: sums[index]!, label: row.truth })),
        cut,
      ) / DEALS;
    for (const variant of ['whole', 'bare', 'mute', 'section', 'cards'] as const) {
      for (const by of ['gold', 'truth'] as const) {
        for (const label of [1, 0] as const) {
          const own = judged.filter(
            ({ row }) =>
              row.variant === variant && (variant === 'section' || variant === 'cards' ? 0 : row[by]) === label,
          );
          const right = own.filter(({ index }) => sums[index]! >= cut === (label === 1));
          const key = `${variant} ${by} ${label ? 'articles' : 'others'}`;
          if (own.length) figures.set(key, [...(figures.get(key) ?? []), right.length / own.length]);
        }
      }
    }
    if (deal > 0) continue;
    const whole = judged
      .filter(({ row }) => row.variant === 'whole')
      .toSorted((a, b) => sums[a.index]! - sums[b.index]!);
    const line = ({ row, index }: (typeof whole)[number]): string =>
      `  ${sigmoid(sums[index]! - cut).toFixed(2)} ${row.kind} ${row.id} ${row.url.slice(0, 110)}`;
    console.log(
      `lowest articles\n${whole
        .filter(({ row }) => row.gold)
        .slice(0, 45)
        .map(line)
        .join('\n')}`,
    );
    console.log(
      `highest others\n${whole
        .filter(({ row }) => !row.gold)
        .slice(-30)
        .map(line)
        .join('\n')}`,
    );
    for (const source of ['read', 'fundus']) {
      const own = whole.filter(
        ({ row }) => row.gold && (source === 'read' ? row.corpus === 'read' : /_\d{4}_/.test(row.id)),
      );
      report.push(`${source} ${share(own.map(({ index }) => sums[index]! >= cut))}`);
    }
  }
  for (const [key, values] of figures)
    report.push(`${key} ${(values.reduce((a, b) => a + b, 0) / values.length).toFixed(3)}`);
  console.log(report.join('\n'));

  const trees = boost(
    rows.filter((row) => weightOf(row) > 0).map((row) => toExample(row, names)),
    OPTIONS,
  );
  const model = pack(trees, names, Object.keys(rows[0]!.features), slope, threshold);
  const fingerprint = createHash('sha256')
    .update(rows.map((row) => row.id + row.variant + JSON.stringify(row.features)).join('\n'))
    .digest('hex')
    .slice(0, 16);
  const target = fileURLToPath(new URL('../../../src/rules/generated/detect-model.ts', import.meta.url));
  writeFileSync(
    target,
    `/**
 * Generated by \`npx tsx test/bench/detect/train-detect.ts\`; not to be edited.
 * Learned from pages of WCXB (Murrough-Foley/web-content-extraction-benchmark, CC-BY-4.0), Fundus (flairNLP/fundus, MIT),
 * Trafilatura (adbar/trafilatura, Apache-2.0) and htmldate (adbar/htmldate, Apache-2.0).
 * Data: ${rows.length} pages and variants of pages, sha256 ${fingerprint}.
 * In ${FOLDS} folds by publisher, told right, as collected ("gold") and as read ("truth"):
${report.map((line) => ` *   ${line}`).join('\n')}
 */
export const FEATURE_NAMES = ${JSON.stringify(Object.keys(rows[0]!.features), null, 2).replaceAll('"', "'")};

export const MODEL = ${JSON.stringify(model, null, 2)
      .replace(/^ {2}"(\w+)":/gm, '  $1:')
      .replace(/"([^"\n]*)"/g, (_, text: string) => `'${text}'`)};
`,
  );
  console.log(`${target}: ${model.cuts.length + model.trees.length} characters`);
}

await main();
