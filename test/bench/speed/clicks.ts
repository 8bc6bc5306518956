import type { Page } from 'puppeteer-core';
import { startFirefox } from '../../e2e/drivers/firefox.ts';
import { until } from '../../e2e/drivers/poll.ts';
import type { Gold } from '../corpora/corpora.ts';
import {
  type ExtensionInChromium,
  HOST,
  pathOf,
  pressReaderKey,
  servePages,
  startExtension,
} from './extension-in-chromium.ts';
import { popupPaint, readerPaint, TIMEOUT_MS } from './paint-times.ts';
import { describeTimes } from './statistics.ts';

function now(): number {
  return performance.timeOrigin + performance.now();
}

function print(browser: string, popups: readonly (number | null)[], readers: readonly (number | null)[]): void {
  for (const [name, times] of [
    ['popup', popups],
    ['reader', readers],
  ] as const) {
    const shown = times.filter((time) => time !== null);
    console.log(`  ${browser}, ${name.padEnd(6)} ${describeTimes(shown)} (${shown.length} of ${times.length} pages)`);
  }
}

/** Milliseconds from the click until the story is on the screen, over the built extension. */
export async function measureClicks(golds: readonly Gold[]): Promise<void> {
  console.log('\nFrom click to paint, pages of news, the extension as it ships');
  const server = await servePages(golds);
  try {
    await measureInChromium(golds, await startExtension(server));
    await measureInFirefox(golds, server.port);
  } finally {
    await server.close();
  }
}

async function measureInChromium(golds: readonly Gold[], extension: ExtensionInChromium): Promise<void> {
  const popups: (number | null)[] = [];
  const readers: (number | null)[] = [];
  try {
    for (const gold of golds) {
      const url = `http://${HOST}${pathOf(gold)}`;
      popups.push(await extension.inTab(url, (page) => timePopup(extension, page)));
      readers.push(await extension.inTab(url, (page) => timeReader(extension, page)));
    }
    print('Chromium', popups, readers);
  } finally {
    await extension.close();
  }
}

async function timePopup(extension: ExtensionInChromium, page: Page): Promise<number | null> {
  const clicked = now();
  const popup = await extension.openPopup(page);
  const painted = await popup.evaluate(popupPaint, TIMEOUT_MS);
  await popup.close();
  return painted === null ? null : painted - clicked;
}

async function timeReader(extension: ExtensionInChromium, page: Page): Promise<number | null> {
  const worker = await extension.worker();
  const painted = await page.evaluateHandle(readerPaint, TIMEOUT_MS);
  const clicked = now();
  await pressReaderKey(worker);
  const at = await painted.evaluate(({ when }) => when);
  return at === null ? null : at - clicked;
}

/** Runs in a page of the extension. */
function hasPopup(): boolean {
  const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
  return chrome.extension.getViews({ type: 'popup' }).length > 0;
}

async function measureInFirefox(golds: readonly Gold[], port: number): Promise<void> {
  const driver = await startFirefox(port);
  driver.expectRequests(/./);
  const popups: (number | null)[] = [];
  const readers: (number | null)[] = [];
  try {
    for (const gold of golds) {
      const url = `http://${HOST}${pathOf(gold)}`;
      const front = await driver.open(url);
      const opened = now();
      const popup = await driver.openPopup(front);
      await until('the popup is there', () => driver.inExtension(hasPopup, null));
      const shown = await driver.inExtension(popupPaint, TIMEOUT_MS);
      popups.push(shown === null ? null : shown - opened);
      await popup.close();
      await front.close();
      const page = await driver.open(url);
      const painted = await page.evaluateHandle(readerPaint, TIMEOUT_MS);
      const clicked = now();
      await driver.pressReaderKey(page);
      const at = await painted.evaluate(({ when }) => when);
      readers.push(at === null ? null : at - clicked);
      await page.close();
    }
    print('Firefox', popups, readers);
  } finally {
    await driver.close();
  }
}
