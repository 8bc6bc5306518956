import type { Evidence, RemovalReason } from '../../article.ts';
import type { PageView } from './page-view.ts';

/** Lines above the headline in which kicker and section stand, and below it in which byline and date do. */
export const ABOVE = 5;
export const BELOW = 12;
/** Lines under the story's last in which its signature may stand. */
export const UNDER = 3;

/** What became of a line: kept as a part of the story, or taken out by a rule. */
export interface Decision {
  keep: boolean;
  rule: string;
  reason: RemovalReason;
}

/** The lines' fates and how likely each is part of the story. */
export interface Decided {
  view: PageView;
  headline: number;
  probability: Float32Array;
  decisions: Decision[];
}

/** Takes a line out of the story. */
export function drop(decided: Decided, index: number, rule: string, reason: RemovalReason): void {
  decided.decisions[index] = { keep: false, rule, reason };
}

/** Indices of the lines that are kept, in order. */
export function keptLines({ decisions }: Decided): number[] {
  const kept: number[] = [];
  decisions.forEach((decision, i) => {
    if (decision.keep) kept.push(i);
  });
  return kept;
}

/** Where a fact stands, in words for a person. */
export function at({ view }: Decided, i: number): Evidence {
  return `line ${view.lines[i]!.number} of the dump`;
}

/** First and last line of the story, headline included. */
export function storySpan(decided: Decided): { from: number; to: number } {
  const kept = keptLines(decided);
  const from = decided.headline >= 0 ? decided.headline : (kept[0] ?? 0);
  return { from, to: kept.at(-1) ?? from };
}
