import { tellSavedChanged } from './changes.ts';
import { changeSaved, type SavedEntry } from './database.ts';

/** How long a deletion can be undone, also by another window of the list. */
const KEEP_REMOVED_MS = 60 * 60 * 1000;

/** Deletes stories, all of them or none, so that they can be brought back for an hour. Damaged ones too. */
export async function removeSaved(keys: readonly string[], now: Date): Promise<void> {
  await changeSaved(['entries'], async (change) => {
    for (const key of keys) {
      const entry = await change.objectStore('entries').get(key);
      // a story that has lost its entry is hidden by one that holds nothing else
      await change.objectStore('entries').put({ ...entry, key, removedAt: now.toISOString() } as SavedEntry);
    }
  });
  await tellSavedChanged();
}

/** Brings deleted stories back, all of them at once. Returns how many: those that are gone for good are not among them. */
export async function restoreSaved(keys: readonly string[]): Promise<number> {
  const restored = await changeSaved(['entries'], async (change) => {
    let count = 0;
    for (const key of keys) {
      const entry = await change.objectStore('entries').get(key);
      if (!entry) continue;
      if (typeof entry.removedAt === 'string') await change.objectStore('entries').put({ ...entry, removedAt: null });
      count++;
    }
    return count;
  });
  await tellSavedChanged();
  return restored;
}

/** Takes what was deleted an hour ago or longer off the disk. */
export async function forgetRemoved(now: Date): Promise<void> {
  await changeSaved(['entries', 'articles', 'pictures', 'progress'], async (change) => {
    const pictures = change.objectStore('pictures');
    for (const { key, removedAt } of await change.objectStore('entries').getAll()) {
      if (typeof removedAt !== 'string' || now.getTime() - Date.parse(removedAt) <= KEEP_REMOVED_MS) continue;
      await change.objectStore('entries').delete(key);
      await change.objectStore('articles').delete(key);
      await change.objectStore('progress').delete(key);
      for (const picture of await pictures.index('story').getAllKeys(key)) await pictures.delete(picture);
    }
  });
}
