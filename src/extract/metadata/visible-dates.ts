import { ASIDE_NAMES, DATE_NAMES } from '../../rules/titles.ts';
import type { Line } from './around.ts';
import { isForeignDate, lastPublished, lastUpdated, saysPublished, saysUpdated } from './date-words.ts';
import { type DateContext, findDates, type ParsedDate, parseDate, plainDigits } from './dates.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { namedElements } from './named-elements.ts';

/** A date that the page shows. */
export interface ShownDate extends ParsedDate {
  role: 'published' | 'modified';
  /** 3 and more: sure enough to stand alone. */
  score: number;
  evidence: string;
  /** Nothing but it stands in its line, one of the first under the headline. */
  isAlone?: boolean;
}

const MAX_DATE_LINE_CHARS = 300;
const LABEL_CHARS = 40;
/** A line of a date alone has no more characters, and no more letters ("7 min read", a month's name); it is one of the first. */
const MAX_ALONE_CHARS = 45;
const MAX_ALONE_LETTERS = 24;
const MAX_ALONE_DISTANCE = 2;

/** The date that a `time` element tells, from its attribute, else its text. */
export function readTime(dom: PageDom, element: Element, context: DateContext): ParsedDate | null {
  const stamp = attribute(element, 'datetime') || attribute(element, 'content') || attribute(element, 'title');
  const told = stamp ? parseDate(stamp, context) : null;
  const text = parseDate(textOf(dom, element, 200), context);
  // an attribute that names another day than the reader sees is a program's mistake; a night's difference is a time zone
  const differs =
    told && text && Math.abs(Date.parse(told.iso.slice(0, 10)) - Date.parse(text.iso.slice(0, 10))) > 2 * 864e5;
  return (differs && !/ago|vor|hace|il y a|назад/.test(textOf(dom, element, 60)) ? text : null) ?? told ?? text;
}

function roleOf(before: string, isFirst: boolean, names: string): 'published' | 'modified' {
  const lower = before.toLowerCase();
  const updated = lastUpdated(lower);
  const published = lastPublished(lower);
  if (updated > published) return 'modified';
  if (published > updated) return 'published';
  if (isFirst && /updat|modif|aktualis|actuali|mise?-a-jour|geaendert/.test(names.split(' / ').slice(0, 2).join(' ')))
    return 'modified';
  return 'published';
}

/** The dates of one line, with what the words before each say of it. */
function readLine(dom: PageDom, line: Line, context: DateContext): ShownDate[] {
  if (line.text.length > MAX_DATE_LINE_CHARS && !line.times.length) return [];
  const dates = findDates(line.text, context);
  if (!dates.length && !line.times.length) return [];
  const plain = plainDigits(line.text);
  const lower = plain.toLowerCase();
  const isPublished = saysPublished(lower);
  if (isForeignDate(lower) && !isPublished) return [];
  let score = 1;
  if (DATE_NAMES.test(line.names)) score += 2;
  if (isPublished || saysUpdated(lower)) score += 2;
  if (line.text.length < 60) score += 1;
  if (line.text.length > 150) score -= 2;
  // a date inside a sentence is the sentence's, not the story's
  const others = plain.replace(/[\d\s.,:|/•·–-]+/g, '').length;
  if (score === 1 + (line.text.length < 60 ? 1 : 0) && others > 32) score -= 2;
  // what stands between headline and story is called a teaser on some pages; remarks and other stories never stand there
  if (/(?:^|[\s/])comment|comments|commentlist|related|recommend/.test(line.names)) score -= 8;
  else if (ASIDE_NAMES.test(line.names)) score -= line.distance < (line.side > 0 ? 4 : 2) ? 2 : 4;
  if (/caption|figure|figcaption/.test(line.names)) score -= 3;
  score += Math.max(-4, 2 - line.distance * 0.3);
  if (line.side < 0) score -= 1;
  const isAlone =
    line.side > 0 &&
    line.distance <= MAX_ALONE_DISTANCE &&
    line.text.length <= MAX_ALONE_CHARS &&
    others <= MAX_ALONE_LETTERS &&
    dates.length === 1 &&
    !line.links.length &&
    !ASIDE_NAMES.test(line.names);
  const shown: ShownDate[] = [];
  let from = 0;
  for (const date of dates) {
    const before = plain.slice(Math.max(from, date.index - LABEL_CHARS), date.index);
    shown.push({
      iso: date.iso,
      precision: date.precision,
      role: roleOf(before, from === 0, line.names),
      score,
      evidence: 'date near the headline',
      isAlone,
    });
    from = date.end;
  }
  for (const [index, time] of line.times.slice(0, 4).entries()) {
    const date = readTime(dom, time, context);
    if (!date) continue;
    // the element says exactly what its text says roughly
    const same = shown.find((each) => each.iso.slice(0, 10) === date.iso.slice(0, 10));
    const evidence = 'time element near the headline';
    if (same)
      Object.assign(same, date.precision === 'day' && same.precision !== 'day' ? {} : date, {
        score: score + 2,
        evidence,
      });
    else {
      const names = `${namesOf(time)} / ${line.names}`;
      const role = shown[index]?.role ?? roleOf(plain.slice(0, LABEL_CHARS * 2), index === 0, names);
      shown.push({ ...date, role, score: score + 2, evidence });
    }
  }
  return shown;
}

