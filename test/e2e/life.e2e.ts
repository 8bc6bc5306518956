import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { popupWith, untilReader } from './steps.ts';
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
      '/paper.pdf': ['application/pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'],
    });
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

  test('a page that comes back from the cache of pages has its button and its reader again', async () => {
    const page = await driver.open(address(STORY.path));
    const answer = await driver.prepareAnswer(true);
    const popup = await popupWith(driver, page, '#always');
    await popup.click('#always');
    await answer();
    await untilReader(driver, page, true);
    await popup.close();
    await page.goto(address('/front.html'));
    await until('the other page is looked at', async () => /show the story/.test(await driver.buttonTitle(page)));
    await page.evaluate(() => history.back());
    await untilReader(driver, page, true);
    await until('the button tells of it', async () => /reader is open/.test(await driver.buttonTitle(page)));
    await page.close();
  });
});
