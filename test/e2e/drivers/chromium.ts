import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page, type Protocol, type WebWorker } from 'puppeteer-core';
import { ensureBrowser, QUIET_CHROMIUM } from '../../tools/browsers.ts';
import { allowPrivate, giveAccess, takeBackAccess } from '../../tools/give-access.ts';
import type { Screen } from '../../tools/screen.ts';
import { type Driver, NEWS_HOST, type PopupDriver } from './driver.ts';
import { until } from './poll.ts';
import { readNetLog, refuseStrays, type SeenRequest } from './requests.ts';

const EXTENSION = fileURLToPath(new URL('../../../dist/chrome', import.meta.url));

/** What a person may have set otherwise. */
interface Looks {
  isDark?: boolean;
  /** Of the browser's own interface, and so of the extension's. */
  language?: string;
}

/** The match pattern of the site on which the tests read the news. */
const NEWS_SITE = `*://*.${NEWS_HOST.replace(/^www\./, '')}/*`;

/** A place on the screen where the browser's window has nothing but its frame, beside its tabs. */
const WINDOW_EDGE = [985, 25] as const;

/** Prompts and menus take no keys that come sooner: those are taken for an accident. */
const NATIVE_REST_MS = 800;

/** The extension's entry of a link's menu is the last but one of the browser's own. */
const TO_LINK_ENTRY = ['Up', 'Up', 'Return'];

