import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { popupWith, untilReader, untilTitle } from './steps.ts';
import { SITE, STORY } from './story.ts';

const HTML = 'text/html; charset=utf-8';

/** The story between frames, in a page that goes on changing for ever. */
async function restlessPage(): Promise<string> {
  const story = await readFile(`${SITE}${STORY.path}`, 'utf8');
  const frames = '<iframe src="/front.html" width="80" height="40"></iframe>'.repeat(40);
  const script = `<script>setInterval(() => { const tick = document.createElement('p'); tick.className = 'ticker';
    tick.textContent = 'Live: ' + Date.now(); document.querySelector('aside').replaceChildren(tick); }, 40);</script>`;
  return story.replace('</body>', `${frames}${script}</body>`);
}

/** What a page's own script saw of it. */
interface Seen {
  isHiddenAtFirst: boolean;
  /** When it was shown, 0 until then. */
  shownAtMs: number;
  /** Whether a reader lay over it at that moment. */
  hasReader: boolean;
}

/** A page of the site that watches when it is shown; with what else stands at the top of its body. */
async function watchfulPage(path: string, more = ''): Promise<string> {
  const page = await readFile(`${SITE}${path}`, 'utf8');
  const script = `<script>{
    const start = performance.now();
    const isHidden = () => getComputedStyle(document.body).opacity === '0';
    const seen = { isHiddenAtFirst: isHidden(), shownAtMs: 0, hasReader: false };
    const timer = setInterval(() => {
      if (isHidden()) return;
      clearInterval(timer);
      seen.hasReader = document.querySelector('dialog > div, html > div[popover]') !== null;
      seen.shownAtMs = performance.now() - start;
    }, 10);
    window.seen = seen;
  }</script>`;
  return page.replace(/<body[^>]*>/, (body) => `${body}${script}${more}`);
}

/** How long a page is hidden at most. */
const MAX_HIDDEN_MS = 1000;

/** All that the extension has written down, in whichever way. */
async function readAllKept(driver: Driver): Promise<string> {
  return await driver.inExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    const { sync, local, session } = chrome.storage;
    const kept: unknown[] = await Promise.all([sync, local, session].map((area) => area.get(null)));
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name!));
      for (const store of database.objectStoreNames)
        kept.push(await ask(database.transaction(store).objectStore(store).getAllKeys()));
      database.close();
    }
    return JSON.stringify(kept);
  }, null);
}

