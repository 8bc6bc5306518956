import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const { renameMessages, shortKeys } = await import(String(new URL('../.build/message-keys.mjs', import.meta.url)));

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (locale: string) => JSON.parse(readFileSync(`${ROOT}src/_locales/${locale}/messages.json`, 'utf8'));
const manifest = readFileSync(`${ROOT}manifest.json`, 'utf8');
const shorten: (key: string) => string = shortKeys(read('en'), `${ROOT}src`, manifest);

describe('the short names of messages', () => {
  it.each(readdirSync(`${ROOT}src/_locales`))(
    'lose no text of %s, whatever the case that browsers compare',
    (locale) => {
      const messages = read(locale);
      const renamed: Record<string, unknown> = renameMessages(messages, shorten);
      expect(Object.values(renamed)).toEqual(Object.values(messages));
      expect(new Set(Object.keys(renamed).map((key) => key.toLowerCase())).size).toBe(Object.keys(messages).length);
    },
  );

  it('keep the form of a plural, and the end of a key that code puts together', () => {
    const renamed = Object.keys(renameMessages(read('ru'), shorten));
    expect(renamed).toContain(`${shorten('reader_minutes')}_few`);
    expect(renamed).toContain(`${shorten('reader_theme_')}sepia`);
    expect(shorten('reader_minutes')).toMatch(/^[a-z][a-z0-9]$/);
    expect(shorten('reader_theme_sepia')).toBe(`${shorten('reader_theme_')}sepia`);
  });

  it('leave alone what the manifest names, and what is no key', () => {
    expect(shorten('ext_name')).toBe('ext_name');
    expect(shorten('too_large')).toBe('too_large');
  });
});
