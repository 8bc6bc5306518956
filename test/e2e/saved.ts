import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Driver, NEWS_HOST, type PopupDriver } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { clickInReader, popupWith } from './steps.ts';
import { SITE, STORY } from './story.ts';

const KEEPER = {
  path: '/keeper-story.html',
  pages: ['/keeper-story-2.html', '/keeper-story-3.html'],
  headline: 'The keeper of the bend',
  first: 'The first thing that Inge Moor does',
  second: 'forty-one volumes, bound in oilcloth',
  last: 'guests who have climbed them will sleep',
};

/** Reading later and stories on several pages, as a person uses them, in a browser with the extension as it ships. */
export function describeSaved(start: (port: number) => Promise<Driver>): void {
  let server: LocalServer;
  let driver: Driver;
  /** What the server answers instead of its files. */
  const inline: Record<string, [type: string, text: string]> = {};
  const opened: Page[] = [];

  beforeAll(async () => {
    server = await serveFolder(SITE, inline);
    driver = await start(server.port);
    driver.expectRequests(/\/keeper-story-[23]\.html$/);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openPopup(path: string): Promise<{ page: Page; popup: PopupDriver }> {
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}${path}`);
    opened.push(page);
    const popup = await popupWith(driver, page, '.story h1');
    return { page, popup };
  }

  async function openReader(path: string): Promise<Page> {
    const { page, popup } = await openPopup(path);
    await popup.click('#reader');
    await until('the reader is open', async () => (await driver.readerText(page)) !== null);
    await popup.close().catch(() => undefined);
    await page.bringToFront();
    return page;
  }

  /** The text of an element of the reader, '' where it is not there. */
  async function textIn(page: Page, selector: string): Promise<string> {
    return await driver.inReader(page, (root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector);
  }

  /** Clicks a button of the reader by its words or its label. */
  async function clickButton(page: Page, name: string): Promise<void> {
    await clickInReader(driver, page, name, { selector: 'button', block: 'center' });
  }

  async function openList(): Promise<Page> {
    const list = await driver.openOwnPage('saved/index.html');
    await until('the list is read', () => list.$('main[aria-busy="false"]'));
    return list;
  }

  const titles = (list: Page) => list.$$eval('.story h2', (all) => all.map((one) => one.textContent?.trim()));

  test('the popup saves a story, says so, and keeps it through the death of the background', async () => {
    const { popup } = await openPopup(STORY.path);
    expect(await popup.attribute('#later', 'aria-pressed')).toBe('false');
    await popup.click('#later');
    await until('the popup says so', async () => (await popup.text('.said')) === 'Saved for later.');
    expect(await popup.attribute('#later', 'aria-pressed')).toBe('true');
    await popup.close();
    await driver.killBackground();
    const again = await openPopup(STORY.path);
    await until('it is known', async () => (await again.popup.attribute('#later', 'aria-pressed')) === 'true');
    await again.popup.close();
    const list = await openList();
    expect(await titles(list)).toEqual([STORY.headline]);
    expect(await list.$eval('.story', (one) => one.textContent)).toContain('The Tidewater Post');
    await list.close();
  });

  test('the popup says that a story goes on, and fetches nothing', async () => {
    const before = server.requests.length;
    const { popup } = await openPopup(KEEPER.path);
    expect(await popup.text('.more-pages')).toBe('This story goes on over 2 more pages. The reader can add them.');
    await popup.close();
    expect(server.requests.slice(before).filter((path) => KEEPER.pages.includes(path))).toEqual([]);
  });

  test('a page that does not come loses nothing, and can be asked for again', async () => {
    const page = await openReader(KEEPER.path);
    inline[KEEPER.pages[1]!] = ['text/plain', 'out of order'];
    await clickButton(page, 'Add the other 2 pages');
    await until('it says so', async () =>
      (await textIn(page, '.toast')).includes('1 page added. The site did not give the next page.'),
    );
    expect(await textIn(page, '.story-body')).toContain(KEEPER.first);
    expect(await textIn(page, '.story-body')).toContain(KEEPER.second);
    delete inline[KEEPER.pages[1]!];
    await clickButton(page, 'Add the other page');
    await until('the last page is there', async () => (await textIn(page, '.story-body')).includes(KEEPER.last));
    expect(await textIn(page, '.more-pages')).toBe('');
    await page.close();
  });

  test('the reader adds the other pages on a click, once each, and what is saved and exported holds all', async () => {
    const page = await openReader(KEEPER.path);
    const before = server.requests.length;
    await clickButton(page, 'Add the other 2 pages');
    await until('the last page is there', async () => (await textIn(page, '.story-body')).includes(KEEPER.last));
    expect(server.requests.slice(before).filter((path) => KEEPER.pages.includes(path))).toEqual(KEEPER.pages);
    const text = await textIn(page, '.story-body');
    for (const part of [KEEPER.first, KEEPER.second, KEEPER.last]) expect(text).toContain(part);
    expect(text).not.toContain('Harbour dredging');
    expect(await driver.inReader(page, (root) => root.querySelectorAll('.story img').length, null)).toBe(1);
    await until('it says so', async () => (await textIn(page, '.toast')).includes('2 pages added.'));
    await until('the first new paragraph has the focus', () =>
      driver.inReader(page, (root) => root.activeElement?.textContent?.includes('forty-one volumes'), null),
    );
    expect(await textIn(page, '.more-pages')).toBe('');
    await page.keyboard.press('d');
    await until('it is saved', async () => (await textIn(page, '.toast')).includes('Saved for later.'));
    await clickButton(page, 'Save with its pictures');
    await until('its picture too', async () => (await textIn(page, '.toast')).includes('Saved with 1 picture.'));
    const popup = await driver.openPopup(page);
    await until('the popup has all', async () => (await popup.text('.story .text'))?.includes(KEEPER.last));
    expect(await popup.text('.more-pages')).toBeNull();
    await popup.close();
  });

  test('the list is searched, and shows a story with its pictures without the web', async () => {
    const list = await openList();
    expect(await titles(list)).toEqual([KEEPER.headline, STORY.headline]);
    await list.type('#search', 'oilcloth moor');
    await until('only one is found', async () => (await titles(list)).length === 1);
    const before = server.requests.length;
    await list.click('.story h2 a');
    await until('the story is shown', async () => (await driver.readerText(list))?.includes(KEEPER.last));
    expect(await textIn(list, 'figcaption')).toContain('Lena Ohm');
    await until('its picture is shown', () =>
      driver.inReader(
        list,
        (root) => {
          const picture = root.querySelector<HTMLImageElement>('.story img');
          return picture?.src.startsWith('blob:') === true && picture.naturalWidth > 1;
        },
        null,
      ),
    );
    await list.keyboard.press('s');
    await clickButton(list, 'EPUB book with pictures');
    await until('it is a book', async () => (await textIn(list, '.toast')) === 'Saved.');
    await list.keyboard.press('Escape');
    await until('the list is back', async () => (await driver.readerText(list)) === null);
    expect(await list.evaluate(() => document.activeElement?.textContent)).toBe(KEEPER.headline);
    expect(server.requests.slice(before)).toEqual([]);
    await list.close();
  });

  test('a story without its pictures is shown without asking for them, and gets them on request', async () => {
    // a click on the toolbar button lets the extension read from the server of its tab as long as that is there
    for (const page of opened) if (!page.isClosed()) await page.close();
    const list = await openList();
    const before = server.requests.length;
    const item = `.story[data-key$="${STORY.path}"]`;
    await list.click(`${item} h2 a`);
    await until('the story is shown', async () => (await driver.readerText(list))?.includes(STORY.headline));
    expect(await driver.inReader(list, (root) => root.querySelectorAll('img').length, null)).toBe(0);
    await list.keyboard.press('Escape');
    await until('the list is back', async () => (await driver.readerText(list)) === null);
    expect(server.requests.slice(before)).toEqual([]);
    await list.click(`${item} .add-pictures`);
    await until('it says that access is missing', async () =>
      /only with access/.test(await list.$eval('.notice', (one) => one.textContent ?? '')),
    );
    const answer = await driver.prepareAnswer(true);
    await list.bringToFront();
    await list.click('#notice-offer');
    await answer();
    await until('the picture is kept', async () =>
      /Pictures: 1 of 1/.test(await list.$eval(item, (one) => one.textContent ?? '')),
    );
    await list.close();
  });

  test('a deleted story is back on Undo; all are bound into one book', async () => {
    const list = await openList();
    await list.click('.story .delete');
    await until('it is gone', async () => (await titles(list)).length === 1);
    expect(await list.evaluate(() => document.activeElement?.textContent)).toBe(STORY.headline);
    await list.click('#notice-offer');
    await until('it is back', async () => (await titles(list)).length === 2);
    await list.click('#book');
    await until('the book is made', async () =>
      /Book saved\. Stories in it: 2/.test(await list.$eval('.notice', (one) => one.textContent ?? '')),
    );
    expect(await list.$eval('main', (one) => one.textContent)).toMatch(/Broadsheet takes up [\d.]+ ?[kMG]?B/);
    await list.close();
  });

  test('what was saved is there after a restart of the browser', async () => {
    await driver.restart();
    const list = await openList();
    expect(await titles(list)).toEqual([KEEPER.headline, STORY.headline]);
    await list.close();
  });
}
