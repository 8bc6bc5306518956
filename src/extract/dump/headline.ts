import { HEADLINE_MODEL } from '../../rules/generated/headline-model.ts';
import { scoreRow, type Trees, unpackTrees } from '../trees.ts';
import type { PageView } from './page-view.ts';

/** Names of the values that a candidate for the headline is judged by, in the order of `headlineRow`. */
export const HEADLINE_FEATURES = [
  'coreDistance',
  'coreChars',
  'words',
  'chars',
  'ends',
  'sentences',
  'repeats',
  'blankBefore',
  'blankAfter',
  'indentDiff',
  'marker',
  'vocabulary',
  'phrase',
  'upper',
  'capitals',
  'separators',
  'digits',
  'depth',
  'nextWords',
  'nextGood',
  'nextPhrase',
  'next2Words',
  'next2Phrase',
  'previousWords',
  'previousPhrase',
  'index',
  'longest',
  'commonShare',
  'ending',
  'contained',
  'nextSame',
  'quotes',
  'previousBlank',
  'indent',
  'next3Words',
  'phrasesBetween',
  'linkShare',
  'rank',
] as const;

/** Lines above the text in which the headline is looked for, and below its start. */
const LINES_ABOVE = 70;
const LINES_BELOW = 4;

export interface HeadlineCandidate {
  index: number;
  row: number[];
}

let trees: Trees | null = null;

/** Index of the line that is the headline and how sure that is (log-odds), or null where no line can be it. */
export function findHeadline(view: PageView, model?: Trees): { index: number; logOdds: number } | null {
  trees ??= unpackTrees(HEADLINE_MODEL);
  let best: { index: number; logOdds: number } | null = null;
  for (const { index, row } of headlineCandidates(view)) {
    const logOdds = scoreRow(model ?? trees, Float64Array.from(row), 0);
    // of equal lines (a trail of links, then the headline itself) the last one stands nearest to the story
    if (!best || logOdds > best.logOdds) best = { index, logOdds };
  }
  return best;
}

/** Lines that could be the headline, with their values. */
export function headlineCandidates(view: PageView): HeadlineCandidate[] {
  const { lines, shapes, core } = view;
  const from = Math.max(0, core.from - LINES_ABOVE);
  const to = Math.min(lines.length, core.from + LINES_BELOW);
  const candidates: HeadlineCandidate[] = [];
  for (let i = from; i < to; i++) {
    const { words, chars } = shapes[i]!;
    if (words < 1.5 || words > 45 || chars < 6 || chars > 320) continue;
    candidates.push({ index: i, row: headlineRow(view, i, from) });
  }
  // how many candidates have more words: the headline is seldom a short one among long ones
  const sorted = candidates.map(({ row }) => row[2]!).sort((a, b) => b - a);
  for (const { row } of candidates) row[row.length - 1] = sorted.indexOf(row[2]!);
  return candidates;
}

function headlineRow(view: PageView, i: number, from: number): number[] {
  const { lines, shapes, phrases, core, vocabulary, common } = view;
  const line = lines[i]!;
  const shape = shapes[i]!;
  const text = line.text.toLowerCase();
  let known = 0;
  let content = 0;
  let small = 0;
  for (const token of shape.tokens) {
    if (common.has(token)) small++;
    else if (token.length > 2) {
      content++;
      if ((vocabulary.get(token) ?? 0) > 0) known++;
    }
  }
  let chars = 0;
  let between = 0;
  for (let k = i + 1; k < core.from; k++) {
    chars += shapes[k]!.chars;
    if (phrases[k]) between++;
  }
  let contained = 0;
  let same = 0;
  for (let k = from; k < Math.min(lines.length, core.from + 2); k++) {
    if (k === i) continue;
    const other = lines[k]!.text;
    if (other.length > text.length + 3 && other.length < 400 && text.length > 14 && other.toLowerCase().includes(text))
      contained++;
    if (k > i && other.toLowerCase() === text) same++;
  }
  let longest = 0;
  for (let k = Math.max(0, i - 4); k < Math.min(lines.length, i + 5); k++) {
    if (k !== i && !shapes[k]!.isGood) longest = Math.max(longest, shapes[k]!.words);
  }
  const next = shapes[i + 1];
  const next2 = shapes[i + 2];
  const reason = (k: number) =>
    phrases[k] ? (phrases[k]!.reason === 'byline' || phrases[k]!.reason === 'date' ? 2 : 1) : 0;
  return [
    core.from - i,
    Math.log1p(chars),
    shape.words,
    shape.chars,
    +shape.endsSentence,
    shape.sentences,
    view.repeats[i]!,
    line.blankBefore,
    line.blankAfter,
    Math.max(-20, Math.min(20, line.indent - view.coreIndent)),
    line.marker === null ? 0 : line.marker === 'heading' ? 2 : 1,
    content ? known / content : -1,
    reason(i),
    +shape.isUpper,
    shape.capitals,
    shape.separators,
    shape.digits,
    line.depth,
    next?.words ?? 0,
    +(next?.isGood ?? false),
    reason(i + 1),
    next2?.words ?? 0,
    reason(i + 2),
    shapes[i - 1]?.words ?? 0,
    reason(i - 1),
    i,
    longest - shape.words,
    shape.tokens.length ? small / shape.tokens.length : 0,
    shape.ending,
    contained,
    same,
    shape.quotes,
    lines[i - 1]?.blankBefore ?? 0,
    line.indent,
    shapes[i + 3]?.words ?? 0,
    between,
    line.linkShare,
    0,
  ];
}
