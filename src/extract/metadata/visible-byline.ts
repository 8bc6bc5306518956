import { ASIDE_NAMES, AUTHOR_NAMES } from '../../rules/titles.ts';
import { mayNameAgency } from './agencies.ts';
import type { Line } from './around.ts';
import { type Byline, parseByline } from './byline.ts';
import { hasBylinePrefix, otherRoleAt } from './byline-words.ts';
import { cleanText, httpUrl } from './clean-value.ts';
import { parseDate } from './dates.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { namedElements } from './named-elements.ts';
import { isFullName, isName, namesJob, tidyName } from './names.ts';

/** A byline that the page shows, and how sure it is that it is one. */
export interface ShownByline extends Byline {
  /** 3 and more: sure enough to stand alone. */
  score: number;
}

const MAX_BYLINE_CHARS = 260;
/** A line of agencies alone has fewer characters. */
const MAX_AGENCY_LINE_CHARS = 40;
const MAX_LABEL_CHARS = 30;
const NO_CONTEXT = { savedAt: null, language: null };
const AUTHOR_HREF =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|profile?s?|people|person|staff|reporters?|journalists?|journalisten|redaktion|team|contributors?|by|writers?|columnists?|users?|member|expert|avtor|forfatter|skribent|yazar|penulis|kolumne)[/=-]|[?&]author=/i;

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

function rate(dom: PageDom, line: Line, base: string, besideDate = false): ShownByline | null {
  if (line.text.length > MAX_BYLINE_CHARS || /initials|avatar__/.test(line.names.split(' / ')[0]!)) return null;
  const links = linkedNames(dom, line, base);
  const hasAuthorName = AUTHOR_NAMES.test(line.names);
  const isPrefixed = hasBylinePrefix(line.text.replace(/^\d[\d.,:/ -]*(?:Uhr)?[\s|–-]*/, ''));
  // a line that nothing speaks for need not be read
  if (!isPrefixed && !hasAuthorName && !links.size && !besideDate)
    if (line.text.length >= MAX_AGENCY_LINE_CHARS || !mayNameAgency(line.text)) return null;
  if (otherRoleAt(line.text) === 0) return null;
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
  if (
    byline.authors.length === 1 &&
    line.text.length < (parseDate(line.text, NO_CONTEXT) ? 80 : 40) &&
    besideDate &&
    isFullName(byline.authors[0]!.name)
  )
    score += 2.5;
  if (byline.agencies.length && !byline.authors.length) score += line.text.length < MAX_AGENCY_LINE_CHARS ? 1 : 0;
  if (!byline.authors.every((author) => isFullName(author.name)) && !hasAuthorName && !links.size) score -= 1;
  if (ASIDE_NAMES.test(line.names)) score -= 4;
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

function merge(into: ShownByline, more: ShownByline): void {
  for (const author of more.authors)
    if (!into.authors.some((each) => each.name.toLowerCase() === author.name.toLowerCase())) into.authors.push(author);
  for (const agency of more.agencies) if (!into.agencies.includes(agency)) into.agencies.push(agency);
}

/** The lines, "By" or "Author" alone joined with the name in the next. */
function joinLabels(lines: readonly Line[]): Line[] {
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
 * @returns null where no line names anybody.
 */
export function readShownByline(dom: PageDom, lines: readonly Line[], base: string): ShownByline | null {
  const joined = joinLabels(lines);
  const rated: { line: Line; shown: ShownByline }[] = [];
  const dated = joined.map(
    (line) => line.text.length < 120 && (line.times.length > 0 || parseDate(line.text, NO_CONTEXT) !== null),
  );
  for (const [at, line] of joined.entries()) {
    const label = lines[line.side < 0 ? at + 1 : at - 1];
    if (label?.side === line.side && label.text.length <= MAX_LABEL_CHARS && otherRoleAt(label.text) === 0) continue;
    // in longer lines a name beside a date is part of a sentence
    const canBeName = line.text.length < 40 || (line.text.length < 80 && dated[at]);
    const besideDate =
      canBeName &&
      line.side > 0 &&
      line.distance < 10 &&
      (joined.some((other, near) => dated[near] && Math.abs(placeOf(other) - placeOf(line)) <= 3) ||
        isJob(joined[at + 1]));
    const shown = rate(dom, line, base, besideDate);
    if (shown && shown.score > 0 && (shown.authors.length || shown.agencies.length)) rated.push({ line, shown });
  }
  if (!rated.length) return null;
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

/**
 * Who signed by elements anywhere on the page that are named as an author's: boxes under the story, columns beside it. For
 * pages where nothing near the headline and no structured data names anybody.
 */
export function readLooseByline(dom: PageDom, base: string): ShownByline | null {
  let best: ShownByline | null = null;
  for (const element of namedElements(dom).authors) {
    let names = '';
    let node: Node | null = element;
    for (let level = 0; level < 8 && node && dom.nodeType(node) === 1; level++, node = dom.parentNode(node))
      names += `${namesOf(node as Element)} ${dom.nodeName(node).toLowerCase()} / `;
    // a story may have a foot of its own
    names = names.replace(/footer(?=.*(?:article|main) \/)/g, '');
    if (ASIDE_NAMES.test(names) || /(?:^| )nav \//.test(names)) continue;
    const lines = textOf(dom, element, 400).split('\n');
    const first = lines
      .slice(0, 4)
      .map((line) => parseByline(line))
      .find((each) => each?.authors.some((author) => isFullName(author.name)));
    if (!first) continue;
    const href = httpUrl(attribute(element, 'href'), base);
    const authors = first.authors.map((author) =>
      href && first.authors.length === 1 ? { ...author, url: href } : author,
    );
    const score = 2 + (/(?:^| )article \//.test(names) ? 1 : 0);
    if (score > (best?.score ?? 0)) best = { authors, agencies: first.agencies, score };
  }
  return best;
}

const MAX_FAR_CHARS = 90;

/**
 * The first line after the headline that says who wrote ("Written by …"), however far: the last place to look.
 *
 * @param lines all lines from the headline on.
 */
export function readFarByline(lines: readonly Line[]): ShownByline | null {
  for (const line of joinLabels(lines)) {
    if (
      line.text.length > MAX_FAR_CHARS ||
      !hasBylinePrefix(line.text) ||
      /^published by/i.test(line.text) ||
      /(?:comment|related|reply|respon)|(?<![a-z])(?:nav|aside|form|li) \//.test(line.names)
    )
      continue;
    const byline = parseByline(line.text);
    if (byline?.authors.some((author) => isFullName(author.name))) return { ...byline, score: 2 };
  }
  return null;
}
