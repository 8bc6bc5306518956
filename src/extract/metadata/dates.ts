import { MONTH_FIRST } from '../../rules/dates.ts';
import { findMonth, fromPersian, isPlainMonth, isRealDay } from './calendar.ts';
import { findClock } from './clock.ts';
import { LETTERS, lowerOf } from './letters.ts';
import { findRelative } from './relative-dates.ts';

/** What a date is read against. */
export interface DateContext {
  /** When the page was saved: relative dates and dates without a year count from here; null: they are not read. */
  savedAt: Date | null;
  /** A BCP 47 tag: whose month names, and which of day and month comes first. */
  language: string | null;
}

/** A moment as exactly as the text tells it: `YYYY-MM-DD` for days, else ISO 8601, with an offset where the text has one. */
export interface ParsedDate {
  iso: string;
  precision: 'minute' | 'hour' | 'day';
}

/** A date and where in the text (as {@link plainDigits} leaves it) it stands. */
export interface FoundDate extends ParsedDate {
  index: number;
  end: number;
}

const MAX_CHARS = 2000;
const MAX_DATES = 12;
const DAY_MS = 86_400_000;

/** The zeros of the scripts that write numbers of their own. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810, 0xff10,
];
const OTHER_DIGIT =
  /[\u0660-\u0669\u06f0-\u06f9\u07c0-\u07c9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u0f20-\u0f29\u1040-\u1049\u17e0-\u17e9\u1810-\u1819\uff10-\uff19]/g;
const NOT_ASCII = /[^ -~]/;
const ARABIC = /[\u0600-\u06ff]/;

function hasOtherDigit(text: string): boolean {
  return NOT_ASCII.test(text) && text.search(OTHER_DIGIT) >= 0;
}

function asciiDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - ZEROS.findLast((zero) => zero <= code)!);
}

/** Digits of any script as ASCII, spaces plain, marks of direction gone; length may change. */
export function plainDigits(text: string): string {
  const start = text.slice(0, MAX_CHARS);
  if (!NOT_ASCII.test(start)) return start.replace(/ {2,}/g, ' ');
  let plain = start.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g, '').replace(/\s+/g, ' ');
  if (ARABIC.test(plain))
    plain = plain
      // the Levant's months are two words: one for the parser
      .replace(/(تشرين|كانون) (?=ال)/g, '$1\u200c')
      // "نيسان / أبريل": one month, named twice
      .replace(/([\u0620-\u06ff]{3,}) ?\/ ?[\u0620-\u06ff]{3,}(?= [\d\u0660-\u0669\u06f0-\u06f9]{4})/g, '$1');
  return plain.replace(OTHER_DIGIT, asciiDigit);
}

interface Day {
  year: number;
  month: number;
  day: number;
  index: number;
  end: number;
}

const pad = (value: number) => String(value).padStart(2, '0');
const isoDay = (day: { year: number; month: number; day: number }) => `${day.year}-${pad(day.month)}-${pad(day.day)}`;
const fullYear = (digits: string) =>
  digits.length > 2 ? Number(digits.slice(0, 4)) : 2000 + Number(digits) - (Number(digits) > 69 ? 100 : 0);

/** The years of other calendars: Buddhist (Thailand), Persian solar, of the Republic of China, of Japan's eras. */
function toGregorian(year: number, month: number, day: number): { year: number; month: number; day: number } {
  if (month > 100) return fromPersian(year, month - 100, day);
  if (year > 1300 && year < 1500) return fromPersian(year, month, day);
  if (year > 2460 && year < 2660) return { year: year - 543, month, day };
  return { year, month, day };
}

const ISO =
  /(?<!\d)((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?:[T\st](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?([zZ]|[+-]\d\d(?::?\d\d)?)?)?(?!\d)/g;
const NUMERIC = /(?<![\d.:/])(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?'?(\d{1,4})(?!\d|[./-]\d)(?:\.(?!\d))?/g;
const CJK =
  /(?:(\d{2,4})|(令和|平成|民國|民国)\s?(\d{1,3}|元))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]|(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日號号일]/g;
const CJK_UNIT = /[月월]/;
const VIETNAMESE = /(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})/g;
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };

/** A month's name and the numbers on both sides of it. */
const NAMED = new RegExp(
  "(?:(?<!\\d)(\\d{1,4})(?:st|nd|rd|th|er|ère|os|º|ª|°|η|ης|-?(?:го|е|ое))?[\\s.,/-]*(?:(?:de|d|di|da|of|ta|m|na|den|tou|του|a)[’'.]?\\s+)?)?" +
    `(?<![${LETTERS}])([${LETTERS}\\u200c][${LETTERS}\\u200c’']{1,15})\\.?` +
    "(?:[\\s,./-]*(?:(?:de|del|of|в|do|год|m|af)\\.?\\s+)?[’']?(\\d{1,4})(?:st|nd|rd|th)?(?![:h]\\d\\d)(?:[\\s,./-]*(?:(?:de|del)\\s+|d\\.?,?\\s+)?[’']?((?:1[34]|19|20|25)\\d\\d))?)?",
  'g',
);
/** "DoeNovember" */
const GLUED_MONTH = /[^\sA-Z\d]([A-ZÀ-ÞΑ-ΩА-Я][^\sA-Z\d]{2,})$/;