async function registeredScripts(driver: Driver): Promise<string[]> {
  return await driver.inExtension(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    return (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  }, null);
}

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('the life of a tab in %s', (_, start) => {
  let server: LocalServer;
  let driver: Driver;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;
  beforeAll(async () => {
    server = await serveFolder(SITE, {
      '/restless.html': [HTML, await restlessPage()],
      '/seen-front.html': [HTML, await watchfulPage('/front.html')],
      '/seen-story.html': [HTML, await watchfulPage(STORY.path)],
      '/seen-never-ends.html': [HTML, await watchfulPage(STORY.path, '<script src="/never.js"></script>')],
      '/paper.pdf': ['application/pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'],
    });
    server.silent.add('/never.js');
    driver = await start(server.port);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('a page that never settles, full of frames, is read and shown like any other', async () => {
    const page = await driver.open(address('/restless.html'));
    const popup = await popupWith(driver, page, '.story h1');
    expect(await popup.text('.story h1')).toBe(STORY.headline);
    const text = (await popup.text('.text')) ?? '';
    for (const part of STORY.parts) expect(text).toContain(part);
    expect(text).not.toContain('Live:');
    await popup.click('#reader');
    await untilReader(driver, page, true);
    await popup.close();
    await page.close();
  });

  test('the background dies between any two steps, and nobody notices', async () => {
    const page = await driver.open(address(STORY.path));
    await driver.killBackground();
    const popup = await popupWith(driver, page, '#reader');
    await driver.killBackground();
    await popup.click('#reader');
    await untilReader(driver, page, true);
    await driver.killBackground();
    await popup.close();
    const again = await popupWith(driver, page, '#reader[aria-pressed="true"]');
    await driver.killBackground();
    await again.click('#reader');
    await untilReader(driver, page, false);
    await again.close();
    await page.close();
  });

  test('a reader on the narrow screen of a telephone shows all, and scrolls one way', async () => {
    const page = await driver.open(address(STORY.path));
    const popup = await popupWith(driver, page, '#reader');
    await popup.click('#reader');
    await untilReader(driver, page, true);
    await popup.close();
    await page.setViewport({ width: 360, height: 640 });
    await until('nothing stands beyond the edge', () =>
      driver.inReader(
        page,
        (root) => {
          const beyond = [...root.querySelectorAll('.reader button, .reader h1, .reader p, .reader img')].filter(
            (one) => {
              const box = one.getBoundingClientRect();
              return box.width > 0 && box.right > 361;
            },
          );
          return root.ownerDocument.defaultView!.innerWidth <= 360 && beyond.length === 0;
        },
        null,
      ),
    );
    await page.close();
  });

  test('of a PDF the popup says in words why there is no story', async () => {
    const page = await driver.open(address(STORY.path));
    await page.goto(address('/paper.pdf'), { waitUntil: [] }).catch(() => undefined);
    await until('the PDF is there', () => page.url().endsWith('.pdf'));
    const popup = await popupWith(driver, page, '.notice h1');
    expect(await popup.text('.notice p')).toMatch(/PDF/);
    await popup.close();
    await page.close();
  });

  describe('on a site that is set to always', () => {
    test('which it is by the popup, though the background dies meanwhile', async () => {
      const page = await driver.open(address(STORY.path));
      const answer = await driver.prepareAnswer(true);
      const popup = await popupWith(driver, page, '#always');
      await driver.killBackground();
      await popup.click('#always');
      await answer();
      await untilReader(driver, page, true);
      await popup.close();
      await page.close();
    });

    test('five stories on one page, back and forward, and the background dies between them', async () => {
      const page = await driver.open(address('/stories.html?story=0'));
      const untilStory = (subject: string) =>
        until(`the reader shows the ${subject}`, async () =>
          (await driver.readerText(page))?.includes(`The ${subject} on the hill waits for help`),
        );
      await untilStory('bakery');
      for (const [at, subject] of ['tram', 'lighthouse', 'ferry', 'orchard', 'library'].entries()) {
        await driver.killBackground();
        // every second time the reader was closed before: the next story opens it again
        if (at % 2) {
          await page.keyboard.press('Escape');
          await until('the reader is closed', async () => (await driver.readerText(page)) === null);
          await driver.killBackground();
        }
        await page.evaluate((story) => (window as unknown as { go(at: number): void }).go(story), at + 1);
        await untilStory(subject);
        await untilTitle(driver, page, /reader is open/);
      }
      await driver.killBackground();
      await page.evaluate(() => history.back());
      await untilStory('orchard');
      await driver.killBackground();
      await page.evaluate(() => history.forward());
      await untilStory('library');
      await page.close();
    });

    test.each([
      ['open', /reader is open/],
      ['closed', /there is a story/],
    ] as const)('a page that comes back from the cache of pages with its reader %s has it so', async (state, title) => {
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      if (state === 'closed') {
        await page.keyboard.press('Escape');
        await untilReader(driver, page, false);
      }
      await page.evaluate(() => {
        addEventListener('pageshow', (event) => document.body.setAttribute('data-persisted', String(event.persisted)));
      });
      await page.goto(address('/front.html'));
      await untilTitle(driver, page, /show the story/);
      await page.evaluate(() => history.back());
      await until('it is the same page, from the cache', () => page.$('[data-persisted="true"]'));
      await untilTitle(driver, page, title);
      await untilReader(driver, page, state === 'open');
      await page.close();
    });

    test.each([
      ['that loads for ever', '/seen-never-ends.html'],
      ['that is no story', '/seen-front.html'],
      ['that is a story', '/seen-story.html'],
    ])('a page %s is hidden from its first moment on, for a second at most', async (_, path) => {
      const page = await driver.open(address('/front.html'));
      // not by the driver, which would wait for the end of what never ends
      await page.evaluate((url) => void setTimeout(() => location.assign(url)), address(path));
      const seen = await until('the page is seen', () =>
        page.evaluate(() => {
          const { seen } = window as unknown as { seen?: Seen };
          return seen && seen.shownAtMs > 0 ? seen : null;
        }),
      );
      expect(seen.isHiddenAtFirst).toBe(true);
      // the rest is what a busy machine's timers are late by
      expect(seen.shownAtMs).toBeLessThan(MAX_HIDDEN_MS + 400);
      // nobody sees a story flash up before its reader: only a machine that took the whole second shows it
      if (path.includes('story') && !seen.hasReader) expect(seen.shownAtMs).toBeGreaterThanOrEqual(MAX_HIDDEN_MS - 100);
      await page.close();
    });

    test('a rule is changed, changed back and removed, and access taken back, and the background dies before each step', async () => {
      const page = await driver.open(address(STORY.path));
      await untilReader(driver, page, true);
      const options = await driver.openOwnPage('options/index.html');
      await options.waitForSelector('.rules select');

      /** What a reload of the page comes to. */
      async function expectReader(isOpen: boolean): Promise<void> {
        await driver.killBackground();
        await page.bringToFront();
        await page.reload();
        await untilTitle(driver, page, isOpen ? /reader is open/ : /there is a story/);
        await untilReader(driver, page, isOpen);
        await driver.killBackground();
      }
      async function choose(mode: 'always' | 'never'): Promise<void> {
        await driver.killBackground();
        await options.bringToFront();
        await options.select('.rules select', mode);
        await until('it is said', () => options.$eval('.add + .note', (one) => /^Saved/.test(one.textContent ?? '')));
      }
      await expectReader(true);
      await choose('never');
      await expectReader(false);
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
      const told = await popupWith(driver, page, '#site-note');
      await until('the popup says so', async () => /to never/.test((await told.text('#site-note')) ?? ''));
      await told.close();
      await choose('always');
      await expectReader(true);

      await driver.killBackground();
      await options.bringToFront();
      await options.click('.rules [aria-label^="Remove"]');
      await until('the rule is gone', async () => (await options.$('.rules li')) === null);
      await expectReader(false);
      await driver.changeAccess(false);
      await driver.killBackground();
      // whatever comes next wakes it
      await driver.inExtension(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        await chrome.runtime.sendMessage({}).catch(() => undefined);
      }, null);
      await until('no script runs by itself', async () => (await registeredScripts(driver)).length === 0);
      await options.close();
      await page.close();
    });
  });

  // last of all: to be allowed in private windows, the extension starts anew
  test('in a private window all works, and nothing of what is read is kept', async () => {
    const before = await readAllKept(driver);
    const page = await driver.openPrivate(address(STORY.path));
    const popup = await popupWith(driver, page, '.story h1');
    expect(await popup.text('.story h1')).toBe(STORY.headline);
    await popup.scroll(300);
    await popup.click('#reader');
    await untilReader(driver, page, true);
    await untilTitle(driver, page, /reader is open/);
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await untilReader(driver, page, false);
    expect(await readAllKept(driver)).toBe(before);
  });
});
