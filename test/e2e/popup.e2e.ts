import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { popupWith } from './steps.ts';
import { SITE } from './story.ts';

const HEADLINE = 'What the deeper channel costs the city';

describe('the popup over a story', () => {
  let server: LocalServer;
  let driver: Driver;
  let story: Page;
  /** The popup's page in a tab, where it can be given any size. */
  let popup: Page;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port);
    story = await driver.open(`http://${NEWS_HOST}:${server.port}/works.html`);
    // the click on the toolbar button lets it read the page from a tab too
    await (await popupWith(driver, story, '.story h1')).close();
    await story.bringToFront();
    popup = await driver.openOwnPage(`popup/index.html?tab=${await driver.frontTabId()}`);
    await popup.waitForSelector('.story h1');
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function resize(width: number, height: number, isTouched = false): Promise<void> {
    const session = await popup.createCDPSession();
    const size = { width, height, screenWidth: width, screenHeight: height, deviceScaleFactor: 1, mobile: isTouched };
    await session.send('Emulation.setDeviceMetricsOverride', size);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: isTouched });
    await until('it is so', () => popup.evaluate((wanted) => innerWidth === wanted, width));
  }

  test('tells a caption once, and dates as the reader does', async () => {
    const text = await popup.$eval('.story', (one) => one.textContent ?? '');
    expect(text.split('minutes before work began')).toHaveLength(2);
    expect(await popup.$eval('.published time', (one) => one.textContent)).toContain('Nov 20, 2026');
  });

  test.each([
    ['a small telephone', 320, 568, true, 320],
    ['the browser’s own window for popups', 400, 600, false, 400],
    ['200 % zoom, which halves it', 400, 300, false, 400],
    ['a tablet', 800, 1000, true, 640],
  ] as const)('is whole on %s', async (_, width, height, isTouched, expected) => {
    await resize(width, height, isTouched);
    const seen = await popup.evaluate(() => {
      const box = document.body.getBoundingClientRect();
      const scroll = document.querySelector('.scroll')!;
      const buttons = [...document.querySelectorAll('.actions > button, #always, #pick, #saved-list')];
      return {
        width: box.width,
        middle: box.left + box.width / 2,
        overflow: document.documentElement.scrollWidth - innerWidth,
        story: scroll.clientHeight,
        cut: buttons.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.id),
        small: buttons.filter((one) => one.getBoundingClientRect().height < 18).map((one) => one.id),
      };
    });
    expect(seen.width).toBe(expected);
    expect(seen.middle).toBe(width / 2);
    expect(seen.overflow).toBeLessThanOrEqual(0);
    expect(seen.cut).toEqual([]);
    expect(seen.small).toEqual([]);
    expect(seen.story, 'room to read in').toBeGreaterThan(90);
  });

  test('opens where its story was left', async () => {
    await resize(400, 600);
    await popup.$eval('.scroll', (one) => one.scrollTo({ top: 700, behavior: 'instant' }));
    await until('it is remembered', () =>
      popup.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        return Object.keys(await chrome.storage.session.get('popupScroll')).length > 0;
      }),
    );
    await popup.reload();
    await popup.waitForSelector('.story h1');
    await until('it is there again', () => popup.$eval('.scroll', (one) => Math.abs(one.scrollTop - 700) < 2));
  });

  test('saves each kind of file under the story’s name, and copies', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-popup-'));
    const session = await popup.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const name = `2026-11-20 The Tidewater Post - ${HEADLINE}`;
    for (const [format, ending] of [
      ['markdown', 'md'],
      ['html', 'html'],
      ['epub', 'epub'],
      ['text', 'txt'],
    ]) {
      await popup.click('#more');
      await popup.click(`#save-${format}`);
      await until(`${ending} is there`, async () => (await readdir(folder)).includes(`${name}.${ending}`));
      expect(await popup.evaluate(() => document.activeElement?.id)).toBe('more');
    }
    const text = await readFile(join(folder, `${name}.txt`), 'utf8');
    expect(text).toMatch(new RegExp(`^${HEADLINE}\nAda Quill, Jonas Brandt · The Tidewater Post`));
    await popup.click('#copy');
    await until('it says so', async () => (await popup.$eval('.said', (one) => one.textContent)) !== '');
  });
});
