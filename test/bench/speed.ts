/**
 * `npm run bench:speed`: detect and extract against Readability with the clone that it needs, in one run in
 * Chromium, interleaved, on every n-th page (`--every N`); prints medians, 95th percentiles and the ratios with a
 * bootstrap interval.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInChromium } from './chromium.ts';
import { readGold, readPage } from './corpora.ts';
import { randomFrom } from './gbdt.ts';
import type { Times } from './speed-page.ts';

const { values } = parseArgs({ options: { every: { type: 'string', default: '5' } } });

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

const golds = readGold('news').filter((_, i) => i % Number(values.every) === 0);
// two rounds in one tab: the first warms the code up, as a browser's caches do for an extension that is used
const outputs = await runInChromium<{ html: string; url: string; turn: number }, Times>(
  fileURLToPath(new URL('speed-page.ts', import.meta.url)),
  golds.length * 2,
  (i) => {
    const gold = golds[i % golds.length]!;
    return { html: readPage('news', gold.id), url: gold.url, turn: i };
  },
  { tabs: 1 },
);
const times = outputs.slice(golds.length).filter((output): output is Times => !('error' in output));
for (const name of ['detect', 'extract', 'readability'] as const) {
  const column = times.map((time) => time[name]);
  console.log(
    `${name.padEnd(12)} median ${quantile(column, 0.5).toFixed(1)} ms, 95 % ${quantile(column, 0.95).toFixed(1)} ms`,
  );
}
const ratios = times.map((time) => time.extract / Math.max(0.05, time.readability));
const random = randomFrom(3);
const medians = Array.from({ length: 500 }, () =>
  quantile(
    ratios.map(() => ratios[Math.floor(random() * ratios.length)]!),
    0.5,
  ),
);
console.log(
  `extract / Readability: median ratio ${quantile(ratios, 0.5).toFixed(2)} [${quantile(medians, 0.025).toFixed(2)}, ${quantile(medians, 0.975).toFixed(2)}], 95 % ${quantile(ratios, 0.95).toFixed(2)}, pages ${times.length}`,
);
