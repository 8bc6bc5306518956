import type { Page } from 'puppeteer-core';

/** The host under which both browsers see the local server. */
export const NEWS_HOST = 'www.tidewater.example';

/** The real toolbar popup, open. */
export interface PopupDriver {
  /** The text of the first element that the selector finds; null where there is none. */
  text(selector: string): Promise<string | null>;
  /** The texts of the blocks right within the element that the selector finds. */
  lines(selector: string): Promise<string[]>;
  attribute(selector: string, name: string): Promise<string | null>;
  /** Clicks as a person does, so that the browser counts it as the person's. */
  click(selector: string): Promise<void>;
  /** Scrolls the story by so many pixels. */
  scroll(px: number): Promise<void>;
  screenshot(path: string): Promise<void>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}

/** The entries of the context menu that a test chooses. */
export type MenuItem = 'page' | 'selection' | 'link';

/** A browser with the extension as it ships, driven the way a person would. */
export interface Driver {
  name: 'chromium' | 'firefox';
  /** Opens an address in a new tab in front. */
  open(url: string): Promise<Page>;
  /** Opens an address in a new private window in front; the extension is allowed there from then on. */
  openPrivate(url: string): Promise<Page>;
  /** The pages of all tabs. */
  tabs(): Promise<Page[]>;
  /** Clicks the toolbar button while `page` is in front. */
  openPopup(page: Page): Promise<PopupDriver>;
  /** What the toolbar button of the page says. */
  buttonTitle(page: Page): Promise<string>;
  /** Clicks the button in the address bar; false where it is not shown, null where the browser has none. */
  clickAddressBar(page: Page): Promise<boolean | null>;
  /** Runs in an extension page, where `chrome` has the extension's functions. */
  inExtension<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** The number of the tab in front. */
  frontTabId(): Promise<number>;
  /** Opens one of the extension's own pages in a tab: "options/index.html". */
  openOwnPage(path: string): Promise<Page>;
  /** Alt+R: really pressed in Firefox and on a screen; in Chromium without one, where keys reach no command, as if it had been. */
  pressReaderKey(page: Page): Promise<void>;
  /**
   * Chooses "Open in Broadsheet", "Read selection", or "Open link" on the first link of the page's main part: in
   * Firefox's real menu, on a screen in Chromium's too (there the link only); in Chromium without one as if it had been.
   */
  chooseMenu(page: Page, item: MenuItem): Promise<void>;
  /** The text that the reader shows, looked up behind its closed shadow root; null where no reader is open. */
  readerText(page: Page): Promise<string | null>;
  /**
   * Runs in the page with the reader's closed root, to look at it and to click; its answer must be JSON. Throws where no
   * reader is open. Nothing outside of `run` but its argument is known there.
   */
  inReader<A, R>(page: Page, run: (root: ShadowRoot, argument: A) => R, argument: A): Promise<R>;
  /**
   * Call it before the click that asks for access to the news host, and what it gives after the click: the browser's
   * prompt is answered then; Chromium, which cannot show its prompt without a screen, has been told the answer before.
   */
  prepareAnswer(isGranted: boolean): Promise<() => Promise<void>>;
  /** Gives access to the news host, or takes all access back, in the browser's own settings. */
  changeAccess(isGiven: boolean): Promise<void>;
  /** Ends the background, as browsers do whenever they like. */
  killBackground(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Tells of addresses that the person asks for, beside the story's pictures: `close` lets them pass. */
  expectRequests(...patterns: RegExp[]): void;
  /** Closes the browser. Throws where it was made to ask the network for anything that the person did not ask for. */
  close(): Promise<void>;
}