function* isoDays(text: string): Generator<FoundDate> {
  for (const hit of text.matchAll(ISO)) {
    const [year, month, day] = [Number(hit[1]), Number(hit[2]), Number(hit[3])];
    if (!isRealDay(year, month, day)) continue;
    const compact = !hit[0].slice(4, 5).includes('-');
    if (compact && !hit[4] && /\d{8}/.test(hit[0]) && hit[0].length !== text.trim().length) continue;
    const date = isoDay({ year, month, day });
    const place = { index: hit.index, end: hit.index + hit[0].length };
    if (hit[4] && Number(hit[4]) < 24 && Number(hit[5]) < 60) {
      const zone = hit[7]
        ? hit[7].toUpperCase().replace(/^([+-]\d\d):?(\d\d)?$/, (_, h, m) => `${h}:${m ?? '00'}`)
        : '';
      const seconds = hit[6] && Number(hit[6]) < 60 ? `:${hit[6]}` : '';
      yield { iso: `${date}T${hit[4]}:${hit[5]}${seconds}${zone}`, precision: 'minute', ...place };
    } else yield { iso: date, precision: 'day', ...place, end: hit.index + (hit[4] ? 10 : hit[0].length) };
  }
}

function* numericDays(text: string, context: DateContext): Generator<Day> {
  for (const hit of text.matchAll(NUMERIC)) {
    const place = { index: hit.index, end: hit.index + hit[0].length };
    const [first, second] = [Number(hit[1]), Number(hit[3])];
    if (hit[1]!.length >= 3) {
      const day = toGregorian(first, second, Number(hit[4]!.slice(0, 2)));
      if (hit[4]!.length <= 2 && isRealDay(day.year, day.month, day.day)) yield { ...day, ...place };
      continue;
    }
    if (hit[4]!.length !== 4 && hit[4]!.length !== 2) continue;
    const year = fullYear(hit[4]!);
    const dayFirst = toGregorian(year, second, first);
    const monthFirst = toGregorian(year, first, second);
    const likesMonth = hit[2] !== '.' && MONTH_FIRST.test(context.language ?? '');
    let order = likesMonth ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
    if (hit[2] === '.' && second <= 12) order = [dayFirst];
    let real = order.filter((each) => isRealDay(each.year, each.month, each.day));
    // a page cannot be older than itself: of two readings the one that lies after it was saved is wrong
    if (context.savedAt && real.length > 1) {
      const limit = context.savedAt.getTime() + DAY_MS * 1.5;
      const past = real.filter((each) => Date.UTC(each.year, each.month - 1, each.day) <= limit);
      if (past.length) real = past;
    }
    if (real[0]) yield { ...real[0], ...place };
  }
}

/** The last such day that is not after the page was saved. */
function withoutYear(month: number, day: number, savedAt: Date): { year: number; month: number; day: number } {
  const year = savedAt.getUTCFullYear();
  const later = Date.UTC(year, month - 1, day) > savedAt.getTime() + DAY_MS;
  return { year: later ? year - 1 : year, month, day };
}

function* cjkDays(text: string, context: DateContext): Generator<Day> {
  if (CJK_UNIT.test(text))
    for (const hit of text.matchAll(CJK)) {
      const place = { index: hit.index, end: hit.index + hit[0].length };
      let day: { year: number; month: number; day: number } | null = null;
      if (hit[1] || hit[2]) {
        const year = hit[2] ? ERAS[hit[2]]! + (hit[3] === '元' ? 1 : Number(hit[3])) : fullYear(hit[1]!);
        day = toGregorian(year < 200 ? year + 1911 : year, Number(hit[4]), Number(hit[5]));
      } else if (context.savedAt) day = withoutYear(Number(hit[6]), Number(hit[7]), context.savedAt);
      if (day && isRealDay(day.year, day.month, day.day)) yield { ...day, ...place };
    }
  const lower = text.toLowerCase();
  if (lower.includes('tháng'))
    for (const hit of lower.matchAll(VIETNAMESE)) {
      const day = { year: Number(hit[3]), month: Number(hit[2]), day: Number(hit[1]) };
      if (isRealDay(day.year, day.month, day.day)) yield { ...day, index: hit.index, end: hit.index + hit[0].length };
    }
}

