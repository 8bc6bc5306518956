import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DateStamp } from '../../article.ts';

/** What the list shows of a story, taken from it when it was saved: it can be made anew from the article at any time. */
export interface SavedEntry {
  /** As `storyKey` gives it. */
  key: string;
  title: string;
  publisher: string;
  published: DateStamp | null;
  /** ISO 8601. */
  savedAt: string;
  language: string | null;
  direction: 'ltr' | 'rtl';
  minutes: number;
  /** What the search looks through besides title and publisher. */
  text: string;
  /** How many pictures the story shows, how many of them are kept, and the bytes that these take. */
  pictures: { shown: number; kept: number; bytes: number };
  /** When it was deleted; it is kept for a while, so that this can be undone. */
  removedAt: string | null;
}

/** A picture of a story: `src` is its address on the web, as the article has it. */
export interface KeptPicture {
  key: string;
  src: string;
  blob: Blob;
}

export interface SavedSchema extends DBSchema {
  entries: { key: string; value: SavedEntry };
  articles: { key: string; value: { key: string; article: unknown } };
  pictures: { key: [string, string]; value: KeptPicture; indexes: { story: string } };
}

const NAME = 'saved-stories';

/**
 * Step n makes version n + 1 of the store out of version n. Append only: a step that was once released is never changed,
 * so a store of any older version comes through with all that it holds.
 */
const STEPS: readonly ((database: IDBPDatabase<SavedSchema>) => void)[] = [
  (database) => {
    database.createObjectStore('entries', { keyPath: 'key' });
    database.createObjectStore('articles', { keyPath: 'key' });
    database.createObjectStore('pictures', { keyPath: ['key', 'src'] }).createIndex('story', 'key');
  },
];

/** Thrown by writers where the store was made by a newer version of the extension: it is read, and never changed. */
export class NewerSavedStoreError extends Error {
  override name = 'NewerSavedStoreError';
}

async function open(): Promise<{ database: IDBPDatabase<SavedSchema>; isNewer: boolean }> {
  try {
    const database = await openDB<SavedSchema>(NAME, STEPS.length, {
      upgrade(made, oldVersion) {
        for (const step of STEPS.slice(oldVersion)) step(made);
      },
      // another page of ours brings a newer version: it must not have to wait for this one
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    return { database, isNewer: false };
  } catch (error) {
    if ((error as { name?: string }).name !== 'VersionError') throw error;
    return { database: await openDB<SavedSchema>(NAME), isNewer: true };
  }
}

/** Reads from the store. Opened for each task alone: a worker stops at any moment, and no page may keep others waiting. */
export async function readSaved<T>(task: (database: IDBPDatabase<SavedSchema>) => Promise<T>): Promise<T> {
  const { database } = await open();
  try {
    return await task(database);
  } finally {
    database.close();
  }
}

/** Changes the store. Rejects with `NewerSavedStoreError` where it belongs to a newer version. */
export async function changeSaved<T>(task: (database: IDBPDatabase<SavedSchema>) => Promise<T>): Promise<T> {
  const { database, isNewer } = await open();
  try {
    if (isNewer) throw new NewerSavedStoreError();
    return await task(database);
  } finally {
    database.close();
  }
}

/** Whether a newer version of the extension has written the store. */
export async function isSavedStoreNewer(): Promise<boolean> {
  const { database, isNewer } = await open();
  database.close();
  return isNewer;
}
