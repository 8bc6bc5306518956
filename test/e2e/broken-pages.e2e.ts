import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFixtures } from '../fixtures.ts';
import { ensureBrowser, QUIET_CHROMIUM } from '../tools/browsers.ts';
import type { Outcome } from './in-page/break-pages.ts';
import { bundleForPage, runInPage } from './in-page/bundle.ts';

const PAGES = 10_000;

/** A fresh tab for each part, so that parsed documents do not pile up. */
const PARTS = 8;

describe('10,000 broken pages in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: ensureBrowser('chromium'),
      headless: true,
      pipe: true,
      args: [...QUIET_CHROMIUM],
    });
  });
  afterAll(() => browser?.close());

  test('are read without an exception, a change to the page or a run over two seconds', async () => {
    const code = await bundleForPage('break-pages');
    const sources = readFixtures().map(({ source }) => source);
    const outcomes: Outcome[] = [];
    async function runPart(part: number): Promise<void> {
      const page = await browser.newPage();
      outcomes.push(
        await runInPage<object, Outcome>(page, code, { sources, count: PAGES / PARTS, seed: 20240502 + part }),
      );
      await page.close();
    }
    for (let part = 0; part < PARTS; part += 2) await Promise.all([runPart(part), runPart(part + 1)]);
    expect(outcomes.map(({ complaint }) => complaint).filter(Boolean)).toEqual([]);
    const sum = (field: 'pages' | 'articles') => outcomes.reduce((total, outcome) => total + outcome[field], 0);
    expect(sum('pages')).toBe(PAGES);
    // they are not so broken that nothing is tested
    expect(sum('articles')).toBeGreaterThan(PAGES / 4);
    // half a minute on two free cores
  }, 600_000);
});
