import { findAgencies } from './agencies.ts';
import { parseByline } from './byline.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { isFullName, isName, tidyName } from './names.ts';

/** What a story's first and last lines say of who wrote it. */
export interface StoryMarks {
  agencies: string[];
  initials: string[];
  /** Names that stand alone under the story. */
  authors: string[];
  evidence: string;
}

/** "BERLIN (dpa) –", "WASHINGTON, May 3 (Reuters) -", "Hamburg (dpa/lno) -", "(AFP) –", "NEW DELHI: (PTI)". */
const DATELINE = /^[^()（）.!?]{0,60}[(（]([^()（）]{2,40})[)）]\s*[-–—―:.]*/;
const MAX_PARAGRAPHS = 400;
const MIN_PARAGRAPH_CHARS = 60;
const LAST_LINES = 4;

/**
 * Reads the dateline of the first paragraph and the marks under the last: "BERLIN (dpa) – …", "fb/sms (AFP, Reuters)".
 * The story is taken to be the parent with most paragraphs' text.
 */
export function readStoryMarks(dom: PageDom): StoryMarks {
  const marks: StoryMarks = { agencies: [], initials: [], authors: [], evidence: '' };
  const parents = new Map<Node, { chars: number; paragraphs: Element[] }>();
  for (const element of dom.tagged('p', MAX_PARAGRAPHS)) {
    const parent = dom.parentNode(element);
    if (!parent) continue;
    const entry = parents.get(parent) ?? { chars: 0, paragraphs: [] };
    entry.paragraphs.push(element);
    entry.chars += (element.textContent ?? '').length;
    parents.set(parent, entry);
  }
  const best = [...parents.values()].sort((a, b) => b.chars - a.chars)[0];
  if (!best) return marks;
  const first = best.paragraphs.slice(0, 3).find((each) => (each.textContent ?? '').length >= MIN_PARAGRAPH_CHARS);
  const dateline = first ? textOf(dom, first, 200).replace(/\n/g, ' ').match(DATELINE) : null;
  const agencies = dateline ? findAgencies(dateline[1]!) : [];
  if (agencies.length) {
    marks.agencies = agencies;
    marks.evidence = 'dateline of the first paragraph';
  }
  const last = best.paragraphs.slice(-LAST_LINES);
  const endOfProse = last.findLastIndex((each) => textOf(dom, each, 400).length >= MIN_PARAGRAPH_CHARS);
  for (const [at, element] of last.entries()) {
    const text = textOf(dom, element, 400);
    const tail = text.length < 90 ? text : (text.match(/[([（]([^()[\]（）]{2,40})[)\]）]\s*\.?$/)?.[0] ?? '');
    if (!tail || /caption|comment/.test(namesOf(element))) continue;
    const name = tidyName(text);
    // between paragraphs it is a subhead
    if (
      at > endOfProse &&
      text.length < 40 &&
      name === text &&
      isFullName(name) &&
      isName(name) &&
      isSignature(element)
    ) {
      marks.authors = [name];
      marks.evidence ||= 'name under the story';
    }
    const byline = parseByline(tail);
    if (!byline || byline.authors.some((author) => !author.initials)) continue;
    if (text.length >= 90 && !byline.agencies.length) continue;
    for (const agency of byline.agencies) if (!marks.agencies.includes(agency)) marks.agencies.push(agency);
    for (const author of byline.authors) if (!marks.initials.includes(author.name)) marks.initials.push(author.name);
    marks.evidence ||= 'marks under the story';
  }
  return marks;
}

/** Whether a paragraph is set as signatures are: to the right, or bold or slanted as a whole. */
function isSignature(element: Element): boolean {
  if (
    /text-align\s*:\s*right/i.test(attribute(element, 'style')) ||
    /author|sign|right/.test(namesOf(element)) ||
    attribute(element, 'align') === 'right'
  )
    return true;
  const inner = element.querySelector('strong,b,em,i');
  return inner !== null && (inner.textContent ?? '').trim() === (element.textContent ?? '').trim();
}
