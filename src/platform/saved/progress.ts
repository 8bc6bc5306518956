import { tellSavedChanged } from './changes.ts';
import { changeSaved, type ReadingPlace, readSaved, type StoryProgress } from './database.ts';

/** From this share on a story is read: the last lines hold nothing but links. */
const READ_SHARE = 0.99;

/** Who lists stories looks again when one was read on by so much: what is left is told in minutes. */
const NEWS_SHARE = 0.02;

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function readPlace(value: unknown): ReadingPlace | null {
  const { block, part, share } = (value ?? {}) as Partial<ReadingPlace>;
  return typeof block === 'string' && isShare(part) && isShare(share) ? { block, part, share } : null;
}

function readProgress(key: string, value: unknown): StoryProgress {
  const { readAt, place } = (value ?? {}) as Partial<StoryProgress>;
  return { key, readAt: typeof readAt === 'string' ? readAt : null, place: readPlace(place) };
}

/** How far the stories were read, by their keys; those that were never opened are missing. */
export async function loadAllProgress(): Promise<Map<string, StoryProgress>> {
  const all = await readSaved((database) => database.getAll('progress'));
  return new Map(all.map((one) => [one.key, readProgress(one.key, one)]));
}

/** Where a story was left the last time; null where it begins at the beginning. */
export async function loadPlace(key: string): Promise<ReadingPlace | null> {
  return readPlace((await readSaved((database) => database.get('progress', key)))?.place);
}

/** Keeps the place where a saved story is being read. At its end it is read, and begins at the beginning again. */
export async function keepPlace(key: string, place: ReadingPlace, now: Date): Promise<void> {
  const isAtEnd = place.share >= READ_SHARE;
  const isNews = await changeSaved(['entries', 'progress'], async (change) => {
    // the story may have been deleted while it was read
    if ((await change.objectStore('entries').getKey(key)) === undefined) return false;
    const progress = readProgress(key, await change.objectStore('progress').get(key));
    const kept = isAtEnd || place.share === 0 ? null : place;
    const readAt = progress.readAt ?? (isAtEnd ? now.toISOString() : null);
    await change.objectStore('progress').put({ key, readAt, place: kept });
    const step = Math.abs((kept?.share ?? 0) - (progress.place?.share ?? 0));
    const isBegun = (kept === null) !== (progress.place === null);
    return readAt !== progress.readAt || isBegun || step >= NEWS_SHARE;
  });
  if (isNews) await tellSavedChanged();
}

/** Marks stories as read or unread by hand: they begin at the beginning. */
export async function markRead(keys: readonly string[], isRead: boolean, now: Date): Promise<void> {
  await changeSaved(['progress'], async (change) => {
    const readAt = isRead ? now.toISOString() : null;
    for (const key of keys) await change.objectStore('progress').put({ key, readAt, place: null });
  });
  await tellSavedChanged();
}
