import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { ensureBrowser, QUIET_CHROMIUM } from '../../tools/browsers.ts';

/**
 * Runs a function of the project over many inputs in a real Chromium, two tabs side by side.
 *
 * @param entry path of a module that exports `run(input)`: JSON in, JSON out; it sees the browser's globals (`DOMParser`).
 * @param inputs called with an index when its turn comes, so that pages need not all be in memory.
 * @returns the outputs in order; a page on which `run` throws or takes over `timeoutMs` gives `{ error }`.
 */
export async function runInChromium<In, Out>(
  entry: string,
  count: number,
  inputs: (index: number) => In,
  { tabs = 2, timeoutMs = 60_000 }: { tabs?: number; timeoutMs?: number } = {},
): Promise<(Out | { error: string })[]> {
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: '__bench',
    write: false,
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = bundled.outputFiles[0]!.text;
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    pipe: true,
    args: [...QUIET_CHROMIUM],
  });
  const outputs: (Out | { error: string })[] = new Array(count);
  let next = 0;
  async function openTab(): Promise<Page> {
    const page = await browser.newPage();
    await page.evaluate(`${script};globalThis.__bench = __bench;`);
    return page;
  }
  async function work(): Promise<void> {
    let page = await openTab();
    let done = 0;
    while (next < count) {
      const index = next++;
      let timer: NodeJS.Timeout | undefined;
      try {
        const timeout = new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error(`over ${timeoutMs} ms`)), timeoutMs);
        });
        const call = page.evaluate(
          (json) => {
            const bench = (globalThis as unknown as { __bench: { run(input: unknown): unknown } }).__bench;
            return Promise.resolve(bench.run(JSON.parse(json))).then((out) => JSON.stringify(out));
          },
          JSON.stringify(inputs(index)),
        );
        outputs[index] = JSON.parse(await Promise.race([call, timeout])) as Out;
      } catch (error) {
        outputs[index] = { error: String(error) };
        // an exception leaves the tab as it was; one that hangs or has crashed is left behind
        if (/over \d+ ms|Target closed|crash|detached/i.test(String(error))) page = await openTab();
      } finally {
        clearTimeout(timer);
      }
      // a fresh tab now and then, so that parsed documents do not pile up
      if (++done % 150 === 0) {
        await page.close();
        page = await openTab();
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
  }
  return outputs;
}
