import type { Author } from '../../article.ts';
import {
  BYLINE_LABEL,
  BYLINE_PREFIX,
  CONNECTORS,
  HONORIFICS,
  JOB_AFTER,
  JOB_BEFORE,
  OTHER_ROLES,
  SOURCE_LABEL,
  WEAK_CONNECTORS,
} from '../../rules/byline.ts';
import { findAgencies, findAgency } from './agencies.ts';
import { findDates, plainDigits } from './dates.ts';
import { isFullName, isName, isNoise, tidyName } from './names.ts';

/** What a byline tells: people (an editors' mark among them as initials) and agencies, each once, in order. */
export interface Byline {
  authors: Author[];
  agencies: string[];
}

/** A byline that is longer is a paragraph. */
const MAX_CHARS = 400;
const MAX_AUTHORS = 20;

const PREFIX = new RegExp(`^(?:${BYLINE_LABEL}\\s*|(?:${BYLINE_PREFIX})(?=[\\s:：/／|]|$)[\\s:：/／|]*)+`, 'iu');
/** "ByAlex Doe", "PorAna Roe": the space was mark-up. */
const GLUED_PREFIX = /^(?:By|Von|Por|Par|Door)(?=\p{Lu}[\p{Ll}.])/u;
const CONNECTOR = new RegExp(`\\s+(${CONNECTORS})\\s+`, 'giu');
const CUT = /(?:\s+[|·•—–]\s*|\s*[|·•;；、／\n\t]\s*|\s+[-/]\s*|\s*,\s*|\s*，\s*|\s*\/\s*|\s*&\s*|\s+\+\s+|\s*:\s+)/u;
/** Editors' marks: "fb/sms", "det", "pm – gs". */
const MARKS = /^\p{Ll}{1,5}\.?(?:\s*[/,+–-]\s*\p{Ll}{1,5}\.?)*$/u;
const FROM_OTHER_ROLE = new RegExp(`(?:^|[\\s|,;·•—–-]+)${OTHER_ROLES.source}[\\s\\S]*$`, 'iu');
const BRACKET = /[([（]([^()[\]（）]{1,160})[)\]）]/gu;
const ADDRESS =
  /\S+@\S+\.\w+|(?:https?:\/\/|www\.)\S+|(?<=^|[\s\p{L}(])@[\w.]+|#\S+|\+?\d[\d ()-]{8,}\d|\b[\w-]+\.(?:com|de|org|net|info|io|at|ch|pl|bg|ru|fr|it|es|co\.uk)\b/giu;
/** What announces a date in a byline, and stands between its parts: "Updated on", "veröffentlicht am", "le". */
const DATE_LABEL =
  /[\s,|(]*(?:(?<!\p{L})(?:on|am|le|el|em|il|den|op|dne|vom|at|um|à|last|first|zuletzt|and|geändert|bearbeitet|publi\p{L}*|updated?|actuali\p{L}*|atuali\p{L}*|aktuali\p{L}*|(?:erst)?veröffentlich\p{L}*|posted|stand|aggiornat\p{L}*|modified|datum|date|data|mise? à jour|опубликовано|обновлено|(?:mon|tues?|wednes|thurs?|fri|satur|sun|wed|thu|sat)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so|lun\p{L}*|mar(?:di|tes)|m[ei][eé]?rcoledì|miércoles|mercredi|jueves|jeudi|viernes|vendredi|s[aá]bado|samedi|domingo|dimanche)(?!\p{L})[\s:.,]*)+$/iu;
/** Any moment does: it only has to be read as a date. */
const SOME_DAY = new Date(0);

/** Whether the text begins as bylines do ("By ", "Von ", "Автор: "): alone it is no proof, "By then" does so too. */
export function hasBylinePrefix(text: string): boolean {
  const start = text.slice(0, 80).trim();
  return PREFIX.test(start) || GLUED_PREFIX.test(start);
}

function withoutPrefix(text: string): string {
  return text.replace(PREFIX, '').replace(GLUED_PREFIX, '');
}

function addTo(byline: Byline, name: string): void {
  if (byline.authors.length >= MAX_AUTHORS) return;
  const key = name.toLowerCase();
  if (!byline.authors.some((author) => author.name.toLowerCase() === key)) byline.authors.push({ name });
}

function addAgencies(byline: Byline, names: string[]): void {
  for (const name of names) if (!byline.agencies.includes(name)) byline.agencies.push(name);
}

/** "fb/sms (AFP, Reuters)", "det/dpa", "(KNA, DR)": marks of editors and agencies, or null where the text is no such thing. */
function parseMarks(text: string): Byline | null {
  const bracket = text.match(/^(.*?)\s*[([]([^()[\]]{2,120})[)\]]\s*\.?$/u);
  const before = (bracket ? bracket[1]! : text).trim();
  const byline: Byline = { authors: [], agencies: bracket ? findAgencies(bracket[2]!) : [] };
  if (bracket && !before && !byline.agencies.length)
    return MARKS.test(bracket[2]!) ? parseMarks(bracket[2]!.replace(/\s*[–-]\s*/g, '/')) : null;
  if (bracket && !byline.agencies.length) return null;
  if (before.length > 40) return null;
  const parts = before.split(/\s*[/,+–]\s*|\s+-\s+/u).filter(Boolean);
  for (const part of parts) {
    const agency = findAgency(part, { anyCase: parts.length > 1 });
    if (agency) addAgencies(byline, [agency]);
    else if (MARKS.test(part)) {
      const initials = part.replace(/\.$/, '');
      if (initials !== 'red') byline.authors.push({ name: initials, initials: true });
    } else return null;
  }
  // a lone small word of a sentence is no mark of an editor
  if (!byline.agencies.length && !bracket && !(before.includes('/') && before.length < 16)) return null;
  return byline.authors.length || byline.agencies.length ? byline : null;
}

/** The text with a bar in place of each date and what announces it; a date may go over a line's end. */
function withoutDates(text: string): string {
  if (!/\p{Nd}/u.test(text)) return text;
  const lines = text.split('\n');
  if (lines.length > 1) {
    const count = (each: string) => findDates(each, { savedAt: SOME_DAY, language: null }).length;
    const apart = lines.reduce((sum, line) => sum + count(line), 0);
    if (apart > 0 && apart >= count(text)) return lines.map(withoutDates).join('\n');
  }
  const plain = plainDigits(text);
  let rest = '';
  let from = 0;
  for (const date of findDates(text, { savedAt: SOME_DAY, language: null })) {
    rest += `${plain.slice(from, date.index).replace(DATE_LABEL, '')} | `;
    from = date.end;
  }
  rest += plain.slice(from);
  // times, counts of comments and of minutes that no date took with it
  return rest.replace(
    /(?:(?:at|um|à|@)\s)?(?<![\p{L}\d])\d+(?:[:.]\d\d)?\s?(?:(?:uhr|h|am|pm|min|st|nd|rd|th)\b\.?)?(?!\p{L})/giu,
    ' | ',
  );
}

const CONNECTOR_AT_START = new RegExp(`^(?:${CONNECTORS})\\s+(?=\\p{Lu})`, 'u');

/** Parts between commas, bars and joining words; a weak connector ("e", "a", "in") only joins full names. */
function split(text: string): string[] {
  const parts: string[] = [];
  for (const piece of withoutPrefix(text).split(CUT)) {
    let from = 0;
    for (const hit of piece.matchAll(CONNECTOR)) {
      const word = hit[1]!;
      const left = piece.slice(from, hit.index).trim();
      const right = piece.slice(hit.index + hit[0].length).trim();
      if (word !== word.toLowerCase() && piece !== piece.toUpperCase()) continue;
      if (WEAK_CONNECTORS.has(word.toLowerCase()) && !(isFullName(left) && isName(left) && isFullName(right))) continue;
      parts.push(left);
      from = hit.index + hit[0].length;
    }
    parts.push(piece.slice(from).trim());
  }
  return parts
    .map((part) =>
      withoutPrefix(part.replace(CONNECTOR_AT_START, '')).replace(JOB_BEFORE, '').replace(JOB_AFTER, '').trim(),
    )
    .filter(Boolean);
}

/**
 * Reads a visible byline: "By Jane Doe and John Roe, Reuters" → Jane Doe, John Roe; Reuters.
 * Dates, job titles, places, handles, addresses and "Staff" fall away. A text without a word such as "By" is read too,
 * but only where all of it is names, agencies and such trimmings; so a headline of two capitals passes for a name, and the
 * caller must know that the line stands where bylines stand.
 *
 * @returns null where the text names nobody: a sentence, a section name, an empty string.
 */
export function parseByline(text: string): Byline | null {
  const line = text
    .replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  if (!line || line.length > MAX_CHARS) return null;
  const marks = parseMarks(withoutPrefix(line));
  if (marks) return marks;

  const byline: Byline = { authors: [], agencies: [] };
  let rest = line.replace(ADDRESS, ' | ').replace(/[^\S\n]+/g, ' ');
  for (const source of rest.matchAll(SOURCE_LABEL)) addAgencies(byline, findAgencies(source[1]!));
  rest = withoutDates(rest.replace(SOURCE_LABEL, ' | '));
  for (const bracket of rest.matchAll(BRACKET)) addAgencies(byline, findAgencies(bracket[1]!));
  rest = rest
    .replace(BRACKET, ' | ')
    .replace(/\s*[(（][^()（）]*$/u, '')
    .replace(FROM_OTHER_ROLE, '')
    .replace(/^[\s|,·•*:/–—-]+/u, '');
  const signed = hasBylinePrefix(rest);
  let strangers = 0;
  let lone: string | null = null;
  for (const [index, part] of split(rest).entries()) {
    const agency = findAgency(part);
    const name = agency ? '' : tidyName(part.replace(HONORIFICS, ''));
    if (agency) addAgencies(byline, [agency]);
    else if (isName(name)) {
      if (isFullName(name)) addTo(byline, name);
      else lone ??= name;
    } else if (!isNoise(part)) {
      strangers++;
      if (signed && index === 0) break;
    }
  }
  // one word alone is a name where the text says that one signs, a place or a section elsewhere
  if (!byline.authors.length && lone && signed) addTo(byline, lone);
  if (!signed && strangers) return null;
  return byline.authors.length || byline.agencies.length ? byline : null;
}
