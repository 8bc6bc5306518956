import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { ensureBrowser, QUIET_CHROMIUM } from '../../tools/browsers.ts';
import { giveAccess, pinButton } from '../../tools/give-access.ts';
import { type LocalServer, serveFolder } from '../../tools/server.ts';
import { type Gold, readPage } from '../corpora/corpora.ts';

const EXTENSION = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** A host to which the extension has access, and one to which it has none: the same pages stand on both. */
export const HOST = 'www.tidewater.example';
export const OTHER_HOST = 'www.elsewhere.example';
const ORIGIN = `*://${HOST}/*`;

/** Chromium with the built extension, as it ships. */
export interface ExtensionInChromium {
  browser: Browser;
  worker(): Promise<WebWorker>;
  /** Opens a page in a tab of its own, so that its process has nothing of ours yet, and waits until it rests. */
  inTab<T>(url: string, run: (page: Page) => Promise<T>): Promise<T | null>;
  /** Clicks the button; comes back with the popup. */
  openPopup(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/** The page without its own scripts: they would fetch what is not there, and wait for it. */
function quieten(gold: Gold): string {
  return readPage('news', gold.id).replace(/<script\b(?![^>]*ld\+json)/gi, '<script type="text/x-none"');
}

/** Path of a page on the local server. */
export function pathOf(gold: Gold): string {
  return `/${gold.id}/a-story-about-the-harbour`;
}

/** A server of pages of the corpora; to a browser that has it as its proxy they stand on every host. */
export function servePages(golds: readonly Gold[]): Promise<LocalServer> {
  const pages = golds.map((gold) => [pathOf(gold), ['text/html; charset=utf-8', quieten(gold)]] as const);
  return serveFolder(FIXTURES, Object.fromEntries(pages) as Record<string, [string, string]>);
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

/** Starts Chromium with the server as its proxy. */
export async function startExtension(server: LocalServer): Promise<ExtensionInChromium> {
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
  const workerTarget = () => browser.waitForTarget((one) => one.type() === 'service_worker');
  const id = new URL((await workerTarget()).url()).host;
  await prepare(browser, id);
  return {
    browser,
    worker: async () => (await (await workerTarget()).worker())!,
    async inTab(url, run) {
      const page = await browser.newPage();
      try {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
        await page.bringToFront();
        // people click on a page that stands
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 3000 })));
        return await run(page);
      } catch (error) {
        console.error(`  ${url}: ${error}`);
        return null;
      } finally {
        await page.close();
      }
    },
    async openPopup(page) {
      const opened = browser.waitForTarget((one) => one.url().startsWith(`chrome-extension://${id}/popup/`));
      await page.triggerExtensionAction((await browser.extensions()).get(id)!);
      return await (await opened).asPage();
    },
    close: () => browser.close(),
  };
}

/** Opens or closes the reader, as if the shortcut had been pressed: without a screen Chromium takes no keys for commands. */
export async function pressReaderKey(worker: WebWorker): Promise<void> {
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: typeof import('webextension-polyfill') & {
        commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch('toggle-reader', tab);
  });
}
