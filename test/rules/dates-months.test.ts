import { describe, expect, it } from 'vitest';
import { findMonth } from '../../src/extract/metadata/calendar.ts';

const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs ru uk tr el ro hu bg hr sr sk sl ca eu gl et lv lt is id ms sq mk kk az hy ka he ar hi bn ta te th'.split(
    ' ',
  );

describe('the table of month names', () => {
  it.each(LANGUAGES)('agrees with Intl in %s', (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const name = format
        .formatToParts(Date.UTC(2001, month - 1, 5))
        .find((part) => part.type === 'month')!
        .value.replace(/^d(?:e |['’])/, '');
      expect([name, findMonth(name, language)]).toEqual([name, month]);
    }
  });

  it('lets the language decide where two disagree on a word', () => {
    expect(findMonth('listopada', 'pl')).toBe(11);
    expect(findMonth('listopada', 'hr')).toBe(10);
  });

  it('knows no month in words that only begin like one', () => {
    for (const word of ['Market', 'Mayor', 'Junior', 'Decker'])
      expect([word, findMonth(word, 'en')]).toEqual([word, null]);
  });
});
