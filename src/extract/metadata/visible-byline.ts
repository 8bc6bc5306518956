import { ASIDE_NAMES, AUTHOR_NAMES } from '../../rules/titles.ts';
import { mayNameAgency } from './agencies.ts';
import type { Line } from './around.ts';
import { type Byline, parseByline } from './byline.ts';
import { bylineStart, hasBylinePrefix, otherRoleAt } from './byline-words.ts';
import { cleanText, httpUrl } from './clean-value.ts';
import { parseDate } from './dates.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { isFullName, isName, namesJob, tidyName } from './names.ts';

/** A byline that the page shows, and how sure it is that it is one. */
export interface ShownByline extends Byline {
  /** 3 and more: sure enough to stand alone. */
  score: number;
  /** Nobody signed: a line says that the staff wrote. */
  isStaff?: boolean;
}

const MAX_BYLINE_CHARS = 260;
/** A line of agencies alone has fewer characters. */
const MAX_AGENCY_LINE_CHARS = 40;
const MAX_LABEL_CHARS = 30;
const MAX_LABELLED_CHARS = 90;
/** Several names in one line beside the date, and nothing else: no more of them, in the first lines under the headline. */
const MAX_NAMES_CHARS = 90;
const MAX_NAMES = 6;
const MAX_NAMES_DISTANCE = 1;
/** After more lines of prose than a standfirst a name beside a date is none of a byline's; a heading is none after any. */
const MAX_PROSE_LINES = 1;
const PROSE_CHARS = 100;
/** "By …" so near is the story's whatever the elements around it are called. */
const MAX_NEAR = 2;
const PHONE = /\+?\d[\d ()-]{8,}\d/;
/** "By Staff" stands in one of the first lines under the headline. */
const MAX_STAFF_DISTANCE = 4;
const MAX_STAFF_CHARS = 60;
const NO_CONTEXT = { savedAt: null, language: null };
const AUTHOR_HREF =
  /\/(?:[a-z]{2,12}-)?(?:authors?|autor(?:en|es)?|auteurs?|autore|profile?s?|people|person|staff|reporters?|journalists?|journalisten|redaktion|team|contributors?|by|writers?|columnists?|users?|member|expert|avtor|forfatter|skribent|yazar|penulis|kolumne)[/=-]|[?&]author=/i;

const FULL_HREF = /^(?:https?:)?\/[^&%]*$/i;

function linkedNames(dom: PageDom, line: Line, base: string): Map<string, { name: string; url: string }> {
  const names = new Map<string, { name: string; url: string }>();
  for (const link of line.links.slice(0, 12)) {
    const raw = attribute(link, 'href');
    const isNamed = /\bauthor\b/.test(attribute(link, 'rel')) || AUTHOR_NAMES.test(namesOf(link));
    // an address that begins with a slash or a scheme is what it will be
    if (!isNamed && FULL_HREF.test(raw) && !AUTHOR_HREF.test(raw)) continue;
    const href = httpUrl(raw, base);
    if (!isNamed && !(href !== null && AUTHOR_HREF.test(href))) continue;
    const whole = cleanText(textOf(dom, link, 200).replace(/\n/g, ' '));
    const name = [whole, whole.split(/\s*[,|–(]\s*/)[0]!].map(tidyName).find((each) => isName(each));
    if (name) names.set(name.toLowerCase(), { name, url: href ?? '' });
  }
  return names;
}

/** Whether a line right under the headline holds a few names and nothing else. */
function isListOfNames(line: Line, { authors, agencies }: Byline): boolean {
  return (
    line.side > 0 &&
    line.distance <= MAX_NAMES_DISTANCE &&
    line.text.length < MAX_NAMES_CHARS &&
    authors.length > 1 &&
    authors.length <= MAX_NAMES &&
    !agencies.length
  );
}

function rate(dom: PageDom, line: Line, base: string, besideDate = false): ShownByline | null {
  if (/initials|avatar__/.test(line.names.split(' / ')[0]!)) return null;
  if (line.text.length > MAX_BYLINE_CHARS) {
    // what somebody says of themselves may follow in the same line
    const first = line.text.split('\n', 1)[0]!;
    if (first.length > MAX_LABELLED_CHARS || !hasBylinePrefix(first)) return null;
    return rate(dom, { ...line, text: first }, base);
  }
  const links = linkedNames(dom, line, base);
  const hasAuthorName = AUTHOR_NAMES.test(line.names);
  const isPrefixed = hasBylinePrefix(line.text.replace(/^\d[\d.,:/ -]*(?:Uhr)?[\s|–-]*/, ''));
  // a line that nothing speaks for need not be read
  if (!isPrefixed && !hasAuthorName && !links.size && !besideDate)
    if (line.text.length >= MAX_AGENCY_LINE_CHARS || !mayNameAgency(line.text)) return null;
  if (otherRoleAt(line.text) === 0) return null;
  // a game, a book is published by somebody; under a headline the one who posted is meant
  if (isPrefixed && !hasAuthorName && !links.size && line.distance > 2 && /^published by/i.test(line.text)) return null;
  // a name in a link is one name, however many elements dress it
  const text = line.links.slice(0, 12).reduce((all, link) => {
    const shown = textOf(dom, link, 120);
    return shown.includes('\n') ? all.replace(shown, shown.replace(/\n/g, ' ')) : all;
  }, line.text);
  let byline = parseByline(text);
  if (!byline?.authors.length && links.size)
    byline = { authors: [...links.values()].map(({ name }) => ({ name })), agencies: byline?.agencies ?? [] };
  if (!byline) return null;
  for (const author of byline.authors) {
    const url = links.get(author.name.toLowerCase())?.url;
    if (url) author.url = url;
  }
  let score = 0;
  if (isPrefixed) score += 3;
  if (hasAuthorName) score += 3;
  if (links.size) score += 3;
  // a full name alone in a line right beside the date
  const isLone = byline.authors.length === 1 && line.text.length < (parseDate(line.text, NO_CONTEXT) ? 80 : 40);
  if (besideDate && (isLone || isListOfNames(line, byline)) && byline.authors.every(({ name }) => isFullName(name)))
    score += 2.5;
  if (byline.agencies.length && !byline.authors.length) score += line.text.length < MAX_AGENCY_LINE_CHARS ? 1 : 0;
  if (!byline.authors.every((author) => isFullName(author.name)) && !hasAuthorName && !links.size) score -= 1;
  if (ASIDE_NAMES.test(line.names)) score -= isPrefixed && line.side > 0 && line.distance <= MAX_NEAR ? 1 : 4;
  if (/caption|figure|figcaption|image|photo|picture|foto/.test(line.names) && !hasAuthorName) score -= 4;
  score -= Math.max(0, line.distance - 8) * 0.25;
  if (line.side < 0) score -= 0.5;
  return { ...byline, score };
}

/** Lines in the page's order: those above the headline are negative. */
function placeOf(line: Line): number {
  return line.side < 0 ? -line.distance : line.distance;
}

/** Whether a line is a job title and nothing else. */
function isJob(line: Line | undefined): boolean {
  return (
    line !== undefined && line.side > 0 && line.text.length < 45 && namesJob(line.text) && !hasBylinePrefix(line.text)
  );
}

/** "By Staff", "Von der Redaktion" under the headline: nobody signed, and other names on the page did not either. */
function isStaff(line: Line): boolean {
  if (line.side < 0 || line.distance > MAX_STAFF_DISTANCE || line.text.length > MAX_STAFF_CHARS) return false;
  const start = bylineStart(line.text);
  return start > 0 && namesJob(line.text.slice(start)) && parseByline(line.text) === null;
}

function merge(into: ShownByline, more: ShownByline): void {
  for (const author of more.authors)
    if (!into.authors.some((each) => each.name.toLowerCase() === author.name.toLowerCase())) into.authors.push(author);
  for (const agency of more.agencies) if (!into.agencies.includes(agency)) into.agencies.push(agency);
}

/** The lines, "By" or "Author" alone joined with the name in the next. */
export function joinLabels(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    if (!next || next.side !== line.side || line.side < 0 || line.text.length >= MAX_LABEL_CHARS) return line;
    const label = line.text.replace(/\(s\)/, 's');
    if (!hasBylinePrefix(label) || parseByline(label)) return line;
    return { ...next, text: `${label} ${next.text}`, distance: line.distance };
  });
}

