import { type Decided, keptLines } from './decision.ts';

/** Lines under the headline in which the lead may stand. */
const BELOW = 8;
/** Bounds of a lead's length in words. */
const FEWEST = 7;
const MOST = 90;
/** Where nothing but furniture stands between headline and line, even an unlikely line is the lead. */
const LIKELY = 0.12;

/**
 * The standfirst: the first sentence-like line under the headline where it stands apart from the text: a date, a byline,
 * an address or a picture between it and the first paragraph, or another column. Null where the story just begins.
 */
export function findLead(decided: Decided): number | null {
  const { view, headline, probability, decisions } = decided;
  if (headline < 0) return null;
  const kept = keptLines(decided).filter((i) => i > headline);
  if (kept.length < 2) return null;
  for (let i = headline + 1; i <= Math.min(headline + BELOW, kept[0]!); i++) {
    const shape = view.shapes[i]!;
    const isSentence = shape.words >= FEWEST && shape.words <= MOST && (shape.endsSentence || shape.words >= 12);
    if (!isSentence || view.phrases[i] || (probability[i]! < LIKELY && !decisions[i]!.keep)) continue;
    const next = kept.find((k) => k > i);
    if (next === undefined || next - i > 14) return null;
    const between = next - i > 1;
    const apart = view.lines[i]!.indent !== view.lines[next]!.indent;
    const short = shape.words < view.shapes[next]!.words && shape.sentences <= 3;
    return between || (apart && short) ? i : null;
  }
  return null;
}
