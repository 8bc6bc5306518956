import { ANNOUNCES_DATE } from '../../rules/dates.ts';
import { findDates, plainDigits } from './dates.ts';
import { LETTERS, lowerOf } from './letters.ts';
import { wordList } from './word-list.ts';

/** Any moment does: it only has to be read as a date. */
const SOME_DAY = new Date(0);
const MAX_LABEL_WORDS = 12;
const LAST_WORD = new RegExp(`[${LETTERS}]+$`);
const announces = wordList(ANNOUNCES_DATE);
/** Times, counts of comments and of minutes. */
const LONE_NUMBER = new RegExp(
  `(?:(?:[Aa]t|[Uu]m|à|@)\\s)?(?<![${LETTERS}\\d])\\d+(?:[:.]\\d\\d)?\\s?(?:(?:[Uu]hr|h|[AaPp][Mm]|min|st|nd|rd|th)\\b\\.?)?(?![${LETTERS}])`,
  'g',
);

/** A text without the words at its end that announce a date: "Updated on", "veröffentlicht am", "le". */
function withoutLabel(text: string): string {
  let end = text.length;
  for (let count = 0; count < MAX_LABEL_WORDS; count++) {
    const before = text.slice(0, end).replace(/[\s:.,]+$/, '');
    const word = before.match(LAST_WORD)?.[0];
    const hit = word ? announces.find(lowerOf(word)) : null;
    if (!word || hit?.index !== 0) break;
    end = before.length - word.length;
  }
  return end < text.length ? text.slice(0, end).replace(/[\s,|(]+$/, '') : text;
}

/** The text with a bar in place of each date and what announces it; a date may go over a line's end. */
export function withoutDates(text: string): string {
  const plain = plainDigits(text);
  if (!/\d/.test(plain)) return text;
  const dates = findDates(text, { savedAt: SOME_DAY, language: null });
  const lines = text.split('\n');
  if (lines.length > 1) {
    const apart = lines.reduce((sum, line) => sum + findDates(line, { savedAt: SOME_DAY, language: null }).length, 0);
    if (apart > 0 && apart >= dates.length) return lines.map(withoutDates).join('\n');
  }
  let rest = '';
  let from = 0;
  for (const date of dates) {
    rest += `${withoutLabel(plain.slice(from, date.index))} | `;
    from = date.end;
  }
  rest += plain.slice(from);
  return rest.replace(LONE_NUMBER, ' | ');
}
