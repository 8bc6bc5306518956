import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { findFaults } from './axe.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { openReaderFrom } from './steps.ts';
import { SITE, STORY } from './story.ts';

/** Something that the focus came to. */
interface Stop {
  /** Its id, else its label, else its words. */
  name: string;
  isSeen: boolean;
}

/** What has the focus; null where that is nothing on the page. */
async function readFocus(page: Page): Promise<Stop | null> {
  return await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused === document.documentElement) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    const isWithin = box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
    const name = focused.id || focused.getAttribute('aria-label') || focused.textContent || focused.tagName;
    return { name, isSeen: isWithin && outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 };
  });
}

/** Presses Tab until the focus leaves the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const stop = await readFocus(page);
    if (!stop) return stops;
    if (stop.name === stops[0]?.name && stops.length > 1) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus never leaves the page: ${stops.map(({ name }) => name).join(', ')}`);
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await readFocus(page))?.name === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} is not reached by Tab`);
}

/** All that a person can do something with on a page, by the names of `Stop`. */
async function readControls(page: Page): Promise<string[]> {
  return await page.$$eval('a[href], button:not(:disabled), input:not([hidden]), select, [role="switch"]', (all) =>
    all.map((one) => one.id || one.getAttribute('aria-label') || one.textContent || one.tagName),
  );
}

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('settings in %s', (_, start) => {
  let server: LocalServer;
  let driver: Driver;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;
  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await start(server.port);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openOptions(): Promise<Page> {
    const page = await driver.openOwnPage('options/index.html');
    await until(
      'all of it is there',
      async () => (await page.$('#everywhere:enabled')) && (await page.$('#contextMenus')),
    );
    return page;
  }

  const sites = (page: Page) => page.$$eval('.rule-site', (all) => all.map((one) => one.textContent));
  const isOn = (page: Page, id: string) => page.$eval(`#${id}`, (one) => one.getAttribute('aria-checked') === 'true');

  test('that are changed on two pages at the same time are all kept, and seen on both', async () => {
    const pages = [await openOptions(), await openOptions()];
    const [one, other] = pages as [Page, Page];
    const act = (page: Page, site: string, setting: string) =>
      page.evaluate(
        (typed, id) => {
          document.querySelector<HTMLInputElement>('#new-site')!.value = typed;
          document.querySelector<HTMLSelectElement>('.add select')!.value = 'never';
          document.querySelector<HTMLButtonElement>('.add button')!.click();
          document.getElementById(id)!.click();
        },
        site,
        setting,
      );
    await Promise.all([
      act(one, 'one.example', 'contextMenus'),
      act(other, 'other.example', 'markArticles'),
      act(one, 'both.example', 'contextMenus'),
      act(other, 'both.example', 'contextMenus'),
    ]);
    for (const page of pages) {
      await until('both see all', async () => (await sites(page)).length === 3);
      expect(await sites(page)).toEqual(['both.example', 'one.example', 'other.example']);
      await until('both see the switch', async () => !(await isOn(page, 'markArticles')));
    }
    await until(
      'both see the same of what both changed',
      async () => (await isOn(one, 'contextMenus')) === (await isOn(other, 'contextMenus')),
    );
    await one.bringToFront();
    await one.click('#reset');
    await one.click('#reset-really');
    for (const page of pages) await until('both see that all is reset', async () => (await sites(page)).length === 0);
    for (const page of pages) await page.close();
  });

  test('of the reader that are changed in two tabs in the same moment are both kept, and seen in both', async () => {
    const tabs: Page[] = [];
    for (const path of [STORY.path, '/works.html']) {
      const tab = await driver.open(address(path));
      await openReaderFrom(driver, await driver.openPopup(tab), tab, ' ');
      tabs.push(tab);
    }
    const [one, other] = tabs as [Page, Page];
    const look = (tab: Page) =>
      driver.inReader(
        tab,
        (root) => {
          const { dataset, style } = root.querySelector<HTMLElement>('.reader')!;
          return `${dataset.theme} ${style.getPropertyValue('--bs-size')}`;
        },
        null,
      );
    const [theme, size] = (await look(one)).split(' ');
    // each is written down a moment after the key: the second is pressed before the first tab knows of it
    await other.keyboard.press('t');
    await one.bringToFront();
    await one.keyboard.press('+');
    for (const tab of tabs) {
      await until('both see both', async () => {
        const [newTheme, newSize] = (await look(tab)).split(' ');
        return newTheme !== theme && Number(newSize) === Number(size) + 1;
      });
    }
    for (const tab of tabs) await tab.close();
    const again = await driver.open(address(STORY.path));
    await openReaderFrom(driver, await driver.openPopup(again), again, STORY.headline);
    const [keptTheme, keptSize] = (await look(again)).split(' ');
    expect([keptTheme !== theme, Number(keptSize)]).toEqual([true, Number(size) + 1]);
    await again.close();
  });

  test('options are reached by keys alone, and what has the focus is seen', async () => {
    const page = await openOptions();
    await page.bringToFront();
    expect(await findFaults(page)).toEqual([]);
    const stops = await walk(page);
    expect(stops.map((stop) => stop.name)).toEqual(await readControls(page));
    expect(stops.filter((stop) => !stop.isSeen)).toEqual([]);
    await page.close();
  });

  test('options are used by keys alone', async () => {
    const page = await openOptions();
    await page.bringToFront();
    await page.focus('#everywhere');
    for (const site of ['a.example', 'b.example/news/']) {
      await tabTo(page, 'new-site');
      await page.keyboard.type(site);
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'Add');
      await page.keyboard.press('Enter');
      await until(`${site} is listed`, async () => (await sites(page)).length === (site.startsWith('a') ? 1 : 2));
      await page.focus('#everywhere');
    }
    expect(await sites(page)).toEqual(['a.example', 'b.example/news/*']);
    const modes = () => page.$$eval('.rules select', (all) => all.map((one) => one.value));
    expect(await modes()).toEqual(['never', 'never']);
    await tabTo(page, 'What the reader does on b.example/news/*');
    await page.keyboard.press('ArrowDown');
    await until('it is changed', async () => (await modes())[1] === 'ask');
    await page.keyboard.down('Shift');
    await tabTo(page, 'Remove the rule for a.example');
    await page.keyboard.up('Shift');
    await page.keyboard.press(' ');
    await until('it is gone', async () => (await sites(page)).length === 1);
    expect((await readFocus(page))?.name).toBe('Remove the rule for b.example/news/*');
    await page.keyboard.press('Enter');
    await until('none is left', async () => (await sites(page)).length === 0);
    expect((await readFocus(page))?.name).toBe('new-site');

    await tabTo(page, 'markArticles');
    await page.keyboard.press(' ');
    await until('it is off', async () => !(await isOn(page, 'markArticles')));
    await tabTo(page, 'reset');
    await page.keyboard.press('Enter');
    // not what does it: a key that is held would go on
    expect((await readFocus(page))?.name).toBe('reset-not');
    await page.keyboard.press('Enter');
    expect((await readFocus(page))?.name).toBe('reset');
    await page.keyboard.press('Enter');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect((await readFocus(page))?.name).toBe('reset-really');
    await page.keyboard.press('Enter');
    await until('it is on again', () => isOn(page, 'markArticles'));
    expect((await readFocus(page))?.name).toBe('reset');
    await page.close();
  });

  test('welcome is reached, seen and used by keys alone', async () => {
    const page = await driver.openOwnPage('welcome/index.html');
    await until('access is told', () => page.$('#everywhere:enabled'));
    await page.bringToFront();
    expect(await findFaults(page)).toEqual([]);
    const stops = await walk(page);
    expect(stops).toEqual([{ name: 'everywhere', isSeen: true }]);
    expect(await page.$$eval('kbd', (all) => all.map((one) => one.textContent))).toContain('Alt+R');
    await page.close();
  });

  test('a rule that no longer fits into the synchronised storage is kept on this machine, and the person is told', async () => {
    const options = await driver.openOwnPage('options/index.html');
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      const { sync } = chrome.storage;
      const entries = Array.from({ length: 12 }, (_, at) => [`filler${at}`, 'x'.repeat(8000)]);
      await sync.set(Object.fromEntries(entries));
      // 100 KB are given: what is left is filled with smaller and smaller pieces
      for (const size of [4000, 2000, 1000, 500, 250, 120, 60, 30, 10, 1])
        for (const name of ['a', 'b']) await sync.set({ [`${name}${size}`]: 'x'.repeat(size) }).catch(() => undefined);
    });
    await options.bringToFront();
    await options.type('#new-site', 'https://full.example/');
    await options.select('.add select', 'never');
    await options.click('.add button');
    await until('it is told', () =>
      options.evaluate(() => document.body.textContent?.includes('Saved on this machine only')),
    );
    const stored = await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return [Object.keys(await chrome.storage.local.get(null)), Object.keys(await chrome.storage.sync.get(null))];
    });
    expect(stored[0]).toContain('rule:full.example');
    expect(stored[1]).not.toContain('rule:full.example');
    await options.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      await chrome.storage.sync.clear();
      await chrome.storage.local.clear();
    });
    await options.close();
  });
});
