import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';
import { type Gold, readPage } from '../corpora/corpora.ts';
import type { Times } from './compare-page.ts';
import { describeTimes, quantile, withInterval } from './statistics.ts';
import { TOOLS, type Tool } from './tools.ts';

/** Times every tool on the pages, warmed up: one round in the same tab goes before, as long for each. */
export async function compareTools(golds: readonly Gold[]): Promise<void> {
  const outputs = await runInChromium<{ html: string; url: string; turn: number }, Times>(
    fileURLToPath(new URL('compare-page.ts', import.meta.url)),
    golds.length * 2,
    (i) => {
      const gold = golds[i % golds.length]!;
      return { html: readPage('news', gold.id), url: gold.url, turn: i };
    },
    { tabs: 1 },
  );
  const times = outputs.slice(golds.length).filter((output): output is Times => !('error' in output));
  console.log(`\nWarm, ${times.length} pages of news, parsing apart, each tool on documents of its own`);
  for (const tool of TOOLS) console.log(`  ${tool.padEnd(12)} ${describeTimes(times.map((time) => time[tool]))}`);
  for (const peer of ['readability', 'defuddle'] as const) printRatios(times, peer);
}

function printRatios(times: readonly Times[], peer: Tool): void {
  const ratioAt = (share: number) => (rows: readonly number[]) =>
    quantile(
      rows.map((row) => times[row]!.extract),
      share,
    ) /
    quantile(
      rows.map((row) => times[row]![peer]),
      share,
    );
  const paired = (rows: readonly number[]): number =>
    quantile(
      rows.map((row) => times[row]!.extract / Math.max(0.1, times[row]![peer])),
      0.5,
    );
  const count = times.length;
  console.log(
    `  extract / ${peer}: median of the pages' ratios ${withInterval(count, paired)}, ` +
      `of medians ${withInterval(count, ratioAt(0.5))}, of 95th percentiles ${withInterval(count, ratioAt(0.95))}`,
  );
}
