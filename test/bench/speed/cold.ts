import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';
import { type Gold, readPage } from '../corpora/corpora.ts';
import { describeTimes } from './statistics.ts';
import type { Tool } from './tools.ts';

/** Times tools in browsers that were started for one page each: nothing is compiled yet, no expression, no loop. */
export async function measureCold(golds: readonly Gold[]): Promise<void> {
  const entry = fileURLToPath(new URL('cold-page.ts', import.meta.url));
  console.log(`\nCold, each of ${golds.length} pages in a browser of its own`);
  for (const tool of ['detect', 'extract', 'readability'] as const) {
    const times: number[] = [];
    for (const gold of golds) {
      const [time] = await runInChromium<{ tool: Tool; html: string; url: string }, number>(
        entry,
        1,
        () => ({ tool, html: readPage('news', gold.id), url: gold.url }),
        { tabs: 1 },
      );
      if (typeof time === 'number') times.push(time);
    }
    console.log(`  ${tool.padEnd(12)} ${describeTimes(times)}`);
  }
}
