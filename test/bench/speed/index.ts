/**
 * `npm run bench:speed [--every N]`: how long detect and extract take, against Readability with the clone that it needs
 * and against Defuddle, in one run in Chromium on every n-th page of the news corpus; how extraction grows with the
 * page and with pages that are built to hurt; what the first click in a fresh browser pays; how long the built extension
 * (`npm run build`) takes from a click to its popup and its reader, in Chromium and Firefox; what memory and time pages
 * pay, those that are never read too; and what its scripts weigh.
 */
import { parseArgs } from 'node:util';
import { readGold } from '../corpora/corpora.ts';
import { measureClicks } from './clicks.ts';
import { measureCold } from './cold.ts';
import { compareTools } from './compare.ts';
import { measureFootprint } from './footprint.ts';
import { measureGrowth } from './growth.ts';
import { measureHostile } from './hostile.ts';
import { printSizes } from './sizes.ts';

/** Every page that these take costs a browser or two tabs. */
const COLD_PAGES = 12;
const CLICKED_PAGES = 24;
const WEIGHED_PAGES = 8;

const { values } = parseArgs({ options: { every: { type: 'string', default: '8' } } });
const golds = readGold('news').filter((_, i) => i % Number(values.every) === 0);

function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]!);
}

await compareTools(golds);
await measureGrowth();
measureHostile();
await measureCold(spread(golds, COLD_PAGES));
await measureClicks(spread(golds, CLICKED_PAGES));
await measureFootprint(spread(golds, WEIGHED_PAGES));
printSizes();
