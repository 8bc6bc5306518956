import { describe, expect, it } from 'vitest';
import { formatDateInFull, formatDateStamp, formatDay, isSameMoment } from '../../src/ui/dates.ts';

const MORNING = { iso: '2026-03-04T08:30:00+01:00', precision: 'minute', evidence: '' } as const;

describe('a date', () => {
  it('is written on the person’s clock, with hours as their language writes them', () => {
    expect(formatDateStamp(MORNING, 'en-GB', 'America/New_York')).toBe('4 Mar 2026, 02:30');
    expect(formatDateStamp(MORNING, 'en-US', 'America/New_York')).toMatch(/^Mar 4, 2026, 2:30\sAM$/);
    expect(formatDateInFull(MORNING, 'en-GB', 'Europe/Berlin')).toMatch(
      /^Wednesday,? 4 March 2026.* 08:30 (?:CET|GMT\+1)$/,
    );
  });

  it('stays the day of the page in every time zone', () => {
    const stamp = { iso: '2026-03-04', precision: 'day', evidence: '' } as const;
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(formatDateStamp(stamp, 'de', zone)).toBe('4. März 2026');
      // ICU versions differ in the comma.
      expect(formatDateInFull(stamp, 'en-GB', zone)).toMatch(/^Wednesday,? 4 March 2026$/);
    }
  });

  it('has no minutes that the page did not tell', () => {
    expect(formatDateStamp({ ...MORNING, precision: 'hour' }, 'en-GB', 'UTC')).not.toContain(':');
  });

  it('is nothing where the text is none', () => {
    const stamp = { iso: 'yesterday', precision: 'minute', evidence: '' } as const;
    expect(formatDateStamp(stamp, 'en')).toBeNull();
    expect(formatDateInFull(stamp, 'en')).toBeNull();
  });

  it('of a moment alone is written as those of stories are', () => {
    expect(formatDay('2026-03-04T12:00:00Z', 'en-GB')).toBe('4 Mar 2026');
  });
});

it('an update is told from a publication five minutes apart', () => {
  const at = (iso: string) => ({ iso, precision: 'minute' as const, evidence: '' });
  expect(isSameMoment(at('2026-11-22T14:00:00Z'), at('2026-11-22T14:04:00Z'))).toBe(true);
  expect(isSameMoment(at('2026-11-22T14:00:00Z'), at('2026-11-22T14:05:00Z'))).toBe(false);
});
