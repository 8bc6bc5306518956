import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingForScreen, openScreen, type Screen } from '../tools/screen.ts';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { popupWith, untilReader } from './steps.ts';
import { SITE, STORY } from './story.ts';

const missing = missingForScreen();
if (missing)
  console.warn(`Chromium shows its prompts on a screen only, so the tests of them are left out: ${missing}.`);

/** What is stored of rules, and of what is not yet answered. */
async function readStores(driver: Driver): Promise<{ rules: string[]; session: string[] }> {
  return await driver.inExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    const [sync, session] = await Promise.all([chrome.storage.sync.get(null), chrome.storage.session.get(null)]);
    const rules = Object.keys(sync).filter((key) => key.startsWith('rule:'));
    return { rules, session: Object.keys(session).filter((key) => key === 'pendingSite') };
  }, null);
}

async function textOf(page: Page, selector: string): Promise<string> {
  return await page.$eval(selector, (one) => one.textContent ?? '').catch(() => '');
}

// Headless Chromium has no prompt: there the answer is given beforehand. Here it is the real one.
describe.each([
  ['Chromium', startChromium, missing !== null],
  ['Firefox', startFirefox, false],
] as const)('%s asks the person', (name, _start, isLeftOut) => {
  describe.skipIf(isLeftOut)('and is answered', () => {
    let server: LocalServer;
    let screen: Screen | null = null;
    let driver: Driver;
    const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;
    beforeAll(async () => {
      server = await serveFolder(SITE);
      screen = name === 'Chromium' ? await openScreen() : null;
      driver = name === 'Chromium' ? await startChromium(server.port, {}, screen) : await startFirefox(server.port);
    });
    afterAll(async () => {
      await driver?.close();
      await screen?.close();
      await server?.close();
    });

    /** Clicks "Always on this site", answers, and leaves the popup if it is still there. */
    async function answerAlways(page: Page, isGranted: boolean): Promise<void> {
      const popup = await popupWith(driver, page, '#always');
      const answer = await driver.prepareAnswer(isGranted);
      await popup.click('#always');
      await answer();
      await popup.close();
    }

    /** Waits for a popup that says something of the site, and gives its switch. */
    async function untilSiteNote(page: Page, words: RegExp): Promise<string | null> {
      const popup = await popupWith(driver, page, '#site-note');
      await until(`the popup says ${words}`, async () => words.test((await popup.text('#site-note')) ?? ''));
      const state = await popup.attribute('#always', 'aria-checked');
      await popup.close();
      return state;
    }

    test('no: the popup says so, and the site stays as it was', async () => {
      const page = await driver.open(address(STORY.path));
      const popup = await popupWith(driver, page, '#always');
      const answer = await driver.prepareAnswer(false);
      await popup.click('#always');
      await answer();
      if (await popup.isOpen()) {
        await until('the popup says so', async () => /Without access/.test((await popup.text('#site-note')) ?? ''));
        expect(await popup.attribute('#always', 'aria-checked')).toBe('false');
        await popup.close();
      } else {
        // a popup that was closed under the prompt says it when it is opened again, once
        expect(await untilSiteNote(page, /Without access/)).toBe('false');
        expect(await untilSiteNote(page, /Your browser will ask/)).toBe('false');
      }
      expect(await readStores(driver)).toEqual({ rules: [], session: [] });
      expect(await driver.readerText(page)).toBeNull();
      await page.close();
    });

    test("yes; taken back and given again in the browser's settings: popup and options follow at once", async () => {
      const page = await driver.open(address(STORY.path));
      await answerAlways(page, true);
      await untilReader(driver, page, true);
      expect(await untilSiteNote(page, /open in the reader by themselves/)).toBe('true');
      await page.bringToFront();
      await driver.pressReaderKey(page);
      await untilReader(driver, page, false);

      const options = await driver.openOwnPage('options/index.html');
      await until('the rule is listed', async () => (await textOf(options, '.rule-site')) === 'tidewater.example');
      expect(await options.$('.give')).toBeNull();
      await driver.changeAccess(false);
      await until('the options page offers to ask again', () => options.$('.give'));
      await page.bringToFront();
      await page.reload();
      expect(await untilSiteNote(page, /You took back/)).toBe('false');
      expect(await driver.readerText(page)).toBeNull();
      await driver.killBackground();
      await driver.changeAccess(true);
      await options.bringToFront();
      await until('the options page no longer does', async () => (await options.$('.give')) === null);
      expect(await untilSiteNote(page, /open in the reader by themselves/)).toBe('true');
      await page.bringToFront();
      await page.reload();
      await untilReader(driver, page, true);
      await driver.changeAccess(false);
      await options.click('.rules [aria-label^="Remove"]');
      await until('the rule is gone', async () => (await readStores(driver)).rules.length === 0);
      await options.close();
      await page.close();
    });

    test('on a link, by its menu: no opens the page, yes the story', async () => {
      driver.expectRequests(/\/harbour-story\.html$/);
      const front = await driver.open(address('/front.html'));
      for (const isGranted of [false, true]) {
        const answer = await driver.prepareAnswer(isGranted);
        await driver.chooseMenu(front, 'link');
        await answer();
        const opened = await until('the page is opened', async () => {
          const pages = await driver.tabs();
          return pages.find((page) => page.url() === address(STORY.path));
        });
        if (isGranted) await untilReader(driver, opened, true);
        else await until('the page is shown', () => opened.$('h1'));
        expect((await driver.readerText(opened)) !== null).toBe(isGranted);
        await opened.close();
      }
      await driver.changeAccess(false);
      await front.close();
    });

    test('no, for all sites, then yes: the page says so each time, and what was refused before stays refused', async () => {
      const story = await driver.open(address(STORY.path));
      await answerAlways(story, false);
      const welcome = await driver.openOwnPage('welcome/index.html');
      await welcome.bringToFront();
      await welcome.waitForSelector('#everywhere:enabled');
      const refuse = await driver.prepareAnswer(false);
      await welcome.click('#everywhere');
      await refuse();
      await until('it is told', async () => (await textOf(welcome, '.note')).startsWith('Access was not given'));
      const accept = await driver.prepareAnswer(true);
      await welcome.click('#everywhere');
      await accept();
      await until('it is told', async () => (await textOf(welcome, '.note')).includes('may look at every page'));
      await until('the tab that was open is looked at', async () =>
        /there is a story/.test(await driver.buttonTitle(story)),
      );
      expect((await readStores(driver)).rules).toEqual([]);
      expect(await driver.readerText(story)).toBeNull();
      await welcome.bringToFront();
      // last of all: what is taken back here, Chromium gives again without asking
      await welcome.click('#everywhere');
      await until('it is taken back', async () => (await textOf(welcome, '.note')).includes('has no access'));
      await welcome.close();
      await story.close();
    });
  });
});
