// npm start [address or file]: builds, and opens the installed browser with the extension on a news page.
// BROWSER=firefox takes Firefox. Without a display the story is printed and pictures of popup and reader are written.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { startChromium } from '../e2e/drivers/chromium.ts';
import type { Driver } from '../e2e/drivers/driver.ts';
import { startFirefox } from '../e2e/drivers/firefox.ts';
import { until } from '../e2e/drivers/poll.ts';
import { SITE, STORY } from '../e2e/story.ts';
import { type BrowserName, ensureBrowser } from './browsers.ts';
import { serveFolder } from './server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PICTURES = join(ROOT, 'dist', 'start');

/** The page to open, and what must be shut down afterwards. */
async function findPage(wanted: string | undefined): Promise<{ url: string; close: () => Promise<void> }> {
  if (wanted && /^https?:\/\//i.test(wanted)) return { url: wanted, close: async () => undefined };
  const file = wanted ? resolve(wanted) : join(SITE, STORY.path);
  if (!existsSync(file)) throw new Error(`There is no file ${file}. Give an address (https://…) or a saved page.`);
  const server = await serveFolder(dirname(file));
  return { url: `http://127.0.0.1:${server.port}/${encodeURIComponent(basename(file))}`, close: server.close };
}

function hasDisplay(): boolean {
  return platform() !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showInWindow(name: BrowserName, url: string): Promise<void> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'broadsheet-start-'));
  const extension = join(ROOT, 'dist', name === 'chromium' ? 'chrome' : 'firefox');
  const common = { executablePath: ensureBrowser(name), headless: false, userDataDir, defaultViewport: null };
  const browser = await puppeteer.launch(
    name === 'chromium'
      ? { ...common, pipe: true, enableExtensions: [extension], args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
      : { ...common, browser: 'firefox' },
  );
  if (name === 'firefox') await browser.installExtension(extension);
  const page = await browser.newPage();
  await page.goto(url);
  console.log(`Broadsheet is in ${name}'s toolbar; Alt+R opens the reader. Close the browser to end this.`);
  await new Promise((done) => browser.once('disconnected', done));
  await rm(userDataDir, { recursive: true, force: true });
}

async function showInPictures(driver: Driver, url: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const page = await driver.open(url);
  const popup = await driver.openPopup(page);
  await until('the popup has read the page', async () => (await popup.text('.story, .notice')) !== null);
  const picture = (what: string) => join(PICTURES, `${driver.name}-${what}.png`) as `${string}.png`;
  await popup.screenshot(picture('popup'));
  if ((await popup.text('#read-anyway')) !== null) await popup.click('#read-anyway');
  if ((await popup.text('.story')) === null) {
    console.log(`${await popup.text('.notice h1')}: ${await popup.text('.notice p')}`);
  } else {
    for (const part of ['.masthead', '.story h1', '.lead', '.byline']) console.log((await popup.text(part)) ?? '');
    console.log((await popup.lines('.text')).join('\n\n'));
    await popup.click('#reader');
    await until('the reader is open', async () => (await driver.readerText(page)) !== null);
    await page.screenshot({ path: picture('reader') });
    console.log(`\nPictures of popup and reader: ${pathToFileURL(PICTURES).href}`);
  }
  await popup.close();
}

const name: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium';
execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT, stdio: 'inherit' });
const { url, close } = await findPage(process.argv[2]);
try {
  if (hasDisplay()) {
    await showInWindow(name, url);
  } else {
    console.log(`There is no display, so ${name} runs without a window.\n`);
    const driver = name === 'chromium' ? await startChromium(null) : await startFirefox(null);
    try {
      await showInPictures(driver, url);
    } finally {
      await driver.close();
    }
  }
} finally {
  await close();
}
