import type { PageView } from './page-view.ts';

/** A heading-like line measured against the others between the same paragraphs: subheads are alike, a link among them is not. */
export interface Head {
  /** Its words over the median words of the other heading-like lines of the text; 0 where there are no others. */
  ratio: number;
  /** How many heading-like lines the text has besides. */
  count: number;
  /** Words beyond the small ones that it shares with the headline. */
  names: number;
  /** Share of its own words beyond the small ones that the next, and that the last, good line has. */
  nextOverlap: number;
  beforeOverlap: number;
}

const NO_HEAD: Head = { ratio: -1, count: 0, names: 0, nextOverlap: -1, beforeOverlap: -1 };
/** Most words of a heading. */
const MOST_WORDS = 18;

/** Whether a line could be a subhead: short, no sentence's end but a question mark. */
export function isHeadLike({ lines, shapes }: PageView, i: number): boolean {
  const shape = shapes[i]!;
  if (lines[i]!.marker === 'heading') return true;
  return (
    lines[i]!.marker === null && shape.words <= MOST_WORDS && shape.chars <= 130 && !shape.isGood && shape.ending !== 1
  );
}

/** Every line as a heading among the headings of the bulk of the text. */
export function viewHeads(view: PageView, headline: number): Head[] {
  const { lines, shapes, core, common } = view;
  const isHead = (i: number) => i !== headline && isHeadLike(view, i) && shapes[i]!.words >= 1;
  const sizes: number[] = [];
  for (let i = Math.max(core.from, headline + 1); i < core.to; i++)
    if (isHead(i) && !view.phrases[i]) sizes.push(shapes[i]!.words);
  sizes.sort((a, b) => a - b);
  const title =
    headline >= 0 ? new Set(shapes[headline]!.tokens.filter((t) => !common.has(t) && t.length > 1)) : new Set<string>();
  const next = new Int32Array(lines.length).fill(-1);
  for (let i = lines.length - 2; i >= 0; i--) next[i] = shapes[i + 1]!.isGood ? i + 1 : next[i + 1]!;
  let last = -1;
  return lines.map((_, i) => {
    const before = last;
    const shape = shapes[i]!;
    if (shape.isGood) last = i;
    if (!isHead(i)) return NO_HEAD;
    const isOne = i >= core.from && i < core.to && i > headline && !view.phrases[i];
    const own = shape.tokens.filter((t) => !common.has(t) && t.length > 1);
    const overlap = (k: number) => {
      if (k < 0 || !own.length) return -1;
      const words = new Set(shapes[k]!.tokens);
      return own.filter((t) => words.has(t)).length / own.length;
    };
    return {
      ratio: medianWithout(sizes, isOne ? shape.words : null, shape.words),
      count: sizes.length - (isOne ? 1 : 0),
      names: own.filter((t) => title.has(t)).length,
      nextOverlap: overlap(next[i]!),
      beforeOverlap: overlap(before),
    };
  });
}

/** `words` over the median of the sorted sizes, one of `own` left out. */
function medianWithout(sizes: readonly number[], own: number | null, words: number): number {
  const count = sizes.length - (own === null ? 0 : 1);
  if (count < 1) return 0;
  let at = Math.floor((count - 1) / 2);
  // the sizes are sorted: leaving one out moves what stands behind it
  if (own !== null && sizes[at]! >= own) at++;
  return words / Math.max(1, sizes[Math.min(at, sizes.length - 1)]!);
}
