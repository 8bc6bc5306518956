import { useCallback, useRef, useState } from 'preact/hooks';
import { message, messageLanguage, pluralMessage, uiDirection } from '../platform/i18n.ts';
import { dropAccess, requestAccess } from '../platform/permissions.ts';
import { markRead } from '../platform/saved/progress.ts';
import { readLater } from '../platform/saved/read-later.ts';
import { removeSaved, restoreSaved } from '../platform/saved/removal.ts';
import { type ListedStory, loadSaved } from '../platform/saved/stories.ts';
import { picturesInWords } from '../ui/pictures-in-words.ts';
import { saveFile } from '../ui/save-file.ts';
import { keyOf, nameOf } from './arrange.ts';
import { formatNumber } from './format.ts';
import { focusAfter } from './list-keys.ts';
import { makeBook } from './make-book.ts';
import type { Notice } from './notice-line.tsx';

/** What can be done with saved stories. Each says what came of it, and none rejects. */
export interface Tasks {
  notice: Notice | null;
  dismiss: () => void;
  say: (text: string, offer?: Notice['offer']) => void;
  /** Takes the last step back, as long as that is offered. */
  undo: () => void;
  /** Deletes stories, all or none; all are back on one click. */
  remove: (stories: readonly ListedStory[]) => void;
  mark: (keys: readonly string[], isRead: boolean) => void;
  addPictures: (key: string) => void;
  /** Saves stories as one book, in the order given; nothing happens while one is being made. */
  bind: (stories: readonly ListedStory[]) => void;
}

/** A story by its name, several by their number. */
function inWords(stories: readonly ListedStory[]): string {
  return stories.length === 1 ? nameOf(stories[0]!) : pluralMessage('saved_stories', stories.length);
}

export function useTasks(): Tasks {
  const [notice, setNotice] = useState<Notice | null>(null);
  const isBinding = useRef(false);
  const say = useCallback(
    (text: string, offer?: Notice['offer']) => setNotice({ text, ...(offer ? { offer } : {}) }),
    [],
  );
  const tried = (task: Promise<void>, failure = 'saved_refused_failed') => void task.catch(() => say(message(failure)));

  async function remove(stories: readonly ListedStory[]): Promise<void> {
    const keys = stories.map(keyOf);
    focusAfter(keys);
    await removeSaved(keys, new Date());
    const offer = { label: message('reader_do_undo'), run: () => tried(restore(stories)) };
    setNotice({ text: message('saved_deleted', inWords(stories)), offer, isUndo: true });
  }

  async function restore(stories: readonly ListedStory[]): Promise<void> {
    const restored = await restoreSaved(stories.map(keyOf));
    say(restored < stories.length ? message('saved_gone') : message('saved_back', inWords(stories)));
  }

  async function addPictures(key: string): Promise<void> {
    const article = await loadSaved(key);
    if (!article) return say(message('saved_damaged'));
    say(message('reader_later_fetching'));
    const outcome = await readLater.keepPictures(article);
    const { missing, deniedHosts, isFull } = outcome;
    const offer = {
      label: message('options_give_access'),
      run: () => withAccess(deniedHosts, () => addPictures(key)),
    };
    const wantsAccess = missing > 0 && !isFull && deniedHosts.length > 0;
    say(picturesInWords(outcome), wantsAccess ? offer : undefined);
  }

  /** Asks for access for this once: it is given back when the pictures are there. */
  function withAccess(hosts: readonly string[], task: () => Promise<void>): void {
    const origins = hosts.map((host) => `*://${host}/*`);
    // asked first, while the click still counts
    const asked = requestAccess(...origins);
    async function proceed(): Promise<void> {
      if (!(await asked)) return say(message('saved_access_refused', hosts.join(', ')));
      await task();
      for (const origin of origins) await dropAccess(origin);
    }
    tried(proceed());
  }

  async function bind(stories: readonly ListedStory[]): Promise<void> {
    if (isBinding.current) return;
    isBinding.current = true;
    say(message('saved_book_making'));
    const now = new Date();
    try {
      const frame = { title: message('saved_title'), language: messageLanguage(), direction: uiDirection() };
      const book = await makeBook(stories.map(keyOf), frame, now);
      saveFile(document, book.bytes, `${now.toISOString().slice(0, 10)} Broadsheet.epub`, 'application/epub+zip');
      const done = message('saved_book_done', formatNumber(book.stories));
      say(book.isCut ? `${done} ${message('saved_book_left')}` : done);
    } finally {
      isBinding.current = false;
    }
  }

  return {
    notice,
    dismiss: () => setNotice(null),
    say,
    undo() {
      if (!notice?.isUndo) return;
      setNotice(null);
      notice.offer?.run();
    },
    remove: (stories) => tried(remove(stories)),
    mark: (keys, isRead) => tried(markRead(keys, isRead, new Date())),
    addPictures: (key) => tried(addPictures(key)),
    bind: (stories) => tried(bind(stories), 'reader_not_kept'),
  };
}
