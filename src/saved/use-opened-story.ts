import { useEffect } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import type { ReaderHandle } from '../reader/environment.ts';
import { openStory } from './open-story.ts';

const MARK = '#story=';

/** The address that opens a story in the list's page, so that it can be kept as a bookmark and left by going back. */
export function storyAddress(key: string): string {
  return MARK + encodeURIComponent(key);
}

function keyIn(hash: string): string | null {
  try {
    return hash.startsWith(MARK) ? decodeURIComponent(hash.slice(MARK.length)) : null;
  } catch {
    return null;
  }
}

/** Shows the story that the page's address names, and the list where it names none. */
export function useOpenedStory(onFailed: () => void): void {
  useEffect(() => {
    let reader: ReaderHandle | null = null;
    let shown: string | null = null;

    function onClosed(): void {
      reader = null;
      shown = null;
      document.title = message('saved_title');
      if (keyIn(location.hash) !== null) history.replaceState(null, '', location.pathname);
    }

    async function follow(): Promise<void> {
      const key = keyIn(location.hash);
      if (key === shown) return;
      reader?.close();
      shown = key;
      if (key === null) return;
      const opened = await openStory(document, key, onClosed);
      // the address may have changed again while the story was read
      if (shown !== key) opened?.close();
      else if (opened) reader = opened;
      else {
        onClosed();
        onFailed();
      }
    }

    function onHashChange(): void {
      void follow().catch(() => {
        onClosed();
        onFailed();
      });
    }
    onHashChange();
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, [onFailed]);
}
