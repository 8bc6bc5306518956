import type { articlesToEpub, BookStory } from '../export/epub.ts';
import type { Exports } from '../export/formats.ts';
import type { ExportPicture } from '../export/picture.ts';
import { loadPart } from '../platform/parts.ts';
import { loadPictures } from '../platform/saved/pictures.ts';
import { loadSaved } from '../platform/saved/stories.ts';

/** What devices still open; a book is made in memory, too. */
const MAX_PICTURE_BYTES = 100 * 1024 * 1024;

/** A book, how many stories are in it, and whether pictures had to be left out for its size. */
export interface MadeBook {
  bytes: Uint8Array<ArrayBuffer>;
  stories: number;
  isCut: boolean;
}

/** Saved stories as one EPUB, in the order given, with the pictures that are kept. Stories that cannot be read are left out. */
export async function makeBook(
  keys: readonly string[],
  frame: Parameters<typeof articlesToEpub>[1],
  now: Date,
): Promise<MadeBook> {
  const exports = await loadPart<Exports>('exports');
  const stories: BookStory[] = [];
  let room = MAX_PICTURE_BYTES;
  let isCut = false;
  for (const key of keys) {
    const article = await loadSaved(key);
    if (!article) continue;
    const pictures: ExportPicture[] = [];
    for (const [src, blob] of await loadPictures(key)) {
      room -= blob.size;
      isCut ||= room < 0;
      if (room >= 0) pictures.push({ src, bytes: new Uint8Array(await blob.arrayBuffer()), mediaType: blob.type });
    }
    stories.push({ article, pictures });
  }
  return { bytes: new Uint8Array(exports.articlesToEpub(stories, frame, now)), stories: stories.length, isCut };
}
