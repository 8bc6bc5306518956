import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE, STORY } from './story.ts';

const HEADLINE = 'How the mill lost its wheel';

/** What stands in for voices and the system's share sheet, which no headless browser has. */
const STAND_INS = `
  globalThis.spoken = [];
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: {
    speak(utterance) { globalThis.spoken.push(utterance); }, cancel() {}, addEventListener() {}, removeEventListener() {},
    getVoices: () => [
      { name: 'Hedda', lang: 'de-DE', voiceURI: 'hedda', localService: true, default: true },
      { name: 'Ada', lang: 'en-GB', voiceURI: 'ada', localService: true, default: false },
    ],
  } });
  Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { globalThis.shared = what; } });`;

describe('what the reader does beside showing the story', () => {
  let server: LocalServer;
  let driver: Driver;
  let page: Page;
  /** Evaluates in the extension's own world of the page. */
  let inWorld: (code: string) => Promise<unknown>;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port);
    await openReader('/mill.html', HEADLINE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function openReader(path: string, headline: string): Promise<void> {
    page = await driver.open(address(path));
    const session = await page.createCDPSession();
    const worlds: { id: number; origin: string }[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    await session.send('Runtime.enable');
    const popup = await driver.openPopup(page);
    await until('the popup offers the reader', () => popup.text('#reader'));
    const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'))!;
    inWorld = async (expression) => {
      const request = { expression, contextId: world.id, returnByValue: true };
      return (await session.send('Runtime.evaluate', request)).result.value;
    };
    await inWorld(STAND_INS);
    await popup.click('#reader');
    await until('the reader is open', async () => (await driver.readerText(page))?.includes(headline));
    await popup.close().catch(() => undefined);
    await page.bringToFront();
  }

  async function textOf(selector: string): Promise<string | null> {
    return await driver.inReader(page, (root, wanted) => root.querySelector(wanted)?.textContent ?? null, selector);
  }

  async function untilText(selector: string, part: string): Promise<void> {
    await until(`${selector} says ${part}`, async () => (await textOf(selector))?.includes(part));
  }

  async function untilGone(selector: string): Promise<void> {
    await until(`${selector} is gone`, async () => (await textOf(selector)) === null);
  }

  /** Clicks the first element with this selector and text from inside. */
  async function click(selector: string, text = ''): Promise<void> {
    await until(`${selector} ${text} is there`, () =>
      driver.inReader(
        page,
        (root, [wanted, part]) => {
          const all = [...root.querySelectorAll<HTMLElement>(wanted)];
          const found = all.find((one) => (one.textContent ?? '').includes(part));
          found?.click();
          return Boolean(found);
        },
        [selector, text] as const,
      ),
    );
  }

  test('shows a footnote where it is referred to, by keys alone, and goes back from the note', async () => {
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('.story-body sup a')!.focus(), null);
    await page.keyboard.press('Enter');
    await untilText('.footnote', 'Nineteen sacks');
    await page.keyboard.press('Escape');
    await untilGone('.footnote');
    const focused = () => driver.inReader(page, (root) => root.activeElement?.parentElement?.id, null);
    expect(await focused()).toBe('story-note-1');
    await click('.story-body li a');
    expect(await focused()).toBe('story-note-1');
    expect(page.url()).toBe(address('/mill.html'));
  });

  test('shows a video as its poster and a link', async () => {
    expect(await textOf('.story-body figure a')).toBe('The wheel turns');
    expect(server.requests.filter((path) => path === '/wheel.mp4')).toHaveLength(0);
  });

  test('reads aloud in the story’s language, sentence by sentence, from a clicked paragraph too', async () => {
    const spoken = () => inWorld('spoken.map(({ text }) => text.trim()).join("|")');
    await page.keyboard.press('l');
    await until('the headline is spoken', async () => (await spoken()) === HEADLINE);
    expect(await inWorld('spoken[0].voice.name')).toBe('Ada');
    await inWorld('spoken.at(-1).onend()');
    await until('it goes on', async () => String(await spoken()).includes('|The mill on the river'));
    await page.keyboard.press('.');
    await until('it moves on', async () => /Its new owners[^|]*$/.test(String(await spoken())));
    const marked = await inWorld('[...(CSS.highlights?.keys() ?? [])].length');
    expect(marked).toBeGreaterThan(0);
    await click('.story-body > p', 'From May on');
    await until('it reads from there', async () => /From May on[^|]*$/.test(String(await spoken())));
    await page.keyboard.press('Escape');
    await untilGone('.speech-bar');
  });

  test('shares the link through the browser', async () => {
    await page.keyboard.press('s');
    await click('.panel button', 'Share the link');
    await until('it is handed over', async () => (await inWorld('globalThis.shared?.title')) === HEADLINE);
    expect(await inWorld('shared.url')).toBe(address('/mill.html'));
  });

  test('saves files that hold the story', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-saved-'));
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    for (const [name, ending, part] of [
      ['Markdown file', '.md', '# How the mill lost its wheel'],
      ['Text file', '.txt', 'Whoever wants to see the stones turn'],
      ['Web page with pictures', '.html', '<li id="note-2">Nineteen sacks'],
    ] as const) {
      await page.keyboard.press('s');
      await click('.panel button', name);
      const file = await until(`${name} is there`, async () =>
        (await readdir(folder)).find((one) => one.endsWith(ending)),
      );
      expect(file).toBe(`2026-02-11 The Tidewater Post - How the mill lost its wheel${ending}`);
      await until('it is whole', async () => (await readFile(join(folder, file), 'utf8')).includes(part));
    }
  });

  test('dims all but a few lines, and goes back to the headline', async () => {
    await page.keyboard.press('f');
    await until('the lines are focused', async () => (await textOf('.line-focus')) !== null);
    for (let press = 0; press < 3; press++) await page.keyboard.press('f');
    await untilGone('.line-focus');
    await page.keyboard.press('End');
    const top = () => driver.inReader(page, (root) => root.querySelector('.scroller')!.scrollTop, null);
    await until('the end is shown', async () => (await top()) > 200);
    await page.keyboard.press('g');
    await until('the headline is back', async () => (await top()) < 40);
    expect(await driver.inReader(page, (root) => root.activeElement?.localName, null)).toBe('h1');
  });

  test('follows a person’s own style sheet at once, in the reader alone', async () => {
    await page.keyboard.press('a');
    await click('.custom-css summary');
    await driver.inReader(page, (root) => root.querySelector<HTMLElement>('.custom-css textarea')!.focus(), null);
    await page.keyboard.type('.story h1 { color: rgb(1, 2, 3); }');
    const colour = () =>
      driver.inReader(page, (root) => getComputedStyle(root.querySelector('.story h1')!).color, null);
    await until('it is so', async () => (await colour()) === 'rgb(1, 2, 3)');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe('rgb(0, 0, 0)');
    await page.keyboard.press('Escape');
    await untilGone('.panel');
  });

  test('is a clean page on paper: the story with its source, and nothing of the page', async () => {
    await page.emulateMediaType('print');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const behind = await page.evaluate(() => [
      getComputedStyle(document.body).display,
      getComputedStyle(document.documentElement.lastElementChild!).position,
    ]);
    expect(behind).toEqual(['none', 'static']);
    const shown = await driver.inReader(
      page,
      (root) =>
        ['.story h1', '.source', '.toolbar'].map(
          (one) => (root.querySelector<HTMLElement>(one)?.getClientRects().length ?? 0) > 0,
        ),
      null,
    );
    expect(shown).toEqual([true, true, false]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMediaType('screen');
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.matches('dialog:modal'))).toBe(true);
  });

  test('opens links with the reader on, where there is access', async () => {
    await (await driver.prepareAnswer(true))();
    const popup = await driver.openPopup(page);
    await popup.click('#always');
    await until('the switch is on', async () => (await popup.attribute('#always', 'aria-checked')) === 'true');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('a');
    await click('.bs-switch', 'Open links in the reader');
    await page.keyboard.press('Escape');
    driver.expectRequests(/\/harbour-story\.html$/);
    await click('.story-body a', 'the dredging of the harbour');
    await until('the reader shows the other story', async () =>
      (await driver.readerText(page))?.includes(STORY.headline),
    );
  });
});
