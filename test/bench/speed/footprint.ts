import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Gold } from '../corpora/corpora.ts';
import {
  type ExtensionInChromium,
  HOST,
  OTHER_HOST,
  pathOf,
  pressReaderKey,
  servePages,
  startExtension,
} from './extension-in-chromium.ts';
import { popupPaint, readerPaint, TIMEOUT_MS } from './paint-times.ts';
import { describeTimes, quantile } from './statistics.ts';

/** By then the check has looked at a page that rests for the last time. */
const LOOKED_AFTER_MS = 4500;
const SAMPLE_EVERY_US = 200;

/** Kilobytes of the page's JavaScript heap in use, garbage apart. */
async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1024;
}

async function watchHeap(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return session;
}

/** Heaps in kilobytes above that of the same page without the extension. */
interface Heaps {
  unread: number;
  popup: number;
  reader: number;
  left: number;
}

async function readHeaps(extension: ExtensionInChromium, path: string): Promise<Heaps | null> {
  const bare = await extension.inTab(`http://${OTHER_HOST}${path}`, async (page) => heapOf(await watchHeap(page)));
  if (bare === null) return null;
  return await extension.inTab(`http://${HOST}${path}`, async (page) => {
    const session = await watchHeap(page);
    const unread = await heapOf(session);
    const shown = await extension.openPopup(page);
    await shown.evaluate(popupPaint, TIMEOUT_MS);
    await shown.close();
    const popup = await heapOf(session);
    const painted = await page.evaluateHandle(readerPaint, TIMEOUT_MS);
    await pressReaderKey(await extension.worker());
    await painted.evaluate(({ when }) => when);
    const reader = await heapOf(session);
    await pressReaderKey(await extension.worker());
    await page.waitForFunction(() => !document.querySelector('html > dialog'));
    const left = await heapOf(session);
    return { unread: unread - bare, popup: popup - bare, reader: reader - bare, left: left - bare };
  });
}

/** Milliseconds of the samples in which the check was running, or something that it had called. */
function timeIn(script: string, { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): number {
  const ours = new Set<number>();
  // a node comes before its children
  for (const node of nodes) {
    if (node.callFrame.url.endsWith(script)) ours.add(node.id);
    if (ours.has(node.id)) for (const child of node.children ?? []) ours.add(child);
  }
  return samples.reduce((sum, node, i) => sum + (ours.has(node) ? (timeDeltas[i] ?? 0) : 0), 0) / 1000;
}

/** The time that the check takes of a page from its start until it looks no more. */
async function timeUnread(extension: ExtensionInChromium, path: string): Promise<number | null> {
  return await extension.inTab(`http://${HOST}${path}`, async (page) => {
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLE_EVERY_US });
    await session.send('Profiler.start');
    // anew in the same process, which the profiler stays with
    await page.reload({ waitUntil: 'domcontentloaded' });
    await new Promise((resolve) => setTimeout(resolve, LOOKED_AFTER_MS));
    return timeIn('/content/detect.js', (await session.send('Profiler.stop')).profile);
  });
}

/** What the extension takes of a page: memory, and time where the page is never read. */
export async function measureFootprint(golds: readonly Gold[]): Promise<void> {
  const server = await servePages(golds);
  const extension = await startExtension(server);
  const heaps: Heaps[] = [];
  const times: number[] = [];
  try {
    for (const gold of golds) {
      const read = await readHeaps(extension, pathOf(gold));
      if (read) heaps.push(read);
      const time = await timeUnread(extension, pathOf(gold));
      if (time !== null) times.push(time);
    }
  } finally {
    await extension.close();
    await server.close();
  }
  const rows: [keyof Heaps, string][] = [
    ['unread', 'never read'],
    ['popup', 'after the popup'],
    ['reader', 'in the reader'],
    ['left', 'after the reader'],
  ];
  console.log(`\nWhat ${golds.length} pages pay, over the same pages without access for the extension (Chromium)`);
  for (const [kind, name] of rows) {
    const grown = heaps.map((heap) => heap[kind]);
    const cells = [0.5, 0.95].map((share) => `${Math.round(quantile(grown, share))} KB`);
    console.log(`  heap ${name.padEnd(16)} median ${cells[0]}, 95 % ${cells[1]}`);
  }
  console.log(`  time of a page that is never read, all looks together: ${describeTimes(times)}`);
}
