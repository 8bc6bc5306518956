import { AGO_WORDS, DAY_WORDS, ONE_WORDS, RELATIVE_UNITS } from '../../rules/dates.ts';

/** A relative date: where it stands and how far back it points. */
export interface RelativeDate {
  index: number;
  end: number;
  unit: 'minute' | 'hour' | 'day';
  count: number;
}

const MAX_COUNT = { minute: 600, hour: 96, day: 60 };
/** A "before" word stands within this many characters of its number. */
const NEAR_CHARS = 24;

/**
 * The first relative date of a text ("2 hours ago", "vor 2 Stunden", "hace 3 horas", "Wczoraj"); null where there is none. Weeks
 * and more are no dates: they tell no day.
 *
 * @param text digits ASCII, single spaces.
 */
export function findRelative(text: string): RelativeDate | null {
  // "an hour ago" becomes "1  hour ago": positions stay
  const counted = AGO_WORDS.test(text) ? text.replace(ONE_WORDS, (hit) => '1'.padEnd(hit.length)) : '';
  for (const number of counted.matchAll(/(?<![\d.:/-])\d{1,3}(?![\d.:/-])/g)) {
    const rest = counted.slice(number.index + number[0].length, number.index + NEAR_CHARS + 12);
    const gap = rest.length - rest.trimStart().length;
    for (const [unit, pattern] of RELATIVE_UNITS) {
      const hit = rest.trimStart().match(pattern);
      if (!hit || Number(number[0]) > MAX_COUNT[unit]) continue;
      const from = Math.max(0, number.index - NEAR_CHARS);
      const unitEnd = number.index + number[0].length + gap + hit[0].length;
      const before = counted.slice(from, number.index);
      const after = counted.slice(unitEnd, unitEnd + NEAR_CHARS);
      const ago = after.match(AGO_WORDS) ?? before.match(AGO_WORDS);
      if (!ago) continue;
      const isAfter = AGO_WORDS.test(after);
      return {
        index: isAfter ? number.index : from + ago.index!,
        end: isAfter ? unitEnd + ago.index! + ago[0].length : unitEnd,
        unit,
        count: Number(number[0]),
      };
    }
  }
  const bare = text.match(/(?<!\p{L})(?:(час|годину|godzinę) (?:назад|тому|temu)|(?:منذ|قبل) ساعة)/iu);
  if (bare) return { index: bare.index!, end: bare.index! + bare[0].length, unit: 'hour', count: 1 };
  for (const [back, words] of DAY_WORDS.entries()) {
    const hit = text.match(words);
    if (hit) return { index: hit.index!, end: hit.index! + hit[0].length, unit: 'day', count: back };
  }
  return null;
}
