import type { Article, ExtractionResult } from '../article.ts';
import { askBackground, type Messages, type PageStory, type ReaderState } from '../platform/messages.ts';
import { loadSiteChoices, type SiteChoices } from '../platform/site-choices.ts';
import { onAddressChange, pageAddress } from './address.ts';
import { isExtensionAlive } from './once.ts';
import { ownPicture } from './own-pictures.ts';
import { isTextFile, pageBehind, readPicked, readSelection, readStory } from './page-text.ts';
import { findRegion, selectorFor } from './region-selector.ts';
import { whenSettled } from './settled.ts';
import { liftSharedVeil } from './veil.ts';

/** How sure the engine must be before a site set to always opens the reader without being asked. 2026-11-24. */
const MIN_CONFIDENCE = 0.5;

/** A page that changed its address shows the old story for a moment. */
const AFTER_ADDRESS_CHANGE = { quietMs: 300, maxMs: 3000 };

/** A story, and how the part of the page that it was taken from is found again, where a person picked that. */
export interface Reading {
  result: ExtractionResult;
  region: { selector: string | null } | null;
}

/** The reader on the page, as far as this module has to do with it. */
export interface OpenReader {
  close(): void;
  update(reading: Reading): void;
}

/** What the reader asks of the page. */
export interface ReaderHooks {
  /** Called once, however the reader is closed. */
  onClosed(): void;
  pickByHand(): void;
  readWhole(): void;
  /** Pages were added to the story that is shown. */
  onExtended(article: Article): void;
}

/** What this module puts on the page. */
export interface Openers {
  /** Begins to load what the reader needs, which comes while the page is being read; what it gives opens the reader. */
  prepareReader(): (reading: Reading, hooks: ReaderHooks) => Promise<OpenReader>;
  /** Lets a person pick a part of the page. */
  openPicker(): Promise<{ picked: Promise<Element | null>; cancel(): void }>;
}

/** The reader's life on one page: what the popup and the background ask of it. */
export interface ReaderSession {
  story(): Promise<PageStory>;
  change(request: Messages['page.reader']['request']): Promise<ReaderState>;
  /** Lets a part of the page be picked, and opens the reader on it. */
  pick(): void;
  isAlive(): boolean;
  isOpen(): boolean;
}

