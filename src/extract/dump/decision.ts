import type { RemovalReason } from '../../article.ts';
import type { PageView } from './page-view.ts';

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
