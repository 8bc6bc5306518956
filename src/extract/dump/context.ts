import type { PageView } from './page-view.ts';
import type { DumpLine } from './read-lines.ts';

/** Sums over all lines before a line: words of good lines, characters, phrases, short lines, words. */
export function runningSums({ lines, shapes, phrases }: PageView) {
  const good = new Float64Array(lines.length + 1);
  const chars = new Float64Array(lines.length + 1);
  const hits = new Float64Array(lines.length + 1);
  const short = new Float64Array(lines.length + 1);
  const words = new Float64Array(lines.length + 1);
  for (let i = 0; i < lines.length; i++) {
    const shape = shapes[i]!;
    good[i + 1] = good[i]! + (shape.isGood && !phrases[i] ? Math.min(shape.words, 120) : 0);
    chars[i + 1] = chars[i]! + shape.chars;
    hits[i + 1] = hits[i]! + (phrases[i] ? 1 : 0);
    short[i + 1] = short[i]! + (shape.words < 8 ? 1 : 0);
    words[i + 1] = words[i]! + Math.min(shape.words, 120);
  }
  return { good, chars, phrases: hits, short, words };
}

/** Lines of one kind: how many there are and how much good text they hold. */
export interface Group {
  lines: number;
  good: number;
}

/** Lines by a key (their column, their form), each line with its group. */
export function groupLines({ lines, shapes }: PageView, keyOf: (line: DumpLine) => string | number): Group[] {
  const groups = new Map<string | number, Group>();
  return lines.map((line, i) => {
    const key = keyOf(line);
    const group = groups.get(key) ?? { lines: 0, good: 0 };
    group.lines++;
    if (shapes[i]!.isGood) group.good += Math.min(shapes[i]!.words, 120);
    groups.set(key, group);
    return group;
  });
}

/** The column, the mark and whether blank lines stand around: lines that were one kind of element. */
export function formOf(line: DumpLine): string {
  return `${line.indent}${line.marker ?? ''}${line.blankBefore > 0 ? 'b' : ''}${line.blankAfter > 0 ? 'a' : ''}`;
}

/** Neighbouring lines of one column and mark, without a blank line where lists have none: a menu, a list, a column of paragraphs. */
export function findRuns({ lines, shapes }: PageView) {
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
export function distances(view: PageView) {
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
