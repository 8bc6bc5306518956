import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageWith, VECTORS } from '../safety/vectors.ts';
import { type LocalServer, serveFolder } from '../tools/server.ts';
import { startChromium } from './drivers/chromium.ts';
import { type Driver, NEWS_HOST } from './drivers/driver.ts';
import { until } from './drivers/poll.ts';
import { SITE, STORY } from './story.ts';

/** What the page's own script does while the reader stands over it, and again before it is opened anew. */
interface Attack {
  name: string;
  run: () => void;
  /** Whether the reader stays; else it may leave, but then as if it had never been there. */
  stays: boolean;
}

const ATTACKS: Attack[] = [
  {
    name: 'swallows every event at the window',
    run: () => {
      const stop = (event: Event) => {
        event.stopImmediatePropagation();
        event.preventDefault();
      };
      const types =
        'keydown keyup keypress click mousedown mouseup pointerdown wheel focusin focusout scroll cancel toggle';
      for (const type of types.split(' ')) window.addEventListener(type, stop, true);
    },
    stays: true,
  },
  {
    name: 'replaces the functions of the platform',
    run: () => {
      const fail = () => {
        throw new Error('broken by the page');
      };
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      Element.prototype.attachShadow = function (this: Element) {
        heard.push(this);
        return this as unknown as ShadowRoot;
      };
      Object.assign(Node.prototype, { appendChild: fail, insertBefore: fail, cloneNode: fail });
      Object.assign(Element.prototype, { append: fail, setAttribute: fail, getAttribute: fail, remove: fail });
      Object.assign(Array.prototype, { map: fail, filter: fail, push: fail });
      Object.assign(Document.prototype, { createElement: fail, querySelector: fail });
      Object.assign(HTMLDialogElement.prototype, { showModal: fail, close: fail });
      Object.assign(window, { fetch: fail, getComputedStyle: fail, MutationObserver: fail, setTimeout: fail });
    },
    stays: true,
  },
  {
    name: 'changes the page without end',
    run: () => {
      const observer = new MutationObserver(() => {
        // at once it would stop the tab by itself
        setTimeout(() => Object.assign(document.body.dataset, { storm: Math.random() }));
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      setInterval(() => document.body.append(document.createElement('i')), 5);
      document.body.dataset.storm = 'on';
    },
    stays: true,
  },
  {
    name: 'takes whatever stands beside the body away, again and again',
    run: () => {
      setInterval(() => {
        for (const element of document.documentElement.children)
          if (!/^(?:HEAD|BODY)$/.test(element.tagName)) element.remove();
      }, 5);
    },
    stays: false,
  },
  {
    name: 'makes our element inert, hidden, closed and small',
    run: () => {
      const dialog = document.querySelector<HTMLDialogElement>('html > dialog')!;
      dialog?.close();
      dialog?.setAttribute('inert', '');
      dialog?.setAttribute('hidden', '');
      dialog?.setAttribute('style', 'display: none !important; width: 1px');
      const sheet = document.createElement('style');
      sheet.textContent = 'html > dialog, html > dialog * { display: none !important; opacity: 0 !important }';
      document.head.append(sheet);
    },
    stays: true,
  },
  {
    name: 'lays boxes of the highest order and dialogs over everything',
    run: () => {
      const box = document.createElement('div');
      box.setAttribute('style', 'position: fixed; inset: 0; z-index: 2147483647; background: red');
      document.documentElement.append(box);
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
    },
    stays: true,
  },
  {
    name: 'puts another root element in place',
    run: () => {
      const root = document.createElement('html');
      root.append(...document.documentElement.querySelectorAll(':scope > head, :scope > body'));
      document.documentElement.replaceWith(root);
    },
    stays: true,
  },
  {
    name: 'forges messages, keys and events',
    run: () => {
      const { chrome } = window as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      if (chrome?.runtime?.sendMessage) throw new Error('the page can send messages to the extension');
      for (const name of ['page.reader', 'tab.reader', 'link.open', 'picture.fetch', 'site.granted']) {
        const request = {
          wish: 'close',
          cause: 'person',
          selection: false,
          url: 'http://evil.example/',
          rule: '*',
          tabId: 1,
        };
        window.postMessage({ name, request }, '*');
        for (const target of [window, document, document.querySelector('html > dialog')])
          target?.dispatchEvent(new CustomEvent(name, { detail: request, bubbles: true, composed: true }));
      }
      // opens the sheet of keys, saves for later, opens panels, leaves
      for (const key of ['?', 's', 'c', 'r', 'a', 'n', 'i', 'l', 'y', 'Escape'])
        for (const target of [window, document.documentElement, document.querySelector('html > dialog > div')])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    },
    stays: true,
  },
];

describe('a hostile page in Chromium', () => {
  let server: LocalServer;
  let driver: Driver;
  beforeAll(async () => {
    const vectors = VECTORS.map(({ html }) => html).filter(
      (html) => html.length < 1000 && !/<(?:plaintext|xmp|textarea|title|frameset|!--)/i.test(html),
    );
    const hostile = pageWith(
      `<script>window.pwned = 0; function pwn() { window.pwned++; }</script>${vectors.join('\n')}`,
    );
    server = await serveFolder(SITE, { '/hostile.html': ['text/html; charset=utf-8', hostile] });
    driver = await startChromium(server.port);
    // the pages themselves load what they like
    driver.expectRequests(/\/\/evil\.example/, /\/\/news\.example/);
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    const answer = await driver.prepareAnswer(true);
    const popup = await driver.openPopup(page);
    await popup.click('#always');
    await answer();
    await untilReader(page, true);
    await popup.close();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  async function untilReader(page: Page, isOpen: boolean): Promise<void> {
    await until(
      `the reader is ${isOpen ? 'open' : 'closed'}`,
      async () => ((await driver.readerText(page)) !== null) === isOpen,
    );
  }

  /** Only what the browser itself tells: the page may have broken everything else. */
  async function expectPageAlone(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const { root } = await session.send('DOM.getDocument', { depth: 3 });
    const html = root.children!.find((node) => node.nodeName === 'HTML')!;
    const body = html.children!.find((node) => node.nodeName === 'BODY')!;
    expect(
      html.children!.map((node) => `${node.nodeName} ${node.attributes}`).filter((node) => node.startsWith('DIALOG')),
    ).toEqual([]);
    expect(body.attributes ?? []).not.toContain('inert');
    expect((body.attributes ?? []).join(' ')).not.toMatch(/overflow/);
    expect((html.attributes ?? []).join(' ')).not.toMatch(/opacity|overflow/);
    await session.detach();
  }

  test.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
    'that %s gets the better of nobody',
    async (_, { run, stays }) => {
      const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
      await untilReader(page, true);
      for (const isAgain of [false, true]) {
        await page.evaluate(run);
        if (stays) {
          await driver.inReader(
            page,
            (root) => {
              const opened = root.querySelector('.panel, .help, .lightbox, .speech-bar, .toast');
              if (opened) throw new Error(`the page has opened ${opened.className}`);
            },
            null,
          );
          // long enough for what the page does at intervals
          for (let look = 0; look < 5; look++) expect(await driver.readerText(page)).toContain(STORY.headline);
          await driver.pressReaderKey(page);
        }
        await untilReader(page, false);
        // the reader gives way after some repairs, not at the first
        await until('the page is alone', () => expectPageAlone(page).then(() => true));
        if (isAgain) break;
        await driver.pressReaderKey(page);
        if (stays) await untilReader(page, true);
      }
      await page.close();
    },
  );

  test('that writes itself anew gets its page back', async () => {
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}${STORY.path}`);
    await untilReader(page, true);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><body><p id="new">Written anew.</p></body>');
      document.close();
    });
    await driver.pressReaderKey(page);
    await untilReader(page, false);
    await expectPageAlone(page);
    expect(await page.$eval('#new', (element) => element.textContent)).toBe('Written anew.');
  });

  test('that is full of vectors runs none of them in the reader, and cannot look into it', async () => {
    const page = await driver.open(`http://${NEWS_HOST}:${server.port}/hostile.html`);
    await driver.chooseMenu(page, 'page');
    await untilReader(page, true);
    await page.evaluate(() => Object.assign(window, { pwned: 0 }));
    const shown = await driver.inReader(
      page,
      (root) => {
        const found: string[] = [];
        for (const element of root.querySelectorAll('.story *')) {
          for (const name of element.getAttributeNames())
            if (/^(?:on|style$|srcdoc|srcset|ping|formaction|action|xlink|name$|target|autofocus)/.test(name))
              found.push(name);
          if (/^(?:script|style|iframe|object|embed|form|input|base|meta|link|math|template)$/.test(element.localName))
            found.push(element.localName);
          const address = element.getAttribute('href') ?? element.getAttribute('src');
          if (address && !/^(?:https?:|data:image\/(?!svg)|#)/.test(address)) found.push(address);
        }
        for (const link of root.querySelectorAll<HTMLElement>('.story a')) {
          link.addEventListener('click', (event) => event.preventDefault(), { once: true });
          link.click();
        }
        return { found, words: root.querySelector('.story')?.textContent?.length ?? 0 };
      },
      null,
    );
    expect(shown.found).toEqual([]);
    expect(shown.words).toBeGreaterThan(500);
    expect(await page.evaluate(() => (window as unknown as { pwned: number }).pwned)).toBe(0);
    expect(
      await page.evaluate(() => {
        // the page's own names stand before the document's functions
        const { querySelector } = Document.prototype;
        return querySelector.call(document, 'html > dialog > div')?.shadowRoot ?? null;
      }),
    ).toBeNull();
  });
});