function* namedDays(text: string, context: DateContext): Generator<Day> {
  const lower = lowerOf(text);
  let from = 0;
  for (;;) {
    // others read dates while this one waits
    NAMED.lastIndex = from;
    const hit = NAMED.exec(lower);
    if (!hit) return;
    const [whole, before, word, after, yearAfter] = hit;
    from = hit.index + whole.indexOf(word!) + word!.length;
    const place = { index: hit.index, end: hit.index + whole.length };
    // only a word that has a number beside it is worth looking up
    let month = before || after ? findMonth(word!, context.language) : null;
    if (!month && after && !before) {
      // "DoeNovember 6, 2023": the space between was mark-up
      const glued = text.slice(from - word!.length, from).match(GLUED_MONTH);
      if (glued) {
        month = findMonth(glued[1]!, context.language);
        if (month) place.index += word!.length - glued[1]!.length;
      }
    }
    if (!month) {
      // the next month may begin inside what this hit swallowed
      continue;
    }
    let day: { year: number; month: number; day: number } | null = null;
    let end = place.end;
    if (before && before.length <= 2 && after && after.length === 4)
      day = toGregorian(Number(after), month, Number(before));
    else if (before && before.length <= 2 && after?.length === 2 && !yearAfter) {
      day = toGregorian(fullYear(after), month, Number(before));
    } else if (before && before.length === 4 && after && after.length <= 2)
      day = toGregorian(Number(before), month, Number(after));
    else if (after && after.length <= 2 && yearAfter) {
      day = toGregorian(Number(yearAfter), month, Number(after));
      if (before) place.index += whole.indexOf(word!);
    } else if (before && before.length <= 2 && yearAfter) day = toGregorian(Number(yearAfter), month, Number(before));
    if (!day && context.savedAt && month <= 12 && (before ?? after ?? '').length <= 2 && isPlainMonth(word!)) {
      day = withoutYear(month, Number(before ?? after), context.savedAt);
      if (before) end = hit.index + whole.indexOf(word!) + word!.length;
    }
    if (!day || !isRealDay(day.year, day.month, day.day)) continue;
    yield { ...day, index: place.index, end };
    from = end;
  }
}

function relative(text: string, context: DateContext): FoundDate | null {
  if (!context.savedAt) return null;
  const hit = findRelative(text);
  if (!hit) return null;
  const place = { index: hit.index, end: hit.end };
  const unitMs = { second: 1000, minute: 60_000, hour: 3_600_000, day: DAY_MS }[hit.unit];
  const at = new Date(context.savedAt.getTime() - hit.count * unitMs).toISOString();
  if (hit.unit !== 'day')
    return { iso: `${at.slice(0, 16)}Z`, precision: hit.unit === 'hour' ? 'hour' : 'minute', ...place };
  const day = { year: Number(at.slice(0, 4)), month: Number(at.slice(5, 7)), day: Number(at.slice(8, 10)) };
  return stamp(text, { ...day, ...place });
}

/** The day with the time of day that stands beside it. */
function stamp(text: string, day: Day): FoundDate {
  const clock = findClock(text, day.index, day.end, day);
  if (!clock) return { iso: isoDay(day), precision: 'day', index: day.index, end: day.end };
  const offset = clock.offsetMinutes;
  const minutes = Math.abs(offset ?? 0);
  const zone =
    offset === null
      ? ''
      : offset === 0
        ? 'Z'
        : `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return {
    iso: `${isoDay(day)}T${pad(clock.hour)}:${pad(clock.minute)}${zone}`,
    precision: 'minute',
    index: Math.min(day.index, clock.index),
    end: Math.max(day.end, clock.end),
  };
}

/**
 * All dates of a text in their order: ISO 8601, numeric, with month names of 75 languages, Chinese, Japanese, Korean, Thai,
 * Persian; where there is none of these, the first relative one. Positions refer to `plainDigits(text)`.
 */
export function findDates(text: string, context: DateContext): FoundDate[] {
  // without a digit there are only relative dates
  if (!context.savedAt && !/\d/.test(text) && !hasOtherDigit(text)) return [];
  const plain = plainDigits(text);
  const found: FoundDate[] = [];
  const free = (date: { index: number; end: number }) =>
    found.every((each) => date.end <= each.index || date.index >= each.end);
  if (/\d/.test(plain)) {
    for (const date of isoDays(plain)) if (free(date)) found.push(date);
    // the whole text, as structured data has it
    if (found.length === 1 && found[0]!.end - found[0]!.index >= plain.length - 1) return found;
    for (const source of [cjkDays, numericDays, namedDays])
      for (const day of source(plain, context)) {
        if (found.length >= MAX_DATES) break;
        if (free(day)) found.push(stamp(plain, day));
      }
  }
  if (!found.length) {
    const date = relative(plain, context);
    if (date) found.push(date);
  }
  return found.sort((a, b) => a.index - b.index);
}

/**
 * The first date that a text shows, in any language: "3. Mai 2024, 10:15 Uhr", "5/3/2024", "2024年5月3日", "2 hours ago".
 * Of "3 weeks ago" no day is known: null, as for every text without a date.
 */
export function parseDate(text: string, context: DateContext): ParsedDate | null {
  const first = findDates(text, context)[0];
  return first ? { iso: first.iso, precision: first.precision } : null;
}
