import type { Article } from '../article.ts';
import { extract } from '../extract/index.ts';
import { askBackground } from '../platform/messages.ts';
import { loadReaderPreferences } from '../platform/reader-preferences.ts';
import { readLater } from '../platform/saved/read-later.ts';
import { loadView } from '../reader/load-view.ts';
import { addPages, type PageReader } from './add-pages.ts';
import { fetchPage } from './fetch-page.ts';
import type { Openers } from './reader-session.ts';

/** Further pages of the story: fetched as the page itself would, read as it was. */
const pageReader: PageReader = {
  fetchPage: (url, signal) => fetchPage(document, url, signal),
  extract: (page, url) => extract(page, { url, savedAt: new Date() }),
};

/** Puts the reader or the picker over the page, in the colours that the person chose from its first frame on. */
export const openOnPage: Openers = {
  prepareReader() {
    const screen = Promise.all([loadView(), loadReaderPreferences()]);
    // the one who opens the reader hears of it
    screen.catch(() => undefined);
    return async ({ result, region }, hooks) => {
      const [view, preferences] = await screen;
      const environment = {
        ...hooks,
        preferences,
        openInReader: (url: string) => void askBackground('link.open', { url }),
        readLater,
        addPages: async (article: Article, signal: AbortSignal, onPage: (added: number) => void) => {
          const outcome = await addPages(pageReader, article, signal, onPage);
          if (outcome.added > 0) hooks.onExtended(outcome.article);
          return outcome;
        },
      };
      const reader = view.openReader(document, result, environment, region);
      return { close: reader.close, update: (next) => reader.update(next.result, next.region) };
    };
  },
  async openPicker() {
    const [view, { theme }] = await Promise.all([loadView(), loadReaderPreferences()]);
    return view.openPicker(document, theme);
  },
};
