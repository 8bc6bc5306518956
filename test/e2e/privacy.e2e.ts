import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { SITE, STORY } from './story.ts';

// Every end-to-end test ends by what is tested here: `close` refuses requests that nobody asked for.
describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('what %s is made to ask the network for', (_, start) => {
  let server: LocalServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await start(server.port);
  });
  afterAll(async () => {
    await driver?.close().catch(() => undefined);
    await server?.close();
  });

  test('is written down, whoever asks for it, and refused: background, own page, script in a page, page', async () => {
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    const answer = await driver.prepareAnswer(true);
    const popup = await driver.openPopup(page);
    await popup.click('#always');
    await answer();
    await until('the reader is open', () => driver.readerText(page));
    await popup.close();

    const picture = `http://${NEWS_HOST}:${server.port}/dredger.png?by=background`;
    const fetched = await driver.inExtension(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return await chrome.runtime.sendMessage({ name: 'picture.fetch', request: { url } });
    }, picture);
    expect(fetched).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
    await driver.inExtension((url) => fetch(url).catch(() => null), 'https://extension.example/');
    await page.bringToFront();
    const tabId = await driver.frontTabId();
    await driver.inExtension(async (tab) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      const func = () => fetch('http://script.example/').catch(() => null);
      await chrome.scripting.executeScript({ target: { tabId: tab }, func: func as () => unknown });
    }, tabId);
    await page.evaluate((url) => fetch(url).catch(() => null), 'http://page.example/');

    expect(server.addresses).toContain(picture);
    const [complaint] = await Promise.allSettled([driver.close()]);
    const { message } = (complaint as PromiseRejectedResult).reason as Error;
    // browsers let a script in a page ask in the page's name
    expect(message.split('\n').slice(1).sort()).toEqual([
      `extension: ${picture}`,
      'extension: https://extension.example/',
      'page: http://page.example/',
      'page: http://script.example/',
    ]);
  });
});
