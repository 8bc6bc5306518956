import { CREDIT } from '../../rules/credits.ts';
import { parseByline } from '../metadata/byline.ts';
import { type Decided, drop, keptLines } from './decision.ts';
import { similarity } from './similarity.ts';

/** A text that stands so often on a page is a control of it. */
const MANY_REPEATS = 2;
/** Most words of such a control. */
const CONTROL_WORDS = 7;
/** A caption that repeats the alternative text above it shares most of its words. */
const SAME_TEXT = 0.8;

/** Subheads that a story must have before they tell what its subheads look like. */
const FEWEST_SUBHEADS = 2;
/** Words of the other subheads over those of a link among them. */
const MUCH_SHORTER = 0.6;
/** From here on the scorer is believed. */
const SURE = 0.9;

/** A sentence, then the mark of those who wrote it: "… on Monday. (mlb/dpa)". */
const SIGNED = /[.!?…]["'”“’»]?\s*\([^()]{2,40}\)$/u;

/** Takes out of the chosen lines what the page as a whole shows to be no part of the story. */
export function cleanLines(decided: Decided): void {
  dropControls(decided);
  dropDuplicates(decided);
  dropCaptions(decided);
  dropTitle(decided);
  dropEnd(decided);
  dropTeasers(decided);
  dropEnd(decided);
}

/** "Article content", "Show more": short lines that come again and again, and lines whose phrase says what they are. */
function dropControls(decided: Decided): void {
  const { view, probability } = decided;
  for (const i of keptLines(decided)) {
    const shape = view.shapes[i]!;
    const rule = view.phrases[i];
    if (view.repeats[i]! >= MANY_REPEATS && shape.words <= CONTROL_WORDS && !shape.isGood)
      drop(decided, i, 'lines/repeated', 'boilerplate');
    else if (rule && (probability[i]! < 0.6 || (!shape.endsSentence && probability[i]! < 0.9)))
      drop(decided, i, rule.id, rule.reason);
    else if (shape.words <= 3 && shape.hasAddress) drop(decided, i, 'lines/address', 'share');
  }
}

/** The same sentence twice: the one that stands in the bulk of the text stays. */
function dropDuplicates(decided: Decided): void {
  const { view } = decided;
  const first = new Map<string, number>();
  for (const i of keptLines(decided)) {
    const shape = view.shapes[i]!;
    if (shape.tokens.length < 4) continue;
    const key = shape.tokens.join(' ');
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, i);
    else drop(decided, i, 'lines/duplicate', 'duplicate');
  }
}

/** A line with a credit beside a line of the same words: the alternative text of a picture, then its caption. */
function dropCaptions(decided: Decided): void {
  const { view } = decided;
  for (const i of keptLines(decided)) {
    const text = view.lines[i]!.text;
    if (text.length > 400 || SIGNED.test(text) || !CREDIT.test(text.slice(-160))) continue;
    const own = view.shapes[i]!;
    const near = [i - 2, i - 1, i + 1].find(
      (k) => view.lines[k] && view.shapes[k]!.words >= 4 && similarity(own.tokens, view.shapes[k]!.tokens) >= SAME_TEXT,
    );
    if (near === undefined && own.endsSentence && !/[:©/]/.test(text.slice(-60))) continue;
    drop(decided, i, 'lines/caption', 'caption');
    if (near !== undefined && near < i && decided.decisions[near]!.keep)
      drop(decided, near, 'lines/alternative-text', 'caption');
  }
}

/** The headline once more. */
function dropTitle(decided: Decided): void {
  const { view, headline } = decided;
  if (headline < 0) return;
  const title = view.lines[headline]!.text.toLowerCase();
  for (const i of keptLines(decided)) {
    if (view.lines[i]!.text.toLowerCase() === title) drop(decided, i, 'lines/headline', 'duplicate');
  }
}

/** Headings, links and signatures after the last paragraph have no text of their own. */
function dropEnd(decided: Decided): void {
  const { view } = decided;
  for (const i of keptLines(decided).reverse()) {
    const shape = view.shapes[i]!;
    const line = view.lines[i]!;
    if (shape.endsSentence && shape.ending !== 2) return;
    if (shape.words > 22 || (line.marker === 'bullet' && shape.words > 4) || line.marker === 'number') return;
    if (shape.words <= 12 && parseByline(line.text)) drop(decided, i, 'lines/signature', 'byline');
    else if (shape.ending === 2 && shape.words > 4 && decided.probability[i]! > 0.9 && !isApart(decided, i)) return;
    else drop(decided, i, 'lines/end', shape.words > 4 ? 'teaser' : 'boilerplate');
  }
}

/** True where a question at the end is a link: a wider gap before it, or a signature behind it. */
function isApart({ view }: Decided, i: number): boolean {
  const next = view.lines[i + 1];
  return (
    view.lines[i]!.blankBefore > (view.lines[i - 1]?.blankBefore ?? 1) ||
    (next !== undefined && view.shapes[i + 1]!.words < 10 && parseByline(next.text) !== null)
  );
}

/**
 * A headline between two paragraphs is a link to another story where it is built as this page's headline is and speaks
 * of the same people, while every other subhead of the story is much shorter.
 */
function dropTeasers(decided: Decided): void {
  const { view, headline, probability } = decided;
  if (headline < 0) return;
  const heads = keptLines(decided).filter((i) => isHeading(decided, i));
  if (heads.length <= FEWEST_SUBHEADS) return;
  const title = new Set(view.shapes[headline]!.tokens.filter((t) => !view.common.has(t) && t.length > 1));
  for (const i of heads) {
    const { words, tokens } = view.shapes[i]!;
    const isLong = words >= 6 && heads.every((k) => k === i || view.shapes[k]!.words <= words * MUCH_SHORTER);
    const shared = tokens.filter((t) => title.has(t)).length;
    if (isLong && shared >= 2 && probability[i]! < SURE) drop(decided, i, 'lines/teaser', 'teaser');
  }
}

/** A short line without a sentence's end between two paragraphs. */
export function isHeading({ view }: Decided, i: number): boolean {
  const shape = view.shapes[i]!;
  const line = view.lines[i]!;
  if (line.marker === 'heading') return true;
  return (
    line.marker === null &&
    shape.words <= 16 &&
    shape.chars <= 120 &&
    shape.ending !== 1 &&
    shape.ending !== 4 &&
    shape.ending !== 6 &&
    !shape.isGood
  );
}
