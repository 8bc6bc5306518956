import { askBackground } from '../platform/messages.ts';
import { loadReaderPreferences } from '../platform/reader-preferences.ts';
import { openReader } from '../reader/index.ts';
import { openPicker } from '../reader/pick/open-picker.ts';
import type { Openers } from './reader-session.ts';

/** Puts the reader or the picker over the page, in the colours that the person chose from its first frame on. */
export const openOnPage: Openers = {
  async openReader({ result, region }, hooks) {
    const preferences = await loadReaderPreferences();
    const environment = {
      ...hooks,
      preferences,
      openInReader: (url: string) => void askBackground('link.open', { url }),
    };
    const reader = openReader(document, result, environment, region);
    return { close: reader.close, update: (next) => reader.update(next.result, next.region) };
  },
  async openPicker() {
    return openPicker(document, (await loadReaderPreferences()).theme);
  },
};
