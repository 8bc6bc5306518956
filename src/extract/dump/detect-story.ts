import type { Detection } from '../../article.ts';
import { DUMP_DETECT_MODEL } from '../../rules/generated/dump-detect-model.ts';
import { scoreRow, type Trees, toProbability, unpackTrees } from '../trees.ts';
import { type Decided, keptLines } from './decision.ts';

/** Fewest words of a story; a flash has two sentences. */
const FEWEST_WORDS = 30;
/**
 * Added to the log-odds, for a dump is an article more often than not: at a probability of one half 97 of 100 articles on
 * held-apart pages pass, and 48 of 100 pages that are none (most of those texts that read like one); 2026-11-25.
 */
const LEANING = 1.735;
/** Under this share of sentences among the words that were kept, the page is a list. */
const FEW_SENTENCES = 0.5;

/** Names of the values that a page is judged by, in the order of `storyRow`. */
// biome-ignore format: a group of names a line
export const STORY_FEATURES = [
  'words', 'goodShare', 'expected', 'headline', 'paragraphs', 'pageShare', 'pageLines', 'wordsPerParagraph', 'coreShare', 'keptCore',
  'lists', 'headings', 'digits', 'prices', 'questions', 'quotes', 'past', 'gaps', 'longestGap', 'repeats', 'dates', 'bylines', 'comments',
  'shares', 'promotions', 'tags', 'teasers', 'credits', 'phraseShare', 'headlineDistance', 'capitals', 'firstWords', 'sentenceWords', 'spread',
] as const;

let trees: Trees | null = null;

/** Whether a dump holds one story, from what the scorer kept of it. */
export function detectStory(decided: Decided, headlineLogOdds: number, expected: number, model?: Trees): Detection {
  const row = storyRow(decided, headlineLogOdds, expected);
  const [words, goodShare] = [row[0]!, row[1]!];
  if (words < 5) return { isArticle: false, probability: 0.02, reason: 'empty' };
  if (words < FEWEST_WORDS) return { isArticle: false, probability: 0.2, reason: 'too_short' };
  trees ??= unpackTrees(DUMP_DETECT_MODEL);
  const probability = Number(toProbability(scoreRow(model ?? trees, Float64Array.from(row), 0) + LEANING).toFixed(3));
  if (probability >= 0.5) return { isArticle: true, probability, reason: 'article' };
  return { isArticle: false, probability, reason: goodShare < FEW_SENTENCES ? 'list' : 'unsure' };
}

/** What the choice of lines looks like as a whole: sums over what was kept, and what furniture the page has. */
export function storyRow(decided: Decided, headlineLogOdds: number, expected: number): number[] {
  const { view, headline, probability } = decided;
  const kept = keptLines(decided);
  const count = kept.length || 1;
  const sum = (of: (i: number) => number) => kept.reduce((total, i) => total + of(i), 0);
  const words = sum((i) => view.shapes[i]!.words);
  const good = sum((i) => (view.shapes[i]!.isGood ? view.shapes[i]!.words : 0));
  const all = view.shapes.reduce((total, shape) => total + shape.words, 0) || 1;
  const gaps = kept.map((i, n) => (n ? i - kept[n - 1]! - 1 : 0));
  const reasons = new Map<string, number>();
  for (const rule of view.phrases) if (rule) reasons.set(rule.reason, (reasons.get(rule.reason) ?? 0) + 1);
  const having = (reason: string) => Math.min(20, reasons.get(reason) ?? 0);
  const text = kept
    .map((i) => view.lines[i]!.text.slice(0, 600))
    .join('\n')
    .slice(0, 60_000);
  const hits = (pattern: RegExp) => ((text.match(pattern)?.length ?? 0) * 100) / (words || 1);
  const { from, to } = view.core;
  // biome-ignore format: in the order of the names above
  return [
    words, good / (words || 1), expected, headlineLogOdds, kept.filter((i) => view.shapes[i]!.isGood).length, words / all,
    view.lines.length, words / count, (to - from) / view.lines.length, sum((i) => (i >= from && i < to ? view.shapes[i]!.words : 0)) / (words || 1),
    sum((i) => +(view.lines[i]!.marker === 'bullet' || view.lines[i]!.marker === 'number')) / count,
    sum((i) => +(view.shapes[i]!.words < 12 && !view.shapes[i]!.isGood)) / count, sum((i) => view.shapes[i]!.digits) / count,
    hits(/[$€£¥₹]\s?\d|\d\s?[$€£¥₹]/g), hits(/[?？]/g), hits(/["“”„«»「」]/g), hits(/\b(?:said|says|told|sagte|sagt|erklärte|dijo|afirmó|a déclaré|disse|ha detto)\b/gi),
    gaps.filter((gap) => gap > 3).length, Math.max(0, ...gaps), sum((i) => +(view.repeats[i]! > 0)) / count,
    having('date'), having('byline'), having('comments'), having('share'), having('promotion'), having('tags'), having('teaser'),
    having('caption'), view.phrases.filter(Boolean).length / view.lines.length,
    headline >= 0 && kept.length ? Math.min(200, kept[0]! - headline) : -50, sum((i) => view.shapes[i]!.capitals) / count,
    kept.length ? view.shapes[kept[0]!]!.words : 0, good / Math.max(1, sum((i) => view.shapes[i]!.sentences)),
    sum((i) => probability[i]! * (1 - probability[i]!)) / count,
  ];
}
