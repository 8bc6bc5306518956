import { readdirSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';

let strings: Record<string, string> = {};
let browserLanguage = 'he';
(globalThis as { chrome?: unknown }).chrome = {
  runtime: { id: 'test' },
  i18n: {
    getMessage: (key: string, values: string[] = []) =>
      (strings[key] ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => browserLanguage,
  },
};
const { formatLanguage, message, messageLanguage, pluralMessage, uiDirection } = await import(
  '../../src/platform/i18n.ts'
);

beforeEach(() => {
  browserLanguage = 'he';
  strings = { locale_code: 'en', hello: 'Hello $1', days_one: '$1 day', days_other: '$1 days' };
});

describe('strings', () => {
  it('take values in their places, and show the key where they are missing', () => {
    expect(message('hello', 5)).toBe('Hello 5');
    expect(message('missing')).toBe('missing');
  });

  it('follow the plural rules and digits of their own language, not of the browser', () => {
    expect(pluralMessage('days', 1)).toBe('1 day');
    expect(pluralMessage('days', 2)).toBe('2 days');
    strings = {
      locale_code: 'ru',
      days_one: '$1 день',
      days_few: '$1 дня',
      days_many: '$1 дней',
      days_other: '$1 дня',
    };
    expect([1, 3, 11, 21].map((count) => pluralMessage('days', count))).toEqual([
      '1 день',
      '3 дня',
      '11 дней',
      '21 день',
    ]);
  });

  it.each(readdirSync(new URL('../../src/_locales', import.meta.url)).map((locale) => locale.replace('_', '-')))(
    'write numbers as the browser does, in %s',
    (locale) => {
      strings = { locale_code: locale, days_other: '$1' };
      const numbers = [0, 1, 9, 10, 999, 1000, 123_456];
      expect(numbers.map((count) => pluralMessage('days', count))).toEqual(
        numbers.map((count) => new Intl.NumberFormat(locale).format(count)),
      );
    },
  );

  it('fall back to the general form', () => {
    strings = { locale_code: 'pl', days_other: '$1 dnia' };
    expect(pluralMessage('days', 5)).toBe('5 dnia');
    expect(pluralMessage('weeks', 5)).toBe('weeks');
  });

  it('come with dates of their own language, in the way of the country that the browser names', () => {
    expect(formatLanguage()).toBe('en');
    browserLanguage = 'en-GB';
    expect(formatLanguage()).toBe('en-GB');
    strings = { locale_code: 'ar' };
    expect(formatLanguage()).toBe('ar');
  });

  it('run in the direction of their language, whatever the browser speaks', () => {
    expect([messageLanguage(), uiDirection()]).toEqual(['en', 'ltr']);
    strings = { locale_code: 'ar' };
    expect(uiDirection()).toBe('rtl');
    strings = {};
    expect([messageLanguage(), uiDirection()]).toEqual(['en', 'ltr']);
  });
});
