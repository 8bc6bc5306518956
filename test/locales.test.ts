import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const LOCALES = `${SRC}_locales/`;

/** Folder names as both browsers look them up: Chromium knows no plain `pt`. */
const WANTED = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'it',
  'ja',
  'nl',
  'pl',
  'pt_BR',
  'pt_PT',
  'ru',
  'tr',
  'uk',
  'zh_CN',
];

type Messages = Record<string, { message: string; description?: string }>;

function read(locale: string): Messages {
  return JSON.parse(readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8')) as Messages;
}

const english = read('en');

/** Bases of keys that come in plural forms: English has one and other. */
const plurals = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('_other') && key.replace(/_other$/, '_one') in english)
    .map((key) => key.replace(/_other$/, '')),
);

function pluralBase(key: string): string | null {
  const base = key.replace(/_(?:zero|one|two|few|many|other)$/, '');
  return base !== key && plurals.has(base) ? base : null;
}

function places(text: string): string[] {
  return [...text.matchAll(/\$\d/g)].map(([place]) => place).sort();
}

/** A form that stands for one number alone may name it in a word. */
function isOneNumber(rules: Intl.PluralRules, form: string): boolean {
  return Array.from({ length: 1000 }, (_, count) => rules.select(count)).filter((found) => found === form).length === 1;
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:tsx?|html)$/.test(path))
  .map((path) => readFileSync(SRC + path, 'utf8'))
  .concat(readFileSync(`${SRC}../manifest.json`, 'utf8'))
  .join('\n');

describe('the locales', () => {
  it('are the ones that are promised', () => {
    expect(readdirSync(LOCALES).sort()).toEqual(WANTED);
  });

  describe.each(WANTED)('%s', (locale) => {
    const messages = read(locale);
    const rules = new Intl.PluralRules(locale.replace('_', '-'));

    it('has every string and no other, with the plural forms of its language', () => {
      const wanted = new Set<string>();
      for (const key of Object.keys(english)) {
        const base = pluralBase(key);
        if (base) for (const form of rules.resolvedOptions().pluralCategories) wanted.add(`${base}_${form}`);
        else wanted.add(key);
      }
      expect(Object.keys(messages).sort()).toEqual([...wanted].sort());
    });

    it('keeps the places for values', () => {
      for (const [key, { message }] of Object.entries(messages)) {
        const base = pluralBase(key);
        const original = english[base ? `${base}_other` : key]!.message;
        if (base && places(message).length === 0 && isOneNumber(rules, key.slice(base.length + 1))) continue;
        expect([key, places(message)]).toEqual([key, places(original)]);
      }
    });

    it('has no empty string, no stray space, and a description that stores accept', () => {
      for (const [key, { message }] of Object.entries(messages)) expect([key, message]).toEqual([key, message.trim()]);
      expect(Object.values(messages).every(({ message }) => message.length > 0)).toBe(true);
      expect(messages.ext_description!.message.length).toBeLessThanOrEqual(132);
      expect(messages.ext_name!.message.length).toBeLessThanOrEqual(45);
    });

    it('names its own language', () => {
      expect(messages.locale_code!.message.split('-')[0]).toBe(locale.split('_')[0]);
    });
  });

  it.each(WANTED.filter((locale) => locale !== 'en'))('%s is translated', (locale) => {
    const messages = read(locale);
    const same = Object.entries(english).filter(
      ([key, { message }]) => /[a-z]{3}.* [a-z]{3}/i.test(message) && messages[key]?.message === message,
    );
    // Names of fonts stay as they are.
    expect(same.map(([key]) => key).filter((key) => !key.startsWith('reader_font_'))).toEqual([]);
  });
});

describe('the strings', () => {
  it('that the code asks for by name are there', () => {
    const asked = [...sources.matchAll(/(?:[mM]essage\(|label: |__MSG_)['"]?([a-z]+_[a-z0-9_]+?)(?:['"]|__)/g)].map(
      ([, key]) => key!,
    );
    expect(asked.length).toBeGreaterThan(100);
    const missing = asked.filter((key) => !(key in english) && !plurals.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('that are there are used', () => {
    /** Beginnings of keys that are put together: `reader_theme_${theme}`. */
    const starts = [...sources.matchAll(/`([a-z]+_[a-z_]*)\$\{/g)].map(([, start]) => start!);
    const unused = Object.keys(english).filter((key) => {
      const name = pluralBase(key) ?? key;
      return !sources.includes(name) && !starts.some((start) => name.startsWith(start));
    });
    expect(unused).toEqual([]);
  });
});
