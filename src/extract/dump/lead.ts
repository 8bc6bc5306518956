import { CREDIT } from '../../rules/credits.ts';
import { type Decided, keptLines } from './decision.ts';

/** Lines under the headline in which the lead may stand. */
const BELOW = 8;
/** Bounds of a lead's length in words. */
const FEWEST = 7;
const MOST = 75;
const MOST_SENTENCES = 5;
/** A sentence with only furniture between it and the headline is the lead even where it is an unlikely part of the text. */
const LIKELY = 0.08;
/** Where it has no full stop either, it must be likelier. */
const UNENDED = 0.25;

/**
 * The standfirst: the first sentence-like line under the headline where it stands apart from the text: a date, a byline,
 * an address or a picture before or behind it, or another column than the first paragraph's. Null where the story just begins.
 */
export function findLead(decided: Decided): number | null {
  const { view, headline, probability, decisions } = decided;
  if (headline < 0) return null;
  const kept = keptLines(decided).filter((i) => i > headline);
  if (kept.length < 2) return null;
  for (let i = headline + 1; i <= Math.min(headline + BELOW, kept[0]!); i++) {
    const shape = view.shapes[i]!;
    const isSentence = shape.words >= FEWEST && shape.words <= MOST && (shape.endsSentence || shape.words >= 12);
    const isLikely = decisions[i]!.keep || probability[i]! >= (shape.endsSentence ? LIKELY : UNENDED);
    if (!isSentence || view.phrases[i] || CREDIT.test(view.lines[i]!.text) || !isLikely) continue;
    const next = kept.find((k) => k > i);
    if (next === undefined || next - i > 14) return null;
    const isApart = next - i > 1 || i - headline > 1 || view.lines[i]!.indent !== view.lines[next]!.indent;
    return isApart && shape.sentences <= MOST_SENTENCES ? i : null;
  }
  return null;
}
