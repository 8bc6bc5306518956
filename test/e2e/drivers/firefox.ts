import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../../tools/browsers.ts';
import { packFolder } from '../../tools/pack.ts';
import { type Driver, type MenuItem, NEWS_HOST, type PopupDriver } from './driver.ts';
import { until } from './poll.ts';
import { refuseStrays, type SeenRequest } from './requests.ts';

const EXTENSION = fileURLToPath(new URL('../../../dist/firefox', import.meta.url));
const GECKO_ID = 'broadsheet@broadsheet.example';
const UUID = '5a3d2f1c-0b1e-4c8a-9d55-3f1b7a6c0e42';

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
  // installed for good, as from the store, so that it is still there after a restart
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'browser.shell.checkDefaultBrowser': false,
  'intl.locale.requested': 'en-US',
};

/** Code for the browser's own window: from now on it writes down every request there, and who made it. */
const RECORD_REQUESTS = `
  window.broadsheetRequests = [];
  window.broadsheetRecorder = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const principal = channel.loadInfo.triggeringPrincipal;
      const by = principal.isAddonOrExpandedAddonPrincipal ? 'extension' : principal.isContentPrincipal ? 'page' : 'browser';
      window.broadsheetRequests.push({ url: channel.URI.spec, by });
    },
  };
  for (const topic of ['http-on-modify-request', 'http-on-stop-request', 'http-on-examine-cached-response'])
    Services.obs.addObserver(window.broadsheetRecorder, topic);`;

const MENU_LABELS: Record<MenuItem, string> = {
  page: 'Open in Broadsheet',
  selection: 'Read selection in Broadsheet',
  link: 'Open link in Broadsheet',
};

/** Where a menu is opened if nothing is selected. */
const MENU_PLACES: Record<MenuItem, string> = { page: 'h1', selection: 'h1', link: 'main a' };

/** Code for the window in which the requests are written down. */
const FIRST_WINDOW = "[...Services.wm.getEnumerator('navigator:browser')].find((one) => one.broadsheetRequests)";

/** The popup as the browser's own window shows it. */
const POPUP = 'browser[webextension-view-type="popup"]';

/** Leads every request, to whatever host, to the local server. */
function throughProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}

/**
 * Starts Firefox with the built extension.
 *
 * @param port of the local server, which then is the proxy for every host, so that no request gets past it unseen; null
 * for the network as it is.
 */
