import type { Article, ExtractionResult } from '../article.ts';
import { browser } from './browser.ts';
import { isReply, isRequest, type Reply } from './message-shapes.ts';
import type { PartName } from './parts.ts';
import type { PictureBytes, PictureOutcome, SavedState, SaveOutcome } from './saved/outcomes.ts';

/** What the popup wants to know of a page. */
export interface PageStory {
  url: string;
  /** The document's media type: a PDF has no story for us. */
  contentType: string;
  result: ExtractionResult;
  isReaderOpen: boolean;
  /** The story's picture and the paper's icon as data addresses, where the page already holds them: nothing is fetched. */
  picture: string | null;
  icon: string | null;
}

/** Whether the reader stands on the page now. */
export interface ReaderState {
  isOpen: boolean;
}

export type ReaderWish = 'open' | 'close' | 'toggle';

/** `person`: someone asked for it now; `rule`: the site is set to always, so only a sure article opens. */
export type ReaderCause = 'person' | 'rule';

/** Every message, by the one who listens. */
export interface Messages {
  /** popup → page: the story of the page as it is now. */
  'page.story': { request: Record<string, never>; response: PageStory };
  /** popup, background → page: open, close or toggle the reader; with `selection`, for the selected text alone. */
  'page.reader': { request: { wish: ReaderWish; cause: ReaderCause; selection: boolean }; response: ReaderState };
  /** popup, background → page: let a person pick the part of the page that is the story. */
  'page.pick': { request: Record<string, never>; response: null };
  /** page → background: what the cheap check says of this page; `opens` where the reader follows by the site's rule. */
  'tab.detected': { request: { url: string; isArticle: boolean; probability: number }; response: { opens: boolean } };
  /** page → background: the reader was opened or closed. */
  'tab.reader': { request: { isOpen: boolean; isArticle: boolean }; response: null };
  /** page → background: put the script of a part beside the script that asks. */
  'part.load': { request: { part: PartName }; response: null };
  /** page → background: go to a link that was followed in the reader, and open the reader there where that is allowed. */
  'link.open': { request: { url: string }; response: null };
  /** page → background: the bytes of a picture that the page itself may not read; null where the background may not either. */
  'picture.fetch': { request: { url: string }; response: { mediaType: string; base64: string } | null };
  /** popup → background: the person gave access for `rule` ("host" or "host/path*") and wants the reader there always. */
  'site.granted': { request: { rule: string; tabId: number }; response: null };
  /** popup, page → background: how the story with this key (`storyKey`) is saved; null where it is not. */
  'saved.state': { request: { key: string }; response: SavedState | null };
  /** popup, page → background: save a story to read later. */
  'saved.put': { request: { article: Article }; response: SaveOutcome };
  /** popup, page, list → background: keep a picture with its saved story; without bytes the background fetches it. */
  'saved.picture': { request: { key: string; src: string; bytes: PictureBytes | null }; response: PictureOutcome };
  /** popup, page → background: delete a saved story, or undo that. */
  'saved.remove': { request: { key: string }; response: null };
  'saved.restore': { request: { key: string }; response: null };
  /** popup, page → background: show the list of saved stories in a tab. */
  'saved.open': { request: Record<string, never>; response: null };
}

export type MessageName = keyof Messages;
type Request<N extends MessageName> = Messages[N]['request'];
type Response<N extends MessageName> = Messages[N]['response'];

/** Who sent a message. `tabId` is null for the extension's own pages that live in no tab (the popup). */
export interface Sender {
  /** True for the extension's own pages, false for its scripts in web pages. */
  isOwnPage: boolean;
  tabId: number | null;
  url: string;
}

export type Handlers<N extends MessageName> = {
  [K in N]: (request: Request<K>, sender: Sender) => Promise<Response<K>> | Response<K>;
};

/** Thrown where a message found no script of ours that listens. */
export class NobodyListensError extends Error {}

function unwrap<T>(name: MessageName, reply: unknown): T {
  if (!isReply(reply)) throw new NobodyListensError(`${name}: nobody answered`);
  if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
  return reply.value as T;
}

/** Asks the background. Rejects where the background fails or does not know the message. */
export async function askBackground<N extends MessageName>(name: N, request: Request<N>): Promise<Response<N>> {
  return unwrap(name, await browser.runtime.sendMessage({ name, request }));
}

/** Asks the top frame of a tab. Rejects with a `NobodyListensError` where no script of ours listens there. */
export async function askPage<N extends MessageName>(
  tabId: number,
  name: N,
  request: Request<N>,
): Promise<Response<N>> {
  const reply = await browser.tabs.sendMessage(tabId, { name, request }, { frameId: 0 }).catch((error: unknown) => {
    throw new NobodyListensError(String(error));
  });
  return unwrap(name, reply);
}

function readSender(sender: { id?: string; url?: string; tab?: { id?: number }; frameId?: number }): Sender | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.frameId !== undefined && sender.frameId !== 0) return null;
  const url = sender.url ?? '';
  return { isOwnPage: url.startsWith(browser.runtime.getURL('')), tabId: sender.tab?.id ?? null, url };
}

/**
 * Answers the messages named in `handlers`; anything of another shape, from another extension or from a frame inside
 * a page is left unanswered. Call it at the top level of a script, once.
 *
 * @returns stops answering.
 */
export function answer<N extends MessageName>(handlers: Handlers<N>): () => void {
  function onMessage(message: unknown, from: object, sendResponse: (reply: Reply) => void): true | undefined {
    const sender = readSender(from);
    const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
    if (!sender || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
    const known = name as N;
    if (!isRequest(known, request)) return undefined;
    Promise.resolve()
      .then(() => handlers[known](request, sender))
      .then(
        (value) => sendResponse({ ok: true, value }),
        (error: unknown) => sendResponse({ ok: false, error: String(error) }),
      );
    return true;
  }
  const listener = onMessage as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
