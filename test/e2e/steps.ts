import type { Page } from 'puppeteer-core';
import type { Driver, PopupDriver } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { STORY } from './story.ts';

/** Waits until a popup shows what a selector finds. */
export async function untilShown(popup: PopupDriver, selector: string): Promise<void> {
  await until(`the popup shows ${selector}`, async () => (await popup.text(selector)) !== null);
}

/** Opens the popup over a page, and waits until it shows what a selector finds. */
export async function popupWith(driver: Driver, page: Page, selector: string): Promise<PopupDriver> {
  const popup = await driver.openPopup(page);
  await untilShown(popup, selector);
  return popup;
}

/**
 * Opens the reader from a popup that offers it, and leaves the popup.
 *
 * @param part of the story's text that the reader shows.
 */
export async function openReaderFrom(driver: Driver, popup: PopupDriver, page: Page, part: string): Promise<void> {
  await untilShown(popup, '#reader');
  await popup.click('#reader');
  await until('the reader is open', async () => (await driver.readerText(page))?.includes(part));
  await popup.close().catch(() => undefined);
  await page.bringToFront();
}

/** Waits until the reader shows the story, or is gone. */
export async function untilReader(driver: Driver, page: Page, isOpen: boolean): Promise<void> {
  await until(`the reader is ${isOpen ? 'open' : 'closed'}`, async () => {
    const text = await driver.readerText(page);
    return isOpen ? text?.includes(STORY.headline) : text === null;
  });
}

/** Waits until the toolbar button says something. */
export async function untilTitle(driver: Driver, page: Page, words: RegExp): Promise<void> {
  await until(`the button says ${words}`, async () => words.test(await driver.buttonTitle(page)));
}

/**
 * Clicks the first of the reader's elements with this text or label that is there, with the real pointer.
 *
 * @param selector of what may be clicked.
 */
export async function clickInReader(
  driver: Driver,
  page: Page,
  name: string,
  { selector, block }: { selector: string; block: ScrollLogicalPosition },
): Promise<void> {
  const look = () =>
    driver.inReader(
      page,
      (root, wanted) => {
        const found = [...root.querySelectorAll<HTMLElement>(wanted.selector)].find(
          (one) => one.textContent?.trim() === wanted.name || one.getAttribute('aria-label') === wanted.name,
        );
        found?.scrollIntoView({ block: wanted.block });
        const box = found?.getBoundingClientRect();
        return box && box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
      },
      { name, selector, block },
    );
  // what comes and goes around it may move it between the look and the click
  let before: Awaited<ReturnType<typeof look>> = null;
  const place = await until(`the button ${name} is there, at rest`, async () => {
    const now = await look();
    const isAtRest = now !== null && before?.x === now.x && before.y === now.y;
    before = now;
    return isAtRest ? now : null;
  });
  await page.mouse.click(place.x, place.y);
}