export async function startFirefox(port: number | null, { isDark = false } = {}): Promise<Driver> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'broadsheet-firefox-'));
  const archive = join(userDataDir, 'broadsheet.xpi');
  await writeFile(archive, packFolder(EXTENSION));
  const seen: SeenRequest[] = [];
  const expected: RegExp[] = [];
  let browser: Browser;
  /** A page of the extension, behind the others. */
  let ownPage: Page;
  let calls = 0;

  /** Runs code in a window of the browser itself: undefined where it is not the one that was used last. */
  async function evaluateIn<T>(context: string, code: string): Promise<T | undefined> {
    const { result } = await connection().send('script.evaluate', {
      expression: `(async () => {
        if (window !== Services.wm.getMostRecentWindow('navigator:browser')) return 'undefined';
        return JSON.stringify(await (async () => { ${code} })()) ?? 'null';
      })()`,
      target: { context },
      awaitPromise: true,
      'moz:scope': 'chrome',
    });
    const outcome = result as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!outcome.result) throw new Error(outcome.exceptionDetails?.text ?? 'failed in the browser window');
    return outcome.result.value === 'undefined' ? undefined : (JSON.parse(outcome.result.value) as T);
  }

  /** puppeteer's own: the only way to what Firefox calls chrome scope. */
  function connection(): { send(method: string, parameters: object): Promise<{ result: unknown }> } {
    return (browser as unknown as { connection: ReturnType<typeof connection> }).connection;
  }

  /** Runs code in the browser's own window, the one that was used last. */
  async function inWindow<T>(code: string): Promise<T> {
    const tree = await connection().send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    for (const { context } of (tree.result as { contexts: { context: string }[] }).contexts) {
      const answer = await evaluateIn<T>(context, code);
      if (answer !== undefined) return answer;
    }
    throw new Error('the browser has no window');
  }

  /** Runs code beside the page that `browserElement` (code) shows: `content` is its window. */
  async function inFrame<T>(browserElement: string, code: string): Promise<T> {
    const name = `broadsheet-test-${++calls}`;
    const script = `Promise.resolve().then(() => { ${code} }).then(
      (value) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify(value ?? null)),
      (error) => sendAsyncMessage(${JSON.stringify(name)}, JSON.stringify({ __error: String(error) })));`;
    const value = await inWindow<T | { __error: string }>(`
      const shown = ${browserElement};
      if (!shown) throw new Error('nothing is shown there');
      const manager = shown.messageManager;
      const answer = await new Promise((resolve, reject) => {
        // a page that is left meanwhile never answers
        setTimeout(() => reject(new Error('no answer from the page')), 5000);
        manager.addMessageListener(${JSON.stringify(name)}, (message) => resolve(message.data));
        manager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
      });
      return JSON.parse(answer);`);
    if (value && typeof value === 'object' && '__error' in value) throw new Error(value.__error);
    return value as T;
  }

  async function inExtension<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return (await ownPage.evaluate(`(${run.toString()})(${JSON.stringify(argument)})`)) as R;
  }

  async function launch(isFirst: boolean): Promise<void> {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: ensureBrowser('firefox'),
      headless: true,
      userDataDir,
      defaultViewport: null,
      args: ['--width=1000', '--height=700', '--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...PREFERENCES,
        ...(port === null ? {} : throughProxy(port)),
        'ui.systemUsesDarkTheme': isDark ? 1 : 0,
      },
    });
    await inWindow(RECORD_REQUESTS);
    if (isFirst) {
      await inWindow(`
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
        const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(archive)}));
        await install.install();`);
    }
    await until('the extension has started', () =>
      inWindow<boolean>(`return Boolean(WebExtensionPolicy.getByID('${GECKO_ID}')?.extension)`),
    );
    await openExtensionPage();
  }

  /** The page in which `inExtension` runs: the extension's end is its end. */
  async function openExtensionPage(): Promise<void> {
    ownPage = await browser.newPage();
    // the load event of an extension's page is never told
    await ownPage.goto(`moz-extension://${UUID}/options/index.html`, { waitUntil: [] });
    await ownPage.waitForSelector('main');
  }

  async function shutDown(): Promise<void> {
    seen.push(...(await inWindow<SeenRequest[]>(`return ${FIRST_WINDOW}.broadsheetRequests`)));
    await browser.close();
  }

  async function clickAt(selector: string): Promise<void> {
    await until(`the popup has ${selector}`, () =>
      inFrame<boolean>(
        `document.querySelector('${POPUP}')`,
        `return Boolean(content.document.querySelector(${JSON.stringify(selector)}))`,
      ),
    );
    const [x, y] = await inFrame<[number, number]>(
      `document.querySelector('${POPUP}')`,
      `const element = content.document.querySelector(${JSON.stringify(selector)});
       element.scrollIntoView({ block: 'nearest' });
       const box = element.getBoundingClientRect();
       return [box.x + box.width / 2, box.y + box.height / 2];`,
    );
    await inWindow(`
      const box = document.querySelector('${POPUP}').getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        window.synthesizeMouseEvent(type, box.x + ${x}, box.y + ${y}, { button: 0, clickCount: 1 });`);
  }

  async function openPopup(page: Page): Promise<PopupDriver> {
    await page.bringToFront();
    await inWindow(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`);
    const isOpen = () => inWindow<boolean>(`return Boolean(document.querySelector('${POPUP}'))`);
    await until('the popup opens', isOpen);
    const ask = <T>(code: string) => inFrame<T>(`document.querySelector('${POPUP}')`, code).catch(() => null);
    return {
      isOpen,
      click: clickAt,
      text: (selector) =>
        ask<string>(`return content.document.querySelector(${JSON.stringify(selector)})?.textContent`),
      lines: async (selector) =>
        (await ask<string[]>(
          `return [...content.document.querySelector(${JSON.stringify(selector)}).children].map((child) => child.textContent)`,
        )) ?? [],
      attribute: (selector, name) =>
        ask<string>(
          `return content.document.querySelector(${JSON.stringify(selector)})?.getAttribute(${JSON.stringify(name)})`,
        ),
      scroll: async (px) => void (await ask(`content.document.querySelector('.scroll').scrollBy(0, ${px})`)),
      screenshot: async (path) => {
        const url = await inWindow<string>(`
          const { currentWindowGlobal } = document.querySelector('${POPUP}').browsingContext;
          const picture = await currentWindowGlobal.drawSnapshot(null, 1, 'white');
          const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = picture.width;
          canvas.height = picture.height;
          canvas.getContext('2d').drawImage(picture, 0, 0);
          return canvas.toDataURL('image/png');`);
        await writeFile(path, Buffer.from(url.split(',')[1]!, 'base64'));
      },
      close: async () => {
        await inWindow(`document.querySelector('${POPUP}')?.closest('panel')?.hidePopup()`);
        await until('the popup closes', async () => !(await isOpen()));
      },
    };
  }

  await launch(true);
  return {
    name: 'firefox',
    openPopup,
    tabs: () => browser.pages(),
    openPrivate: async (url) => {
      await inWindow(`
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
        await ExtensionPermissions.add('${GECKO_ID}', allowed);
        await (await AddonManager.getAddonByID('${GECKO_ID}')).reload();`);
      await openExtensionPage();
      const known = await browser.pages();
      await inWindow(`window.openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true })`);
      const page = await until('the private window is there', async () => {
        const pages = await browser.pages();
        return pages.find((one) => !known.includes(one) && one.url() === url);
      });
      await page.waitForSelector('body');
      return page;
    },
    inExtension,
    open: async (url) => {
      const page = await browser.newPage();
      // of the browser's own pages no load event is told
      await page.goto(url, url.startsWith('http') ? {} : { waitUntil: [] });
      await page.bringToFront();
      return page;
    },
    clickAddressBar: async (page) => {
      await page.bringToFront();
      return await inWindow<boolean>(`
        const button = document.getElementById('pageAction-urlbar-${GECKO_ID.replace(/[^a-z0-9_-]/g, '_')}');
        if (!button || button.hidden || !button.getBoundingClientRect().width) return false;
        button.click();
        return true;`);
    },
    buttonTitle: async (page) => {
      await page.bringToFront();
      return await inExtension(async () => {
        const { tabs, action } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        return await action.getTitle({ tabId: tab!.id! });
      }, null);
    },
    frontTabId: () =>
      inExtension(async () => {
        const { tabs } = (globalThis as unknown as { browser: typeof import('webextension-polyfill') }).browser;
        return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id!;
      }, null),
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      await page.waitForSelector('main');
      return page;
    },
    pressReaderKey: async (page) => {
      await page.bringToFront();
      await inWindow(`
        const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!processor.beginInputTransactionForTests(window)) throw new Error('the window takes no keys');
        const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
        const r = new KeyboardEvent('', { key: 'r', code: 'KeyR', keyCode: 82 });
        processor.keydown(alt);
        processor.keydown(r);
        processor.keyup(r);
        processor.keyup(alt);`);
    },
    chooseMenu: async (page, item) => {
      await page.bringToFront();
      const [x, y] = await page.evaluate((place) => {
        const selection = document.getSelection();
        const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null;
        const box = range?.getClientRects()[0] ?? document.querySelector(place)!.getBoundingClientRect();
        return [box.x + 20, box.y + box.height / 2] as const;
      }, MENU_PLACES[item]);
      await inWindow(`
        const box = gBrowser.selectedBrowser.getBoundingClientRect();
        for (const type of ['mousedown', 'contextmenu', 'mouseup'])
          window.synthesizeMouseEvent(type, box.x + ${x}, box.y + ${y}, { button: 2, clickCount: 1 });`);
      const label = MENU_LABELS[item];
      await until(`the menu has ${label}`, () =>
        inWindow<boolean>(`
          const menu = document.getElementById('contentAreaContextMenu');
          const item = [...menu.querySelectorAll('menuitem')].find((one) => one.getAttribute('label') === '${label}');
          if (menu.state !== 'open' || !item) return false;
          menu.activateItem(item);
          return true;`),
      );
    },
    readerText: async (page) => {
      await page.bringToFront();
      return await inFrame<string | null>(
        'gBrowser.selectedBrowser',
        `const host = content.document.querySelector('dialog > div, html > div[popover]');
         const root = host?.openOrClosedShadowRoot;
         if (!root) return null;
         const walker = content.document.createTreeWalker(root, 4);
         let text = '';
         while (walker.nextNode()) if (walker.currentNode.parentNode.localName !== 'style') text += ' ' + walker.currentNode.data;
         return text.replace(/\\s+/g, ' ').trim();`,
      );
    },
    inReader: async <A, R>(page: Page, run: (root: ShadowRoot, argument: A) => R, argument: A) => {
      await page.bringToFront();
      return await inFrame<R>(
        'gBrowser.selectedBrowser',
        `const root = content.document.querySelector('dialog > div, html > div[popover]')?.openOrClosedShadowRoot;
         if (!root) throw new Error('no reader is open');
         return (${run})(root, ${JSON.stringify(argument ?? null)});`,
      );
    },
    prepareAnswer: async (isGranted) => async () => {
      const button = isGranted ? 'button' : 'secondaryButton';
      await until('the browser asks for permission', () =>
        inWindow<boolean>(`
          const prompt = PopupNotifications.panel.children[0];
          if (PopupNotifications.panel.state !== 'open' || !prompt) return false;
          prompt.${button}.click();
          return true;`),
      );
    },
    changeAccess: async (isGiven) => {
      // what the list of extensions does when its switch is clicked
      await inWindow(`
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('${GECKO_ID}');
        const { origins } = await ExtensionPermissions.get('${GECKO_ID}');
        const change = ${isGiven} ? ['*://*.${NEWS_HOST.replace(/^www\./, '')}/*'] : origins;
        await ExtensionPermissions.${isGiven ? 'add' : 'remove'}('${GECKO_ID}', { origins: change, permissions: [] }, extension);`);
    },
    killBackground: async () => {
      await inWindow(
        `await WebExtensionPolicy.getByID('${GECKO_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      );
    },
    expectRequests: (...patterns) => void expected.push(...patterns),
    restart: async () => {
      await shutDown();
      await launch(false);
    },
    close: async () => {
      await shutDown();
      await rm(userDataDir, { recursive: true, force: true });
      if (port !== null) refuseStrays(seen, expected);
    },
  };
}
