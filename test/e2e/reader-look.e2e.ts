import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { findFaults, findReaderFaults } from './axe.ts';
import { type Desk, openDesk } from './desk.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE } from './story.ts';

const HEADLINE = 'What the deeper channel costs the city';

describe('how a story looks', () => {
  let server: LocalServer;
  let driver: Driver;
  let desk: Desk;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port);
    desk = await openDesk(driver, `http://${NEWS_HOST}:${server.port}/works.html`, HEADLINE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  const paragraph = (property: string) => desk.styleOf('.story-body > p:nth-of-type(2)', property);

  test('kicker, headline, lead, a byline with both dates, and captions with their credits', async () => {
    expect(await desk.textOf('.kicker')).toBe('Region');
    expect(await desk.textOf('.lead')).toContain('The first bucket of silt');
    expect(await desk.textOf('.byline')).toMatch(/The Tidewater Post.*By Ada Quill and Jonas Brandt/);
    const dates = await desk.look(
      (root) => [...root.querySelectorAll('.byline time')].map((one) => one.getAttribute('datetime')),
      null,
    );
    expect(dates).toEqual(['2026-11-20T07:00:00+01:00', '2026-11-21T09:30:00+01:00']);
    expect(await desk.textOf('.byline')).toContain('Updated Nov 21, 2026');
    const credits = await desk.look(
      (root) => [...root.querySelectorAll('figcaption cite')].map((one) => one.textContent),
      null,
    );
    expect(credits).toEqual(['Lena Ohm/Tidewater Post', 'Lena Ohm/Tidewater Post']);
  });

  test('a quote with its source apart from it, and a list in a list', async () => {
    expect(await desk.textOf('.story-body blockquote footer')).toBe('— Tomas Reed, who runs four boats');
    expect(await desk.textOf('.story-body blockquote p')).not.toContain('Tomas');
    expect(await desk.styleOf('.story-body blockquote footer', 'font-style')).toBe('normal');
    expect(await desk.textOf('.story-body li > ul')).toBe('from the bend to the north quay,and at the red buoy.');
  });

  test('digits under each other, a quotation mark before the edge, a small picture where the text begins', async () => {
    expect(await desk.styleOf('.story-body td:nth-child(2)', 'text-align')).toBe('end');
    expect(await desk.styleOf('.story-body td:first-child', 'text-align')).toBe('start');
    expect(Number.parseFloat(await desk.styleOf('.story-body blockquote p', 'text-indent'))).toBeLessThan(-5);
    const [picture, text] = await desk.look(
      (root) =>
        ['figure img', '.byline'].map((one) => root.querySelector(`.story ${one}`)!.getBoundingClientRect().left),
      null,
    );
    expect(picture).toBeCloseTo(text!, 0);
  });

  test('one distance between paragraphs, and subheads nearer to what they head', async () => {
    const { gaps, above, below } = await desk.look((root) => {
      const box = (element: Element | null) => element!.getBoundingClientRect();
      const distance = (one: Element | null, two: Element | null) => box(two).top - box(one).bottom;
      const pairs = [...root.querySelectorAll('.story-body > p + p')];
      const subhead = root.querySelector('.story-body h2')!;
      return {
        gaps: pairs.map((one) => Math.round(distance(one.previousElementSibling, one))),
        above: distance(subhead.previousElementSibling, subhead),
        below: distance(subhead, subhead.nextElementSibling),
      };
    }, null);
    expect(new Set(gaps).size).toBe(1);
    expect(above).toBeGreaterThan(gaps[0]! * 1.4);
    expect(below).toBeLessThan(gaps[0]!);
  });

  test('a wide table and code scroll by themselves, by keys too, and the story one way only', async () => {
    await desk.page.setViewport({ width: 320, height: 640 });
    await desk.look((root) => root.querySelector<HTMLElement>('.table-scroll')!.focus(), null);
    await desk.press('ArrowRight', 'ArrowRight');
    await until('the table has moved', () =>
      desk.look((root) => root.querySelector('.table-scroll')!.scrollLeft, null),
    );
    const widths = await desk.look(
      (root) => ['.story-body pre', '.scroller'].map((one) => root.querySelector(one)!.scrollWidth),
      null,
    );
    expect(widths[0]).toBeGreaterThan(320);
    expect(widths[1]).toBeLessThanOrEqual(320);
    await desk.page.setViewport({ width: 1000, height: 700 });
  });

  test('at 400 % zoom every panel is whole, with its last control in reach, and nothing scrolls two ways', async () => {
    // what is left of 1280 × 1024
    await desk.page.setViewport({ width: 320, height: 256 });
    for (const key of ['c', 'n', 's', 'a', 'r', '?']) {
      await desk.press(key);
      await until(`${key} opens`, () => desk.textOf('.panel'));
      const { left, right, bottom, overflow, last } = await desk.look((root) => {
        const panel = root.querySelector('.panel')!.getBoundingClientRect();
        const body = root.querySelector('.panel-body')!;
        body.scrollTop = body.scrollHeight;
        const controls = [...body.querySelectorAll('button, input, textarea, dd, p')].filter((one) =>
          one.checkVisibility(),
        );
        const end = controls.at(-1)?.getBoundingClientRect().bottom ?? 0;
        return {
          left: panel.left,
          right: panel.right,
          bottom: panel.bottom,
          overflow: body.scrollWidth - body.clientWidth,
          last: end,
        };
      }, null);
      expect(left, key).toBeGreaterThanOrEqual(0);
      expect(right, key).toBeLessThanOrEqual(320);
      expect(bottom, key).toBeLessThanOrEqual(256);
      expect(overflow, key).toBeLessThanOrEqual(0);
      expect(last, key).toBeLessThanOrEqual(256);
      await desk.press('Escape');
      await desk.untilGone('.panel');
    }
    await desk.page.setViewport({ width: 1000, height: 700 });
  });

  test('size, line length and spacing follow their sliders at once, by keys, and go back together', async () => {
    await desk.press('a');
    const sliders: readonly [label: string, read: () => Promise<string>][] = [
      ['Size', () => paragraph('font-size')],
      ['Letters on a line', () => desk.styleOf('.story', 'max-width')],
      ['Line spacing', () => paragraph('line-height')],
      ['Letter spacing', () => paragraph('letter-spacing')],
      ['Word spacing', () => paragraph('word-spacing')],
    ];
    const before = await Promise.all(sliders.map(([, read]) => read()));
    for (const [label, read] of sliders) {
      await desk.look((root, name) => {
        const found = [...root.querySelectorAll<HTMLElement>('.bs-slider')].find((one) =>
          one.textContent?.includes(name),
        );
        if (!found) throw new Error(`no slider ${name}`);
        found.querySelector('input')!.focus();
      }, label);
      const old = await read();
      await desk.press('ArrowRight', 'ArrowRight', 'ArrowRight');
      await until(
        `${label} has changed the text`,
        async () =>
          Number.parseFloat(await read()) > Number.parseFloat(old) || (old === 'normal' && (await read()) !== old),
      );
    }
    await desk.click('.bs-choice-option input[value="justify"]');
    await desk.click('.bs-choice-option input[value="indented"]');
    await until('lines are justified', async () => (await paragraph('text-align')) === 'justify');
    const next = '.story-body > p + p';
    expect(Number.parseFloat(await desk.styleOf(next, 'text-indent'))).toBeGreaterThan(10);
    expect(await desk.styleOf(next, 'margin-top')).toBe('0px');
    await desk.click('.panel button', 'Back to the defaults');
    await until('all is as before', async () => {
      const now = await Promise.all(sliders.map(([, read]) => read()));
      return now.join() === before.join();
    });
    expect(await paragraph('text-align')).toBe('start');
    await desk.press('Escape');
  });

  test('words are hyphenated in the story’s language until that is switched off; beginnings of words are bold on a key', async () => {
    expect([await paragraph('hyphens'), await desk.styleOf('.story h1', 'hyphens')]).toEqual(['auto', 'manual']);
    expect(await desk.look((root) => root.querySelector('.story')!.getAttribute('lang'), null)).toBe('en');
    await desk.press('a');
    await desk.click('.bs-switch', 'Hyphenation');
    await until('it is off', async () => (await paragraph('hyphens')) === 'manual');
    await desk.click('.bs-switch', 'Hyphenation');
    await desk.press('Escape', 'b');
    await until('beginnings are bold', async () => (await desk.textOf('.word-start')) === 'T');
    await desk.press('b');
    await desk.untilGone('.word-start');
  });

  test('each font changes the letters; the bundled ones are really there', async () => {
    await desk.press('a');
    const width = () =>
      desk.look((root) => {
        const range = root.ownerDocument.createRange();
        range.selectNodeContents(root.querySelector('h1')!);
        return range.getBoundingClientRect().width;
      }, null);
    const families = new Set<string>();
    for (const font of ['old-style', 'sans', 'humanist', 'mono', 'hyperlegible', 'dyslexic', 'serif']) {
      await desk.click(`.bs-choice-option input[value="${font}"]`);
      await until(`${font} is chosen`, async () => !families.has(await paragraph('font-family')));
      families.add(await paragraph('font-family'));
      const bundled = { hyperlegible: 'Broadsheet Hyperlegible', dyslexic: 'Broadsheet Dyslexic' }[font];
      if (!bundled) continue;
      await until(`${bundled} has come`, () =>
        desk.page.evaluate(
          (name) => [...document.fonts].some(({ family, status }) => family.includes(name) && status === 'loaded'),
          bundled,
        ),
      );
    }
    expect(await width()).toBeGreaterThan(100);
    await desk.press('Escape');
    await until('they leave again', async () => (await desk.page.evaluate(() => document.fonts.size)) === 0);
  });

  test('in every theme text reaches 7 : 1 on its paper, what is secondary 4.5 : 1', async () => {
    await desk.press('a');
    for (const theme of ['light', 'sepia', 'dark', 'black', 'contrast', 'auto']) {
      await desk.click(`.bs-choice-option input[value="${theme}"]`);
      await until(`${theme} shows`, () =>
        desk.look((root, name) => root.querySelector<HTMLElement>('.reader')!.dataset.theme === name, theme),
      );
      const [text, quiet, accent, paper] = await desk.look((root) => {
        function luminance(colour: string): number {
          const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
            const share = Number(part) / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
        }
        const paper = luminance(getComputedStyle(root.querySelector('.reader')!).backgroundColor);
        const ratios = ['.story-body > p', '.lead', '.kicker'].map((one) => {
          const ink = luminance(getComputedStyle(root.querySelector(one)!).color);
          return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        });
        return [...ratios, paper] as [number, number, number, number];
      }, null);
      expect(text, theme).toBeGreaterThanOrEqual(7);
      expect(quiet, theme).toBeGreaterThanOrEqual(4.5);
      expect(accent, theme).toBeGreaterThanOrEqual(4.5);
      if (theme === 'contrast') expect(text).toBeGreaterThan(20);
      if (theme === 'black') expect(paper).toBe(0);
      if (theme === 'dark') expect(paper).toBeLessThan(0.02);
    }
    await desk.press('Escape');
  });

  test('in forced colours panels have an edge, links the colour of links, and what is on can be told', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    await desk.session.send('Emulation.setEmulatedMedia', { features });
    await desk.press('a');
    await until('the panel is open', () => desk.textOf('.panel'));
    expect(await desk.styleOf('.panel', 'border-top-style')).toBe('solid');
    const [link, system] = await desk.look((root) => {
      const probe = root.ownerDocument.createElement('i');
      probe.style.color = 'LinkText';
      root.append(probe);
      const colours = [root.querySelector('.story-body a')!, probe].map((one) => getComputedStyle(one).color);
      probe.remove();
      return colours;
    }, null);
    expect(link).toBe(system);
    const [on, off] = await desk.look(
      (root) =>
        [':checked', ':not(:checked)'].map((state) => {
          const option = root.querySelector(`.bs-choice-segments input${state}`)!.closest('label')!;
          return getComputedStyle(option).backgroundColor;
        }),
      null,
    );
    expect(on).not.toBe(off);
    await desk.press('Escape');
    await desk.session.send('Emulation.setEmulatedMedia', { features: [] });
  });

  test('with reduced motion nothing glides', async () => {
    await desk.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    expect(await desk.styleOf('.toolbar', 'transition-property')).toMatch(/^(?:none|all)$/);
    await desk.look((root) => root.querySelector('.scroller')!.scrollTo({ top: 1500, behavior: 'instant' }), null);
    await desk.press('g');
    expect(await desk.look((root) => root.querySelector('.scroller')!.scrollTop, null)).toBeLessThan(40);
    await desk.session.send('Emulation.setEmulatedMedia', { features: [] });
  });
});