function switches(port: number | null, { isDark, language }: Required<Looks>, netLog: string): string[] {
  return [
    ...QUIET_CHROMIUM,
    `--lang=${language}`,
    // not through the debugging protocol: what a person gave to an extension loaded that way is forgotten at the end
    `--load-extension=${EXTENSION}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
    '--window-size=1000,700',
    `--log-net-log=${netLog}`,
    ...(isDark ? ['--blink-settings=preferredColorScheme=0'] : []),
    ...(port === null ? [] : [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>']),
  ];
}

function textBehindShadow(node: Protocol.DOM.Node): string {
  if (/^(?:STYLE|SCRIPT)$/.test(node.nodeName)) return '';
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textBehindShadow).join(' ');
  return (node.nodeType === 3 ? node.nodeValue : '') + inner;
}

function closedRoots(node: Protocol.DOM.Node): Protocol.DOM.Node[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  return [...own, ...(node.children ?? []).flatMap(closedRoots)];
}

/**
 * Starts Chromium with the built extension.
 *
 * @param port of the local server, which then is the proxy for every host, so that no request gets past it unseen; null
 * for the network as it is.
 * @param screen on which it is shown, where prompts are to be answered and keys to be pressed; null for none.
 */
export async function startChromium(
  port: number | null,
  { isDark = false, language = 'en-US' }: Looks = {},
  screen: Screen | null = null,
): Promise<Driver> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'broadsheet-chromium-'));
  const netLog = join(userDataDir, 'requests.json');
  const seen: SeenRequest[] = [];
  const expected: RegExp[] = [];
  let browser: Browser;
  let id: string;

  /** The log names the page as the one who asks for what a script of ours in it asks for: here that is told apart. */
  function watchScriptsIn(page: Page): void {
    page.on('request', (request) => {
      const frames = request.initiator()?.stack?.callFrames ?? [];
      if (frames.some((frame) => frame.url.startsWith(`chrome-extension://${id}/`)))
        seen.push({ url: request.url(), by: 'extension' });
    });
  }

  async function shutDown(): Promise<void> {
    await browser.close();
    seen.push(...readNetLog(netLog));
  }

  async function launch(): Promise<void> {
    browser = await puppeteer.launch({
      executablePath: ensureBrowser('chromium'),
      headless: screen === null,
      pipe: true,
      userDataDir,
      defaultViewport: null,
      enableExtensions: true,
      args: switches(port, { isDark, language }, netLog),
      // on Linux the browser's language is the environment's
      env: { ...(screen?.env ?? process.env), LANGUAGE: language.replace('-', '_') },
    });
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    id = new URL(target.url()).host;
  }

  async function withExtensionPage<T>(path: string, run: (page: Page) => Promise<T>): Promise<T> {
    const front = (await browser.pages()).at(-1);
    const page = await browser.newPage();
    try {
      await page.goto(path);
      return await run(page);
    } finally {
      await page.close();
      // where the extension was started anew, its other pages are gone
      await front?.bringToFront().catch(() => undefined);
    }
  }

  async function worker(): Promise<WebWorker> {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
    return (await target.worker())!;
  }

  async function inExtension<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    const code = `(${run.toString()})(${JSON.stringify(argument)})`;
    return await withExtensionPage(
      `chrome-extension://${id}/options/index.html`,
      async (page) => (await page.evaluate(code)) as R,
    );
  }

  /** Tells the worker's listeners of an event of the tab in front, which gives no access to its page. */
  async function dispatch(area: string, event: string, details: unknown[]): Promise<void> {
    await (await worker()).evaluate(
      async (areaName, eventName, values) => {
        type Event = { dispatch(...values: unknown[]): void };
        const { chrome } = globalThis as unknown as { chrome: Record<string, Record<string, Event>> };
        const { tabs } = chrome as unknown as typeof import('webextension-polyfill');
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        chrome[areaName]![eventName]!.dispatch(...values, tab);
      },
      area,
      event,
      details,
    );
  }

  async function openPopup(page: Page): Promise<PopupDriver> {
    await page.bringToFront();
    const isPopup = (url: string) => url.startsWith(`chrome-extension://${id}/popup/`);
    const target = browser.waitForTarget((one) => isPopup(one.url()));
    await page.triggerExtensionAction((await browser.extensions()).get(id)!);
    const popup = await (await target).asPage();
    return {
      text: (selector) => popup.$eval(selector, (element) => element.textContent).catch(() => null),
      lines: (selector) => popup.$eval(selector, (element) => [...element.children].map((child) => child.textContent)),
      attribute: (selector, name) =>
        popup.$eval(selector, (element, wanted) => element.getAttribute(wanted), name).catch(() => null),
      click: async (selector) => {
        const element = await popup.waitForSelector(selector);
        // the browser's prompt closes it under the pointer
        await element!.click().catch((error) => {
          if (!popup.isClosed()) throw error;
        });
      },
      scroll: (px) => popup.$eval('.scroll', (element, by) => element.scrollBy(0, by), px),
      screenshot: async (path) => void (await (await popup.$('body'))!.screenshot({ path: path as `${string}.png` })),
      isOpen: async () => browser.targets().some((one) => isPopup(one.url())),
      close: async () => {
        // it may be closing by itself at this moment
        if (!popup.isClosed()) await popup.close().catch(() => undefined);
        await until('the popup is closed', () => popup.isClosed());
      },
    };
  }

  async function inSettings(change: typeof giveAccess): Promise<void> {
    await withExtensionPage('chrome://extensions/', (page) => change(page, id, NEWS_SITE));
  }

  /** Answers the prompt by keys. */
  async function answerPrompt({ press }: Screen, isGranted: boolean, isAsking: () => boolean): Promise<void> {
    await until('the browser asks for permission', isAsking);
    await new Promise((resolve) => setTimeout(resolve, NATIVE_REST_MS));
    // what has the focus is the refusal
    if (isGranted) press('Tab', 'Return');
    else press('Escape');
    await until('the prompt is answered', () => !isAsking());
  }

  async function chooseLinkEntry(mouse: Screen, page: Page): Promise<void> {
    const [x, y] = await page.evaluate(() => {
      const box = document.querySelector('main a')!.getBoundingClientRect();
      const frame = [(outerWidth - innerWidth) / 2, outerHeight - innerHeight] as const;
      return [screenX + frame[0] + box.x + 10, screenY + frame[1] + box.y + box.height / 2] as const;
    });
    await page.evaluate(() => {
      addEventListener('contextmenu', () => document.body.setAttribute('data-menu', ''), { once: true });
    });
    mouse.click(x, y, 3);
    await until('the menu is wanted', () => page.$('[data-menu]'));
    await new Promise((resolve) => setTimeout(resolve, NATIVE_REST_MS));
    mouse.press(...TO_LINK_ENTRY);
  }

  await launch();
  return {
    name: 'chromium',
    openPopup,
    tabs: () => browser.pages(),
    openPrivate: async (url) => {
      await withExtensionPage('chrome://extensions/', (page) => allowPrivate(page, id));
      await until('the extension has started anew', () => inExtension(() => true, null));
      const target = browser.waitForTarget((one) => one.url() === url);
      await inExtension(async (address) => {
        const { windows } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
        await windows.create({ incognito: true, url: address });
      }, url);
      const page = (await (await target).page())!;
      watchScriptsIn(page);
      return page;
    },
    inExtension,
    open: async (url) => {
      const page = await browser.newPage();
      watchScriptsIn(page);
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    clickAddressBar: async () => null,
    buttonTitle: async (page) => {
      await page.bringToFront();
      return await (await worker()).evaluate(async () => {
        const { tabs, action } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        return await action.getTitle({ tabId: tab!.id! });
      });
    },
    frontTabId: async () =>
      await (await worker()).evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome;
        return (await tabs.query({ active: true, currentWindow: true }))[0]!.id!;
      }),
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      await page.waitForSelector('main');
      return page;
    },
    pressReaderKey: async (page) => {
      await page.bringToFront();
      if (screen) screen.press('alt+r');
      else await dispatch('commands', 'onCommand', ['toggle-reader']);
    },
    chooseMenu: async (page, item) => {
      await page.bringToFront();
      if (screen && item === 'link') return await chooseLinkEntry(screen, page);
      const findLink = () => page.evaluate(() => document.querySelector<HTMLAnchorElement>('main a')?.href);
      const linkUrl = item === 'link' ? await findLink() : undefined;
      await dispatch('contextMenus', 'onClicked', [{ menuItemId: item, linkUrl }]);
    },
    readerText: async (page) => {
      const session = await page.createCDPSession();
      try {
        const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
        const roots = closedRoots(root);
        return roots.length > 0 ? roots.map(textBehindShadow).join(' ').replace(/\s+/g, ' ').trim() : null;
      } finally {
        await session.detach();
      }
    },
    inReader: async <A, R>(page: Page, run: (root: ShadowRoot, argument: A) => R, argument: A) => {
      const session = await page.createCDPSession();
      try {
        const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
        const closed = closedRoots(root)[0];
        if (!closed) throw new Error('no reader is open');
        const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
        const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId!,
          functionDeclaration: `function (argument) { return (${run})(this, argument); }`,
          arguments: [{ value: argument }],
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as R;
      } finally {
        await session.detach();
      }
    },
    prepareAnswer: async (isGranted) => {
      if (screen) {
        const before = screen.brightness(...WINDOW_EDGE);
        // behind its prompt the browser's window is dimmed
        return () => answerPrompt(screen, isGranted, () => screen.brightness(...WINDOW_EDGE) < before * 0.75);
      }
      if (!isGranted) throw new Error('Without a screen Chromium shows no prompt that could be refused.');
      await inSettings(giveAccess);
      return async () => undefined;
    },
    changeAccess: (isGiven) => inSettings(isGiven ? giveAccess : takeBackAccess),
    killBackground: async () => {
      const running = browser.targets().find((one) => one.type() === 'service_worker');
      if (!running) return;
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (target) => target === running && resolve());
      });
      await (await running.worker())?.close();
      await gone;
    },
    expectRequests: (...patterns) => void expected.push(...patterns),
    restart: async () => {
      await shutDown();
      await launch();
    },
    close: async () => {
      await shutDown();
      await until('the profile folder is free', () =>
        rm(userDataDir, { recursive: true, force: true }).then(() => true),
      );
      if (port !== null) refuseStrays(seen, expected);
    },
  };
}
