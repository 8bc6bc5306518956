import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { clickInReader, openReaderFrom } from './steps.ts';
import { SITE, STORY } from './story.ts';

const TEASER = 'Ferry company cancels winter timetable';
const FIRST = 'The dredger Marguerite has begun to deepen the channel';

/** What the reader does for a person, in a browser with the extension as it ships. */
export function describeReader(start: (port: number) => Promise<Driver>): void {
  let server: LocalServer;
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await start(server.port);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** Opens the story and the reader on it, from the toolbar. */
  async function openReader(): Promise<void> {
    page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    await openReaderFrom(driver, await driver.openPopup(page), page, STORY.headline);
  }
  beforeEach(openReader);

  async function textOf(selector: string): Promise<string | null> {
    return await driver.inReader(page, (root, wanted) => root.querySelector(wanted)?.textContent ?? null, selector);
  }

  async function untilThere(selector: string): Promise<void> {
    await until(`${selector} is there`, async () => (await textOf(selector)) !== null);
  }

  /** Clicks the first button with this text or label that is there, with the real pointer. */
  async function clickButton(name: string): Promise<void> {
    await clickInReader(driver, page, name, { selector: 'button, summary, label', block: 'nearest' });
  }

  /** Where a text begins in the story, in the window's pixels. */
  async function placeOf(text: string): Promise<{ x: number; y: number }> {
    return await until(`${text} is shown`, () =>
      driver.inReader(
        page,
        (root, wanted) => {
          const block = [...root.querySelectorAll<HTMLElement>('.story-body > *')].find((one) =>
            one.textContent?.includes(wanted),
          );
          block?.scrollIntoView({ block: 'center' });
          const box = block?.getBoundingClientRect();
          return box ? { x: box.left + 40, y: box.top + 16 } : null;
        },
        text,
      ),
    );
  }

  test('sets the story alone, its picture with the credit apart', async () => {
    expect(await textOf('h1')).toBe(STORY.headline);
    expect(await textOf('.lead')).toBe(STORY.lead);
    expect(await textOf('figcaption cite')).toContain('Lena Ohm');
    for (const other of STORY.others) expect(await textOf('.story-body')).not.toContain(other);
  });

  test('sets lines of 60 to 75 characters', async () => {
    const lengths = await driver.inReader(
      page,
      (root) =>
        [...root.querySelectorAll('.story-body > p')].flatMap((paragraph) => {
          const text = paragraph.firstChild!;
          const range = paragraph.ownerDocument.createRange();
          const lines: number[] = [];
          let top = Number.NEGATIVE_INFINITY;
          for (let at = 0; at < (text.nodeValue?.length ?? 0); at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width > 0 && box.top > top + 8) {
              lines.push(0);
              top = box.top;
            }
            if (lines.length > 0) lines[lines.length - 1]!++;
          }
          // The last line of a paragraph is as long as its words.
          return lines.slice(0, -1);
        }),
      null,
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(75);
  });

  test('keeps colours and size that were chosen, for the next page too', async () => {
    await page.keyboard.press('a');
    await untilThere('.panel');
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('[value="sepia"]')!.click(), null);
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const look = () =>
      driver.inReader(
        page,
        (root) => {
          const reader = root.querySelector<HTMLElement>('.reader')!;
          return `${reader.dataset.theme} ${reader.style.getPropertyValue('--bs-size')}`;
        },
        null,
      );
    await until('they show at once', async () => (await look()) === 'sepia 22');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await driver.readerText(page)) === null);
    await openReader();
    expect(await look()).toBe('sepia 22');
  });

  test('brings letters of its own for those who read them better', async () => {
    await page.keyboard.press('a');
    await untilThere('.panel');
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('[value="dyslexic"]')!.click(), null);
    await until('they are there', () =>
      page.evaluate(() => [...document.fonts].some((one) => /Dyslexic/.test(one.family) && one.status === 'loaded')),
    );
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('[value="serif"]')!.click(), null);
  });

  test('lists the subheads and goes to them', async () => {
    await page.keyboard.press('c');
    await clickButton('What happens to the silt');
    await until('the subhead has the focus', () =>
      driver.inReader(page, (root) => root.activeElement?.textContent === 'What happens to the silt', null),
    );
  });

  test('puts back what was removed, where it stood, and always on this site when asked', async () => {
    await page.keyboard.press('r');
    await until('the teaser is listed', async () => (await textOf('.panel'))?.includes(TEASER));
    const putBack = (name: string) =>
      driver.inReader(
        page,
        (root, wanted) => {
          const item = [...root.querySelectorAll('.removed-item')].find((one) => one.textContent?.includes(wanted))!;
          (item.closest('details') as HTMLDetailsElement).open = true;
          item.querySelector('button')!.click();
        },
        name,
      );
    await putBack(TEASER);
    await until('it stands in the story', async () => (await textOf('.story-body'))?.includes(TEASER));
    const before = await driver.inReader(
      page,
      (root) => root.querySelector('[data-put-back]')?.previousElementSibling?.textContent ?? '',
      null,
    );
    expect(before).toContain('Engineers had warned');
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('.always input')!.click(), null);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await openReader();
    await until('it is back by itself', async () => (await textOf('.story-body'))?.includes(TEASER));
    await page.keyboard.press('r');
    await until('the choice is shown', async () => (await textOf('.always')) !== null);
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('.always input')!.click(), null);
  });

  test('takes a block out on a click, and undoes it', async () => {
    await page.keyboard.press('x');
    const { x, y } = await placeOf(FIRST);
    await page.mouse.click(x, y);
    await until('the block is gone', async () => !(await textOf('.story-body'))?.includes(FIRST));
    await clickButton('Undo');
    await until('the block is back', async () => (await textOf('.story-body'))?.includes(FIRST));
  });

  test('keeps marked words and finds them again', async () => {
    const { x, y } = await placeOf(FIRST);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 160, y, { steps: 5 });
    await page.mouse.up();
    await clickButton('Highlight: Green');
    const marked = await until('the words are marked', () => textOf('mark.mark-green'));
    expect(FIRST).toContain(marked.trim().split(' ')[1]!);
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await driver.readerText(page)) === null);
    await openReader();
    await until('they are marked again', async () => (await textOf('mark.mark-green')) === marked);
    await page.keyboard.press('n');
    await clickButton('Delete');
    await until('they are not any more', async () => (await textOf('mark')) === null);
  });

  test('reads a part of the page that was picked, always on this site when asked, and forgets it again', async () => {
    await page.keyboard.press('p');
    await until('the picker says what to do', async () =>
      (await driver.readerText(page))?.includes('Point at the part'),
    );
    await page.keyboard.press('Escape');
    await until('Escape leads back to the reader', async () => (await textOf('.story h1')) === STORY.headline);
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await driver.readerText(page)) === null);

    const popup = await driver.openPopup(page);
    await until('the popup offers it', async () => (await popup.text('#pick')) !== null);
    await popup.click('#pick');
    await until('the picker is there', async () => (await driver.readerText(page))?.includes('Point at the part'));
    await popup.close().catch(() => undefined);
    await page.bringToFront();
    const place = await page.evaluate(() => {
      const box = document.querySelector('aside li')!.getBoundingClientRect();
      return { x: box.x + 10, y: box.y + 10 };
    });
    await page.mouse.move(place.x, place.y);
    for (const key of ['ArrowUp', 'ArrowUp', 'Enter'] as const) await page.keyboard.press(key);
    await until('that part is the story', async () => (await textOf('.story-body'))?.includes('Bakery on Mill Street'));
    expect(await textOf('.story-body')).not.toContain('dredger');
    await clickButton('Always on this site');
    await until('it is kept', async () => (await textOf('.quiet-line'))?.includes('On this site'));
    await page.keyboard.press('Escape');
    await until('the reader is closed', async () => (await driver.readerText(page)) === null);
    await openReader();
    expect(await textOf('.story-body')).toContain('Bakery on Mill Street');
    await clickButton('Forget this choice');
    await until('the whole story is back', async () => (await textOf('.story-body'))?.includes(FIRST));
    expect(await textOf('.quiet-line')).toBeNull();
  });

  test('enlarges a picture, and Escape closes only that', async () => {
    await page.keyboard.press('i');
    await until('the caption is shown under it', async () => (await textOf('.lightbox'))?.includes('Lena Ohm'));
    const one = await page.touchscreen.touchStart(450, 300);
    const two = await page.touchscreen.touchStart(550, 300);
    await one.move(350, 300);
    await two.move(650, 300);
    await until('two fingers enlarge it', () =>
      driver.inReader(
        page,
        (root) => /scale\([2-6]/.test(root.querySelector('.lightbox img')!.getAttribute('style')!),
        null,
      ),
    );
    await one.end();
    await two.end();
    await page.keyboard.press('Escape');
    await until('the picture is closed', async () => (await textOf('.lightbox')) === null);
    expect(await textOf('h1')).toBe(STORY.headline);
  });

  test('says so where the browser has no voice, and reads on from there', async () => {
    await page.keyboard.press('l');
    await untilThere('.speech-bar');
    await page.keyboard.press('Escape');
    await until('the bar is gone', async () => (await textOf('.speech-bar')) === null);
    expect(await textOf('h1')).toBe(STORY.headline);
  });

  test('lists its keys on ?', async () => {
    await page.keyboard.press('?');
    await until('the sheet is shown', async () => (await textOf('.help'))?.includes('Enlarge the nearest picture'));
  });

  test('copies the text, also on a page without HTTPS', async () => {
    await page.keyboard.press('y');
    await until('it says so', async () => (await textOf('.toast'))?.includes('Copied.'));
  });

  test('saves a book', async () => {
    await page.keyboard.press('s');
    await clickButton('EPUB book with pictures');
    await until('it says so', async () => (await textOf('.toast'))?.startsWith('Saved'));
  });

  test('lets no key through to the page', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key), true);
    });
    for (const key of ['j', 'k', 'ArrowDown', 't', 't'] as const) await page.keyboard.press(key);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  test('stays above a dialog that the page opens later', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Subscribe now';
      document.body.append(dialog);
      dialog.showModal();
    });
    await until('the reader is on top', () =>
      page.evaluate(
        () => document.elementFromPoint(300, 300)?.closest('dialog') === document.documentElement.lastElementChild,
      ),
    );
    await page.keyboard.press('c');
    await untilThere('.panel');
  });
}
