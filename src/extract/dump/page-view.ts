import { matchPhrase, type PhraseRule } from '../../rules/phrases.ts';
import type { DumpLine } from './read-lines.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A dump's lines with what each looks like and where the bulk of the text stands. */
export interface PageView {
  lines: readonly DumpLine[];
  shapes: readonly Shape[];
  phrases: readonly (PhraseRule | null)[];
  /** How many other lines have the same text. */
  repeats: readonly number[];
  /** The contiguous run of lines with the most sentences: `to` is the line after its last. */
  core: { from: number; to: number };
  /** Column at which most of the run's text stands. */
  coreIndent: number;
  /** How often each word of three letters or more occurs in good lines. */
  vocabulary: ReadonlyMap<string, number>;
  /** The commonest words of this page's good lines, which are its language's small words. */
  common: ReadonlySet<string>;
}

/** Words that make up a page's small words. */
const COMMON_WORDS = 40;

export function viewPage(lines: readonly DumpLine[]): PageView {
  const shapes = lines.map(shapeOf);
  const memo = new Map<string, PhraseRule | null>();
  const counts = new Map<string, number>();
  const phrases = lines.map(({ text }) => {
    const key = text.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    let rule = memo.get(text);
    if (rule === undefined) {
      rule = matchPhrase(text);
      memo.set(text, rule);
    }
    return rule;
  });
  const core = findCore(shapes, phrases);
  const vocabulary = new Map<string, number>();
  const all = new Map<string, number>();
  const lower = new Map<string, number>();
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i]!;
    if (!shape.isGood) continue;
    for (const token of shape.tokens) all.set(token, (all.get(token) ?? 0) + 1);
    for (const word of shape.lowerWords) lower.set(word, (lower.get(word) ?? 0) + 1);
    if (i >= core.from && i < core.to) {
      for (const token of new Set(shape.tokens))
        if (token.length > 2) vocabulary.set(token, (vocabulary.get(token) ?? 0) + 1);
    }
  }
  const common = new Set(
    [...all]
      // names are often on a page, but small words are written small
      .filter(([word, count]) => (lower.get(word) ?? 0) * 2 > count)
      .sort((a, b) => b[1] - a[1])
      .slice(0, COMMON_WORDS)
      .map(([word]) => word),
  );
  return {
    lines,
    shapes,
    phrases,
    repeats: lines.map(({ text }) => (counts.get(text.toLowerCase()) ?? 1) - 1),
    core,
    coreIndent: modalIndent(lines, shapes, core),
    vocabulary,
    common,
  };
}

/** The run with the largest sum, where sentences count for and everything else against it (Kadane 1984). */
function findCore(shapes: readonly Shape[], phrases: readonly (PhraseRule | null)[]): { from: number; to: number } {
  let best = 0;
  let sum = 0;
  let start = 0;
  let core = { from: 0, to: 0 };
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i]!;
    const rule = phrases[i];
    const value = rule ? -12 : shape.isGood ? Math.min(shape.words, 90) : -5 - Math.min(6, shape.words / 2);
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += value;
    if (sum > best) {
      best = sum;
      core = { from: start, to: i + 1 };
    }
  }
  return core;
}

function modalIndent(lines: readonly DumpLine[], shapes: readonly Shape[], core: { from: number; to: number }): number {
  const mass = new Map<number, number>();
  for (let i = core.from; i < core.to; i++) {
    if (!shapes[i]!.isGood) continue;
    const indent = lines[i]!.indent;
    mass.set(indent, (mass.get(indent) ?? 0) + shapes[i]!.chars);
  }
  let best = 0;
  let indent = 0;
  for (const [column, chars] of mass) {
    if (chars > best) {
      best = chars;
      indent = column;
    }
  }
  return indent;
}
