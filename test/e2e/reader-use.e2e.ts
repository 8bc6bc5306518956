import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { type Desk, openDesk } from './desk.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { clickInReader } from './steps.ts';
import { SITE, STORY } from './story.ts';

const HEADLINE = 'What the deeper channel costs the city';

describe('a reader in use', () => {
  let server: LocalServer;
  let driver: Driver;
  let desk: Desk;
  const address = (path: string) => `http://${NEWS_HOST}:${server.port}${path}`;

  beforeAll(async () => {
    server = await serveFolder(SITE);
    driver = await startChromium(server.port);
    // a frame of another site
    driver.expectRequests(/^http:\/\/other\.example\//);
    desk = await openDesk(driver, address('/works.html'), HEADLINE);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  /** Where an element of the reader is, once it is in the middle of the window. */
  async function placeOf(selector: string): Promise<{ x: number; y: number }> {
    return await desk.look((root, wanted) => {
      const element = root.querySelector(wanted)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = element.getClientRects()[0]!;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, selector);
  }

  async function clickButton(name: string): Promise<void> {
    await clickInReader(driver, desk.page, name, { selector: 'button, summary, label', block: 'nearest' });
  }

  async function closeReader(): Promise<void> {
    await desk.press('Escape');
    await until('the page is back', async () => (await driver.readerText(desk.page)) === null);
  }

  /** What is on the clipboard, put into a text field of a page by the browser's own command. */
  async function readClipboard(): Promise<string> {
    const page = await driver.open(address('/front.html'));
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    await page.focus('textarea');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    const text = await until('it is pasted', () => page.$eval('textarea', (field) => field.value));
    await page.close();
    await desk.page.bringToFront();
    return text;
  }

  test('says how many minutes are left, and shows how far one has come', async () => {
    const share = async () => Number(await desk.styleOf('.progress-line', '--share'));
    await until('the start', async () => (await share()) === 0);
    const atStart = Number.parseInt((await desk.textOf('.minutes-left')) ?? '', 10);
    expect(atStart).toBeGreaterThan(1);
    await desk.look((root) => root.querySelector('.story-body h2')!.scrollIntoView({ behavior: 'instant' }), null);
    await until('it has grown', async () => (await share()) > 0.1 && (await share()) < 0.9);
    const midway = Number.parseInt((await desk.textOf('.minutes-left')) ?? '', 10);
    expect(midway).toBeLessThan(atStart);
    await desk.look((root) => root.querySelector('.scroller')!.scrollTo({ top: 1e6, behavior: 'instant' }), null);
    await until('the end', async () => (await share()) === 1 && (await desk.textOf('.minutes-left')) === '');
  });

  test('tells where a link leads, under the pointer and under the focus', async () => {
    const { x, y } = await placeOf('.story-body p a:not([data-place])');
    await desk.page.mouse.move(x, y);
    await desk.untilText('.link-line', 'tidewater.example');
    expect(await desk.textOf('.link-line')).toMatch(/\/harbour-story\.html$/);
    await desk.page.mouse.move(5, 400);
    await desk.untilGone('.link-line');
    await desk.look((root) => root.querySelector<HTMLElement>('.related a')!.focus(), null);
    await desk.untilText('.link-line', '/ferries.html');
    await desk.look((root) => root.querySelector<HTMLElement>('.related a')!.blur(), null);
  });

  test('lists the teasers of the page under the story', async () => {
    expect(await desk.textOf('.related h2')).toBe('Related on this page');
    expect(await desk.textOf('.related li')).toContain('Ferry company cancels winter timetable');
    expect(await desk.textOf('.story-body')).not.toContain('Ferry company');
  });

  test('enlarges pictures by keys, by a pinch of two fingers and by the wheel, and goes through them', async () => {
    const picture = () => desk.look((root) => root.querySelector('.lightbox img')?.getAttribute('src') ?? '', null);
    const scale = async () => {
      const style = await desk.look((root) => root.querySelector('.lightbox img')!.getAttribute('style') ?? '', null);
      return Number(/scale\(([\d.]+)\)/.exec(style)?.[1]);
    };
    const { x, y } = await placeOf('.story figure .enlarge');
    await desk.page.mouse.click(x, y);
    await until('the picture is shown', async () => (await picture()).endsWith('/dredger.png'));
    const one = await desk.page.touchscreen.touchStart(450, 300);
    const two = await desk.page.touchscreen.touchStart(550, 300);
    await one.move(350, 300);
    await two.move(650, 300);
    await until('it has grown', async () => (await scale()) > 2.5);
    const large = await scale();
    await two.move(500, 300);
    await until('it has shrunk', async () => (await scale()) < large);
    await one.end();
    await two.end();
    await desk.press('-', '-', '-', '-', '-', '-');
    await until('it is whole again', async () => (await scale()) === 1);
    await desk.press('+');
    await until('the key enlarges it', async () => (await scale()) === 1.5);
    await desk.press('-', 'ArrowRight');
    await until('the next is shown', async () => (await picture()).endsWith('/bend.png'));
    expect(await desk.textOf('.lightbox-bar')).toContain('2 of 2');
    expect(await desk.textOf('.lightbox-caption')).toContain('The bend below the lighthouse');
    await desk.page.mouse.move(500, 300);
    await desk.page.mouse.wheel({ deltaY: -200 });
    await until('the wheel enlarges it', async () => (await scale()) > 1);
    await clickButton('Close the picture');
    await desk.untilGone('.lightbox');
  });

  test('keeps a note on marked words through a reload, lists it, and exports it as Markdown', async () => {
    const { x, y } = await placeOf('.story-body li');
    await desk.page.mouse.click(x, y, { count: 3 });
    await clickButton('Highlight and write a note');
    await desk.untilText('.note blockquote', 'Trawlers over 24 metres wait outside until the flood.');
    await desk.look((root) => root.querySelector<HTMLElement>('.note textarea')!.focus(), null);
    await desk.page.keyboard.type('Ask the pilots');
    await desk.press('Escape');
    await closeReader();
    await desk.page.close();
    desk = await openDesk(driver, address('/works.html'), HEADLINE);
    await until('the words are marked again', async () => (await desk.textOf('mark'))?.includes('Trawlers'));
    await desk.press('n');
    await until('the note is there', () =>
      desk.look((root) => root.querySelector<HTMLTextAreaElement>('.note textarea')?.value === 'Ask the pilots', null),
    );
    await clickButton('Copy all as Markdown');
    await desk.untilText('.toast', 'Copied');
    const copied = await readClipboard();
    expect(copied).toContain('> Trawlers over 24 metres wait outside until the flood.');
    expect(copied).toContain('Ask the pilots');
    await clickButton('Delete');
    await desk.untilGone('mark');
    await desk.press('Escape');
  });

  test('keeps marks in the headline, the lead and the captions through a reload', async () => {
    const places = ['.story h1', '.story .lead', '.story figcaption'];
    for (const place of places) {
      const { x, y } = await placeOf(place);
      await desk.page.mouse.click(x, y, { count: 3 });
      await clickButton('Highlight: Blue');
      await until(`${place} is marked`, () =>
        desk.look((root, wanted) => root.querySelector(wanted)!.querySelector('mark') !== null, place),
      );
    }
    await closeReader();
    await desk.page.close();
    desk = await openDesk(driver, address('/works.html'), HEADLINE);
    for (const place of places)
      await until(`${place} is marked again`, () =>
        desk.look((root, wanted) => root.querySelector(wanted)!.querySelector('mark') !== null, place),
      );
    await desk.press('n');
    expect(await until('the marks are listed', () => desk.textOf('.note blockquote'))).toContain(HEADLINE);
    for (const _ of places) await clickButton('Delete');
    await desk.untilGone('mark');
    await desk.press('Escape');
  });

  test('marks the paragraph that keys have come to, and shows what is written beside it where there is room', async () => {
    const { width, height } = await desk.look(() => ({ width: innerWidth, height: innerHeight }), null);
    await desk.page.setViewport({ width: 1400, height: 900 });
    await desk.look((root) => root.querySelector<HTMLElement>('.story-body > p')!.setAttribute('tabindex', '-1'), null);
    await desk.look((root) => root.querySelector<HTMLElement>('.story-body > p')!.focus(), null);
    await desk.press('j', 'h');
    await desk.untilText('mark', 'The work is to take fourteen months');
    await desk.press('h');
    await until('its note is open', () => desk.textOf('.note blockquote'));
    await desk.look((root) => root.querySelector<HTMLElement>('.note textarea')!.focus(), null);
    await desk.page.keyboard.type('Who pays?');
    await desk.press('Escape');
    const beside = await until('it stands beside the words', () =>
      desk.look((root) => {
        const mark = [...root.querySelectorAll('mark')].at(-1)!;
        const { content, position } = getComputedStyle(mark, '::after');
        return position === 'absolute' ? content : null;
      }, null),
    );
    expect(beside).toContain('Who pays?');
    await desk.page.setViewport({ width: 900, height: 900 });
    await until('there is no room', () =>
      desk.look(
        (root) => getComputedStyle([...root.querySelectorAll('mark')].at(-1)!, '::after').content === 'none',
        null,
      ),
    );
    await desk.press('n');
    await clickButton('Delete');
    await desk.untilGone('mark');
    await desk.press('Escape');
    await desk.page.setViewport({ width, height });
  });

  test('tells in which part of the story one is', async () => {
    await desk.look((root) => root.querySelector('.story-body table')!.scrollIntoView({ block: 'start' }), null);
    await desk.untilText('.part', 'What it costs, year by year');
    await desk.look((root) => root.querySelector('.scroller')!.scrollTo({ top: 0, behavior: 'instant' }), null);
    await desk.untilGone('.part');
  });

  test('copies the story as text, as Markdown, with its form, as a citation and for BibTeX', async () => {
    for (const [name, part] of [
      ['Plain text', /^What the deeper channel costs the city\n[\s\S]*Trawlers over 24 metres/],
      ['Markdown', /^---\ntitle:[\s\S]*\n## A channel that kept filling\n/],
      ['Formatted text', /What the deeper channel costs the city/],
      ['Citation', /Quill, .*“?What the deeper channel costs the city/],
      ['BibTeX entry', /^@\w+\{[\s\S]*title\s*=/],
    ] as const) {
      await desk.press('s');
      await until('the panel is open', () => desk.textOf('.panel'));
      await desk.look((root, wanted) => {
        const all = [...root.querySelectorAll<HTMLElement>('.panel .bs-button-row')];
        // "Markdown file" is the one that saves
        all.findLast((one) => one.textContent?.trim() === wanted)!.click();
      }, name);
      await desk.untilText('.toast:not([data-seen])', 'Copied');
      await desk.look((root) => root.querySelector<HTMLElement>('.toast')!.setAttribute('data-seen', ''), null);
      expect(await readClipboard(), name).toMatch(part);
    }
  });

  test('prints the whole story, not the screen', async () => {
    const paper = Buffer.from(await desk.page.pdf({ format: 'A5' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
    expect(await desk.styleOf('.toolbar', 'display')).not.toBe('none');
  });

  test('groups what was removed by reason', async () => {
    await desk.press('r');
    await until('the groups are there', () => desk.textOf('.removed-group summary'));
    const groups = await desk.look(
      (root) =>
        [...root.querySelectorAll('.removed-group summary')].map((one) => one.textContent?.replace(/\s*\d+$/, '')),
      null,
    );
    expect(groups).toContain('Teasers');
    expect(groups.length).toBeGreaterThan(1);
    expect(await desk.textOf('.removed-group[open]')).toContain('Ferry company cancels winter timetable');
    expect(await desk.textOf('.panel')).not.toContain('minutes before work began');
    await desk.press('Escape');
  });

  test('leaves a block out on this site always, until that is forgotten', async () => {
    const block = 'Sailing boats stay away';
    const hasBlock = async () => (await desk.textOf('.story-body'))?.includes(block);
    await desk.press('x');
    const { x, y } = await placeOf('.story-body ul');
    await desk.page.mouse.click(x, y);
    await until('it is gone', async () => !(await hasBlock()));
    await clickButton('Always on this site');
    await desk.press('Escape', 'Escape');
    await until('the page is back', async () => (await driver.readerText(desk.page)) === null);
    await desk.page.close();
    desk = await openDesk(driver, address('/works.html'), HEADLINE);
    await until('it is left out', async () => !(await hasBlock()));
    await desk.press('r');
    await desk.untilText('.panel', 'always removed on this site');
    await clickButton('Show them again');
    await until('it is back', hasBlock);
    await desk.press('Escape');
  });

  test('says one thing at a time, over no control, and comes back to what it offered', async () => {
    const { width, height } = await desk.look(() => ({ width: innerWidth, height: innerHeight }), null);
    await desk.page.setViewport({ width: 320, height: 640 });
    await desk.press('l');
    await until('it listens', () => desk.textOf('.speech-bar'));
    await desk.press('x');
    await desk.click('.story-body > p');
    await desk.untilText('.toast', 'Undo');
    await desk.press('s');
    await clickButton('Plain text');
    await desk.untilText('.toast', 'Copied');
    await desk.press('r');
    const boxes = await until('all of it is there', () =>
      desk.look((root) => {
        const found = ['.toast', '.speech-bar', '.panel-drawer'].map((one) => root.querySelector(one));
        return found.every(Boolean) && found.map((one) => one!.getBoundingClientRect().toJSON() as DOMRect);
      }, null),
    );
    const [toast, bar, drawer] = boxes as DOMRect[];
    expect(toast!.bottom).toBeLessThanOrEqual(bar!.top);
    expect(drawer!.bottom).toBeLessThanOrEqual(toast!.top);
    expect([toast!.left, bar!.left].every((left) => left >= 0)).toBe(true);
    expect([toast!.right, bar!.right].every((right) => right <= 320)).toBe(true);
    await desk.press('Escape');
    await desk.untilText('.toast', 'Undo');
    await clickButton('Undo');
    await desk.untilGone('.toast');
    await desk.press('l', 'Escape');
    await desk.page.setViewport({ width, height });
  });

  test('single keys can be switched off; Escape stays', async () => {
    await desk.press('a');
    await desk.click('.bs-switch', 'Single-key shortcuts');
    await desk.press('Escape');
    await desk.untilGone('.panel');
    await desk.press('c', 'r', 'n');
    expect(await desk.textOf('.panel')).toBeNull();
    await desk.click('.toolbar [aria-label^="Appearance"]');
    await desk.click('.bs-switch', 'Single-key shortcuts');
    await desk.press('Escape');
    await desk.press('c');
    await until('they work again', () => desk.textOf('.panel'));
    await desk.press('Escape');
  });

  test('the focus stays in the reader, goes into what opens, and back to the button that opened it', async () => {
    const label = () => desk.look((root) => root.activeElement?.getAttribute('aria-label') ?? '', null);
    await desk.look((root) => root.querySelector<HTMLElement>('.toolbar button')!.focus(), null);
    const order: string[] = [];
    for (let step = 0; step < 6; step++) {
      order.push(await label());
      await desk.press('Tab');
    }
    expect(order.slice(0, 4)).toEqual(['Back to the page', 'Read aloud', 'Save for later', 'Contents']);
    await desk.look(
      (root) => root.querySelector<HTMLElement>('#panel-contents, [aria-label="Contents"]')!.focus(),
      null,
    );
    await desk.press('Enter');
    await until('the panel has the focus', () =>
      desk.look((root) => root.querySelector('.panel')?.contains(root.activeElement) ?? false, null),
    );
    await desk.press('Escape');
    expect(await label()).toBe('Contents');
    expect(await desk.look((root) => root.querySelector('.toast-place')?.getAttribute('role'), null)).toBe('status');
    await closeReader();
    await desk.page.close();
  });

  test('says quietly that a page may be no story, with the way back to it', async () => {
    desk = await openDesk(driver, address('/lamp.html'), 'Quay lamp');
    expect(await desk.textOf('.quiet-line')).toBeTruthy();
    await clickButton('Show the page');
    await until('the page is back', async () => (await driver.readerText(desk.page)) === null);
    await desk.page.close();
  });

  test('a story in a frame of the same site is picked like any other; of another site’s frame it says why not', async () => {
    const page = await driver.open(address('/framed.html'));
    const popup = await driver.openPopup(page);
    await until('the popup offers it', () => popup.text('#pick'));
    await popup.click('#pick');
    const picker = () => driver.readerText(page);
    await until('it begins in the frame', async () => (await picker())?.includes('How the mill lost its wheel'));
    await popup.close().catch(() => undefined);
    await page.bringToFront();
    const frames = await page.$$eval('iframe', (all) =>
      all.map((one) => {
        const { x, y } = one.getBoundingClientRect();
        return { x, y };
      }),
    );
    await page.mouse.move(frames[0]!.x + 100, frames[0]!.y + 60);
    await until('it says why not', async () => (await picker())?.includes('comes from another site'));
    await page.mouse.move(frames[1]!.x + 120, frames[1]!.y + 160);
    await until('a part of the frame is framed', () =>
      driver.inReader(
        page,
        (root, frame) => {
          const box = root.querySelector('.frame')!.getBoundingClientRect();
          return box.left > frame.x && box.top > frame.y && box.top < frame.y + 300 && box.width < 900;
        },
        frames[1]!,
      ),
    );
    for (const key of ['ArrowUp', 'Enter'] as const) await page.keyboard.press(key);
    await until('the story is read', async () =>
      (await driver.readerText(page))?.includes('After that the water is needed'),
    );
    expect(await driver.readerText(page)).not.toContain('The reading room closes');
    expect(await driver.inReader(page, (root) => root.querySelector('h1')?.textContent, null)).toBe(
      'How the mill lost its wheel',
    );
    await page.close();
  });

  test('reads what is selected', async () => {
    const page = await driver.open(address(STORY.path));
    const popup = await driver.openPopup(page);
    await until('there is access', () => popup.text('#reader'));
    await popup.close();
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('aside ol')!));
    await driver.chooseMenu(page, 'selection');
    await until('it is the story', async () =>
      (await driver.readerText(page))?.includes('Why the tram bells were changed'),
    );
    expect(await driver.readerText(page)).not.toContain('The dredger Marguerite');
  });
});
