import { browser } from './browser.ts';
import { askPage, type Messages, type ReaderState } from './messages.ts';
import { type RestrictedReason, restrictedReason } from './restricted.ts';

/** Whether our reader script listens in a tab's page, or why it may not. */
export type Injection = { kind: 'ready' } | { kind: 'refused'; reason: RestrictedReason };

const READER_SCRIPT = 'content/reader.js';

/**
 * Puts the reader script into a tab's page. The script takes care of being put there twice.
 *
 * @param url the tab's address, as far as the browser tells it; used for the reason of a refusal only.
 */
export async function injectReader(tabId: number, url?: string): Promise<Injection> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
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
