import type { DateStamp } from '../article.ts';
import { hourStyle } from '../ui/hour-style.ts';

/** A date as the popup shows it, and what hovering tells. */
export interface ShownDate {
  short: string;
  exact: string;
}

/**
 * A moment in the reader's language and on the reader's clock, no more exact than it is known.
 * A day stays the day that the page names, whatever the time zone. An unreadable stamp is shown as it is.
 *
 * @param timeZone for tests; the reader's own where left out.
 */
export function showDate(stamp: DateStamp, language: string, timeZone?: string): ShownDate {
  const isDay = stamp.precision === 'day';
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(stamp.iso)?.[1];
  const moment = new Date(isDay && day ? `${day}T12:00:00Z` : stamp.iso);
  const exact = `${stamp.iso} · ${stamp.evidence}`;
  if (Number.isNaN(moment.getTime())) return { short: stamp.iso, exact };
  const zone = isDay ? 'UTC' : timeZone;
  const short = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...(isDay ? {} : { hour: hourStyle(language), minute: '2-digit' }),
    ...(zone ? { timeZone: zone } : {}),
  }).format(moment);
  return { short, exact };
}

/** Names in a row as the language joins them: "A, B and C". */
export function joinNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(names);
}
