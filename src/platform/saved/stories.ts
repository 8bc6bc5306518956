import type { Article } from '../../article.ts';
import { readArticle } from './article-shape.ts';
import { tellSavedChanged } from './changes.ts';
import { changeSaved, readSaved, type SavedEntry, type StoryProgress } from './database.ts';
import { loadAllProgress } from './progress.ts';
import { pictureSources, plainText, storyKey } from './story-facts.ts';

/** A story that can be read, and how far it was read; null where it was never opened. */
export interface ReadableStory {
  kind: 'story';
  entry: SavedEntry;
  progress: StoryProgress | null;
}

/** A story in the list. A damaged one can still be seen and deleted, and is never dropped by itself. */
export type ListedStory = ReadableStory | { kind: 'damaged'; key: string };

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

/** A new entry for a story that has lost its own; null where the story is lost as well. */
function makeLostEntry(key: string, stored: unknown): SavedEntry | null {
  const article = readArticle(stored);
  return article && { ...makeEntry(article, new Date(0), { kept: 0, bytes: 0 }), key };
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
  const entry = await changeSaved(['entries', 'articles', 'pictures', 'progress'], async (change) => {
    const key = storyKey(article);
    const before = await change.objectStore('entries').get(key);
    // saved anew after it was deleted: it is a new story
    if (before?.removedAt !== null) await change.objectStore('progress').delete(key);
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
  const allProgress = await loadAllProgress();
  return await readSaved(async (database) => {
    const entries = new Map((await database.getAll('entries')).map((entry) => [entry.key, entry]));
    const keys = new Set([...entries.keys(), ...(await database.getAllKeys('articles'))]);
    const listed: ListedStory[] = [];
    for (const key of keys) {
      const found: unknown = entries.get(key);
      if (typeof (found as Partial<SavedEntry> | undefined)?.removedAt === 'string') continue;
      const entry = isEntry(found) ? found : makeLostEntry(key, (await database.get('articles', key))?.article);
      const progress = allProgress.get(key) ?? null;
      listed.push(entry ? { kind: 'story', entry, progress } : { kind: 'damaged', key });
    }
    const time = (story: ListedStory) => (story.kind === 'story' ? Date.parse(story.entry.savedAt) : -1);
    return listed.sort((a, b) => time(b) - time(a));
  });
}

/** The story itself; null where it is not there or cannot be read. */
export async function loadSaved(key: string): Promise<Article | null> {
  return readArticle((await readSaved((database) => database.get('articles', key)))?.article);
}