/** Starts serving a page. Nothing is read from it and nothing shown on it until someone asks. */
export function startReaderSession(window: Window, open: Openers): ReaderSession {
  const { document } = window;
  /** What is shown; while it is, the page behind it is hidden and not read again. */
  let shown: ({ reader: OpenReader } & Reading) | null = null;
  /** The address at which a person closed the reader: the site's rule does not open it there again. */
  let closedAt: string | null = null;
  let picker: { cancel(): void } | null = null;
  /** Whoever put this script here asks for the story next: the way to the storage is begun meanwhile. */
  let firstChoices: Promise<SiteChoices> | null = loadChoices();

  function loadChoices(): Promise<SiteChoices> | null {
    const { host } = window.location;
    return host && !isTextFile(document) ? loadSiteChoices(host) : null;
  }

  /** Reads a document: by the part of it that the person keeps for the site, where there is one and it has words. */
  async function readDocument(page: Document): Promise<Reading> {
    const { href } = window.location;
    const choices = firstChoices ?? loadChoices();
    firstChoices = null;
    const selector = (await choices)?.region ?? null;
    const element = selector ? findRegion(page, selector) : null;
    if (element) {
      const result = readStory(page, href, new Date(), element);
      if (result.article) return { result, region: { selector } };
    }
    return { result: readStory(page, href, new Date()), region: null };
  }

  async function read(): Promise<Reading> {
    return shown ?? (await readDocument(document));
  }

  function tell(isOpen: boolean, result: ExtractionResult): void {
    void askBackground('tab.reader', { isOpen, isArticle: result.kind === 'article' }).catch(() => undefined);
  }

  function onClosed(): void {
    if (!shown) return;
    const { result } = shown;
    shown = null;
    closedAt = pageAddress(window.location.href);
    tell(false, result);
  }

  const hooks: ReaderHooks = {
    onClosed,
    onExtended(article) {
      if (shown?.result.article?.url === article.url) shown.result = { ...shown.result, article };
    },
    pickByHand: pick,
    readWhole() {
      void inTurn(async () => {
        const result = readStory(pageBehind(document), window.location.href, new Date());
        if (shown && result.article) await show({ result, region: null });
        else close();
      });
    },
  };

  async function show({ result, region }: Reading, openReader = open.prepareReader()): Promise<void> {
    picker?.cancel();
    if (shown) {
      Object.assign(shown, { result, region });
      shown.reader.update({ result, region });
      return;
    }
    closedAt = null;
    shown = { reader: await openReader({ result, region }, hooks), result, region };
    tell(true, result);
  }

  function close(): void {
    shown?.reader.close();
    onClosed();
  }

  async function letPick(): Promise<void> {
    if (picker) return;
    const before = shown && { result: shown.result, region: shown.region };
    close();
    const opened = await open.openPicker();
    picker = opened;
    const element = await opened.picked;
    picker = null;
    await inTurn(async () => {
      // in a frame it stands in a document of its own, to which no selector leads from here
      const page = element?.ownerDocument ?? document;
      const { href } = /^https?:/.test(page.URL) ? page.location : window.location;
      const result = element && readPicked(page, href, new Date(), element);
      if (result) await show({ result, region: { selector: page === document ? selectorFor(element) : null } });
      else if (before && !shown) await show(before);
    });
  }

  function pick(): void {
    void letPick().catch(() => undefined);
  }

  function isWelcome(result: ExtractionResult, cause: 'person' | 'rule'): boolean {
    if (!result.article) return false;
    if (cause === 'person') return true;
    const isDismissed = closedAt === pageAddress(window.location.href);
    return !isDismissed && result.kind === 'article' && result.article.confidence >= MIN_CONFIDENCE;
  }

  async function change({ wish, cause, selection }: Messages['page.reader']['request']): Promise<ReaderState> {
    if (shown && !selection && wish !== 'open') {
      close();
    } else if (wish !== 'close') {
      const openReader = cause === 'person' && !shown ? open.prepareReader() : undefined;
      const selected = selection ? readSelection(document, window.location.href, new Date()) : null;
      const reading = selected ? { result: selected, region: null } : await read();
      if (isWelcome(reading.result, cause) && (!shown || selected)) await show(reading, openReader);
    }
    liftSharedVeil();
    return { isOpen: shown !== null };
  }

  async function story(): Promise<PageStory> {
    const { result } = await read();
    const [picture, icon] = await Promise.all([
      ownPicture(window, result.article?.image?.src),
      ownPicture(window, result.article?.publisher?.icon),
    ]);
    const { contentType } = document;
    return { url: window.location.href, contentType, result, isReaderOpen: shown !== null, picture, icon };
  }

  async function follow(address: string): Promise<void> {
    if (!shown) return;
    await whenSettled(document, AFTER_ADDRESS_CHANGE);
    if (!shown || pageAddress(window.location.href) !== address) return;
    const reading = await readDocument(pageBehind(document));
    if (!shown) return;
    if (reading.result.kind === 'article') {
      await show(reading);
    } else {
      shown.result = reading.result;
      close();
    }
  }

  const stopFollowing = onAddressChange(window, (address) => void inTurn(() => follow(address)).catch(() => undefined));

  // a page that comes back from the back/forward cache has kept the reader and lost its toolbar icon
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && shown && isExtensionAlive()) tell(true, shown.result);
  });

  /** One change at a time: two clicks in a row must not open two readers. */
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    story,
    change: (request) => inTurn(() => change(request)),
    pick,
    isOpen: () => shown !== null,
    isAlive: () => {
      const isAlive = isExtensionAlive();
      if (!isAlive) {
        // a newer script of ours takes over: the orphan gives the page back first
        stopFollowing();
        close();
      }
      return isAlive;
    },
  };
}
