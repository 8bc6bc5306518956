import { PERSIAN_MONTHS } from '../../rules/dates.ts';
import { MONTH_NAMES, MONTH_STEMS } from '../../rules/dates-months.ts';

/** Month names to 1…12; Persian solar months to 101…112. */
let names: Map<string, number> | null = null;
let stems: Map<string, number> | null = null;

/** October in Croatian is November in Polish and Czech: the page's language decides. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  hr: { listopada: 10, listopad: 10, lis: 10, lip: 6, srp: 7 },
};
const MAX_STEM_CHARS = 10;

const PLAIN = /^[a-z]*$/;
const LATIN = /^[a-z\xc0-\u024f\u1e00-\u1eff]/;

/** The form in which months are compared: small, without the point of an abbreviation. */
export function monthKey(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/i̇/g, 'i')
    .replace(/[.’'\u200c]/g, '')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک');
}

/**
 * The month that a word names in any of 75 languages; null where it names none.
 *
 * @param language a BCP 47 tag that decides where languages disagree.
 * @returns 1…12, or 101…112 for the months of the Persian solar calendar.
 */
export function findMonth(word: string, language: string | null): number | null {
  const key = monthKey(word);
  if (key.length < 2 || key.length > 16) return null;
  if (!names || !stems) {
    names = new Map();
    stems = new Map();
    for (const [index, line] of MONTH_NAMES.entries()) for (const name of line.split(' ')) names.set(name, index + 1);
    for (const [index, line] of MONTH_STEMS.entries()) for (const stem of line.split(' ')) stems.set(stem, index + 1);
    for (const [index, name] of PERSIAN_MONTHS.entries()) names.set(monthKey(name), 101 + index);
  }
  const own = language ? BY_LANGUAGE[language.slice(0, 2)]?.[key] : undefined;
  const exact = own ?? names.get(key);
  if (exact || LATIN.test(key)) return exact ?? null;
  for (let length = Math.min(key.length, MAX_STEM_CHARS); length >= 2; length--) {
    const month = stems.get(key.slice(0, length));
    if (month) return month;
  }
  // Hebrew joins "in" to the name: "3 במאי"
  return key.charAt(0) === 'ב' ? findMonth(key.slice(1), language) : null;
}

/** Whether a month's name is plain enough to stand without a year: short words of other languages mean other things. */
export function isPlainMonth(word: string): boolean {
  return (
    word.length > 3 ||
    !LATIN.test(word) ||
    /^(?:jan|feb|mar|apr|ma[iyj]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene)$/i.test(word)
  );
}

const DAY_MS = 86_400_000;

/** A day of the Persian solar calendar as a Gregorian one (the 33-year rule: right for 1200 to 1500). */
export function fromPersian(year: number, month: number, day: number): { year: number; month: number; day: number } {
  const before = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
  // 1 Farvardin 1370 was 21 March 1991; leap years have remainders 1, 5, 9, 13, 17, 22, 26, 30 of 33
  let days = 0;
  const step = year >= 1370 ? 1 : -1;
  for (let each = step > 0 ? 1370 : 1369; step > 0 ? each < year : each >= year; each += step)
    days += step * ([1, 5, 9, 13, 17, 22, 26, 30].includes(each % 33) ? 366 : 365);
  const date = new Date(Date.UTC(1991, 2, 21) + (days + before) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the day exists and its year can be that of a page. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
