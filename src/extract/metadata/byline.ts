import type { Author } from '../../article.ts';
import {
  CJK_JOB_AFTER,
  CJK_JOB_BEFORE,
  CONNECTORS,
  HONORIFICS,
  JOB_AFTER,
  JOB_BEFORE,
  WEAK_CONNECTORS,
} from '../../rules/byline.ts';
import { findAgencies, findAgency } from './agencies.ts';
import { withoutDates } from './byline-dates.ts';
import { bylineStart, hasBylinePrefix, otherRoleAt, takeSources } from './byline-words.ts';
import { withoutControls } from './clean-value.ts';
import { hasCapital, hasCase, LETTERS, lowerOf } from './letters.ts';
import { isFullName, isName, isNoise, tidyName } from './names.ts';

/** What a byline tells: people (an editors' mark among them as initials) and agencies, each once, in order. */
export interface Byline {
  authors: Author[];
  agencies: string[];
}

/** A byline that is longer is a paragraph. */
const MAX_CHARS = 400;
const MAX_AUTHORS = 20;

const CUT = /\s+[|·•—–]\s*|\s*[|·•;；、／\n\t]\s*|\s+[-/]\s*|\s*,\s*|\s*，\s*|\s*\/\s*|\s*&\s*|\s+\+\s+|\s*:\s+/;
/** Editors' marks: "fb/sms", "det", "pm – gs"; all small. */
const MARKS = new RegExp(`^[${LETTERS}]{1,5}\\.?(?:\\s*[/,+–-]\\s*[${LETTERS}]{1,5}\\.?)*$`);
const isMarks = (text: string) => text.length < 60 && hasCase(text) && text === text.toLowerCase() && MARKS.test(text);
const BRACKET = /[([（]([^()[\]（）]{1,160})[)\]）]/g;
/** "Anna (Alt) Berg": what somebody was called before. */
const NAME_IN_BRACKETS = new RegExp(`(?<=[${LETTERS}]) \\(([${LETTERS}'’-]{2,20})\\)(?= [A-ZÀ-Þ][${LETTERS}])`, 'g');
const ADDRESS = new RegExp(
  `\\S+@\\S+\\.\\w+|(?:https?:\\/\\/|www\\.)\\S+|(?<![!-'*-@[-\`{-~])@[\\w.]+|#\\S+|\\+?\\d[\\d ()-]{8,}\\d|\\b[\\w-]+\\.(?:com|de|org|net|info|io|at|ch|pl|bg|ru|fr|it|es|co\\.uk)(?![${LETTERS}\\d_])`,
  'g',
);
/** A word between spaces, and the few joining ones that are several. */
const BETWEEN_SPACES = /\s+(as well as|ainsi que|\S+)(?=\s)/gi;
/** An unclosed bracket at the end. */
const OPEN_BRACKET = /\s*[(（][^()（）]*$/;

function withoutPrefix(text: string): string {
  return text.slice(bylineStart(text));
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
  const bracket = /[)\]]\s*\.?$/.test(text) ? text.match(/^(.*?)\s*[([]([^()[\]]{2,120})[)\]]\s*\.?$/) : null;
  const before = (bracket ? bracket[1]! : text).trim();
  const byline: Byline = { authors: [], agencies: bracket ? findAgencies(bracket[2]!) : [] };
  if (bracket && !before && !byline.agencies.length)
    return isMarks(bracket[2]!) ? parseMarks(bracket[2]!.replace(/\s*[–-]\s*/g, '/')) : null;
  if (bracket && !byline.agencies.length) return null;
  if (before.length > 40) return null;
  const parts = before.split(/\s*[/,+–]\s*|\s+-\s+/).filter(Boolean);
  for (const part of parts) {
    const agency = findAgency(part, { anyCase: parts.length > 1 });
    if (agency) addAgencies(byline, [agency]);
    else if (isMarks(part)) {
      const initials = part.replace(/\.$/, '');
      if (initials !== 'red') byline.authors.push({ name: initials, initials: true });
    } else return null;
  }
  // a lone small word of a sentence is no mark of an editor
  if (!byline.agencies.length && !bracket && !(before.includes('/') && before.length < 16)) return null;
  return byline.authors.length || byline.agencies.length ? byline : null;
}

function withoutConnector(part: string): string {
  const hit = part.match(/^(\S+)\s+/);
  return hit && CONNECTORS.has(hit[1]!) && hasCapital(part.slice(hit[0].length)) ? part.slice(hit[0].length) : part;
}

function withoutJob(part: string): string {
  const lower = lowerOf(part);
  const before = lower.match(JOB_BEFORE);
  let rest = before && hasCapital(part.slice(before[0].length)) ? part.slice(before[0].length) : part;
  const after = lowerOf(rest).match(JOB_AFTER);
  if (after) rest = rest.slice(0, after.index);
  return rest.replace(CJK_JOB_BEFORE, '').replace(CJK_JOB_AFTER, '').trim();
}

function withoutHonorifics(name: string): string {
  let rest = name;
  for (let hit = rest.match(/^([^\s.]+)\.? /); hit; hit = rest.match(/^([^\s.]+)\.? /)) {
    if (!HONORIFICS.has(hit[1]!.toLowerCase()) || !hasCase(rest.charAt(hit[0].length))) break;
    rest = rest.slice(hit[0].length);
  }
  return rest;
}

/** Parts between commas, bars and joining words; a weak connector ("e", "a", "in") only joins full names. */
function split(text: string): string[] {
  const parts: string[] = [];
  for (const piece of withoutPrefix(text).split(CUT)) {
    let from = 0;
    for (const hit of piece.matchAll(BETWEEN_SPACES)) {
      const word = hit[1]!;
      if (!CONNECTORS.has(word.toLowerCase())) continue;
      const left = piece.slice(from, hit.index).trim();
      const right = piece.slice(hit.index + hit[0].length).trim();
      if (word !== word.toLowerCase() && piece !== piece.toUpperCase()) continue;
      if (WEAK_CONNECTORS.has(word.toLowerCase()) && !(isFullName(left) && isName(left) && isFullName(right))) continue;
      parts.push(left);
      from = hit.index + hit[0].length;
    }
    parts.push(piece.slice(from).trim());
  }
  return parts.map((part) => withoutJob(withoutPrefix(withoutConnector(part)))).filter(Boolean);
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
  const line = withoutControls(text)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  if (!line || line.length > MAX_CHARS) return null;
  const marks = parseMarks(withoutPrefix(line));
  if (marks) return marks;

  const byline: Byline = { authors: [], agencies: [] };
  const known = takeSources(line.replace(ADDRESS, ' | ').replace(/[^\S\n]+/g, ' '));
  for (const source of known.sources) addAgencies(byline, findAgencies(source));
  let rest = withoutDates(known.rest);
  rest = rest.replace(NAME_IN_BRACKETS, (whole, name: string) => (findAgency(name) ? whole : ''));
  for (const bracket of rest.matchAll(BRACKET)) addAgencies(byline, findAgencies(bracket[1]!));
  rest = rest.replace(BRACKET, ' | ').replace(OPEN_BRACKET, '');
  const role = otherRoleAt(rest);
  if (role >= 0) rest = rest.slice(0, role);
  rest = rest.replace(/^[\s|,·•*:/–—-]+/, '');
  const signed = hasBylinePrefix(rest);
  let strangers = 0;
  let lone: string | null = null;
  for (const [index, part] of split(rest).entries()) {
    const agency = findAgency(part);
    const name = agency ? '' : tidyName(withoutHonorifics(part));
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
