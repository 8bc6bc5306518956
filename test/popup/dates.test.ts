import { expect, test } from 'vitest';
import { joinNames, showDate } from '../../src/popup/dates.ts';

test('a moment is shown on the reader’s clock, the exact one and where it was found on hover', () => {
  const stamp = { iso: '2026-03-04T08:30:00+01:00', precision: 'minute', evidence: 'time element' } as const;
  const shown = showDate(stamp, 'en-GB', 'America/New_York');
  expect(shown.short).toBe('4 Mar 2026, 02:30');
  expect(shown.exact).toBe('2026-03-04T08:30:00+01:00 · time element');
});

test('a day stays the day of the page in every time zone', () => {
  const stamp = { iso: '2026-03-04', precision: 'day', evidence: 'URL' } as const;
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    expect(showDate(stamp, 'de', zone).short).toBe('4. März 2026');
  }
});

test('an unreadable stamp is shown as it is', () => {
  expect(showDate({ iso: 'tomorrow', precision: 'minute', evidence: 'x' }, 'en').short).toBe('tomorrow');
});

test('names are joined as the language does', () => {
  expect(joinNames(['Ada', 'Jonas', 'Lena'], 'en')).toBe('Ada, Jonas, and Lena');
  expect(joinNames(['Ada', 'Jonas'], 'de')).toBe('Ada und Jonas');
});