describe('a reader in Arabic, in the dark', () => {
  let server: LocalServer;
  let driver: Driver;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port, { isDark: true, language: 'ar' });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test('story, toolbar and panels run from right to left, in Arabic alone, and axe finds nothing', async () => {
    const desk = await openDesk(driver, address('/works-ar.html'), 'تعميق الميناء');
    const copy = await driver.open(address('/front.html'));
    await desk.page.bringToFront();
    const places = await desk.look((root) => {
      const left = (one: string) => root.querySelector(one)!.getBoundingClientRect().left;
      return { close: left('.toolbar button'), more: left('#open-more, .toolbar button:last-child') };
    }, null);
    expect(places.close).toBeGreaterThan(900);
    expect(places.more).toBeLessThan(100);
    expect(await desk.styleOf('.progress-line', 'direction')).toBe('rtl');
    expect(await desk.styleOf('.story-body pre', 'direction')).toBe('ltr');
    expect(await desk.styleOf('.story-body > p', 'font-family')).toMatch(/Noto Naskh Arabic/);
    expect(await desk.textOf('.byline')).toMatch(/٢٠ نوفمبر|20 نوفمبر/);
    const faults: Record<string, string[]> = { story: await findReaderFaults(driver, desk.page, copy) };
    for (const key of ['c', 'n', 's', 'a', 'r', '?', 'l', 'i']) {
      await desk.press(key);
      await until(`${key} opens something`, () =>
        desk.look((root) => root.querySelector('[role=dialog], .speech-bar') !== null, null),
      );
      faults[key] = await findReaderFaults(driver, desk.page, copy);
      const { names, isInside } = await desk.look((root) => {
        const layer = root.querySelector('[role=dialog], .speech-bar')!;
        const box = layer.getBoundingClientRect();
        const controls = [...layer.querySelectorAll('button, input, select, textarea')];
        return {
          names: controls.map(
            (one) => one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent ?? '',
          ),
          isInside: box.left >= 0 && box.right <= innerWidth,
        };
      }, null);
      expect(isInside, key).toBe(true);
      // names of faces and formats are the same in every language
      const english = names.filter((name) =>
        /[a-z]{4}/i.test(
          name.replace(/Atkinson Hyperlegible|OpenDyslexic|Markdown|BibTeX|EPUB|Marguerite|\S*[.:]\S*/g, ''),
        ),
      );
      expect(english, key).toEqual([]);
      await desk.press('Escape');
    }
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    await desk.press('Escape');
    await until('the page is back', async () => (await driver.readerText(desk.page)) === null);
  });

  test('a Japanese story has Japanese letters, wider leading, and no line that begins with a stop', async () => {
    const desk = await openDesk(driver, address('/works-ja.html'), '港の浚渫');
    expect(await desk.styleOf('.story-body > p', 'font-family')).toMatch(/Mincho/);
    expect(await desk.styleOf('.story-body > p', 'line-break')).toBe('strict');
    const { starts, widest } = await desk.look((root) => {
      const range = root.ownerDocument.createRange();
      const beginnings: string[] = [];
      let most = 0;
      for (const one of root.querySelectorAll('.story-body > p')) {
        const walker = root.ownerDocument.createTreeWalker(one, 4);
        let bottom = Number.NEGATIVE_INFINITY;
        let count = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('sup')) continue;
          for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.width === 0) continue;
            if (box.top > bottom - 2) {
              beginnings.push(node.nodeValue![at]!);
              count = 0;
            }
            bottom = Math.max(bottom, box.bottom);
            most = Math.max(most, ++count);
          }
        }
      }
      return { starts: beginnings, widest: most };
    }, null);
    expect(starts.length).toBeGreaterThan(5);
    expect(starts.filter((sign) => /[、。」』）ーっゃゅょ]/.test(sign))).toEqual([]);
    expect(widest).toBeGreaterThan(30);
    expect(widest).toBeLessThan(45);
  });

  test('popup, options, welcome and saved stories are whole on a narrow screen, and axe finds nothing', async () => {
    await (await driver.prepareAnswer(true))();
    const story = await driver.open(address('/works-ar.html'));
    const popup = await driver.openPopup(story);
    await until('the popup shows the story', () => popup.text('.story h1'));
    await popup.click('#always');
    await until('the switch is on', async () => (await popup.attribute('#always', 'aria-checked')) === 'true');
    await popup.close();
    await driver.open(address('/works-ar.html'));
    const tabId = await driver.frontTabId();
    for (const [path, selector] of [
      [`popup/index.html?tab=${tabId}`, '.story h1'],
      ['options/index.html', '#new-site'],
      ['welcome/index.html', '#everywhere'],
      ['saved/index.html', 'main[aria-busy="false"]'],
    ] as const) {
      const page = await driver.openOwnPage(path);
      await page.waitForSelector(selector);
      expect(await findFaults(page), path).toEqual([]);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction), path).toBe('rtl');
      const session = await page.createCDPSession();
      const metrics = {
        width: 320,
        height: 640,
        screenWidth: 320,
        screenHeight: 640,
        deviceScaleFactor: 1,
        mobile: false,
      };
      await session.send('Emulation.setDeviceMetricsOverride', metrics);
      await until(`${path} fits`, () => page.evaluate(() => document.documentElement.scrollWidth <= 320));
      if (path.startsWith('popup')) expect(await page.$eval('.facts', (one) => one.textContent)).toMatch(/نوفمبر/);
      await page.close();
    }
  });
});

