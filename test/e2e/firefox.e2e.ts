import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { until } from './drivers/poll.ts';
import { describeShell } from './shell.ts';
import { SITE, STORY } from './story.ts';

describe('Firefox', () => describeShell(startFirefox, 'about:license'));

// Chromium shows its prompt only where there is a screen
describe('Firefox, where the prompt is refused', () => {
  let server: LocalServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startFirefox(server.port);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('the popup says so, and no rule is made', async () => {
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    const popup = await driver.openPopup(page);
    const answer = await driver.prepareAnswer(false);
    await popup.click('#always');
    await answer();
    await until('the popup says so', async () => /Without access/.test((await popup.text('#site-note')) ?? ''));
    expect(await popup.attribute('#always', 'aria-checked')).toBe('false');
    const stored = await driver.inExtension(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return [await chrome.storage.sync.get(null), await chrome.storage.session.get(null)];
    }, null);
    expect(stored).toEqual([{}, {}]);
    expect(await driver.readerText(page)).toBeNull();
  });
});
