import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtractionResult } from '../../src/article.ts';
import { extractFixture, readFixtures } from '../fixtures.ts';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Driver } from './drivers/driver.ts';
import { startFirefox } from './drivers/firefox.ts';
import { bundleForPage, runInPage } from './in-page/bundle.ts';
import { SITE } from './story.ts';

const FIXTURES = readFixtures().filter(({ kind }) => kind === 'html');

/** Browsers cut Chinese and Japanese into words by dictionaries of their own: in numbers only they may differ, a little. */
function withoutWordCounts(result: ExtractionResult): object {
  const { article } = result;
  if (!article || !/^(?:zh|ja|th)\b/.test(article.language ?? '')) return result;
  return { ...result, article: { ...article, wordCount: 0, readingMinutes: 0 } };
}

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
])('a page in %s', (_, start) => {
  let server: LocalServer;
  let driver: Driver;
  let code: string;
  beforeAll(async () => {
    const pages = FIXTURES.map(({ name, source }): [string, [string, string]] => [
      `/fixture/${name}`,
      ['text/html; charset=utf-8', source],
    ]);
    server = await serveFolder(SITE, Object.fromEntries(pages));
    driver = await start(server.port);
    code = await bundleForPage('extract-here');
  });
  afterAll(async () => {
    // the pages name pictures of many servers
    driver?.expectRequests(/^https?:/);
    await driver?.close();
    await server?.close();
  });

  test.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))(
    'gives the story that jsdom gives: %s',
    async (name, fixture) => {
      const { host } = new URL(fixture.address);
      const page = await driver.open(`http://${host}/fixture/${name}`);
      const input = { url: fixture.address, savedAt: fixture.savedAt ?? null };
      const result = await runInPage<typeof input, ExtractionResult>(page, code, input);
      await page.close();
      const expected = JSON.parse(JSON.stringify(extractFixture(fixture))) as ExtractionResult;
      expect(withoutWordCounts(result)).toEqual(withoutWordCounts(expected));
      const [words, expectedWords] = [result, expected].map(({ article }) => article?.wordCount ?? 0);
      expect(words! / (expectedWords || 1), 'words').toBeCloseTo(expectedWords ? 1 : 0, 0);
    },
  );
});
