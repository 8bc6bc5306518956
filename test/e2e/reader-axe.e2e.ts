import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE } from './story.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What lies over the story, by the key that opens it. */
const LAYERS = ['c', 'n', 's', 'a', 'r', '?', 'i', 'l', 'p'] as const;

// axe cannot look into the closed root: it is given a copy of what stands there, in an open one on a page of its own
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
      await copy.evaluate(AXE);
      page = await driver.open(`http://${NEWS_HOST}:${server.port}/mill.html`);
      const popup = await driver.openPopup(page);
      await until('the popup offers the reader', () => popup.text('#reader'));
      await popup.click('#reader');
      await until('the reader is open', async () => (await driver.readerText(page))?.includes('lost its wheel'));
      await popup.close().catch(() => undefined);
      await page.bringToFront();
    });
    afterAll(async () => {
      await driver?.close();
      await server?.close();
    });

    async function findFaults(): Promise<string[]> {
      const { css, markup } = await driver.inReader(
        page,
        (root) => ({
          css: root.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('')),
          markup: new XMLSerializer().serializeToString(root.querySelector('.reader, .picker')!),
        }),
        null,
      );
      return await copy.evaluate(
        async (sheets, shown) => {
          const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
          const host = document.createElement('div');
          const root = host.attachShadow({ mode: 'open' });
          root.append(...new DOMParser().parseFromString(shown, 'text/html').body.childNodes);
          root.adoptedStyleSheets = sheets.map((rules) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            return sheet;
          });
          // as it stands on a page: in a dialog with a name
          const dialog = document.createElement('dialog');
          dialog.open = true;
          dialog.setAttribute('aria-label', 'Reader view');
          dialog.append(host);
          const fill =
            'position:fixed;inset:0;inline-size:100%;block-size:100%;max-inline-size:none;max-block-size:none;padding:0';
          for (const element of [dialog, host]) element.setAttribute('style', fill);
          document.body.replaceChildren(dialog);
          const { violations } = await axe.run();
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
        },
        css,
        markup,
      );
    }

    test('is clean', async () => {
      const faults: Record<string, string[]> = {};
      // headings, landmarks and the page's own language are those of the page that the copy stands on
      const look = async (what: string) => {
        faults[what] = await findFaults();
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
