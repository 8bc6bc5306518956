import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { h, makeArticle } from '../export/make-article.ts';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { findFaults } from './axe.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE, STORY } from './story.ts';

describe.each([{ isDark: false }, { isDark: true }])("the extension's own pages, dark: $isDark", ({ isDark }) => {
  let server: LocalServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port, { isDark });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function expectSound(page: Page): Promise<void> {
    expect(await findFaults(page)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, 'pixels beyond a narrow screen').toBeLessThanOrEqual(0);
    expect(await findFaults(page)).toEqual([]);
  }

  test('welcome is clean', async () => {
    const page = await driver.openOwnPage('welcome/index.html');
    await until('access is told', () => page.$('#everywhere:enabled'));
    await expectSound(page);
  });

  test('options: a rule is made, changed, searched for and removed; clean', async () => {
    const page = await driver.openOwnPage('options/index.html');
    const sites = () => page.$$eval('.rule-site', (all) => all.map((one) => one.textContent));
    for (let number = 1; number <= 9; number++) {
      await page.type('#new-site', `https://paper${number}.example/news/`);
      await page.select('.add select', 'never');
      await page.click('.add button');
      await until(`rule ${number} is listed`, async () => (await sites()).length === number);
    }
    expect(await sites()).toContain('paper3.example/news/*');
    await page.type('#search', 'paper7');
    await until('the others are hidden', async () => (await sites()).length === 1);
    await page.click('.rules li button:last-child');
    await until('none is found', async () => (await sites()).length === 0);
    await page.click('#search', { count: 3 });
    await page.keyboard.press('Backspace');
    await until('eight are left', async () => (await sites()).length === 8);
    await expectSound(page);
    await page.click('#reset');
    await page.click('#reset-really');
    await until('none is left', async () => (await sites()).length === 0);
  });

  test('options: what was chosen for a site in the reader is listed in words, and forgotten', async () => {
    const page = await driver.openOwnPage('options/index.html');
    await page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      const choices = { region: 'main.story', hiddenTexts: ['a', 'b'], putBackRules: [] };
      await chrome.storage.local.set({ 'choices:paper.example': choices });
    });
    const words = () => page.$eval('.choice-words', (element) => element.textContent).catch(() => null);
    await until('it is listed', async () => (await words()) !== null);
    expect(await words()).toBe('a part of the page is picked by hand · 2 blocks are always left out');
    await page.click('[aria-label="Forget the choices for paper.example"]');
    await until('it is forgotten', async () => (await words()) === null);
  });

  test('saved stories: the empty list and a full one are clean, a damaged story among them', async () => {
    const page = await driver.openOwnPage('saved/index.html');
    await until('the list is read', () => page.$('main[aria-busy="false"] .empty'));
    await expectSound(page);
    await page.setViewport({ width: 1000, height: 700 });
    const stories: Article[] = [
      makeArticle([h('p', 'Words.')], { url: 'https://paper.example/a', permalink: null }),
      makeArticle([h('p', 'نص.')], {
        url: 'https://paper.example/b',
        permalink: null,
        title: 'الميناء يبدأ التعميق',
        language: 'ar',
        direction: 'rtl',
        image: { src: 'https://paper.example/b.jpg', alt: '', caption: null, credit: null },
      }),
      makeArticle([h('p', 'Mehr.')], {
        url: 'https://paper.example/c',
        permalink: null,
        title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
        language: 'de',
      }),
    ];
    for (const article of stories) {
      const outcome = await page.evaluate(
        async (request) => {
          const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
          return (await chrome.runtime.sendMessage({ name: 'saved.put', request })) as { ok: boolean };
        },
        { article },
      );
      expect(outcome.ok).toBe(true);
    }
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('saved-stories');
        request.onsuccess = () => resolve(request.result);
      });
      const change = database.transaction('entries', 'readwrite');
      change.objectStore('entries').put({ key: 'https://paper.example/damaged', title: 7 });
      await new Promise((resolve) => (change.oncomplete = resolve));
      database.close();
    });
    await page.reload();
    await until('all four are listed', async () => (await page.$$('.story')).length === 4);
    await page.type('#search', 'a');
    await page.focus('.story .delete');
    await page.keyboard.press('Enter');
    await until('the deletion can be undone', () => page.$('#notice-offer'));
    // the welcome page may have come to the front meanwhile, and what is hidden cannot be clicked
    await page.bringToFront();
    await expectSound(page);
    await page.setViewport({ width: 1000, height: 700 });
    await page.click('.story .mark');
    await until('it is read', () => page.$('.story.old'));
    await page.click('.story .pick');
    await until('what can be done with it is shown', () => page.$('.bar.selecting #delete:enabled'));
    await expectSound(page);
    await page.click('#select-done');
    for (let left = 3; left > 0; left--) {
      await page.click('.story .delete');
      await until(`${left - 1} are left`, async () => (await page.$$('.story')).length === left - 1);
    }
  });

  test('the popup is clean, with a story and without', async () => {
    const answer = await driver.prepareAnswer(true);
    const story = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    const real = await driver.openPopup(story);
    await real.click('#always');
    await answer();
    await until('the switch is on', async () => (await real.attribute('#always', 'aria-checked')) === 'true');
    await real.close();
    for (const [path, selector] of [
      [STORY.path, '.story h1'],
      ['/front.html', '.notice h1'],
    ] as const) {
      await driver.open(`http://${NEWS_HOST}:${server.port}${path}`);
      const tabId = await driver.frontTabId();
      const page = await driver.openOwnPage(`popup/index.html?tab=${tabId}`);
      await page.waitForSelector(selector);
      await page.click('#more').catch(() => undefined);
      expect(await findFaults(page)).toEqual([]);
    }
  });
});