/**
 * The dates near the headline, the surest first.
 *
 * @param lines lines on both sides of the headline; "Published" alone in one line speaks for the next.
 */
export function readShownDates(dom: PageDom, lines: readonly Line[], context: DateContext): ShownDate[] {
  const shown: ShownDate[] = [];
  const read = lines.map((line) => readLine(dom, line, context));
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    shown.push(...read[at]!);
    if (read[at]!.length || next?.side !== line.side || line.text.length > 30 || line.side < 0) continue;
    const date = read[at + 1]![0];
    // a label in a line of its own
    if (date && saysUpdated(line.text.toLowerCase()) && !saysPublished(line.text.toLowerCase()))
      shown.push({ ...date, role: 'modified', score: date.score + 1 });
  }
  // what a label called "modified" is not published, though its own line alone did not say so
  const modified = new Set(shown.filter((date) => date.role === 'modified').map((date) => date.iso));
  const published = shown.filter((date) => date.role === 'published');
  return shown
    .filter(
      (date) =>
        date.role === 'modified' || !modified.has(date.iso) || published.every((each) => modified.has(each.iso)),
    )
    .sort((a, b) => b.score - a.score);
}

/** Whether the element's small surroundings say "Published". */
function isLabelled(dom: PageDom, element: Element): boolean {
  let node: Node | null = element;
  for (let level = 0; level < 3 && node; level++) {
    node = dom.parentNode(node);
    if (!node) return false;
    const text = textOf(dom, node, 120);
    if (text.length > 80) return false;
    if (saysPublished(text.toLowerCase())) return true;
  }
  return false;
}

/** Dates of elements anywhere on the page that are named as dates: where nothing near the headline has one. */
export function readLooseDates(dom: PageDom, context: DateContext): ShownDate[] {
  const shown: ShownDate[] = [];
  for (const element of namedElements(dom).dates) {
    let names = '';
    let level = 0;
    for (
      let node: Node | null = element;
      node && level < 8 && dom.nodeType(node) === 1;
      node = dom.parentNode(node), level++
    )
      names += `${namesOf(node as Element)} ${dom.nodeName(node).toLowerCase()} / `;
    if (/(?:^| )(?:nav|footer) \//.test(names)) continue;
    // beside the story a date is of another story, but for one that says "Published" and links nowhere
    if (ASIDE_NAMES.test(names) || /(?:^| )aside \//.test(names))
      if (/(?:^| )a \//.test(names) || !isLabelled(dom, element)) continue;
    const text = textOf(dom, element, 160);
    if (isForeignDate(text.toLowerCase())) continue;
    const isTime = dom.nodeName(element) === 'TIME';
    const dates = isTime
      ? [readTime(dom, element, context)]
      : text.length < 120
        ? findDates(text, context).slice(0, 2)
        : [];
    for (const date of dates) {
      if (!date) continue;
      const role = roleOf(plainDigits(text), true, names);
      const inStory = /(?:^| )(?:article|main) \//.test(names);
      shown.push({
        iso: date.iso,
        precision: date.precision,
        role,
        score: 1 + (inStory ? 1 : 0) + (isTime ? 0.5 : 0) - shown.length * 0.1,
        evidence: isTime ? 'time element' : 'element named as a date',
      });
    }
  }
  return shown.sort((a, b) => b.score - a.score);
}

const POSTED = /^(?:this (?:entry|post|article) was|dieser (?:beitrag|artikel|eintrag) wurde)/i;
const MAX_POSTED_CHARS = 110;
/** From here on a page is too long for dates under its story. */
const MAX_FAR_LINES = 600;

/**
 * Dates anywhere under the headline that stand in a short line of their own, or beside a word such as "Published": the last
 * place to look, for pages that date their stories at the foot.
 *
 * @param lines all lines from the headline on.
 */
export function readFarDates(dom: PageDom, lines: readonly Line[], context: DateContext): ShownDate[] {
  const far: ShownDate[] = [];
  for (const line of lines.slice(0, MAX_FAR_LINES)) {
    if (/\bcomment|respon|reply|related|raleted|(?<![a-z])(?:aside|nav|footer|form) \//.test(line.names)) continue;
    // "This entry was posted on … and is filed under …": what comes after the date is of no interest
    const text = POSTED.test(line.text) ? line.text.slice(0, MAX_POSTED_CHARS) : line.text;
    const plain = plainDigits(text);
    if (!/\d/.test(plain) || plain.length > 300) continue;
    const lower = plain.toLowerCase();
    if (isForeignDate(lower)) continue;
    const says = saysPublished(lower) || saysUpdated(lower);
    if (!says && plain.length > 60) continue;
    for (const date of readLine(dom, { ...line, text, distance: 0 }, context).slice(0, 2))
      far.push({ ...date, score: (says ? 2 : 1) - far.length * 0.05, evidence: 'date under the story' });
    if (far.length > 20) break;
  }
  return far.sort((a, b) => b.score - a.score);
}
