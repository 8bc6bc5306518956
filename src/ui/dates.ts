import type { DateStamp } from '../article.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are kept: a browser takes longer to make one than to write a hundred dates with it. */
function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(language, options);
  formatters.set(key, known);
  return known;
}

/** How hours are written beside a date: "02:30" on a clock of 24 hours, "2:30 AM" on one of twelve. */
function hourStyle(language: string): 'numeric' | '2-digit' {
  return formatter(language, { hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit';
}

function timeOptions(precision: DateStamp['precision'], language: string): Intl.DateTimeFormatOptions {
  if (precision === 'minute') return { hour: hourStyle(language), minute: '2-digit' };
  return precision === 'hour' ? { hour: 'numeric' } : {};
}

/** A day without a time belongs to no zone: it is written as it stands, whatever the person's zone is. */
function readStamp({ iso, precision }: DateStamp, timeZone?: string): { date: Date; timeZone?: string } | null {
  const day = precision === 'day' ? /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] : undefined;
  const date = new Date(day ? `${day}T12:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return null;
  const zone = day ? 'UTC' : timeZone;
  return zone ? { date, timeZone: zone } : { date };
}

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/**
 * A moment in a person's language and on their clock, no more exact than the page told it: "4 Mar 2026, 08:30". Null where
 * it is no date.
 *
 * @param timeZone for tests; the person's own where left out.
 */
export function formatDateStamp(stamp: DateStamp, language: string, timeZone?: string): string | null {
  const read = readStamp(stamp, timeZone);
  if (!read) return null;
  const { date, ...zone } = read;
  return formatter(language, { ...DAY, ...timeOptions(stamp.precision, language), ...zone }).format(date);
}

/** The same in full, with the day of the week, and with the time zone where there is a time; null where it is no date. */
export function formatDateInFull(stamp: DateStamp, language: string, timeZone?: string): string | null {
  const read = readStamp(stamp, timeZone);
  if (!read) return null;
  const { date, ...zone } = read;
  const time = stamp.precision === 'day' ? {} : ({ timeZoneName: 'short' } as const);
  const options = { weekday: 'long', ...DAY, month: 'long', ...timeOptions(stamp.precision, language) } as const;
  return formatter(language, { ...options, ...time, ...zone }).format(date);
}

/** The day of a moment on a person's own calendar, written as the days of stories are. */
export function formatDay(iso: string, language: string): string {
  return formatter(language, DAY).format(new Date(iso));
}

/** Whether an update came so soon after publication that telling it would be noise. */
export function isSameMoment(published: DateStamp, modified: DateStamp): boolean {
  if (published.precision === 'day' || modified.precision === 'day')
    return published.iso.slice(0, 10) === modified.iso.slice(0, 10);
  const apart = Math.abs(new Date(published.iso).getTime() - new Date(modified.iso).getTime());
  return !(apart >= 5 * 60_000);
}
