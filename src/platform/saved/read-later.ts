import type { Article } from '../../article.ts';
import { askBackground } from '../messages.ts';
import { onSavedChanged } from './changes.ts';
import type { PictureBytes, PictureOutcome, SavedState, SaveOutcome } from './outcomes.ts';
import { pictureSources, storyKey } from './story-facts.ts';

/**
 * Reading later, as popup, reader and list ask for it. The background writes: a content script's own database would be
 * the page's, a popup closes at any moment, and pictures take their time.
 */

/** What became of a story's pictures. */
export interface PicturesOutcome {
  kept: number;
  missing: number;
  /** Servers whose pictures the browser does not let us read without access to them. */
  deniedHosts: string[];
  isFull: boolean;
}

/** What a story is known by. */
type StoryAddress = Pick<Article, 'url' | 'permalink'>;

/** Reading later, as far as a screen has to do with it. */
export interface ReadLater {
  /** How the story is saved; null where it is not. */
  find(story: StoryAddress): Promise<SavedState | null>;
  /** Saves the story as it is, without its pictures; those that are kept already stay. Never rejects. */
  save(article: Article): Promise<SaveOutcome>;
  /** Fetches the pictures of a saved story and keeps them with it; `fetchOwn` gives what a page itself may read. */
  keepPictures(article: Article, fetchOwn?: (src: string) => Promise<PictureBytes | null>): Promise<PicturesOutcome>;
  /** Deletes the saved story; `bringBack` undoes it for an hour. */
  drop(story: StoryAddress): Promise<void>;
  bringBack(story: StoryAddress): Promise<void>;
  /** Opens the list of saved stories in a tab. */
  openList(): Promise<void>;
  /** Calls back when any story was saved, changed or deleted. Returns the function that ends it. */
  onChanged(callback: () => void): () => void;
}

async function keepPictures(
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

/** By messages to the background. */
export const readLater: ReadLater = {
  find: (story) => askBackground('saved.state', { key: storyKey(story) }),
  save: (article) =>
    askBackground('saved.put', { article }).catch((): SaveOutcome => ({ kind: 'refused', reason: 'failed' })),
  keepPictures,
  drop: async (story) => void (await askBackground('saved.remove', { key: storyKey(story) })),
  bringBack: async (story) => void (await askBackground('saved.restore', { key: storyKey(story) })),
  openList: async () => void (await askBackground('saved.open', {})),
  onChanged: onSavedChanged,
};
