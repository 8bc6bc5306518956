import { CREDIT } from '../../rules/credits.ts';
import type { PhraseReason } from '../../rules/phrases/types.ts';
import { distances, findRuns, formOf, groupLines, runningSums } from './context.ts';
import { viewHeads } from './heads.ts';
import type { PageView } from './page-view.ts';
import { similarity } from './similarity.ts';

// biome-ignore format: a group of names a line
const OWN = [
  'chars', 'words', 'ends', 'sentences', 'commas', 'digits', 'capitals', 'upper', 'shortWords', 'wordLength', 'quotes', 'ending',
  'separators', 'address', 'startsLower', 'glued', 'marker', 'depth', 'indent', 'indentDiff', 'blankBefore', 'blankAfter',
  'repeats', 'common', 'known', 'linkShare', 'trailing', 'phrase', 'good', 'credit', 'seenBefore', 'sectionPhrase',
] as const;

// biome-ignore format: a group of names a line
const PLACE = [
  'likeHeadline', 'headlineLines', 'headlineChars', 'lineShare', 'charShare', 'inCore', 'coreDistance', 'massBefore', 'massAfter',
  'mass5', 'mass15', 'phrasesBefore', 'phrasesAfter', 'phraseDistanceBefore', 'phraseDistanceAfter', 'goodDistanceBefore',
  'goodDistanceAfter', 'indentMass', 'indentGood', 'sameIndentBefore', 'sameIndentAfter', 'runLines', 'runWords', 'runGood',
  'likeBefore', 'likeAfter', 'shallowBefore', 'shallowAfter', 'headlineIndent', 'goodRank', 'longRank', 'shapeMass', 'shapeGood',
  'shapeLines', 'coreWords', 'coreShare', 'short5', 'words5', 'headRatio', 'headCount', 'headNames', 'nextOverlap', 'beforeOverlap',
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

/** Everything of the page that single lines are measured against. */
function pageContext(view: PageView, headline: number) {
  const { shapes, phrases, lines } = view;
  const seen = new Set<string>();
  const seenBefore = lines.map(({ text }) => {
    const key = text.toLowerCase();
    const isSeen = seen.has(key);
    seen.add(key);
    return isSeen;
  });
  // what the last phrase said ("Related", "Most read") holds until text comes
  let section = 0;
  const reason = phrases.map((rule) => (rule ? REASONS[rule.reason] : 0));
  const sectionPhrase = reason.map((own, i) => {
    const before = section;
    if (own) section = own;
    else if (shapes[i]!.isGood) section = 0;
    return before;
  });
  return {
    view,
    headline,
    reason,
    sectionPhrase,
    seenBefore,
    sums: runningSums(view),
    columns: groupLines(view, (line) => line.indent),
    forms: groupLines(view, formOf),
    runs: findRuns(view),
    near: distances(view),
    heads: viewHeads(view, headline),
    ranks: ranks(view, headline),
    headTokens:
      headline >= 0 ? new Set(shapes[headline]!.tokens.filter((t) => !view.common.has(t) || t.length > 6)) : null,
  };
}

type Context = ReturnType<typeof pageContext>;

/** How many good lines, and lines of eight words or more, stand between the headline and a line. */
function ranks({ shapes }: PageView, headline: number) {
  let good = 0;
  let long = 0;
  return shapes.map((shape, i) => {
    const rank = { good, long };
    if (i > headline && shape.isGood) good++;
    if (i > headline && shape.words >= 8) long++;
    return rank;
  });
}

/** The features of all lines, row after row. `headline` is the index of the headline's line, or -1. */
export function lineFeatures(view: PageView, headline: number): Float32Array {
  const count = view.lines.length;
  const width = LINE_FEATURES.length;
  const rows = new Float32Array(count * width);
  const context = pageContext(view, headline);
  for (let i = 0; i < count; i++) {
    rows.set(ownFeatures(context, i), i * width);
    rows.set(placeFeatures(context, i), i * width + OWN.length);
    let k = i * width + OWN.length + PLACE.length;
    for (const offset of OFFSETS) {
      const other = view.lines[i + offset];
      if (other) rows.set(nearFeatures(context, i, offset), k);
      k += NEAR.length;
    }
  }
  return rows;
}

function ownFeatures({ view, reason, sectionPhrase, seenBefore }: Context, i: number): number[] {
  const line = view.lines[i]!;
  const shape = view.shapes[i]!;
  const isCore = shape.isGood && i >= view.core.from && i < view.core.to;
  let small = 0;
  let known = 0;
  let content = 0;
  for (const token of shape.tokens) {
    if (view.common.has(token)) small++;
    else if (token.length > 2) {
      content++;
      // a line of the bulk knows its own words
      if ((view.vocabulary.get(token) ?? 0) > (isCore ? 1 : 0)) known++;
    }
  }
  // biome-ignore format: in the order of the names above
  return [
    shape.chars, shape.words, +shape.endsSentence, shape.sentences, shape.commas, shape.digits, shape.capitals, +shape.isUpper,
    shape.shortWords, shape.wordLength, shape.quotes, shape.ending,
    shape.separators, +shape.hasAddress, +shape.startsLower, shape.glued, markerOf(line.marker), line.depth, line.indent,
    line.indent - view.coreIndent, line.blankBefore, line.blankAfter,
    view.repeats[i]!, small / (shape.tokens.length || 1), content ? known / content : -1, line.linkShare, +line.trailingSpace,
    reason[i]!, +shape.isGood, +CREDIT.test(line.text.slice(-200)), +seenBefore[i]!, sectionPhrase[i]!,
  ];
}

function placeFeatures(context: Context, i: number): number[] {
  const { view, headline, sums, near, heads, headTokens } = context;
  const { lines, shapes, core } = view;
  const count = lines.length;
  const line = lines[i]!;
  const shape = shapes[i]!;
  const column = context.columns[i]!;
  const form = context.forms[i]!;
  const run = context.runs[i]!;
  const rank = context.ranks[i]!;
  const head = heads[i]!;
  const isAfter = i > headline;
  const before = i - core.from;
  const after = i - core.to + 1;
  let like = 0;
  if (headTokens) for (const token of shape.tokens) if (headTokens.has(token)) like++;
  const within = (sum: Float64Array, from: number, to: number) =>
    sum[Math.min(count, Math.max(0, to))]! - sum[Math.min(count, Math.max(0, from))]!;
  const all = sums.good[count]! || 1;
  // biome-ignore format: in the order of the names above
  return [
    headTokens ? like / Math.max(3, Math.min(headTokens.size, shape.tokens.length || 1)) : -1, headline >= 0 ? i - headline : -999,
    headline >= 0 ? sums.chars[i]! - sums.chars[headline]! : -9999, i / count, sums.chars[i]! / (sums.chars[count]! || 1),
    +(before >= 0 && after <= 0), before < 0 ? before : Math.max(0, after), sums.good[i]!, sums.good[count]! - sums.good[i]!,
    within(sums.good, i - 5, i + 6), within(sums.good, i - 15, i + 16), within(sums.phrases, i - 4, i), within(sums.phrases, i + 1, i + 5),
    near.phraseBefore[i]!, near.phraseAfter[i]!, near.goodBefore[i]!,
    near.goodAfter[i]!, column.good / all, column.good / column.lines, near.sameBefore[i]!, near.sameAfter[i]!, run.lines,
    run.words / run.lines, run.good / run.lines,
    i > 0 ? similarity(shape.tokens, shapes[i - 1]!.tokens) : 0, i + 1 < count ? similarity(shape.tokens, shapes[i + 1]!.tokens) : 0,
    near.shallowBefore[i]!, near.shallowAfter[i]!, headline >= 0 ? line.indent - lines[headline]!.indent : 0,
    isAfter ? rank.good : -1, isAfter ? rank.long : -1, form.good / all, form.good / form.lines,
    form.lines, within(sums.good, core.from, core.to), within(sums.good, core.from, core.to) / all, within(sums.short, i - 5, i + 6),
    within(sums.words, i - 5, i + 6), head.ratio, head.count, head.names, head.nextOverlap, head.beforeOverlap,
  ];
}

function nearFeatures({ view, reason }: Context, i: number, offset: number): number[] {
  const line = view.lines[i]!;
  const other = view.lines[i + offset]!;
  const form = view.shapes[i + offset]!;
  const blank = offset < 0 ? other.blankAfter : other.blankBefore;
  const { words, endsSentence, capitals } = form;
  return [
    words,
    +endsSentence,
    other.indent - line.indent,
    reason[i + offset]!,
    markerOf(other.marker),
    capitals,
    blank,
  ];
}

function markerOf(marker: string | null): number {
  return marker === null ? 0 : marker === 'bullet' ? 1 : marker === 'number' ? 2 : marker === 'quote' ? 3 : 4;
}
