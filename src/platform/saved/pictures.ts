import { readArticle } from './article-shape.ts';
import { tellSavedChanged } from './changes.ts';
import { changeSaved, type KeptPicture, readSaved, type SavedEntry } from './database.ts';
import { pictureSources } from './story-facts.ts';

/** More than any news picture needs; one story's and all stories' pictures together. */
export const PICTURE_LIMITS = {
  oneBytes: 8 * 1024 * 1024,
  storyBytes: 40 * 1024 * 1024,
  allBytes: 500 * 1024 * 1024,
} as const;

/** Pictures that every browser shows and that can hold no script. */
const MEDIA_TYPES = /^image\/(?:jpeg|png|gif|webp|avif)$/;

/** What became of a picture: kept, no picture that is kept, over a limit, or of a story that is not saved. */
export type KeepOutcome = 'kept' | 'failed' | 'too_large' | 'full';

/** Keeps a picture of a saved story. Only pictures that the story shows are taken. */
export async function keepPicture(key: string, src: string, blob: Blob): Promise<KeepOutcome> {
  const type = blob.type.replace(/;.*$/, '').trim().toLowerCase();
  if (!MEDIA_TYPES.test(type) || blob.size === 0) return 'failed';
  if (blob.size > PICTURE_LIMITS.oneBytes) return 'too_large';
  const outcome = await changeSaved<KeepOutcome>(['entries', 'articles', 'pictures'], async (change) => {
    const entries = await change.objectStore('entries').getAll();
    const entry = entries.find((one) => one.key === key);
    const article = readArticle((await change.objectStore('articles').get(key))?.article);
    if (!entry?.pictures || !article || !pictureSources(article).includes(src)) return 'failed';
    const others = (await change.objectStore('pictures').index('story').getAll(key)).filter((one) => one.src !== src);
    const bytes = others.reduce((sum, one) => sum + one.blob.size, 0) + blob.size;
    const elsewhere = entries.reduce((sum, one) => sum + (one.key === key ? 0 : (one.pictures?.bytes ?? 0)), 0);
    if (bytes > PICTURE_LIMITS.storyBytes) return 'too_large';
    if (bytes + elsewhere > PICTURE_LIMITS.allBytes) return 'full';
    const kept: KeptPicture = { key, src, blob: blob.type === type ? blob : blob.slice(0, blob.size, type) };
    await change.objectStore('pictures').put(kept);
    const pictures: SavedEntry['pictures'] = { ...entry.pictures, kept: others.length + 1, bytes };
    await change.objectStore('entries').put({ ...entry, pictures });
    return 'kept';
  });
  if (outcome === 'kept') await tellSavedChanged();
  return outcome;
}

/** The kept pictures of a story by their addresses on the web. */
export async function loadPictures(key: string): Promise<Map<string, Blob>> {
  const pictures = await readSaved((database) => database.getAllFromIndex('pictures', 'story', key));
  return new Map(pictures.filter(({ blob }) => blob instanceof Blob).map(({ src, blob }) => [src, blob]));
}
