import type { ExportPicture } from '../export/picture.ts';
import { loadReaderPreferences } from '../platform/reader-preferences.ts';
import { loadPictures } from '../platform/saved/pictures.ts';
import { keepPlace, loadPlace } from '../platform/saved/progress.ts';
import { loadSaved } from '../platform/saved/stories.ts';
import type { ReaderHandle } from '../reader/environment.ts';
import { loadView } from '../reader/load-view.ts';
import { offlineArticle } from './offline-article.ts';

/**
 * Opens the reader on a saved story, as it was saved and without the web, where reading stopped the last time.
 *
 * @param onClosed called once, however the reader was left.
 * @returns null where the story is not there or cannot be read.
 */
export async function openStory(document: Document, key: string, onClosed: () => void): Promise<ReaderHandle | null> {
  const [saved, pictures, place, preferences, view] = await Promise.all([
    loadSaved(key),
    loadPictures(key).catch(() => new Map<string, Blob>()),
    loadPlace(key).catch(() => null),
    loadReaderPreferences(),
    loadView(),
  ]);
  if (!saved) return null;
  const kept = new Map([...pictures].map(([src, blob]) => [src, URL.createObjectURL(blob)]));
  const blobs = new Map([...pictures].map(([src, blob]) => [kept.get(src)!, blob]));
  const article = offlineArticle(saved, kept);
  const detection = { isArticle: true, probability: 1, reason: 'article' } as const;

  async function pictureBytes(address: string): Promise<ExportPicture[]> {
    const blob = blobs.get(address);
    if (!blob) return [];
    return [{ src: address, bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: blob.type }];
  }

  return view.openReader(
    document,
    { kind: 'article', detection, article },
    {
      preferences,
      isSaved: true,
      place,
      // a place that cannot be kept is found again by hand
      onPlace: (where) => void keepPlace(key, where, new Date()).catch(() => undefined),
      loadPictures: async (sources) => (await Promise.all(sources.map(pictureBytes))).flat(),
      onClosed() {
        for (const address of kept.values()) URL.revokeObjectURL(address);
        onClosed();
      },
    },
  );
}
