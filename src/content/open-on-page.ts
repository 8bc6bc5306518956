import { askBackground } from '../platform/messages.ts';
import { loadReaderPreferences } from '../platform/reader-preferences.ts';
import { openReader } from '../reader/index.ts';
import type { OpenReader, ReaderOpener } from './reader-session.ts';

/** Puts the reader over the page, in the colours that the person chose from its first frame on. */
export const openOnPage: ReaderOpener = async (result, onClosed): Promise<OpenReader> => {
  const preferences = await loadReaderPreferences();
  return openReader(document, result, {
    preferences,
    onClosed,
    openInReader: (url) => void askBackground('link.open', { url }),
  });
};
