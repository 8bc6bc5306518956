import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { openReaderFrom } from './steps.ts';

/** The reader open on a page, and the hands and eyes of a test in it. */
export interface Desk {
  page: Page;
  /** The page's own line to Chromium. */
  session: CDPSession;
  /** Evaluates in the extension's own world of the page. */
  inWorld(code: string): Promise<unknown>;
  /** Runs with the reader's root, as the driver's `inReader` does. */
  look<A, R>(run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R>;
  /** The text of the first element that a selector finds; null where there is none. */
  textOf(selector: string): Promise<string | null>;
  /** A computed style of the first element that a selector finds. */
  styleOf(selector: string, property: string): Promise<string>;
  untilText(selector: string, part: string): Promise<void>;
  untilGone(selector: string): Promise<void>;
  /** Clicks the first element with this selector and text from inside. */
  click(selector: string, text?: string): Promise<void>;
  press(...keys: string[]): Promise<void>;
}

/**
 * Opens a page in Chromium and the reader on it, from the toolbar.
 *
 * @param headline that the reader shows.
 * @param standIns evaluated in the extension's world of the page before the reader opens.
 */
export async function openDesk(driver: Driver, url: string, headline: string, standIns = ''): Promise<Desk> {
  const page = await driver.open(url);
  const session = await page.createCDPSession();
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const popup = await driver.openPopup(page);
  await until('the popup offers the reader', () => popup.text('#reader, #read-anyway'));
  if ((await popup.text('#reader')) === null) await popup.click('#read-anyway');
  const world = await until('our world is there', () =>
    worlds.find(({ origin }) => origin.startsWith('chrome-extension://')),
  );
  async function inWorld(expression: string): Promise<unknown> {
    const request = { expression, contextId: world.id, returnByValue: true };
    return (await session.send('Runtime.evaluate', request)).result.value;
  }
  await inWorld(standIns);
  await openReaderFrom(driver, popup, page, headline);

  const look = <A, R>(run: (root: ShadowRoot, argument: A) => R, argument: A) => driver.inReader(page, run, argument);
  async function textOf(selector: string): Promise<string | null> {
    return await look((root, wanted) => root.querySelector(wanted)?.textContent ?? null, selector);
  }
  return {
    page,
    session,
    inWorld,
    look,
    textOf,
    styleOf: (selector, property) =>
      look((root, [wanted, name]) => getComputedStyle(root.querySelector(wanted)!).getPropertyValue(name), [
        selector,
        property,
      ] as const),
    untilText: async (selector, part) =>
      void (await until(`${selector} says ${part}`, async () => (await textOf(selector))?.includes(part))),
    untilGone: async (selector) =>
      void (await until(`${selector} is gone`, async () => (await textOf(selector)) === null)),
    click: async (selector, text = '') =>
      void (await until(`${selector} ${text} is there`, () =>
        look(
          (root, [wanted, part]) => {
            const all = [...root.querySelectorAll<HTMLElement>(wanted)];
            const found = all.find((one) => (one.textContent ?? '').includes(part));
            found?.click();
            return Boolean(found);
          },
          [selector, text] as const,
        ),
      )),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key as 'a');
    },
  };
}
