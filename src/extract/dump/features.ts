import type { PhraseReason } from '../../rules/phrases/types.ts';
import type { PageView } from './page-view.ts';
import { similarity } from './similarity.ts';

const OWN = [
  'chars',
  'words',
  'ends',
  'sentences',
  'commas',
  'digits',
  'capitals',
  'upper',
  'shortWords',
  'wordLength',
  'quotes',
  'ending',
  'separators',
  'address',
  'startsLower',
  'glued',
  'marker',
  'depth',
  'indent',
  'indentDiff',
  'blankBefore',
  'blankAfter',
  'repeats',
  'common',
  'known',
  'linkShare',
  'trailing',
  'phrase',
  'good',
] as const;

const PLACE = [
  'likeHeadline',
  'headlineLines',
  'headlineChars',
  'lineShare',
  'charShare',
  'inCore',
  'coreDistance',
  'massBefore',
  'massAfter',
  'mass5',
  'mass15',
  'phrasesBefore',
  'phrasesAfter',
  'phraseDistanceBefore',
  'phraseDistanceAfter',
  'goodDistanceBefore',
  'goodDistanceAfter',
  'indentMass',
  'indentGood',
  'sameIndentBefore',
  'sameIndentAfter',
  'runLines',
  'runWords',
  'runGood',
  'likeBefore',
  'likeAfter',
  'shallowBefore',
  'shallowAfter',
  'headlineIndent',
] as const;

const NEAR = ['words', 'ends', 'indentDiff', 'phrase', 'marker', 'capitals', 'blank'] as const;
const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;

/** Names of a line's features in the order of a row. */
export const LINE_FEATURES: readonly string[] = [
  ...OWN,
  ...PLACE,
  ...OFFSETS.flatMap((o) => NEAR.map((n) => `${n}${o > 0 ? '+' : ''}${o}`)),
];

/** Reasons by number, in the order in which a tree can divide them: what may stand in a story comes first. */
const REASONS: Record<PhraseReason, number> = {
  byline: 1,
  date: 2,
  caption: 3,
  tags: 4,
  teaser: 5,
  'author-box': 6,
  paywall: 7,
  boilerplate: 8,
  newsletter: 9,
  share: 10,
  promotion: 11,
  comments: 12,
  consent: 13,
  navigation: 14,
};

/** The features of all lines, row after row. `headline` is the index of the headline's line, or -1. */
export function lineFeatures(view: PageView, headline: number): Float32Array {
  const { lines, shapes, phrases, core } = view;
  const count = lines.length;
  const width = LINE_FEATURES.length;
  const rows = new Float32Array(count * width);
  const reason = phrases.map((rule) => (rule ? REASONS[rule.reason] : 0));
  const sums = runningSums(view);
  const groups = indentGroups(view);
  const runs = findRuns(view);
  const near = distances(view);
  const headTokens =
    headline >= 0 ? new Set(shapes[headline]!.tokens.filter((t) => !view.common.has(t) || t.length > 6)) : null;
  const headIndent = headline >= 0 ? lines[headline]!.indent : 0;
  for (let i = 0; i < count; i++) {
    const line = lines[i]!;
    const shape = shapes[i]!;
    let small = 0;
    let known = 0;
    let content = 0;
    let like = 0;
    for (const token of shape.tokens) {
      if (view.common.has(token)) small++;
      else if (token.length > 2) {
        content++;
        // a core line always knows itself
        if ((view.vocabulary.get(token) ?? 0) > (shape.isGood && i >= core.from && i < core.to ? 1 : 0)) known++;
      }
      if (headTokens?.has(token)) like++;
    }
    const tokens = shape.tokens.length || 1;
    const before = i - core.from;
    const after = i - core.to + 1;
    const group = groups.get(line.indent)!;
    const run = runs[i]!;
    const window = (n: number) => sums.good[Math.min(count, i + n + 1)]! - sums.good[Math.max(0, i - n)]!;
    const phrasesIn = (from: number, to: number) =>
      sums.phrases[Math.min(count, Math.max(0, to))]! - sums.phrases[Math.min(count, Math.max(0, from))]!;
    let k = i * width;
    for (const value of [
      shape.chars,
      shape.words,
      +shape.endsSentence,
      shape.sentences,
      shape.commas,
      shape.digits,
      shape.capitals,
      +shape.isUpper,
      shape.shortWords,
      shape.wordLength,
      shape.quotes,
      shape.ending,
      shape.separators,
      +shape.hasAddress,
      +shape.startsLower,
      shape.glued,
      markerOf(line.marker),
      line.depth,
      line.indent,
      line.indent - view.coreIndent,
      line.blankBefore,
      line.blankAfter,
      view.repeats[i]!,
      small / tokens,
      content ? known / content : -1,
      line.linkShare,
      +line.trailingSpace,
      reason[i]!,
      +shape.isGood,
      headTokens ? like / Math.max(3, Math.min(headTokens.size, tokens)) : -1,
      headline >= 0 ? i - headline : -999,
      headline >= 0 ? sums.chars[i]! - sums.chars[headline]! : -9999,
      i / count,
      sums.chars[i]! / (sums.chars[count]! || 1),
      +(before >= 0 && after <= 0),
      before < 0 ? before : Math.max(0, after),
      sums.good[i]!,
      sums.good[count]! - sums.good[i]!,
      window(5),
      window(15),
      phrasesIn(i - 4, i),
      phrasesIn(i + 1, i + 5),
      near.phraseBefore[i]!,
      near.phraseAfter[i]!,
      near.goodBefore[i]!,
      near.goodAfter[i]!,
      group.good / (sums.good[count]! || 1),
      group.good / group.lines,
      near.sameBefore[i]!,
      near.sameAfter[i]!,
      run.lines,
      run.words / run.lines,
      run.good / run.lines,
      i > 0 ? similarity(shape.tokens, shapes[i - 1]!.tokens) : 0,
      i + 1 < count ? similarity(shape.tokens, shapes[i + 1]!.tokens) : 0,
      near.shallowBefore[i]!,
      near.shallowAfter[i]!,
      line.indent - headIndent,
    ])
      rows[k++] = value;
    for (const offset of OFFSETS) {
      const j = i + offset;
      const other = lines[j];
      if (!other) {
        k += NEAR.length;
        continue;
      }
      const form = shapes[j]!;
      rows[k++] = form.words;
      rows[k++] = +form.endsSentence;
      rows[k++] = other.indent - line.indent;
      rows[k++] = reason[j]!;
      rows[k++] = markerOf(other.marker);
      rows[k++] = form.capitals;
      rows[k++] = offset < 0 ? other.blankAfter : other.blankBefore;
    }
  }
  return rows;
}