/**
 * The byline near the headline, by its words ("By …"), by what its elements are called, by links to people's pages.
 *
 * @param lines lines on both sides of the headline.
 * @returns null where no line names anybody; nobody where one says that the staff wrote.
 */
export function readShownByline(dom: PageDom, lines: readonly Line[], base: string): ShownByline | null {
  const joined = joinLabels(lines);
  const rated: { line: Line; shown: ShownByline; isAfterProse: boolean }[] = [];
  const dated = joined.map(
    (line) => line.text.length < 120 && (line.times.length > 0 || parseDate(line.text, NO_CONTEXT) !== null),
  );
  let prose = 0;
  for (const [at, line] of joined.entries()) {
    const proseBefore = line.side > 0 ? prose : 0;
    if (line.side > 0 && line.text.length >= PROSE_CHARS) prose++;
    const label = lines[line.side < 0 ? at + 1 : at - 1];
    if (label?.side === line.side && label.text.length <= MAX_LABEL_CHARS && otherRoleAt(label.text) === 0) continue;
    // in longer lines a name beside a date is part of a sentence
    const canBeName =
      (line.text.length < 40 ||
        (line.text.length < 80 && dated[at]) ||
        (line.text.length < MAX_NAMES_CHARS && line.distance <= MAX_NAMES_DISTANCE)) &&
      proseBefore <= (/(?:^|\s)h[2-6] \//.test(line.names) ? 0 : MAX_PROSE_LINES) &&
      !(PHONE.test(line.text) && !dated[at]);
    const besideDate =
      canBeName &&
      line.side > 0 &&
      line.distance < 10 &&
      (joined.some((other, near) => dated[near] && Math.abs(placeOf(other) - placeOf(line)) <= 3) ||
        isJob(joined[at + 1]));
    const shown = rate(dom, line, base, besideDate);
    if (shown && shown.score > 0 && (shown.authors.length || shown.agencies.length))
      rated.push({ line, shown, isAfterProse: proseBefore > 0 });
  }
  const staff: ShownByline | null = lines.some(isStaff) ? { authors: [], agencies: [], score: 0, isStaff: true } : null;
  if (!rated.length || (staff && rated.every((each) => each.isAfterProse))) return staff;
  const best = rated.reduce((a, b) => (b.shown.score > a.shown.score ? b : a));
  const result: ShownByline = {
    authors: [...best.shown.authors],
    agencies: [...best.shown.agencies],
    score: best.shown.score,
  };
  // others of the same make beside it: each author in an element of their own
  for (const { line, shown } of rated) {
    if (line === best.line || line.side !== best.line.side) continue;
    const near = Math.abs(line.distance - best.line.distance) <= 4;
    if (near && shown.score >= 3 && (line.names === best.line.names || shown.score >= best.shown.score - 0.5))
      merge(result, shown);
    else if (near && shown.agencies.length && !shown.authors.length) merge(result, { ...shown, authors: [] });
  }
  return result;
}
