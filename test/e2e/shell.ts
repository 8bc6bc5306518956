import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Driver, NEWS_HOST, type PopupDriver } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { untilReader, untilShown } from './steps.ts';
import { DUMP, SITE, STORY } from './story.ts';

/** What a person sees of the page itself, to be compared before and after the reader. */
async function readPage(page: Page): Promise<object> {
  return await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scroll: [window.scrollX, window.scrollY],
    focus: document.activeElement?.id,
    title: document.title,
    history: window.history.length,
  }));
}

/** Takes access back without the popup: for the extension the same as when it is done in the browser's settings. */
async function takeBackAccess(driver: Driver): Promise<void> {
  await driver.inExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    const { origins } = await chrome.permissions.getAll();
    await chrome.permissions.remove({ origins: origins ?? [] });
  }, null);
}

/** The tests that both browsers must pass. */
export function describeShell(start: (port: number) => Promise<Driver>, browserPage: string): void {
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

  let open: PopupDriver | null = null;
  afterEach(async () => {
    await open?.close().catch(() => undefined);
    open = null;
  });

  /** Remembers the popup, so that a test that fails leaves none open. */
  async function popupWith(page: Page, selector: string): Promise<PopupDriver> {
    open = await driver.openPopup(page);
    await untilShown(open, selector);
    return open;
  }

  describe('a page, by a click', () => {
    test('the popup shows the story with what is known of it, and asks the network for nothing', async () => {
      const page = await driver.open(address(STORY.path));
      const asked = await until('the page has loaded its pictures', () =>
        server.requests.includes('/dredger.png') ? server.requests.length : 0,
      );
      const popup = await popupWith(page, '.story h1');
      expect(await popup.text('.story h1')).toBe(STORY.headline);
      expect(await popup.text('.lead')).toBe(STORY.lead);
      expect(await popup.text('.publisher')).toBe('The Tidewater Post');
      expect(await popup.text('.section')).toBe('Region');
      expect(await popup.text('.authors')).toContain('Ada Quill and Jonas Brandt');
      expect(await popup.text('.agencies')).toContain('Reuters');
      expect(await popup.attribute('.published time', 'datetime')).toBe(STORY.published);
      expect(await popup.attribute('.published time', 'title')).toContain(STORY.published);
      expect(await popup.text('.modified time')).not.toBeNull();
      expect(await popup.attribute('.picture img', 'src')).toMatch(/^data:image\//);
      const text = (await popup.text('.text')) ?? '';
      for (const part of STORY.parts) expect(text).toContain(part);
      for (const other of STORY.others) expect(text).not.toContain(other);
      await popup.close();
      const icons = server.requests.slice(asked).filter((path) => path !== '/post-icon.png');
      expect(icons, 'the page alone asks for its own icon').toEqual([]);
    });

    test('the reader comes and goes, and leaves the page as it was', async () => {
      const page = await driver.open(address(STORY.path));
      await page.evaluate(() => {
        document.getElementById('search')?.focus();
        window.scrollTo(0, 150);
      });
      const before = await readPage(page);
      const popup = await popupWith(page, '#reader');
      await popup.click('#reader');
      await untilReader(driver, page, true);
      const text = (await driver.readerText(page)) ?? '';
      for (const part of STORY.parts) expect(text).toContain(part);
      expect(text).not.toContain('Most read');
      await until('the button tells of it', async () => /reader is open/.test(await driver.buttonTitle(page)));
      await popup.close();

      const again = await popupWith(page, '#reader[aria-pressed="true"]');
      await again.click('#reader');
      await untilReader(driver, page, false);
      await again.close();
      expect(await readPage(page)).toEqual(before);
    });

    test('Escape leaves the reader', async () => {
      const page = await driver.open(address(STORY.path));
      const popup = await popupWith(page, '#reader');
      await popup.click('#reader');
      await untilReader(driver, page, true);
      await popup.close();
      await page.bringToFront();
      await page.keyboard.press('Escape');
      await untilReader(driver, page, false);
    });

    test('a front page is said to be none, in words', async () => {
      const page = await driver.open(address('/front.html'));
      const popup = await popupWith(page, '.notice h1');
      expect(await popup.text('.notice h1')).toBe('No story here');
      expect((await popup.text('.notice p'))?.length).toBeGreaterThan(20);
      expect(await driver.readerText(page)).toBeNull();
    });

    test('what is no story is read anyway when asked', async () => {
      const page = await driver.open(address('/lamp.html'));
      const popup = await popupWith(page, '#read-anyway');
      expect(await popup.text('.notice p')).toContain('shop');
      await popup.click('#read-anyway');
      await until('its text is shown', async () => (await popup.text('.text'))?.includes('The glass is blown by hand'));
    });

    test('a saved page opened as plain text gives its story', async () => {
      const page = await driver.open(address(DUMP.path));
      const popup = await popupWith(page, '.story h1');
      expect(await popup.text('.story h1')).toBe(STORY.headline);
      expect(await popup.text('.lead')).toBe(STORY.lead);
      const text = (await popup.text('.text')) ?? '';
      for (const part of DUMP.parts) expect(text).toContain(part);
      for (const other of DUMP.others) expect(text).not.toContain(other);
      // a dump's picture is nowhere to be had
      expect(await popup.text('.show-picture')).toBeNull();
      await popup.click('#reader');
      await untilReader(driver, page, true);
      await popup.close();
    });

    test('on a page of the browser itself the popup says that it cannot run', async () => {
      const page = await driver.open(browserPage);
      const popup = await popupWith(page, '.notice h1');
      expect(await popup.text('.notice h1')).toBe('Broadsheet cannot run here');
      expect(await popup.text('.notice p')).toContain("browser's own pages");
      await popup.close();
    });

    test('all shortcuts are really assigned', async () => {
      const shortcuts = await driver.inExtension(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        return (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]);
      }, null);
      expect(Object.fromEntries(shortcuts)).toMatchObject({
        'toggle-reader': 'Alt+R',
        'pick-region': 'Alt+Shift+K',
        _execute_action: 'Alt+Shift+L',
      });
    });
  });

  describe('a site, always', () => {
    test('is granted from the popup; then the reader opens by itself, also after the background died', async () => {
      const page = await driver.open(address(STORY.path));
      const answer = await driver.prepareAnswer(true);
      const popup = await popupWith(page, '#always');
      await popup.click('#always');
      await answer();
      await untilReader(driver, page, true);
      await popup.close();

      await page.reload();
      await untilReader(driver, page, true);
      await driver.killBackground();
      await page.reload();
      await untilReader(driver, page, true);
      await until('the button tells of it', async () => /reader is open/.test(await driver.buttonTitle(page)));
    });

    test('the shortcut and the context menu open and close the reader', async () => {
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      await driver.pressReaderKey(page);
      await untilReader(driver, page, false);
      await driver.chooseMenu(page, 'page');
      await untilReader(driver, page, true);
      await driver.pressReaderKey(page);
      await untilReader(driver, page, false);
      await page.evaluate(() => {
        const paragraphs = document.querySelectorAll('article > p');
        const last = paragraphs[1]!.lastChild!;
        document.getSelection()?.setBaseAndExtent(paragraphs[0]!.firstChild!, 0, last, last.textContent!.length);
        paragraphs[0]!.scrollIntoView();
      });
      await driver.chooseMenu(page, 'selection');
      await until('the selected text is read', async () =>
        (await driver.readerText(page))?.includes('Tomas Reed, who runs four boats'),
      );
      expect(await driver.readerText(page)).not.toContain('Whether the numbers add up');
    });

    test('a button in the address bar, where the browser has one, shows on stories and opens and closes the reader', async () => {
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      if ((await driver.clickAddressBar(page)) === null) return;
      await untilReader(driver, page, false);
      expect(await driver.clickAddressBar(page)).toBe(true);
      await untilReader(driver, page, true);
      const front = await driver.open(address('/front.html'));
      await until('the page was looked at', async () => /show the story/.test(await driver.buttonTitle(front)));
      expect(await driver.clickAddressBar(front)).toBe(false);
    });

    test('leaves the front page as it is', async () => {
      const page = await driver.open(address('/front.html'));
      await until('the page was looked at', async () => /show the story/.test(await driver.buttonTitle(page)));
      const opacity = () => page.evaluate(() => getComputedStyle(document.body).opacity);
      await until('the page is visible', async () => (await opacity()) === '1');
      expect(await driver.readerText(page)).toBeNull();
    });

    test('follows a page that changes its address without loading, back and forward too', async () => {
      const page = await driver.open(address('/stories.html?story=0'));
      const untilStory = (subject: string) =>
        until(`the reader shows the ${subject}`, async () =>
          (await driver.readerText(page))?.includes(`The ${subject} on the hill waits for help`),
        );
      await untilStory('bakery');
      for (const [at, subject] of ['bakery', 'tram', 'lighthouse', 'ferry', 'orchard', 'library'].entries()) {
        if (at === 0) continue;
        await page.evaluate((story) => (window as unknown as { go(at: number): void }).go(story), at);
        await untilStory(subject);
        expect(await driver.readerText(page)).not.toContain(at === 1 ? 'bakery' : 'tram on the hill');
      }
      await page.evaluate(() => history.back());
      await untilStory('orchard');
      await page.evaluate(() => history.forward());
      await untilStory('library');
      await page.keyboard.press('Escape');
      await until('the reader is closed', async () => (await driver.readerText(page)) === null);
      expect(await page.evaluate(() => document.body.hasAttribute('inert'))).toBe(false);
    });

    test("follows what is taken back and given again in the browser's own settings", async () => {
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      await takeBackAccess(driver);
      await page.reload();
      expect(await driver.readerText(page)).toBeNull();
      const popup = await popupWith(page, '#always');
      expect(await popup.attribute('#always', 'aria-checked')).toBe('false');
      await until('the popup says so', async () => /took back/.test((await popup.text('#site-note')) ?? ''));
      const answer = await driver.prepareAnswer(true);
      await popup.close();
      const again = await popupWith(page, '#always');
      await again.click('#always');
      await answer();
      await untilReader(driver, page, true);
      await again.close();
      await page.reload();
      await untilReader(driver, page, true);
    });

    test('stays so after the browser was restarted, and is taken back from the popup', async () => {
      await driver.restart();
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      const popup = await popupWith(page, '#always[aria-checked="true"]');
      await popup.click('#always');
      await until('the switch is off', async () => (await popup.attribute('#always', 'aria-checked')) === 'false');
      await popup.close();
      const origins = await driver.inExtension(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        return (await chrome.permissions.getAll()).origins;
      }, null);
      expect(origins).toEqual([]);
      const registered = () =>
        driver.inExtension(async () => {
          const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
          return (await chrome.scripting.getRegisteredContentScripts()).length;
        }, null);
      await until('no script runs by itself', async () => (await registered()) === 0);
      await page.reload();
      expect(await driver.readerText(page)).toBeNull();
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    });
  });
}
