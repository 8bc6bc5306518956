import type { Article } from '../../article.ts';
import { readArticle } from './article-shape.ts';
import { tellSavedChanged } from './changes.ts';
import { changeSaved, readSaved, type SavedEntry } from './database.ts';
import { foldWords, pictureSources, plainText, storyKey } from './story-facts.ts';

/** A story in the list. A damaged one can still be seen and deleted, and is never dropped by itself. */
export type ListedStory = { kind: 'story'; entry: SavedEntry } | { kind: 'damaged'; key: string };

/** How long a deletion can be undone, also by another window of the list. */
const KEEP_REMOVED_MS = 60 * 60 * 1000;

/** What the list shows of an article. */
function makeEntry(article: Article, savedAt: Date, kept: { kept: number; bytes: number }): SavedEntry {
  return {
    key: storyKey(article),
    title: article.title,
    publisher: article.publisher?.name ?? (URL.canParse(article.url) ? new URL(article.url).hostname : ''),
    published: article.published,
    savedAt: savedAt.toISOString(),
    language: article.language,
    direction: article.direction,
    minutes: article.readingMinutes,
    text: plainText(article),
    pictures: { shown: pictureSources(article).length, ...kept },
    removedAt: null,
  };
}

function isEntry(value: unknown): value is SavedEntry {
  const entry = value as Partial<SavedEntry> | null;
  return (
    typeof entry?.key === 'string' &&
    typeof entry.title === 'string' &&
    typeof entry.publisher === 'string' &&
    typeof entry.savedAt === 'string' &&
    !Number.isNaN(Date.parse(entry.savedAt)) &&
    typeof entry.text === 'string' &&
    typeof entry.minutes === 'number' &&
    typeof entry.pictures?.kept === 'number' &&
    typeof entry.pictures.shown === 'number' &&
    typeof entry.pictures.bytes === 'number' &&
    (entry.published === null || typeof entry.published?.iso === 'string') &&
    (entry.removedAt === null || typeof entry.removedAt === 'string')
  );
}

/**
 * Saves a story, or brings the saved one up to date; pictures that it still shows stay.
 *
 * @param article as `readArticle` gives it: whoever saves has checked it.
 */
export async function saveStory(article: Article, now: Date): Promise<SavedEntry> {
  const entry = await changeSaved(async (database) => {
    const change = database.transaction(['entries', 'articles', 'pictures'], 'readwrite');
    const key = storyKey(article);
    const shown = new Set(pictureSources(article));
    const sizes: number[] = [];
    for (const picture of await change.objectStore('pictures').index('story').getAll(key)) {
      if (shown.has(picture.src)) sizes.push(picture.blob.size);
      else await change.objectStore('pictures').delete([key, picture.src]);
    }
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const made = makeEntry(article, now, { kept: sizes.length, bytes });
    await change.objectStore('articles').put({ key, article });
    await change.objectStore('entries').put(made);
    await change.done;
    return made;
  });
  await tellSavedChanged();
  return entry;
}

/** The entry of a saved story, or null where it is not saved or was deleted. */
export async function findSaved(key: string): Promise<SavedEntry | null> {
  const entry = await readSaved((database) => database.get('entries', key));
  return isEntry(entry) && entry.removedAt === null ? entry : null;
}

/** The saved stories, the last saved first, damaged ones at the end. What has lost its entry gets a new one. */
export async function listSaved(): Promise<ListedStory[]> {
  return await readSaved(async (database) => {
    const entries = new Map((await database.getAll('entries')).map((entry) => [entry.key, entry]));
    const keys = new Set([...entries.keys(), ...(await database.getAllKeys('articles'))]);
    const listed: ListedStory[] = [];
    for (const key of keys) {
      const entry = entries.get(key);
      if (isEntry(entry)) {
        if (entry.removedAt === null) listed.push({ kind: 'story', entry });
        continue;
      }
      const article = readArticle((await database.get('articles', key))?.article);
      if (!article) listed.push({ kind: 'damaged', key });
      else listed.push({ kind: 'story', entry: { ...makeEntry(article, new Date(0), { kept: 0, bytes: 0 }), key } });
    }
    const time = (story: ListedStory) => (story.kind === 'story' ? Date.parse(story.entry.savedAt) : -1);
    return listed.sort((a, b) => time(b) - time(a));
  });
}

/** The story itself; null where it is not there or cannot be read. */
export async function loadSaved(key: string): Promise<Article | null> {
  return readArticle((await readSaved((database) => database.get('articles', key)))?.article);
}

async function mark(key: string, removedAt: string | null): Promise<void> {
  await changeSaved(async (database) => {
    const change = database.transaction('entries', 'readwrite');
    const entry = await change.store.get(key);
    await change.store.put({ ...(entry ?? { key }), removedAt } as SavedEntry);
    await change.done;
  });
  await tellSavedChanged();
}

/** Deletes a story so that it can be brought back for an hour. A damaged one goes at once. */
export async function removeSaved(key: string, now: Date): Promise<void> {
  const isWhole = isEntry(await readSaved((database) => database.get('entries', key)));
  if (isWhole) await mark(key, now.toISOString());
  else {
    await changeSaved((database) => eraseAll(database, [key]));
    await tellSavedChanged();
  }
}

/** Brings a deleted story back; nothing happens where it is gone for good. */
export async function restoreSaved(key: string): Promise<void> {
  const entry = await readSaved((database) => database.get('entries', key));
  if (isEntry(entry)) await mark(key, null);
}

async function eraseAll(
  database: Parameters<Parameters<typeof changeSaved<void>>[0]>[0],
  keys: readonly string[],
): Promise<void> {
  const change = database.transaction(['entries', 'articles', 'pictures'], 'readwrite');
  for (const key of keys) {
    await change.objectStore('entries').delete(key);
    await change.objectStore('articles').delete(key);
    for (const picture of await change.objectStore('pictures').index('story').getAllKeys(key))
      await change.objectStore('pictures').delete(picture);
  }
  await change.done;
}

/** Takes what was deleted an hour ago or longer off the disk. */
export async function forgetRemoved(now: Date): Promise<void> {
  await changeSaved(async (database) => {
    const old = (await database.getAll('entries')).filter(
      ({ removedAt }) => typeof removedAt === 'string' && now.getTime() - Date.parse(removedAt) > KEEP_REMOVED_MS,
    );
    if (old.length > 0)
      await eraseAll(
        database,
        old.map(({ key }) => key),
      );
  });
}

/** The stories that hold every word of a search in title, publisher or text; all where it is empty. */
export function searchSaved(stories: readonly ListedStory[], wanted: string): ListedStory[] {
  const words = foldWords(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...stories];
  return stories.filter((story) => {
    if (story.kind === 'damaged') return words.every((word) => foldWords(story.key).includes(word));
    const { title, publisher, text } = story.entry;
    const all = foldWords(`${title} ${publisher} ${text}`);
    return words.every((word) => all.includes(word));
  });
}
