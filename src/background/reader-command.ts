import { changeReader, pickByHand } from '../platform/injection.ts';
import type { ReaderWish } from '../platform/messages.ts';

/** Opens, closes or toggles the reader because a person said so. Where no extension may run, nothing happens. */
export async function wishReader(tabId: number | undefined, wish: ReaderWish, selection = false): Promise<void> {
  if (tabId === undefined) return;
  await changeReader(tabId, { wish, cause: 'person', selection }).catch(() => null);
}

/** Lets the story be picked by hand because a person said so. Where no extension may run, nothing happens. */
export async function wishPick(tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await pickByHand(tabId).catch(() => false);
}
