import '../reader/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  DEFAULT_PREFERENCES,
  loadReaderPreferences,
  NUMBER_LIMITS,
  onReaderPreferencesChanged,
  type ReaderPreferences,
  saveReaderPreferences,
  validatePreferences,
} from '../../src/platform/reader-preferences.ts';
import { clearStores, stores } from '../reader/fake-browser.ts';

beforeEach(clearStores);

describe('reader preferences', () => {
  it('are the defaults where nothing, or nonsense, is stored', () => {
    for (const stored of [undefined, null, 7, 'x', [], {}])
      expect(validatePreferences(stored)).toEqual(DEFAULT_PREFERENCES);
  });

  it('have defaults that are valid themselves', () => {
    expect(validatePreferences(DEFAULT_PREFERENCES)).toEqual(DEFAULT_PREFERENCES);
  });

  const BAD: { [Key in keyof ReaderPreferences]: unknown[] } = {
    theme: ['pink', 1, null],
    font: ['comic', {}],
    fontSizePx: [NUMBER_LIMITS.fontSizePx.max + 1, '20', Number.NaN],
    lineLength: [0, Number.POSITIVE_INFINITY],
    lineHeight: [9],
    letterSpacingEm: [-1],
    wordSpacingEm: ['1em'],
    alignment: ['center'],
    paragraphs: [true],
    hyphenation: ['yes'],
    images: [0],
    wordStarts: [null],
    lineFocus: ['two'],
    linksInReader: [1],
    shortcuts: ['on'],
    speechRate: [0, 99],
    speechVoices: [[], { en: 1 }, 'x'],
    customCss: [1, 'x'.repeat(50_001)],
  };

  it.each(Object.entries(BAD))('a bad %s falls back alone', (key, values) => {
    const others = { ...DEFAULT_PREFERENCES, theme: 'sepia', font: 'mono', fontSizePx: 25 };
    for (const value of values) {
      const read = validatePreferences({ ...others, [key]: value }) as unknown as Record<string, unknown>;
      expect(read[key]).toEqual((DEFAULT_PREFERENCES as unknown as Record<string, unknown>)[key]);
      for (const kept of ['theme', 'font', 'fontSizePx'])
        if (kept !== key) expect(read[kept]).toBe((others as Record<string, unknown>)[kept]);
    }
  });

  it('ignores keys that are inherited', () => {
    expect(validatePreferences(Object.create({ theme: 'dark' })).theme).toBe('auto');
  });

  it('come back as they were saved, and tell listeners', async () => {
    const heard: ReaderPreferences[] = [];
    const stop = onReaderPreferencesChanged((preferences) => heard.push(preferences));
    const wanted: ReaderPreferences = { ...DEFAULT_PREFERENCES, theme: 'black', customCss: 'p { }' };
    await saveReaderPreferences(wanted);
    expect(await loadReaderPreferences()).toEqual(wanted);
    await Promise.resolve();
    stop();
    await saveReaderPreferences(DEFAULT_PREFERENCES);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(heard).toEqual([wanted]);
  });

  it('never fail to load', async () => {
    stores.sync = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('broken profile');
        },
      },
    );
    expect(await loadReaderPreferences()).toEqual(DEFAULT_PREFERENCES);
  });
});
