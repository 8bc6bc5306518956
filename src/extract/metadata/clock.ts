import { SEASONAL_ZONES, ZONES } from '../../rules/dates.ts';
import { LETTERS, lowerOf } from './letters.ts';

/** A time of day beside a date. `offsetMinutes` is null where no zone is named. */
export interface Clock {
  hour: number;
  minute: number;
  offsetMinutes: number | null;
  index: number;
  end: number;
}

const TIME =
  /(오전|오후|上午|下午|午前|午後|凌晨|晚上)?\s?(?<![\d.:/-])(\d{1,2})(?:\s?[:：]\s?(\d{2})(?::\d{2}(?:[.,]\d+)?)?|(?:h|\s[hu]\s)\s?(\d{2})|(?:時|时|시|点|點)\s?(\d{1,2})?|\.(\d{2})(?=\s?(?:uhr|h\b|am\b|pm\b|a\.m|p\.m|wib|uur|น\.?))|(?<=(?:klo|kl\.?|kello|ore|alle|um|at|às) \d{1,2})\.(\d{2}))?\s?(?:分|분|h\b)?\s?(a\.? ?m\b\.?|p\.? ?m\b\.?|uhr|น\.?)?(?![\d.]\d)/g;
const OFFSET = /^\s*[,(]?\s*(?:(?:gmt|utc)\s?([+-]\d{1,2})(?::?(\d{2}))?|([+-]\d{2}):?(\d{2})(?!\d))/i;
const ZONE = new RegExp(`^\\s*[,(]?\\s*([${LETTERS}]{1,4})(?![${LETTERS}])`);
/** What stands between a date and its time: "at", "um", "|", a weekday. */
const GAP = new RegExp(`^[\\s.,|·•/@–—()（）T:-]*(?:[${LETTERS}]{1,12}\\.?[\\s,|·•/()（）–—-]*){0,2}$`);

/** Daylight saving in the United States: second Sunday of March to first Sunday of November. */
function isUsSummer(year: number, month: number, day: number): boolean {
  const sunday = (inMonth: number, nth: number) => {
    const first = new Date(Date.UTC(year, inMonth - 1, 1)).getUTCDay();
    return 1 + ((7 - first) % 7) + (nth - 1) * 7;
  };
  const at = month * 100 + day;
  return at >= 300 + sunday(3, 2) && at < 1100 + sunday(11, 1);
}

function readZone(
  text: string,
  when: { year: number; month: number; day: number },
): { minutes: number | null; length: number } {
  const offset = text.match(OFFSET);
  if (offset) {
    const hours = offset[1] ?? offset[3]!;
    const minutes = Number(offset[2] ?? offset[4] ?? 0);
    return { minutes: Number(hours) * 60 + (hours.startsWith('-') ? -minutes : minutes), length: offset[0].length };
  }
  const hit = text.match(ZONE);
  if (!hit) return { minutes: null, length: 0 };
  const name = hit[1]!.toLowerCase();
  const own = Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
  if (own !== undefined && hit[1] === hit[1]!.toUpperCase()) return { minutes: own * 60, length: hit[0].length };
  const seasonal = Object.hasOwn(SEASONAL_ZONES, name) ? SEASONAL_ZONES[name] : undefined;
  if (seasonal !== undefined && hit[1] === hit[1]!.toUpperCase())
    return { minutes: (seasonal + (isUsSummer(when.year, when.month, when.day) ? 1 : 0)) * 60, length: hit[0].length };
  return { minutes: null, length: 0 };
}

/** All times of day in a text that could belong to a date. */
function* clocks(text: string, when: { year: number; month: number; day: number }): Generator<Clock> {
  for (const hit of lowerOf(text).matchAll(TIME)) {
    const half = hit[8]?.replace(/[^apm]/g, '') ?? '';
    const isHalf = half === 'am' || half === 'pm';
    const minutes = hit[3] ?? hit[4] ?? hit[5] ?? hit[6] ?? hit[7];
    if (minutes === undefined && !isHalf && !/uhr|[時时시点點]/.test(hit[0])) continue;
    let hour = Number(hit[2]);
    const minute = Number(minutes ?? 0);
    if (/^(?:오후|下午|午後|晚上)/.test(hit[1] ?? '') && hour < 12) hour += 12;
    if (isHalf && hour <= 12) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
    if (hour > 23 || minute > 59) continue;
    const zone = readZone(text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 14), when);
    yield { hour, minute, offsetMinutes: zone.minutes, index: hit.index, end: hit.index + hit[0].length + zone.length };
  }
}

/** The time of day that stands right after or right before the date at `index`…`end`, or null. */
export function findClock(
  text: string,
  index: number,
  end: number,
  when: { year: number; month: number; day: number },
): Clock | null {
  const window = text.slice(end, end + 45);
  for (const clock of clocks(window, when)) {
    if (!GAP.test(window.slice(0, clock.index))) break;
    return { ...clock, index: clock.index + end, end: clock.end + end };
  }
  const from = Math.max(0, index - 30);
  const before = text.slice(from, index);
  for (const clock of clocks(before, when))
    if (GAP.test(before.slice(clock.end))) return { ...clock, index: clock.index + from, end: clock.end + from };
  return null;
}
