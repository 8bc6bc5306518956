import { browser } from './browser.ts';
import { askPage, type Messages, type ReaderState } from './messages.ts';
import { type RestrictedReason, restrictedReason } from './restricted.ts';

/** Whether our reader script listens in a tab's page, or why it may not. */
export type Injection = { kind: 'ready' } | { kind: 'refused'; reason: RestrictedReason };

/** From the root: Firefox reads a path without the slash as relative to the page that asks. */
const READER_SCRIPT = '/content/reader.js';

/**
 * Puts the reader script into a tab's page. The script takes care of being put there twice.
 *
 * @param url the tab's address, as far as the browser tells it; used for the reason of a refusal only.
 */
export async function injectReader(tabId: number, url?: string): Promise<Injection> {
  try {
    const [top] = await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
    // Firefox resolves even where the script failed, or found no page to run in
    if (!top || top.error) throw new Error(String(top?.error ?? 'no page'));
    return { kind: 'ready' };
  } catch (error) {
    return { kind: 'refused', reason: restrictedReason(url, String(error)) };
  }
}

/** Opens, closes or toggles the reader in a tab; null where no extension may run there. */
export async function changeReader(
  tabId: number,
  request: Messages['page.reader']['request'],
): Promise<ReaderState | null> {
  const injection = await injectReader(tabId);
  return injection.kind === 'ready' ? await askPage(tabId, 'page.reader', request) : null;
}

/** Lets a person pick the story in a tab's page by hand; false where no extension may run there. */
export async function pickByHand(tabId: number): Promise<boolean> {
  const injection = await injectReader(tabId);
  if (injection.kind === 'refused') return false;
  await askPage(tabId, 'page.pick', {});
  return true;
}
