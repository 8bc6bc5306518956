/**
 * Fits the confidence: `npx tsx test/bench/story/fit-confidence.ts` writes `src/rules/confidence.ts`. Needs the fold models
 * (`npm run train`): each page is extracted by trees that never saw its publisher. Prints the
 * reliability on the half of the pages that the fit has not seen, then fits on all.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CONFIDENCE_SIGNS } from '../../../src/extract/confidence.ts';
import { loadScorer, readGold } from '../corpora/corpora.ts';
import { withReadTexts } from '../corpora/labels-by-reading.ts';
import { predict } from './story.ts';

interface Row {
  signs: number[];
  right: number;
}

/** A page counts as right from this word F1 on. */
const RIGHT = 0.95;

function fit(rows: readonly Row[]): { bias: number; weights: number[] } {
  const width = CONFIDENCE_SIGNS.length;
  let bias = 0;
  const weights = new Array<number>(width).fill(0);
  for (let round = 0; round < 6000; round++) {
    const gradient = new Array<number>(width + 1).fill(0);
    for (const { signs, right } of rows) {
      const p = 1 / (1 + Math.exp(-(bias + signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0))));
      gradient[width]! += p - right;
      for (let i = 0; i < width; i++) gradient[i]! += (p - right) * signs[i]!;
    }
    bias -= (1.5 * gradient[width]!) / rows.length;
    for (let i = 0; i < width; i++) weights[i]! -= 1.5 * (gradient[i]! / rows.length + 0.0005 * weights[i]!);
  }
  return { bias: Number(bias.toFixed(3)), weights: weights.map((weight) => Number(weight.toFixed(3))) };
}

function reliability(rows: readonly Row[], model: { bias: number; weights: number[] }): void {
  const scored = rows.map(({ signs, right }) => ({
    p: 1 / (1 + Math.exp(-(model.bias + signs.reduce((sum, sign, i) => sum + sign * model.weights[i]!, 0)))),
    right,
  }));
  for (const [from, to] of [
    [0, 0.5],
    [0.5, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 0.95],
    [0.95, 1.01],
  ] as const) {
    const inside = scored.filter(({ p }) => p >= from && p < to);
    if (!inside.length) continue;
    console.log(
      `${from}–${to}: ${inside.length} pages, right ${(inside.reduce((sum, { right }) => sum + right, 0) / inside.length).toFixed(3)}`,
    );
  }
}

const { scorePage } = await loadScorer();
const rows: Row[] = [];
for (const corpus of ['news', 'read', 'snippets', 'dates'] as const) {
  const golds = (await withReadTexts(corpus, readGold(corpus))).filter((gold) => gold.text);
  const outputs = await predict(corpus, { golds, withSigns: true });
  outputs.forEach((output, i) => {
    if ('error' in output || !output.text) return;
    const { wordF1 } = scorePage(golds[i]!, output);
    if (typeof wordF1 === 'number') rows.push({ signs: output.signs, right: Number(wordF1 >= RIGHT) });
  });
}
reliability(
  rows.filter((_, i) => i % 2 === 1),
  fit(rows.filter((_, i) => i % 2 === 0)),
);
const model = fit(rows);
const path = fileURLToPath(new URL('../../../src/rules/confidence.ts', import.meta.url));
writeFileSync(
  path,
  `/**
 * Weights of the confidence's logistic regression over ${CONFIDENCE_SIGNS.join(', ')}.
 * Written by \`npx tsx test/bench/story/fit-confidence.ts\` from ${rows.length} pages of publishers that the scorer had not seen.
 */
export const CONFIDENCE = { bias: ${model.bias}, weights: [${model.weights.join(', ')}] };
`,
);
console.log(model);
