import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Desk, openDesk } from './desk.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE, STORY } from './story.ts';

const HEADLINE = 'How the mill lost its wheel';

/** What stands in for voices and the system's share sheet, which no headless browser has. */
const STAND_INS = `
  globalThis.spoken = [];
  globalThis.silenced = 0;
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: {
    speak(utterance) { globalThis.spoken.push(utterance); }, cancel() { globalThis.silenced++; },
    addEventListener() {}, removeEventListener() {},
    getVoices: () => [
      { name: 'Hedda', lang: 'de-DE', voiceURI: 'hedda', localService: true, default: true },
      { name: 'Ada', lang: 'en-GB', voiceURI: 'ada', localService: true, default: false },
      { name: 'Bea', lang: 'en-US', voiceURI: 'bea', localService: true, default: false },
    ],
  } });
  Object.defineProperty(navigator, 'share', { configurable: true, value: async (what) => { globalThis.shared = what; } });`;

describe('what the reader does beside showing the story', () => {
  let server: LocalServer;
  let driver: Driver;
  let desk: Desk;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port);
    desk = await openDesk(driver, address('/mill.html'), HEADLINE, STAND_INS);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('shows a footnote where it is referred to, by keys alone, and goes back from the note', async () => {
    await desk.look((root) => root.querySelector<HTMLElement>('.story-body sup a')!.focus(), null);
    await desk.press('Enter');
    await desk.untilText('.footnote', 'Nineteen sacks');
    await desk.press('Escape');
    await desk.untilGone('.footnote');
    const focused = () => desk.look((root) => root.activeElement?.parentElement?.id, null);
    expect(await focused()).toBe('story-note-1');
    await desk.click('.story-body li a');
    expect(await focused()).toBe('story-note-1');
    expect(desk.page.url()).toBe(address('/mill.html'));
  });

  test('shows a video as its poster and a link', async () => {
    expect(await desk.textOf('.story-body figure a')).toBe('The wheel turns');
    expect(server.requests.filter((path) => path === '/wheel.mp4')).toHaveLength(0);
  });

  test('reads aloud in the story’s language, sentence by sentence, from a clicked paragraph too', async () => {
    const spoken = () => desk.inWorld('spoken.map(({ text }) => text.trim()).join("|")');
    await desk.press('l');
    await until('the headline is spoken', async () => (await spoken()) === HEADLINE);
    expect(await desk.inWorld('spoken[0].voice.name')).toBe('Ada');
    await desk.inWorld('spoken.at(-1).onend()');
    await until('it goes on', async () => String(await spoken()).includes('|The mill on the river'));
    await desk.press('.');
    await until('it moves on', async () => /Its new owners[^|]*$/.test(String(await spoken())));
    const marked = `[...CSS.highlights.get('broadsheet-reading')].map(String).join('').trim()`;
    await until('the sentence is marked', async () =>
      /^Its new owners.*village\.$/.test(String(await desk.inWorld(marked))),
    );
    await desk.inWorld("spoken.at(-1).onboundary({ name: 'word', charIndex: 4, charLength: 3 })");
    expect(await desk.inWorld("String([...CSS.highlights.get('broadsheet-word')][0])")).toBe('new');
    await desk.press(',');
    await until('it goes back', async () => /The mill on the river[^|]*$/.test(String(await spoken())));
    await desk.click('.story-body > p', 'From May on');
    await until('it reads from there', async () => /From May on[^|]*$/.test(String(await spoken())));
    const place = `(() => { const box = [...CSS.highlights.get('broadsheet-reading')][0].getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight; })()`;
    await until('it is kept in view', () => desk.inWorld(place));
    await desk.press('Escape');
    await desk.untilGone('.speech-bar');
  });

  test('reading aloud pauses, goes on where it was, changes speed and voice, and ends with the reader', async () => {
    const last = (name: string) => desk.inWorld(`spoken.at(-1).${name}`);
    const count = async () => Number(await desk.inWorld('spoken.length'));
    const atFirst = await count();
    await desk.press('Home', 'l');
    await until('it speaks', async () => (await count()) > atFirst);
    const sentence = await last('text');
    const silenced = Number(await desk.inWorld('silenced'));
    await desk.press('l');
    await until('it is silent', async () => Number(await desk.inWorld('silenced')) > silenced);
    await until('it offers to go on', () =>
      desk.look((root) => root.querySelector('[aria-label="Play"]') !== null, null),
    );
    const before = await count();
    await desk.press('l');
    await until('it says the sentence again', async () => (await count()) > before);
    expect(await last('text')).toBe(sentence);
    await desk.press('>');
    await until('it is faster', async () => (await last('rate')) === 1.25);
    await desk.look((root) => {
      const voices = root.querySelector<HTMLSelectElement>('.voice')!;
      voices.value = 'bea';
      voices.dispatchEvent(new Event('change', { bubbles: true }));
    }, null);
    await until('another voice speaks', async () => (await desk.inWorld('spoken.at(-1).voice.name')) === 'Bea');
    await desk.press('<');
    await until('it is slower again', async () => (await last('rate')) === 1);
    const spokenBefore = Number(await desk.inWorld('silenced'));
    // out of the bar, then out of the reader
    await desk.press('Escape', 'Escape');
    await until('the page is back', async () => (await driver.readerText(desk.page)) === null);
    await until('it is silent at the end', async () => Number(await desk.inWorld('silenced')) > spokenBefore);
    expect(await desk.inWorld("CSS.highlights.has('broadsheet-reading')")).toBe(false);
    desk = await openDesk(driver, address('/mill.html'), HEADLINE, STAND_INS);
    await desk.press('l');
    await until('the voice is remembered', async () => (await desk.inWorld('spoken.at(-1)?.voice?.name')) === 'Bea');
    await desk.press('Escape');
  });

  test('shares the link through the browser', async () => {
    await desk.press('s');
    await desk.click('.panel button', 'Share the link');
    await until('it is handed over', async () => (await desk.inWorld('globalThis.shared?.title')) === HEADLINE);
    expect(await desk.inWorld('shared.url')).toBe(address('/mill.html'));
  });

  test('saves files that hold the story', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'broadsheet-saved-'));
    await desk.session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const name = '2026-02-11 The Tidewater Post - How the mill lost its wheel';
    for (const [label, ending, part] of [
      ['Markdown file', '.md', '# How the mill lost its wheel'],
      ['Text file', '.txt', 'Whoever wants to see the stones turn'],
      ['Web page with pictures', '.html', '<li id="note-2">Nineteen sacks'],
    ] as const) {
      await desk.press('s');
      await desk.click('.panel button', label);
      const file = await until(`${label} is there`, async () =>
        (await readdir(folder)).find((one) => one.endsWith(ending)),
      );
      expect(file).toBe(name + ending);
      await until('it is whole', async () => (await readFile(join(folder, file), 'utf8')).includes(part));
    }
    expect(await readFile(join(folder, `${name}.md`), 'utf8')).toMatch(/^---\ntitle: "How the mill lost its wheel"\n/);
    await desk.press('s');
    await desk.click('.panel button', 'EPUB book with pictures');
    await until('the book is there', async () => (await readdir(folder)).includes(`${name}.epub`));
    const book = await until('it is whole', async () => unzipSync(await readFile(join(folder, `${name}.epub`))));
    expect(strFromU8(book.mimetype!)).toBe('application/epub+zip');
    expect(
      Object.keys(book).some((path) => /\.png$/.test(path)),
      'its picture',
    ).toBe(true);
    expect(Object.values(book).some((part) => strFromU8(part).includes('Nineteen sacks'))).toBe(true);
  });

  test('dims all but a few lines, and goes back to the headline', async () => {
    await desk.press('f');
    await until('the lines are focused', async () => (await desk.textOf('.line-focus')) !== null);
    for (let press = 0; press < 3; press++) await desk.press('f');
    await desk.untilGone('.line-focus');
    await desk.press('End');
    const top = () => desk.look((root) => root.querySelector('.scroller')!.scrollTop, null);
    await until('the end is shown', async () => (await top()) > 200);
    await desk.press('g');
    await until('the headline is back', async () => (await top()) < 40);
    expect(await desk.look((root) => root.activeElement?.localName, null)).toBe('h1');
  });

  test('follows a person’s own style sheet at once, in the reader alone', async () => {
    await desk.press('a');
    await desk.click('.custom-css summary');
    await desk.look((root) => root.querySelector<HTMLElement>('.custom-css textarea')!.focus(), null);
    await desk.page.keyboard.type('.story h1 { color: rgb(1, 2, 3); }');
    const colour = () => desk.look((root) => getComputedStyle(root.querySelector('.story h1')!).color, null);
    await until('it is so', async () => (await colour()) === 'rgb(1, 2, 3)');
    expect(await desk.page.evaluate(() => getComputedStyle(document.querySelector('h1')!).color)).toBe('rgb(0, 0, 0)');
    await desk.press('Escape');
    await desk.untilGone('.panel');
  });

  test('is a clean page on paper: the story with its source, and nothing of the page', async () => {
    await desk.page.emulateMediaType('print');
    await desk.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const behind = await desk.page.evaluate(() => [
      getComputedStyle(document.body).display,
      getComputedStyle(document.documentElement.lastElementChild!).position,
    ]);
    expect(behind).toEqual(['none', 'static']);
    const shown = await desk.look(
      (root) =>
        ['.story h1', '.source', '.toolbar'].map(
          (one) => (root.querySelector<HTMLElement>(one)?.getClientRects().length ?? 0) > 0,
        ),
      null,
    );
    expect(shown).toEqual([true, true, false]);
    await desk.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await desk.page.emulateMediaType('screen');
    expect(await desk.page.evaluate(() => document.documentElement.lastElementChild!.matches('dialog:modal'))).toBe(
      true,
    );
  });

  test('opens links with the reader on, where there is access', async () => {
    await (await driver.prepareAnswer(true))();
    const popup = await driver.openPopup(desk.page);
    await popup.click('#always');
    await until('the switch is on', async () => (await popup.attribute('#always', 'aria-checked')) === 'true');
    await popup.close();
    await desk.page.bringToFront();
    await desk.press('a');
    await desk.click('.bs-switch', 'Open links in the reader');
    await desk.press('Escape');
    driver.expectRequests(/\/harbour-story\.html$/);
    await desk.click('.story-body a', 'the dredging of the harbour');
    await until('the reader shows the other story', async () =>
      (await driver.readerText(desk.page))?.includes(STORY.headline),
    );
  });
});
