import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser, QUIET_CHROMIUM } from '../../tools/browsers.ts';
import { giveAccess, pinButton } from '../../tools/give-access.ts';
import { serveFolder } from '../../tools/server.ts';
import { type Gold, readPage } from '../corpora/corpora.ts';
import { popupPaint, readerPaint } from './paint-times.ts';
import { describeTimes } from './statistics.ts';

const EXTENSION = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
const TIMEOUT_MS = 10_000;
const HOST = 'www.tidewater.example';
const ORIGIN = `*://${HOST}/*`;

/** Milliseconds from the click until the story is on the screen, over the built extension. */
export async function measureClicks(golds: readonly Gold[]): Promise<void> {
  const paths = golds.map((gold) => `/${gold.id}/a-story-about-the-harbour`);
  const server = await serveFolder(
    fileURLToPath(new URL('../../fixtures', import.meta.url)),
    Object.fromEntries(golds.map((gold, i) => [paths[i]!, ['text/html; charset=utf-8', quieten(gold)]])),
  );
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chromium'),
    headless: true,
    pipe: true,
    defaultViewport: null,
    enableExtensions: [EXTENSION],
    args: [
      ...QUIET_CHROMIUM,
      '--window-size=1000,700',
      `--proxy-server=127.0.0.1:${server.port}`,
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  try {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    const id = new URL(target.url()).host;
    await prepare(browser, id);
    const popups: number[] = [];
    const readers: number[] = [];
    for (const path of paths) {
      // a tab of its own for each, so that the page's process has nothing of ours yet
      const popup = await inTab(browser, path, (page) => timePopup(browser, id, page));
      if (popup !== null) popups.push(popup);
      const reader = await inTab(browser, path, (page) => timeReader(browser, page));
      if (reader !== null) readers.push(reader);
    }
    console.log(`\nFrom click to paint, ${golds.length} pages of news, the extension as it ships`);
    console.log(`  popup        ${describeTimes(popups)} (${popups.length} showed a story)`);
    console.log(`  reader       ${describeTimes(readers)} (${readers.length} opened)`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The page without its own scripts: they would fetch what is not there, and wait for it. */
function quieten(gold: Gold): string {
  return readPage('news', gold.id).replace(/<script\b(?![^>]*ld\+json)/gi, '<script type="text/x-none"');
}

/**
 * What a person's "Always on this site" gives, told to the browser as its own pages would; and the button in the toolbar,
 * where whoever uses it has it: out of the menu of extensions it would first slide into view for a quarter of a second.
 */
async function prepare(browser: Browser, id: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await giveAccess(page, id, ORIGIN);
  await pinButton(page, id);
  await page.goto(`chrome-extension://${id}/options/index.html`);
  const isGranted = await page.evaluate(async (origin) => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    return await chrome.permissions.request({ origins: [origin] });
  }, ORIGIN);
  if (!isGranted) throw new Error('the browser gave no access to the pages');
  await page.close();
}

async function inTab<T>(browser: Browser, path: string, run: (page: Page) => Promise<T>): Promise<T | null> {
  const page = await browser.newPage();
  try {
    await page.goto(`http://${HOST}${path}`, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    // people click on a page that stands
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 })));
    return await run(page);
  } catch (error) {
    console.error(`  ${path}: ${error}`);
    return null;
  } finally {
    await page.close();
  }
}

async function timePopup(browser: Browser, id: string, page: Page): Promise<number | null> {
  const opened = browser.waitForTarget((one) => one.url().startsWith(`chrome-extension://${id}/popup/`));
  const extension = (await browser.extensions()).get(id)!;
  const clicked = performance.timeOrigin + performance.now();
  await page.triggerExtensionAction(extension);
  const popup = await (await opened).asPage();
  const painted = await popup.evaluate(popupPaint, TIMEOUT_MS);
  await popup.close();
  return painted === null ? null : painted - clicked;
}

async function timeReader(browser: Browser, page: Page): Promise<number | null> {
  const worker = await (await browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
  const painted = await page.evaluateHandle(readerPaint, TIMEOUT_MS);
  const clicked = performance.timeOrigin + performance.now();
  // as if the shortcut had been pressed: without a screen Chromium takes no keys for commands
  await worker!.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: typeof import('webextension-polyfill') & {
        commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch('toggle-reader', tab);
  });
  const at = await painted.evaluate(({ when }) => when);
  return at === null ? null : at - clicked;
}
