import type { DateStamp } from '../article.ts';

/**
 * A moment in words of a language, exactly as precise as it is known, on the clock of the place that the page gives:
 * "2 May 2024, 08:30". The same on every machine, whatever its time zone. An unreadable stamp gives its own text.
 *
 * @param language a BCP 47 tag; null or one that `Intl` refuses gives British English.
 */
export function formatDate(stamp: DateStamp, language: string | null): string {
  const wallClock = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(stamp.iso);
  if (!wallClock) return stamp.iso;
  const time = stamp.precision === 'day' ? undefined : wallClock[2];
  const date = new Date(`${wallClock[1]}T${time ?? '12:00'}:00Z`);
  if (Number.isNaN(date.getTime())) return stamp.iso;
  const hour: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric' };
  const minute: Intl.DateTimeFormatOptions = { dateStyle: 'long', ...(time ? { timeStyle: 'short' } : {}) };
  const options = { ...(time && stamp.precision === 'hour' ? hour : minute), timeZone: 'UTC' };
  return new Intl.DateTimeFormat(usableLocale(language), options).format(date);
}

/** The language where `Intl` knows the form of its tag, else British English. */
export function usableLocale(language: string | null): string {
  if (!language) return 'en-GB';
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
