import { parseByline } from '../metadata/byline.ts';
import { hasBylinePrefix } from '../metadata/byline-words.ts';
import { at, BELOW, type Decided, storySpan, UNDER } from './decision.ts';
import type { Facts } from './facts.ts';

/** What a line that is signed may be taken for by its words; under the text "(AFP, Reuters)" is no picture's credit. */
const SIGNED: ReadonlySet<string> = new Set(['byline', 'date', 'boilerplate', 'author-box']);

/** Bylines near the headline, and the signature under the text: those that say so first, then bare names beside a date. */
export function readSigned(decided: Decided, facts: Facts): void {
  const { view } = decided;
  const { from, to } = storySpan(decided);
  const near: number[] = [];
  let body = from + 1;
  while (body < view.lines.length && body <= from + BELOW && !view.shapes[body]!.isGood) body++;
  for (let i = from + 1; i < Math.min(body + 4, from + BELOW, view.lines.length); i++) near.push(i);
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) near.push(i);
  const under = Array.from({ length: UNDER + 1 }, (_, n) => to + n).filter((i) => i < view.lines.length);
  const says = (i: number) => view.phrases[i]?.reason === 'byline' || hasBylinePrefix(view.lines[i]!.text);
  for (const i of near) if (says(i) && sign(decided, facts, i)) break;
  signAtEnd(facts, view.lines[to]?.text ?? '');
  for (const i of under) if (says(i) || isSignature(view.lines[i]!.text)) sign(decided, facts, i);
  if (facts.authors.length) return;
  const isDate = (i: number) => facts.used.get(i) === 'published';
  for (const i of [...near.filter((i) => isDate(i) || isDate(i - 1) || isDate(i + 1)), ...near.slice(0, 3), ...under]) {
    if (isBareName(decided, i) && sign(decided, facts, i)) break;
  }
}

/** "fb/sms (AFP, Reuters)", "dpa", "(KNA)". */
function isSignature(text: string): boolean {
  return text.length < 80 && (/[([/]/.test(text) || /^\p{Ll}{2,5}$/u.test(text));
}

/** "… on Monday. (mlb/dpa)": the mark at the end of the last paragraph, where an agency stands in it. */
function signAtEnd(facts: Facts, text: string): void {
  const mark = /\([^()]{2,40}\)$/u.exec(text)?.[0];
  const byline = mark ? parseByline(mark) : null;
  if (!byline?.agencies.length) return;
  for (const agency of byline.agencies) if (!facts.agencies.includes(agency)) facts.agencies.push(agency);
  for (const author of byline.authors) if (author.initials) facts.authors.push(author);
  facts.evidence.agencies ??= 'the mark at the end of the text';
}

/** A name that the text itself does not speak of: who is in the story did not write it. */
function isBareName({ view, headline }: Decided, i: number): boolean {
  const line = view.lines[i];
  const shape = view.shapes[i];
  if (!line || !shape || i === headline || shape.words > 12 || shape.quotes || shape.ending === 4) return false;
  const byline = parseByline(line.text);
  if (!byline?.authors.length) return false;
  return byline.authors.every(({ name }) => {
    const words = name
      .toLowerCase()
      .split(/[\s-]+/)
      .filter((word) => word.length > 2);
    return words.length > 0 && !words.some((word) => (view.vocabulary.get(word) ?? 0) > 0);
  });
}

/** Takes the people and agencies of a line; false where it names none. */
function sign(decided: Decided, facts: Facts, i: number): boolean {
  const { view, headline } = decided;
  const line = view.lines[i]!;
  const shape = view.shapes[i]!;
  const use = facts.used.get(i);
  if (i === headline || shape.words > 24 || shape.isGood || shape.hasAddress || use === 'section' || use === 'kicker')
    return false;
  const rule = view.phrases[i];
  if (rule && !SIGNED.has(rule.reason) && !(rule.reason === 'caption' && i > storySpan(decided).to)) return false;
  const byline = parseByline(line.text);
  if (!byline || (!byline.authors.length && !byline.agencies.length)) return false;
  for (const author of byline.authors) {
    if (!facts.authors.some((each) => each.name === author.name)) facts.authors.push(author);
  }
  for (const agency of byline.agencies) if (!facts.agencies.includes(agency)) facts.agencies.push(agency);
  if (byline.authors.length) facts.evidence.authors ??= at(decided, i);
  if (byline.agencies.length) facts.evidence.agencies ??= at(decided, i);
  facts.used.set(i, 'authors');
  return byline.authors.length > 0;
}
