import { useEffect, useState } from 'preact/hooks';
import { onSavedChanged } from '../platform/saved/changes.ts';
import { isSavedStoreNewer } from '../platform/saved/database.ts';
import { forgetRemoved } from '../platform/saved/removal.ts';
import { type ListedStory, listSaved } from '../platform/saved/stories.ts';

/** What the page shows. */
export interface Listing {
  stories: readonly ListedStory[];
  /** A newer version of the extension wrote them: nothing can be changed. */
  isNewer: boolean;
  /** Bytes that are used and that the browser gives; null where it does not tell. */
  usage: { used: number; quota: number } | null;
}

async function load(): Promise<Listing> {
  const [stories, isNewer, estimate] = await Promise.all([
    listSaved(),
    isSavedStoreNewer(),
    navigator.storage.estimate().catch(() => ({}) as StorageEstimate),
  ]);
  const { usage, quota } = estimate;
  return { stories, isNewer, usage: usage !== undefined && quota ? { used: usage, quota } : null };
}

/** The saved stories, always as they are now; null until they are read. */
export function useStories(onFailed: (error: unknown) => void): Listing | null {
  const [listing, setListing] = useState<Listing | null>(null);
  useEffect(() => {
    const look = () => void load().then(setListing, onFailed);
    // what was deleted long ago goes when the list is looked at; where it cannot, it stays
    void forgetRemoved(new Date())
      .catch(() => undefined)
      .then(look);
    return onSavedChanged(look);
  }, [onFailed]);
  return listing;
}