/** How bright each frame is that is painted on the way from one page to the reader on another: 0 to 255. */
async function framesOnTheWay(driver: Driver, page: Page, url: string, headline: string): Promise<number[]> {
  const session = await page.createCDPSession();
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 40, maxWidth: 200, maxHeight: 140 });
  await page.goto(url);
  await until('the reader has opened again', async () => (await driver.readerText(page))?.includes(headline));
  await until('it has been painted', () => frames.length > 1);
  await session.send('Page.stopScreencast');
  return await page.evaluate(async (pictures) => {
    const means: number[] = [];
    for (const picture of pictures) {
      const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      means.push((data.reduce((sum, value) => sum + value, 0) * 4) / (data.length * 3) - 85);
    }
    return means;
  }, frames);
}

describe.each([
  ['dark', false],
  ['light', true],
  ['auto', true],
] as const)('a site that always opens in the reader, in the theme %s, dark system: %s', (theme, isDark) => {
  test('flashes in no other theme on the way from story to story', async () => {
    const server = await serveFolder(SITE);
    const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;
    const driver = await startChromium(server.port, { isDark });
    try {
      const own = await driver.openOwnPage('options/index.html');
      await own.evaluate(async (chosen) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { sync: { set(items: object): Promise<void> } } };
        };
        await chrome.storage.sync.set({ 'reader:theme': chosen });
      }, theme);
      await (await driver.prepareAnswer(true))();
      const page = await driver.open(address('/works.html'));
      const popup = await driver.openPopup(page);
      await until('the popup shows the story', () => popup.text('.story h1'));
      await popup.click('#always');
      await until('the switch is on', async () => (await popup.attribute('#always', 'aria-checked')) === 'true');
      await popup.close();
      await own.close();
      driver.expectRequests(/\/(?:works|mill)\.html$/);
      await page.goto(address('/works.html'));
      await until('the reader has opened', async () => (await driver.readerText(page))?.includes(HEADLINE));
      const frames = await framesOnTheWay(driver, page, address('/mill.html'), 'lost its wheel');
      if (theme === 'light') expect(Math.min(...frames)).toBeGreaterThan(190);
      else expect(Math.max(...frames)).toBeLessThan(100);
    } finally {
      await driver.close();
      await server.close();
    }
  });
});
