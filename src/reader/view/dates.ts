import type { DateStamp } from '../../article.ts';
import { hourStyle } from '../../ui/hour-style.ts';

/** A date as it is shown, and in full. */
export interface ShownDate {
  text: string;
  /** With the time zone where there is a time. */
  exact: string;
}

/** A day without a time belongs to no zone: it is written as it stands. */
function readDate({ iso, precision }: DateStamp): { date: Date; timeZone: string | undefined } | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (precision === 'day' && day)
    return { date: new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]))), timeZone: 'UTC' };
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : { date, timeZone: undefined };
}

/**
 * A moment in a person's language and time zone, as exact as the page told it; null where it is no date.
 */
export function formatDateStamp(stamp: DateStamp, language: string): ShownDate | null {
  const read = readDate(stamp);
  if (!read) return null;
  const { date, timeZone } = read;
  const zone = timeZone ? { timeZone } : {};
  const hasTime = stamp.precision !== 'day';
  const time: Intl.DateTimeFormatOptions =
    stamp.precision === 'minute'
      ? { hour: hourStyle(language), minute: '2-digit' }
      : hasTime
        ? { hour: 'numeric' }
        : {};
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
  const text = new Intl.DateTimeFormat(language, { ...day, month: 'short', ...time, ...zone }).format(date);
  const exact = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    ...day,
    ...(hasTime ? { ...time, timeZoneName: 'short' } : {}),
    ...zone,
  }).format(date);
  return { text, exact };
}

/** Whether an update came so soon after publication that telling it would be noise. */
export function isSameMoment(published: DateStamp, modified: DateStamp): boolean {
  if (published.precision === 'day' || modified.precision === 'day')
    return published.iso.slice(0, 10) === modified.iso.slice(0, 10);
  const apart = Math.abs(new Date(published.iso).getTime() - new Date(modified.iso).getTime());
  return !(apart >= 5 * 60_000);
}
