import { ownBytes } from '../platform/own-bytes.ts';

/** A page of a story is text: what is larger is no such page. */
const MAX_BYTES = 8 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

/** How far into a page its encoding is declared (HTML standard, 13.2.3.2). */
const PRESCAN_BYTES = 1024;

/** A page that was asked for. `offline`: no answer came; `refused`: an answer that is no page of this site. */
export type FetchedPage = { kind: 'page'; document: Document; url: string } | { kind: 'offline' | 'refused' };

function encodingOf(contentType: string, bytes: Uint8Array, fallback: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked
    ? 'utf-8'
    : (/charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
        /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ??
        fallback);
}

function decode(contentType: string, bytes: Uint8Array, fallback: string): string {
  try {
    return new TextDecoder(encodingOf(contentType, bytes, fallback)).decode(bytes);
  } catch {
    // an encoding that nobody knows
    return new TextDecoder().decode(bytes);
  }
}

/**
 * A page of the site that is open, as the site gives it to this reader: with the cookies of the page. Nothing in it is
 * run or loaded.
 *
 * @param opened the document that is open: of pages of other origins nothing is read.
 * @throws only where `signal` is aborted.
 */
export async function fetchPage(opened: Document, url: string, signal: AbortSignal): Promise<FetchedPage> {
  const { origin } = new URL(opened.URL);
  if (!URL.canParse(url) || new URL(url).origin !== origin) return { kind: 'refused' };
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url, {
      credentials: 'same-origin',
      mode: 'same-origin',
      // a site that gave an error page a moment ago is asked anew
      cache: 'no-cache',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    bytes = ownBytes(await response.arrayBuffer());
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: 'offline' };
  }
  const contentType = response.headers.get('content-type') ?? '';
  const isPage = response.ok && /^(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
  if (!isPage || bytes.length > MAX_BYTES) return { kind: 'refused' };
  const text = decode(contentType, bytes, opened.characterSet);
  return { kind: 'page', document: new DOMParser().parseFromString(text, 'text/html'), url: response.url || url };
}
