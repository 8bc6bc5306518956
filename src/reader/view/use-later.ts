import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article.ts';
import { message } from '../../platform/i18n.ts';
import type { SavedState } from '../../platform/saved/outcomes.ts';
import { picturesInWords } from '../../ui/pictures-in-words.ts';
import type { ReaderEnvironment } from '../environment.ts';
import type { Block } from '../state/blocks.ts';
import type { ReaderState } from '../state/state.ts';
import { fetchPictureBytes } from '../take/fetch-pictures.ts';
import { shownArticle } from '../take/take-along.ts';
import type { Offer } from './context.ts';

/** Saving the story to read later. */
export interface Later {
  saved: SavedState | null;
  /** Saves the story as it is shown, or deletes the saved one. */
  toggle: () => void;
  /** Saves the story, and fetches its pictures. */
  saveWithPictures: () => void;
  openList: () => void;
}

interface Wiring {
  environment: ReaderEnvironment;
  state: ReaderState;
  blocks: readonly Block[];
  say: (text: string, ...offers: Offer[]) => void;
}

/** What to keep: the story as it is shown; what was put back is no longer among what was removed. */
function storyToSave({ state, blocks }: Wiring): Article {
  const removed = state.article.removed.filter(({ id }) => !state.putBack.has(id));
  return { ...shownArticle(state.article, blocks), removed };
}

/** Null where saving is not offered. */
export function useLater(wiring: Wiring): Later | null {
  const { environment, state, say } = wiring;
  const { readLater } = environment;
  const { url, permalink } = state.article;
  const [saved, setSaved] = useState<SavedState | null>(null);
  /** Grows with each change made here: an answer that was asked for before it is of yesterday. */
  const changes = useRef(0);
  const story = useMemo(() => ({ url, permalink }), [url, permalink]);

  useEffect(() => {
    if (!readLater) return;
    let isCurrent = true;
    setSaved(null);
    const look = () => {
      const before = changes.current;
      void readLater.find(story).then(
        (found) => isCurrent && before === changes.current && setSaved(found),
        () => undefined,
      );
    };
    look();
    const stop = readLater.onChanged(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [readLater, story]);

  // pages were added to a story that is saved: the saved one grows with it
  useEffect(() => {
    if (saved && state.article !== state.opened) void save().catch(() => say(message('reader_not_kept')));
  }, [state.article]);

  if (!readLater || !url) return null;
  const showList: Offer = {
    label: message('saved_title'),
    run: () => void readLater.openList().catch(() => undefined),
  };

  async function save(): Promise<SavedState | null> {
    const outcome = await readLater!.save(storyToSave(wiring));
    changes.current++;
    if (outcome.kind === 'saved') {
      setSaved(outcome.state);
      return outcome.state;
    }
    say(message(`saved_refused_${outcome.reason}`));
    return null;
  }

  async function saveWithPictures(): Promise<void> {
    const state = await save();
    if (!state) return;
    if (state.pictures.shown > 0) say(message('reader_later_fetching'));
    say(picturesInWords(await readLater!.keepPictures(storyToSave(wiring), fetchPictureBytes)), showList);
  }

  async function toggle(): Promise<void> {
    if (saved) {
      changes.current++;
      setSaved(null);
      await readLater!.drop(story);
      say(message('reader_later_dropped'), {
        label: message('reader_do_undo'),
        run: () => void readLater!.bringBack(story).catch(() => say(message('reader_not_kept'))),
      });
      return;
    }
    const state = await save();
    if (!state) return;
    const { shown, kept } = state.pictures;
    const offers: Offer[] = [showList];
    if (shown > kept)
      offers.unshift({ label: message('reader_later_with_pictures'), run: () => void saveWithPictures() });
    say(message('reader_later_saved'), ...offers);
  }

  function tried(task: () => Promise<void>): () => void {
    return () => void task().catch(() => say(message('reader_not_kept')));
  }
  return { saved, toggle: tried(toggle), saveWithPictures: tried(saveWithPictures), openList: showList.run };
}
