import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { h, makeArticle } from '../export/make-article.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Driver } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';

/** Title, publisher and minutes, in the order of saving; the long one fills many screens. */
const STORIES = [
  ['Lamps of the quay', 'Island Courier', 2],
  ['A harbour wakes', 'The Tidewater Post', 6],
  ['The long way round', 'The Tidewater Post', 20],
  ['Ferry cancelled', 'Island Courier', 3],
  ['Budget at a glance', 'Mill Street Review', 1],
] as const;
const NEWEST_FIRST = STORIES.map(([title]) => title).reverse();
const LONG = 'The long way round';

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('the list of saved stories in %s', (_, start) => {
  let driver: Driver;
  let list: Page;

  beforeAll(async () => {
    driver = await start(0);
    list = await openList();
    for (const [title, publisher, minutes] of STORIES) {
      const paragraphs = Array.from({ length: minutes * 6 }, (__, at) => h('p', `${title}, part ${at}. `.repeat(12)));
      const article = makeArticle(paragraphs, {
        url: `https://paper.example/${minutes}`,
        permalink: null,
        title,
        publisher: { name: publisher, home: null, icon: null },
        image: null,
        readingMinutes: minutes,
      });
      await list.evaluate(
        async (request) => {
          const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
          await chrome.runtime.sendMessage({ name: 'saved.put', request });
        },
        { article },
      );
    }
    await untilTitles(NEWEST_FIRST);
    // the welcome page has come to the front meanwhile, and what is hidden cannot be clicked
    await list.bringToFront();
  });
  afterAll(() => driver?.close());

  async function openList(): Promise<Page> {
    const page = await driver.openOwnPage('saved/index.html');
    await page.setViewport({ width: 1000, height: 700 });
    await until('the list is read', () => page.$('main[aria-busy="false"]'));
    return page;
  }
  const titles = () => list.$$eval('.story h2', (all) => all.map((one) => one.textContent?.trim()));
  const textOf = (selector: string) => list.$eval(selector, (one) => one.textContent ?? '').catch(() => '');
  const focused = () => list.evaluate(() => document.activeElement?.textContent?.trim());
  const box = (at: number) => `.story:nth-child(${at}) .pick`;
  /** The story with a title, as it is listed. */
  const words = (title: string) =>
    list.$$eval(
      '.story',
      (all, wanted) => all.find((one) => one.textContent?.includes(wanted))?.textContent ?? '',
      title,
    );
  async function untilTitles(wanted: readonly string[]): Promise<void> {
    await until(`${wanted} are listed`, async () => (await titles()).join() === wanted.join());
  }
  async function pressWith(held: 'Shift' | 'Control', key: 'ArrowDown' | 'ArrowUp' | 'a' | 'z'): Promise<void> {
    await list.keyboard.down(held);
    await list.keyboard.press(key);
    await list.keyboard.up(held);
  }
  /** Places in the story, as the reader has them. */
  const scrollTop = () => driver.inReader(list, (root) => root.querySelector('.scroller')!.scrollTop, null);
  async function openStory(title: string): Promise<void> {
    await list.bringToFront();
    await list.evaluate((wanted) => {
      [...document.querySelectorAll<HTMLElement>('.story h2 a')].find((one) => one.textContent === wanted)?.click();
    }, title);
    await until('the story is shown', async () => (await driver.readerText(list))?.includes(`${title}, part 0.`));
  }
  async function leaveStory(): Promise<void> {
    await list.keyboard.press('Escape');
    await until('the list is back', async () => (await driver.readerText(list)) === null);
  }

  test('by keys alone: go through it, select some, delete them together, and undo that', async () => {
    expect(await textOf('.bar')).toContain('5 stories');
    await list.focus('.story:nth-child(1) h2 a');
    await list.keyboard.press('ArrowDown');
    expect(await focused()).toBe(NEWEST_FIRST[1]);
    await pressWith('Shift', 'ArrowDown');
    await pressWith('Shift', 'ArrowDown');
    await until('three are selected', async () => (await textOf('.bar')).includes('Selected: 3'));
    await pressWith('Shift', 'ArrowUp');
    await until('one less is selected', async () => (await textOf('.bar')).includes('Selected: 2'));
    await list.keyboard.press('Delete');
    await untilTitles([NEWEST_FIRST[0]!, NEWEST_FIRST[3]!, NEWEST_FIRST[4]!]);
    await until('it says so', async () => (await textOf('.notice')).includes('Deleted: 2 stories'));
    expect(await focused()).toBe(NEWEST_FIRST[3]);
    expect(await list.$('.bar.selecting')).toBeNull();
    await list.focus('#notice-offer');
    await list.keyboard.press('Enter');
    await untilTitles(NEWEST_FIRST);
    await until('it says so', async () => (await textOf('.notice')).includes('Back again: 2 stories'));
    await list.focus('.story:nth-child(2) h2 a');
    await list.keyboard.press('Delete');
    await untilTitles(NEWEST_FIRST.filter((__, at) => at !== 1));
    await until('it can be undone', () => list.$('#notice-offer'));
    await pressWith('Control', 'z');
    await untilTitles(NEWEST_FIRST);
  });

  test('boxes select, with Shift a range; all that are shown; Escape ends it', async () => {
    await list.click(box(2));
    await list.keyboard.down('Shift');
    await list.click(box(4));
    await list.keyboard.up('Shift');
    await until('three are selected', async () => (await textOf('.bar')).includes('Selected: 3'));
    expect(await list.$$eval('.pick', (all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    await list.click('#select-all');
    await until('all are selected', async () => (await textOf('.bar')).includes('Selected: 5'));
    await list.keyboard.press('Escape');
    await until('none is', async () => (await list.$('.bar.selecting')) === null);
    await list.type('#search', 'ferry');
    await untilTitles(['Ferry cancelled']);
    await list.click('#select');
    await until('the focus is in the bar', () => list.evaluate(() => document.activeElement?.id === 'select-all'));
    await list.keyboard.press(' ');
    await until('only the shown one is selected', async () => (await textOf('.bar')).includes('Selected: 1'));
    await list.click('#select-done');
    await list.focus('#search');
    await pressWith('Control', 'a');
    await list.keyboard.press('Backspace');
    await untilTitles(NEWEST_FIRST);
    expect(await list.$('.bar.selecting')).toBeNull();
  });

  test('a story is opened where it was left, and is read when its end was seen', async () => {
    expect(await words(LONG)).toContain('20 minutes to read');
    await openStory(LONG);
    for (let screen = 0; screen < 6; screen++) await list.keyboard.press('PageDown');
    const place = await until('it is scrolled', async () => ((await scrollTop()) > 1500 ? await scrollTop() : 0));
    await leaveStory();
    await until('the list says what is left', async () => /\d+ min left/.test(await words(LONG)));
    await openStory(LONG);
    await until('it is where it was left', async () => Math.abs((await scrollTop()) - place) < 400);
    await list.keyboard.press('End');
    await until('the end is seen', () =>
      driver.inReader(
        list,
        (root) => {
          const scroller = root.querySelector('.scroller')!;
          return scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 5;
        },
        null,
      ),
    );
    await leaveStory();
    await until('it is read', async () => /Read/.test(await words(LONG)) && !/min/.test(await words(LONG)));
    await openStory(LONG);
    expect(await scrollTop()).toBe(0);
    await leaveStory();
  });

  test('read marks are set by hand, and filter; a story stays where it is until the filter is changed', async () => {
    await list.click('input[value="unread"]');
    await untilTitles(NEWEST_FIRST.filter((title) => title !== LONG));
    expect(await textOf('.bar')).toContain('Found: 4 of 5');
    await list.click('.story:nth-child(1) .mark');
    await until('it is read, and is there', async () => (await words(NEWEST_FIRST[0]!)).includes('Read'));
    await list.click('input[value="read"]');
    await untilTitles([NEWEST_FIRST[0]!, LONG]);
    await list.click(box(1));
    await list.click(box(2));
    await list.click('#mark-read');
    await until('both are unread', async () => (await words(LONG)).includes('20 minutes to read'));
    await list.keyboard.press('Escape');
    await list.click('input[value="all"]');
    await untilTitles(NEWEST_FIRST);
  });

  test('the selected are saved as one book', async () => {
    for (const at of [1, 2, 4]) await list.click(box(at));
    await list.click('#book');
    await until('a book is made of them', async () => (await textOf('.notice')).includes('Stories in it: 3'));
    await until('they are still selected', async () => (await textOf('.bar')).includes('Selected: 3'));
    await list.click('#select-done');
  });

  test('order and filters are as they were left, also in a new tab', async () => {
    await list.select('#order', 'longest');
    await untilTitles([LONG, 'A harbour wakes', 'Ferry cancelled', 'Lamps of the quay', 'Budget at a glance']);
    await list.select('#order', 'title');
    await untilTitles([...STORIES.map(([title]) => title)].sort());
    await list.select('#publisher', 'Island Courier');
    await untilTitles(['Ferry cancelled', 'Lamps of the quay']);
    await list.close();
    list = await openList();
    await untilTitles(['Ferry cancelled', 'Lamps of the quay']);
    await list.select('#publisher', '');
    await list.select('#order', 'newest');
    await untilTitles(NEWEST_FIRST);
  });

  test('what was deleted stays deleted when its tab is closed at once, all of it, and after a restart too', async () => {
    await list.click(box(1));
    await list.click(box(3));
    await list.click('#delete');
    const left = NEWEST_FIRST.filter((__, at) => at !== 0 && at !== 2);
    await untilTitles(left);
    await list.close();
    list = await openList();
    await untilTitles(left);
    await driver.restart();
    list = await openList();
    await untilTitles(left);
  });
});
