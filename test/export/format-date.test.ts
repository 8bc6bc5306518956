import { describe, expect, it } from 'vitest';
import type { DateStamp } from '../../src/article.ts';
import { formatDate } from '../../src/export/format-date.ts';

function format(iso: string, precision: DateStamp['precision'], language: string | null): string {
  // Releases of ICU differ in what stands between day and time.
  return formatDate({ iso, precision, evidence: 'test' }, language).replace(/\u202f/g, ' ');
}

describe('a date in words', () => {
  it('is as precise as it is known, on the clock of its place', () => {
    expect(format('2024-05-02T23:30:00+09:00', 'minute', 'en-GB')).toMatch(/^2 May 2024(?:,| at) 23:30$/);
    expect(format('2024-05-02T23:30:00-05:00', 'day', 'en-GB')).toBe('2 May 2024');
    expect(format('2024-05-02', 'day', 'de')).toBe('2. Mai 2024');
    expect(format('2022-12-30T16:00Z', 'hour', 'de')).toMatch(/^30\. Dezember 2022(?:,| um) 16 Uhr$/);
    expect(format('2022-12-30T16:00Z', 'hour', 'en-US')).toMatch(/^December 30, 2022(?:,| at) 4 PM$/);
  });

  it('is in the language’s own calendar words', () => {
    expect(format('2024-05-02', 'day', 'ja')).toBe('2024年5月2日');
    expect(format('2024-05-02', 'day', 'ru')).toBe('2 мая 2024 г.');
  });

  it('survives a language or a stamp that is none', () => {
    expect(format('2024-05-02', 'day', 'not a language')).toBe('2 May 2024');
    expect(format('2024-05-02', 'day', null)).toBe('2 May 2024');
    expect(format('99999-99-99', 'day', 'en')).toBe('99999-99-99');
    expect(format('2024-99-99', 'day', 'en')).toBe('2024-99-99');
    expect(format('soon', 'day', 'en')).toBe('soon');
  });
});
