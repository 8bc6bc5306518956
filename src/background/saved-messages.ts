import { fromBase64 } from '../platform/base64.ts';
import type { Handlers, Messages, Sender } from '../platform/messages.ts';
import { hasAccess } from '../platform/permissions.ts';
import { readArticle } from '../platform/saved/article-shape.ts';
import { NewerSavedStoreError, type SavedEntry } from '../platform/saved/database.ts';
import type { PictureBytes, SavedState, SaveRefusal } from '../platform/saved/outcomes.ts';
import { keepPicture } from '../platform/saved/pictures.ts';
import { removeSaved, restoreSaved } from '../platform/saved/removal.ts';
import { findSaved, saveStory } from '../platform/saved/stories.ts';
import { isSameOrigin } from '../platform/saved/story-facts.ts';
import { fetchPictureBlob } from './fetch-picture.ts';
import { openSavedList } from './saved-list.ts';

/** A page speaks for stories of its own origin only: none may ask what else was saved, or put words in another's mouth. */
function maySpeakFor(sender: Sender, url: string): boolean {
  return sender.isOwnPage || isSameOrigin(sender.url, url);
}

function stateOf({ savedAt, pictures }: SavedEntry): SavedState {
  return { savedAt, pictures: { shown: pictures.shown, kept: pictures.kept } };
}

function refusalOf(error: unknown): SaveRefusal {
  if (error instanceof NewerSavedStoreError) return 'newer';
  return (error as { name?: string } | null)?.name === 'QuotaExceededError' ? 'full' : 'failed';
}

async function onPut(
  request: Messages['saved.put']['request'],
  sender: Sender,
): Promise<Messages['saved.put']['response']> {
  const article = readArticle(request.article);
  if (!article || !maySpeakFor(sender, article.url)) return { kind: 'refused', reason: 'damaged' };
  try {
    return { kind: 'saved', state: stateOf(await saveStory(article, new Date())) };
  } catch (error) {
    return { kind: 'refused', reason: refusalOf(error) };
  }
}

function toBlob({ mediaType, base64 }: PictureBytes): Blob | null {
  try {
    return new Blob([fromBase64(base64)], { type: mediaType });
  } catch {
    return null;
  }
}

/** Match patterns know no ports. */
function accessTo(src: string): string {
  const { protocol, hostname } = new URL(src);
  return `${protocol}//${hostname}/*`;
}

async function onPicture(
  { key, src, bytes }: Messages['saved.picture']['request'],
  sender: Sender,
): Promise<Messages['saved.picture']['response']> {
  if (!maySpeakFor(sender, key)) return 'failed';
  const given = bytes ? toBlob(bytes) : null;
  const blob = given ?? (await fetchPictureBlob(src));
  if (!blob) return (await hasAccess(accessTo(src)).catch(() => false)) ? 'failed' : 'denied';
  try {
    return await keepPicture(key, src, blob);
  } catch (error) {
    const reason = refusalOf(error);
    return reason === 'damaged' ? 'failed' : reason;
  }
}

/** What the background answers about saved stories. */
export const savedHandlers: Handlers<
  'saved.state' | 'saved.put' | 'saved.picture' | 'saved.remove' | 'saved.restore' | 'saved.open'
> = {
  'saved.state': async ({ key }, sender) => {
    const entry = maySpeakFor(sender, key) ? await findSaved(key) : null;
    return entry && stateOf(entry);
  },
  'saved.put': onPut,
  'saved.picture': onPicture,
  'saved.remove': async ({ key }, sender) => {
    if (maySpeakFor(sender, key)) await removeSaved([key], new Date());
    return null;
  },
  'saved.restore': async ({ key }, sender) => {
    if (maySpeakFor(sender, key)) await restoreSaved([key]);
    return null;
  },
  'saved.open': async () => {
    await openSavedList();
    return null;
  },
};
