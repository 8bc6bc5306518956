import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { findReaderFaults } from './axe.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { openReaderFrom } from './steps.ts';
import { SITE } from './story.ts';

/** What lies over the story, by the key that opens it. */
const LAYERS = ['c', 'n', 's', 'a', 'r', '?', 'i', 'l', 'p'] as const;

describe.each([{ isDark: false }, { isDark: true }])(
  'the reader and all that opens in it, dark: $isDark',
  ({ isDark }) => {
    let server: LocalServer;
    let driver: Driver;
    let page: Page;
    let copy: Page;
    beforeAll(async () => {
      server = await serveFolder(SITE);
      driver = await startChromium(server.port, { isDark });
      copy = await driver.open(`http://${NEWS_HOST}:${server.port}/front.html`);
      page = await driver.open(`http://${NEWS_HOST}:${server.port}/mill.html`);
      await openReaderFrom(driver, await driver.openPopup(page), page, 'lost its wheel');
    });
    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    test('is clean', async () => {
      const faults: Record<string, string[]> = {};
      // headings, landmarks and the page's own language are those of the page that the copy stands on
      const look = async (what: string) => {
        faults[what] = await findReaderFaults(driver, page, copy);
      };
      await look('story');
      for (const key of LAYERS) {
        await page.keyboard.press(key);
        await until(`${key} has opened something`, () =>
          driver.inReader(page, (root) => root.querySelector('[role=dialog], .speech-bar, .picker') !== null, null),
        );
        await look(key);
        await page.keyboard.press('Escape');
        await until('it is closed', () =>
          driver.inReader(
            page,
            (root) => root.querySelector('.reader') !== null && !root.querySelector('[role=dialog], .speech-bar'),
            null,
          ),
        );
      }
      await driver.inReader(page, (root) => root.querySelector<HTMLElement>('.story-body sup a')!.click(), null);
      await until('a footnote is shown', () =>
        driver.inReader(page, (root) => root.querySelector('.footnote') !== null, null),
      );
      await look('footnote');
      expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    });
  },
);
