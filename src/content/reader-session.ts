import type { ExtractionResult } from '../article.ts';
import { askBackground, type Messages, type PageStory, type ReaderState } from '../platform/messages.ts';
import { onAddressChange, pageAddress } from './address.ts';
import { isExtensionAlive } from './once.ts';
import { ownPicture } from './own-pictures.ts';
import { pageBehind, readSelection, readStory } from './page-text.ts';
import { whenSettled } from './settled.ts';
import { liftSharedVeil } from './veil.ts';

/** How sure the engine must be before a site set to always opens the reader without being asked. 2026-11-24. */
const MIN_CONFIDENCE = 0.5;

/** A page that changed its address shows the old story for a moment. */
const AFTER_ADDRESS_CHANGE = { quietMs: 300, maxMs: 3000 };

/** The reader on the page, as far as this module has to do with it. */
export interface OpenReader {
  close(): void;
  update(result: ExtractionResult): void;
}

/** Puts the reader on the page; `onClosed` is called once, however it is closed. */
export type ReaderOpener = (result: ExtractionResult, onClosed: () => void) => Promise<OpenReader>;

/** The reader's life on one page: what the popup and the background ask of it. */
export interface ReaderSession {
  story(): Promise<PageStory>;
  change(request: Messages['page.reader']['request']): Promise<ReaderState>;
  isAlive(): boolean;
  isOpen(): boolean;
}

/** Starts serving a page. Nothing is read from it and nothing shown on it until someone asks. */
export function startReaderSession(window: Window, open: ReaderOpener): ReaderSession {
  const { document } = window;
  /** What is shown; while it is, the page behind it is hidden and not read again. */
  let shown: { reader: OpenReader; result: ExtractionResult } | null = null;
  /** The address at which a person closed the reader: the site's rule does not open it there again. */
  let closedAt: string | null = null;

  function read(): ExtractionResult {
    return shown?.result ?? readStory(document, window.location.href, new Date());
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

  async function show(result: ExtractionResult): Promise<void> {
    if (shown) {
      shown.result = result;
      shown.reader.update(result);
      return;
    }
    closedAt = null;
    shown = { reader: await open(result, onClosed), result };
    tell(true, result);
  }

  function close(): void {
    shown?.reader.close();
    onClosed();
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
      const selected = selection ? readSelection(document, window.location.href, new Date()) : null;
      const result = selected ?? read();
      if (isWelcome(result, cause) && (!shown || selected)) await show(result);
    }
    liftSharedVeil();
    return { isOpen: shown !== null };
  }

  async function story(): Promise<PageStory> {
    const result = read();
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
    const result = readStory(pageBehind(document), window.location.href, new Date());
    if (result.kind === 'article') {
      await show(result);
    } else {
      shown.result = result;
      close();
    }
  }

  const stopFollowing = onAddressChange(window, (address) => void inTurn(() => follow(address)).catch(() => undefined));

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
