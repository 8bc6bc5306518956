import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { message, messageLanguage, uiDirection } from '../platform/i18n.ts';
import { dropAccess, requestAccess } from '../platform/permissions.ts';
import { readLater } from '../platform/saved/read-later.ts';
import { type ListedStory, loadSaved, removeSaved, restoreSaved, searchSaved } from '../platform/saved/stories.ts';
import { picturesInWords } from '../ui/pictures-in-words.ts';
import { saveFile } from '../ui/save-file.ts';
import { formatBytes, formatNumber } from './format.ts';
import { makeBook } from './make-book.ts';
import { type Notice, NoticeLine } from './notice-line.tsx';
import { StoryItem } from './story-item.tsx';
import { useOpenedStory } from './use-opened-story.ts';
import { useStories } from './use-stories.ts';

function keyOf(story: ListedStory): string {
  return story.kind === 'story' ? story.entry.key : story.key;
}

function nameOf(story: ListedStory): string {
  return story.kind === 'story' ? story.entry.title || story.entry.key : story.key;
}

/** The place that the focus goes to when a story leaves the list: the next one, or what stands over all. */
function focusAfter(key: string): void {
  const items = [...document.querySelectorAll<HTMLElement>('.story')];
  const index = items.findIndex((item) => item.dataset.key === key);
  const next = items[index + 1] ?? items[index - 1];
  (next?.querySelector<HTMLElement>('h2 a, h2[tabindex]') ?? document.querySelector<HTMLElement>('h1'))?.focus();
}

/** The page of all saved stories. */
export function SavedPage(): JSX.Element {
  const [wanted, setWanted] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isBinding, setBinding] = useState(false);
  const say = useCallback(
    (text: string, offer?: Notice['offer']) => setNotice({ text, ...(offer ? { offer } : {}) }),
    [],
  );
  const onFailed = useCallback(() => say(message('saved_refused_failed')), [say]);
  const onUnreadable = useCallback(() => say(message('saved_damaged')), [say]);
  const listing = useStories(onFailed);
  useOpenedStory(onUnreadable);

  async function remove(story: ListedStory): Promise<void> {
    const key = keyOf(story);
    focusAfter(key);
    await removeSaved(key, new Date());
    const text = message('saved_deleted', nameOf(story));
    if (story.kind === 'damaged') say(text);
    else say(text, { label: message('reader_do_undo'), run: () => void restore(story).catch(onFailed) });
  }

  async function restore(story: ListedStory): Promise<void> {
    await restoreSaved(keyOf(story));
    say(message('saved_back', nameOf(story)));
  }

  async function addPictures(key: string): Promise<void> {
    const article = await loadSaved(key);
    if (!article) return onUnreadable();
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
    void asked
      .then(async (isGiven) => {
        if (!isGiven) return say(message('saved_access_refused', hosts.join(', ')));
        await task();
        for (const origin of origins) await dropAccess(origin);
      })
      .catch(onFailed);
  }

  async function bind(stories: readonly ListedStory[]): Promise<void> {
    setBinding(true);
    say(message('saved_book_making'));
    const now = new Date();
    try {
      const frame = { title: message('saved_title'), language: messageLanguage(), direction: uiDirection() };
      const book = await makeBook(stories.map(keyOf), frame, now);
      saveFile(document, book.bytes, `${now.toISOString().slice(0, 10)} Broadsheet.epub`, 'application/epub+zip');
      const done = message('saved_book_done', formatNumber(book.stories));
      say(book.isCut ? `${done} ${message('saved_book_left')}` : done);
    } finally {
      setBinding(false);
    }
  }

  const all = listing?.stories ?? [];
  const found = searchSaved(all, wanted);
  const isSearching = wanted.trim() !== '';
  return (
    <main class="page" aria-busy={listing === null}>
      <h1 tabIndex={-1}>{message('saved_title')}</h1>
      {listing?.isNewer ? (
        <p class="warning" role="alert">
          {message('saved_newer')}
        </p>
      ) : null}
      {listing && all.length === 0 ? <p class="empty">{message('saved_empty')}</p> : null}
      {all.length > 0 ? (
        <search class="tools">
          <label for="search">{message('saved_search')}</label>
          <input
            id="search"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <button
            type="button"
            id="book"
            disabled={isBinding || !found.some((story) => story.kind === 'story')}
            onClick={() => void bind(found).catch(() => say(message('popup_save_failed')))}
          >
            {message(isSearching ? 'saved_book_found' : 'saved_book')}
          </button>
        </search>
      ) : null}
      {all.length > 0 ? (
        <p class="quiet" role="status">
          {isSearching
            ? found.length === 0
              ? message('saved_none_found')
              : message('saved_found', formatNumber(found.length), formatNumber(all.length))
            : message('saved_count', formatNumber(all.length))}
        </p>
      ) : null}
      <ul class="stories">
        {found.map((story) => (
          <StoryItem
            key={keyOf(story)}
            story={story}
            onDelete={() => void remove(story).catch(onFailed)}
            onAddPictures={() => void addPictures(keyOf(story)).catch(onFailed)}
          />
        ))}
      </ul>
      {listing?.usage && all.length > 0 ? (
        <p class="quiet">{message('saved_usage', formatBytes(listing.usage.used), formatBytes(listing.usage.quota))}</p>
      ) : null}
      <NoticeLine notice={notice} onDismiss={() => setNotice(null)} />
    </main>
  );
}
