import type { RemovalReason, RemovalStep } from '../article.ts';
import type { PageFeatures } from './features/index.ts';
import type { Metadata } from './metadata/index.ts';
import type { Region } from './region.ts';
import type { Block } from './segment.ts';
import type { Snapshot } from './snapshot.ts';

/** What the stages have decided of one block so far, and who decided it. */
export interface Decision {
  keep: boolean;
  /** The scorer's probability that the block is story, 0 to 1. */
  probability: number;
  step: RemovalStep;
  /** Name of the rule that decided last; empty while the score alone stands. */
  rule: string;
  reason: RemovalReason;
}

/** A page on its way through the stages: each reads it and changes `decisions` alone. */
export interface Page {
  url: string;
  metadata: Metadata;
  snapshot: Snapshot;
  blocks: readonly Block[];
  features: PageFeatures;
  decisions: Decision[];
  /** The block that is the standfirst, or -1. It is kept, and shown apart from the body. */
  lead: number;
  /** How many blocks the standfirst has, that one the first; 1 where nothing is said. */
  leadBlocks?: number;
  /** The part of the page that a person has picked as the story. */
  region?: Region;
}

/** Takes a block out. */
export function remove(page: Page, index: number, step: RemovalStep, rule: string, reason: RemovalReason): void {
  const decision = page.decisions[index]!;
  decision.keep = false;
  decision.step = step;
  decision.rule = rule;
  decision.reason = reason;
}

/** Takes a block in. */
export function keep(page: Page, index: number, rule: string): void {
  const decision = page.decisions[index]!;
  decision.keep = true;
  decision.rule = rule;
}

/** Indices of the kept blocks, in document order. */
export function keptIndices(page: Page): number[] {
  const kept: number[] = [];
  page.decisions.forEach((decision, i) => {
    if (decision.keep) kept.push(i);
  });
  return kept;
}

/** Whether a block is of the standfirst. */
export function isLead(page: Page, index: number): boolean {
  return page.lead >= 0 && index >= page.lead && index < page.lead + (page.leadBlocks ?? 1);
}

/** The standfirst's text, a line for each of its blocks; null where the page has none. */
export function leadText(page: Page): string | null {
  if (page.lead < 0) return null;
  return page.blocks
    .slice(page.lead, page.lead + (page.leadBlocks ?? 1))
    .map((block) => block.text)
    .join('\n');
}
