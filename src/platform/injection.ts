import { browser } from './browser.ts';
import { askPage, type MessageName, type Messages, NobodyListensError, type ReaderState } from './messages.ts';
import { PART_SCRIPTS, type PartName } from './parts.ts';
import { type RestrictedReason, restrictedReason } from './restricted.ts';

/** What the reader script in a tab's page answered, or why none may be there. */
export type PageAnswer<R> = { kind: 'answer'; answer: R } | { kind: 'refused'; reason: RestrictedReason };

/** From the root: Firefox reads a path without the slash as relative to the page that asks. */
const READER_SCRIPT = '/content/reader.js';

/** Runs scripts in the top frame of a tab's page, in their order. Rejects where the browser refuses. */
async function inject(tabId: number, files: string[]): Promise<void> {
  const [top] = await browser.scripting.executeScript({ target: { tabId }, files });
  // Firefox resolves even where the script failed, or found no page to run in
  if (!top || top.error) throw new Error(String(top?.error ?? 'no page'));
}

/** Puts the script of a part into a tab's page. Rejects where the browser refuses. */
export async function injectPart(tabId: number, part: PartName): Promise<void> {
  await inject(tabId, [PART_SCRIPTS[part]]);
}

/**
 * Asks the reader script in a tab's page; it is put there where it is not yet.
 *
 * @param parts what the answer will need besides: they come in the same turn.
 * @param isFirst set where the page is asked for the first time, as a rule: then the script is put there at once, which
 *   saves a message that nobody hears. It takes care of being put there twice.
 * @param url the tab's address, as far as the browser tells it; used for the reason of a refusal only.
 */
export async function askReader<N extends MessageName>(
  tabId: number,
  name: N,
  request: Messages[N]['request'],
  {
    parts = [],
    isFirst = false,
    url,
  }: { parts?: readonly PartName[]; isFirst?: boolean; url?: string | undefined } = {},
): Promise<PageAnswer<Messages[N]['response']>> {
  try {
    if (!isFirst) return { kind: 'answer', answer: await askPage(tabId, name, request) };
  } catch (error) {
    if (!(error instanceof NobodyListensError)) throw error;
  }
  try {
    await inject(tabId, [READER_SCRIPT, ...parts.map((part) => PART_SCRIPTS[part])]);
  } catch (error) {
    return { kind: 'refused', reason: restrictedReason(url, String(error)) };
  }
  return { kind: 'answer', answer: await askPage(tabId, name, request) };
}

/** Opens, closes or toggles the reader in a tab; null where no extension may run there. */
export async function changeReader(
  tabId: number,
  request: Messages['page.reader']['request'],
): Promise<ReaderState | null> {
  // where a rule asks, the page may yet turn out to be no story
  const parts: PartName[] = request.cause === 'person' ? ['view'] : [];
  const state = await askReader(tabId, 'page.reader', request, { parts });
  return state.kind === 'answer' ? state.answer : null;
}

/** Lets a person pick the story in a tab's page by hand; false where no extension may run there. */
export async function pickByHand(tabId: number): Promise<boolean> {
  return (await askReader(tabId, 'page.pick', {}, { parts: ['view'] })).kind === 'answer';
}
