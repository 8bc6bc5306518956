import search from 'approx-string-match';
import type { TextQuoteSelector } from '../../platform/notes.ts';

/** Characters kept before and after a passage, as in Hypothesis' client. */
const CONTEXT_CHARACTERS = 32;

/** Share of a passage's characters that may have been edited since. */
const MAX_EDITED_SHARE = 0.25;

export interface Passage {
  start: number;
  end: number;
}

/** Describes a passage by its words and what stands around them. */
export function describePassage(text: string, { start, end }: Passage): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    suffix: text.slice(end, end + CONTEXT_CHARACTERS),
  };
}

/** How many characters two texts share, counted from the end where they meet the passage. */
function commonEnding(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function commonBeginning(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function exactPassages(text: string, exact: string): (Passage & { errors: number })[] {
  const found: (Passage & { errors: number })[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    found.push({ start: at, end: at + exact.length, errors: 0 });
  return found;
}

/**
 * Finds a passage again: word for word, else with few edits; among several, the one whose surroundings agree best,
 * then the one nearest to where it was. Null where nothing is near enough.
 *
 * @param position where the passage began when it was described.
 */
export function findPassage(text: string, selector: TextQuoteSelector, position: number): Passage | null {
  const { exact, prefix, suffix } = selector;
  if (!exact) return null;
  let candidates = exactPassages(text, exact);
  if (candidates.length === 0) candidates = search(text, exact, Math.floor(exact.length * MAX_EDITED_SHARE));
  const scored = candidates.map((candidate) => {
    const before = text.slice(Math.max(0, candidate.start - prefix.length), candidate.start);
    const after = text.slice(candidate.end, candidate.end + suffix.length);
    const context = commonEnding(prefix, before) + commonBeginning(suffix, after);
    return { candidate, context, distance: Math.abs(candidate.start - position) };
  });
  scored.sort((a, b) => a.candidate.errors - b.candidate.errors || b.context - a.context || a.distance - b.distance);
  const best = scored[0]?.candidate;
  return best ? { start: best.start, end: best.end } : null;
}
