import type { Article } from '../../article.ts';
import { askBackground } from '../messages.ts';
import type { PictureBytes, PictureOutcome, SavedState, SaveOutcome } from './outcomes.ts';
import { pictureSources, storyKey } from './story-facts.ts';

/**
 * Reading later, as popup, reader and list ask for it. The background writes: a content script's own database would be
 * the page's, a popup closes at any moment, and pictures take their time.
 */

/** How the story is saved; null where it is not. */
export async function savedStateOf(article: Article): Promise<SavedState | null> {
  return await askBackground('saved.state', { key: storyKey(article) });
}

/** Saves the story as it is, without its pictures; those that are kept already stay. Never rejects. */
export async function saveForLater(article: Article): Promise<SaveOutcome> {
  try {
    return await askBackground('saved.put', { article });
  } catch {
    return { kind: 'refused', reason: 'failed' };
  }
}

/** Deletes the saved story; `bringBack` undoes it for an hour. */
export async function dropSaved(article: Article): Promise<void> {
  await askBackground('saved.remove', { key: storyKey(article) });
}

/** Undoes `dropSaved`. */
export async function bringBack(article: Article): Promise<void> {
  await askBackground('saved.restore', { key: storyKey(article) });
}

/** Opens the list of saved stories in a tab. */
export async function openSavedList(): Promise<void> {
  await askBackground('saved.open', {});
}

/** What became of a story's pictures. */
export interface PicturesOutcome {
  kept: number;
  missing: number;
  /** Servers whose pictures the browser does not let us read without access to them. */
  deniedHosts: string[];
  isFull: boolean;
}

/**
 * Fetches the pictures of a saved story and keeps them with it.
 *
 * @param fetchOwn what the page itself may read, where a page asks: the background tries what this does not get.
 */
export async function keepPictures(
  article: Article,
  fetchOwn: (src: string) => Promise<PictureBytes | null> = async () => null,
): Promise<PicturesOutcome> {
  const key = storyKey(article);
  const outcome: PicturesOutcome = { kept: 0, missing: 0, deniedHosts: [], isFull: false };
  for (const src of pictureSources(article)) {
    const bytes = await fetchOwn(src).catch(() => null);
    const became: PictureOutcome = await askBackground('saved.picture', { key, src, bytes }).catch(() => 'failed');
    if (became === 'kept') {
      outcome.kept++;
      continue;
    }
    outcome.missing++;
    if (became === 'full') outcome.isFull = true;
    const { hostname } = new URL(src);
    if (became === 'denied' && !outcome.deniedHosts.includes(hostname)) outcome.deniedHosts.push(hostname);
  }
  return outcome;
}
