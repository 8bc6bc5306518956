import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
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

/** Where reading stopped: a block of the reader, how much of it stood above the window, and how far that is in all. */
export interface ReadingPlace {
  block: string;
  /** From 0 to 1. */
  part: number;
  /** From 0 to 1: 1 at the end of the story. */
  share: number;
}

/** How far a story was read. It stands apart from the entry, so that no scrolling writes the story's words anew. */
export interface StoryProgress {
  key: string;
  /** ISO 8601; null while it is unread. */
  readAt: string | null;
  /** Null where reading begins at the beginning. */
  place: ReadingPlace | null;
}

export interface SavedSchema extends DBSchema {
  entries: { key: string; value: SavedEntry };
  articles: { key: string; value: { key: string; article: unknown } };
  pictures: { key: [string, string]; value: KeptPicture; indexes: { story: string } };
  progress: { key: string; value: StoryProgress };
}

export type SavedStores = 'entries' | 'articles' | 'pictures' | 'progress';

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
  (database) => {
    database.createObjectStore('progress', { keyPath: 'key' });
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

/** The stores that a change is made in. */
export type SavedChange = IDBPTransaction<SavedSchema, SavedStores[], 'readwrite'>;

/**
 * Changes the stores named, in one go: all that the task does, or nothing of it where it fails or is cut short.
 * Rejects with `NewerSavedStoreError` where they belong to a newer version.
 */
export async function changeSaved<T>(
  stores: readonly SavedStores[],
  task: (change: SavedChange) => Promise<T>,
): Promise<T> {
  const { database, isNewer } = await open();
  try {
    if (isNewer) throw new NewerSavedStoreError();
    const change = database.transaction([...stores], 'readwrite');
    try {
      const result = await task(change);
      await change.done;
      return result;
    } catch (error) {
      await undo(change);
      throw error;
    }
  } finally {
    database.close();
  }
}

async function undo(change: SavedChange): Promise<void> {
  try {
    change.abort();
  } catch {
    // it has failed by itself, and is undone by that
  }
  await change.done.catch(() => undefined);
}

/** Whether a newer version of the extension has written the store. */
export async function isSavedStoreNewer(): Promise<boolean> {
  const { database, isNewer } = await open();
  database.close();
  return isNewer;
}
