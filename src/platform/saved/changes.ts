import { browser } from '../browser.ts';

/** Written whenever the list changes: the one thing that every context of ours, in pages too, can listen to. */
const CHANGED_KEY = 'saved:changed';

/** Lets everyone who lists or shows saved stories look again. */
export async function tellSavedChanged(): Promise<void> {
  await browser.storage.local.set({ [CHANGED_KEY]: Date.now() + Math.random() });
}

/** Calls back whenever a story was saved, deleted or changed. Returns the function that ends it. */
export function onSavedChanged(callback: () => void): () => void {
  function onChanged(changes: Record<string, unknown>, area: string): void {
    if (area === 'local' && CHANGED_KEY in changes) callback();
  }
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