function markerOf(marker: string | null): number {
  return marker === null ? 0 : marker === 'bullet' ? 1 : marker === 'number' ? 2 : marker === 'quote' ? 3 : 4;
}

function runningSums({ lines, shapes, phrases }: PageView) {
  const good = new Float64Array(lines.length + 1);
  const chars = new Float64Array(lines.length + 1);
  const hits = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i++) {
    const shape = shapes[i]!;
    good[i + 1] = good[i]! + (shape.isGood && !phrases[i] ? Math.min(shape.words, 120) : 0);
    chars[i + 1] = chars[i]! + shape.chars;
    hits[i + 1] = hits[i]! + (phrases[i] ? 1 : 0);
  }
  return { good, chars, phrases: hits };
}

/** Lines by the column at which they start: how much good text a column holds. */
function indentGroups({ lines, shapes }: PageView): Map<number, { lines: number; good: number }> {
  const groups = new Map<number, { lines: number; good: number }>();
  lines.forEach((line, i) => {
    const group = groups.get(line.indent) ?? { lines: 0, good: 0 };
    group.lines++;
    if (shapes[i]!.isGood) group.good += Math.min(shapes[i]!.words, 120);
    groups.set(line.indent, group);
  });
  return groups;
}

/** Neighbouring lines of one column and mark, without a blank line where lists have none: a menu, a list, a column of paragraphs. */
function findRuns({ lines, shapes }: PageView) {
  const runs: { lines: number; words: number; good: number }[] = [];
  let run = { lines: 0, words: 0, good: 0 };
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    if (!previous || previous.indent !== line.indent || previous.marker !== line.marker)
      run = { lines: 0, words: 0, good: 0 };
    run.lines++;
    run.words += shapes[i]!.words;
    if (shapes[i]!.isGood) run.good++;
    runs.push(run);
  });
  return runs;
}

/** Lines to the nearest phrase, good line, line of the same column and line of a smaller column, on both sides (at most 99). */
function distances(view: PageView) {
  const n = view.lines.length;
  const make = () => new Float32Array(n);
  const out = {
    phraseBefore: make(),
    phraseAfter: make(),
    goodBefore: make(),
    goodAfter: make(),
    sameBefore: make(),
    sameAfter: make(),
    shallowBefore: make(),
    shallowAfter: make(),
  };
  for (const step of [1, -1]) {
    const last = new Map<number, number>();
    /** Indices of lines with ever smaller columns, the nearest last. */
    const stack: number[] = [];
    let phrase = Number.NaN;
    let good = Number.NaN;
    const far = (i: number, j: number | undefined) =>
      j === undefined || Number.isNaN(j) ? 99 : Math.min(99, Math.abs(i - j));
    for (let i = step > 0 ? 0 : n - 1; i >= 0 && i < n; i += step) {
      const indent = view.lines[i]!.indent;
      (step > 0 ? out.phraseBefore : out.phraseAfter)[i] = far(i, phrase);
      (step > 0 ? out.goodBefore : out.goodAfter)[i] = far(i, good);
      (step > 0 ? out.sameBefore : out.sameAfter)[i] = far(i, last.get(indent));
      while (stack.length && view.lines[stack.at(-1)!]!.indent >= indent) stack.pop();
      (step > 0 ? out.shallowBefore : out.shallowAfter)[i] = far(i, stack.at(-1));
      stack.push(i);
      last.set(indent, i);
      if (view.phrases[i]) phrase = i;
      if (view.shapes[i]!.isGood) good = i;
    }
  }
  return out;
}
