import { AGENCIES, AGENCY_WORDS, AGENCY_WORDS_BEFORE, CASE_BOUND } from '../../rules/agencies.ts';
import { LETTERS } from './letters.ts';

let table: Map<string, { name: string; written: string }> | null = null;

const MARKS = /[\u0300-\u036f\u0483-\u0487\u064b-\u0655\u0670]/g;

/** Case, accents, points and doubled spaces do not tell agencies apart. */
function keyOf(text: string): string {
  if (/^[a-z]*$/i.test(text)) return text.toLowerCase();
  const plain = /[^ -~]/.test(text) ? text.normalize('NFKD').replace(MARKS, '') : text;
  return plain
    .replace(/[.'’"“”()[\]©®]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A key without words such as "news agency"; most have none. */
function withoutAgencyWords(text: string): string {
  return text.includes(' ') ? text.replace(AGENCY_WORDS_BEFORE, '').replace(AGENCY_WORDS, '') : text;
}

function agencyTable(): Map<string, { name: string; written: string }> {
  if (table) return table;
  table = new Map();
  // all keys at once: one by one they would take a millisecond
  const keys = keyOf(AGENCIES.map((spellings) => spellings.join('|')).join('|')).split('|');
  let at = 0;
  for (const spellings of AGENCIES)
    for (const written of spellings) {
      const key = keys[at++]!.trim();
      if (!table.has(key)) table.set(key, { name: spellings[0]!, written });
    }
  return table;
}

const WORD_CUT = new RegExp(`[^${LETTERS}\\d.'’]+`);

let firstWords: Set<string> | null = null;

/** Whether a text could name an agency: a cheap look at its words, never wrong where it says no. */
export function mayNameAgency(text: string): boolean {
  // where words are not parted by spaces each would have to be looked for everywhere
  if (/[\u0e00-\u0eff\u1000-\u109f\u2e80-\ud7ff]/.test(text)) return true;
  if (!firstWords) {
    firstWords = new Set();
    for (const key of agencyTable().keys()) {
      firstWords.add(key.split(' ', 1)[0]!);
      if (key.includes(' ')) firstWords.add(key.replace(AGENCY_WORDS_BEFORE, '').split(' ', 1)[0]!);
    }
  }
  return text.split(WORD_CUT).some((word) => word !== '' && firstWords!.has(keyOf(word)));
}

/**
 * The usual name of the news agency that the text is ("Agence France-Presse", "news agency AFP" → "AFP"), or null.
 * The text must be the agency's name and nothing else.
 *
 * @param anyCase lets short names count whatever their case: for marks in brackets beside other agencies ("dpa/ap").
 */
export function findAgency(text: string, { anyCase = false }: { anyCase?: boolean } = {}): string | null {
  const short = text.slice(0, 60).trim();
  if (!short || text.length > 60) return null;
  const hit = agencyTable().get(keyOf(short)) ?? agencyTable().get(keyOf(withoutAgencyWords(short)));
  if (!hit) return null;
  if (!anyCase && CASE_BOUND.has(hit.written) && !short.split(WORD_CUT).includes(hit.written)) return null;
  return hit.name;
}

/**
 * The agencies of a mark such as "AFP, Reuters" or "dpa/AP mit epd", in order, each once; empty where none is named.
 */
export function findAgencies(text: string): string[] {
  const found: string[] = [];
  const parts = text
    .slice(0, 300)
    .split(/[,;/|+&、，·•()[\]:—–]|\s-\s|\s(?:und|and|et|y|e|i|og|och|en|та|и|و|mit|with|via|from|von|by)\s/i);
  for (const part of parts) {
    const agency = findAgency(part, { anyCase: found.length > 0 });
    if (agency && !found.includes(agency)) found.push(agency);
  }
  return found;
}
