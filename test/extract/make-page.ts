import { JSDOM } from 'jsdom';
import type { RemovalReason } from '../../src/article.ts';
import { keptIndices, type Page } from '../../src/extract/decision.ts';
import { BLOCK_FEATURES, computeFeatures } from '../../src/extract/features/index.ts';
import { hintsFrom } from '../../src/extract/features/likeness.ts';
import { type Metadata, noMetadata } from '../../src/extract/metadata/index.ts';
import { type Block, segment } from '../../src/extract/segment.ts';
import { ancestorsOf, attributeOf, takeSnapshot } from '../../src/extract/snapshot.ts';

export const URL_OF_PAGE = 'https://paper.example/2026/03/04/ferry-returns-to-harbour';

/** What a block's probability is where the page gives none: kept, and no more than that. */
const PROBABILITY = 0.8;

/**
 * A page of which the test says what the scorer thinks: `data-p="0.3"` on a block or around it is the block's
 * probability (from .5 on it is kept), `data-reason="byline"` leaves it out for that reason. What is not marked is kept.
 * Read and measured by the real stages; the headline is the first `h1`.
 */
export function makePage(body: string, facts: Partial<Metadata> & { url?: string } = {}): Page {
  const { document } = new JSDOM(`<html><body>${body}</body></html>`).window;
  const { url = URL_OF_PAGE, ...given } = facts;
  const headline = document.querySelector('h1');
  const metadata: Metadata = { ...noMetadata(), title: headline?.textContent ?? null, headline, ...given };
  const snapshot = takeSnapshot(document);
  const blocks = segment(snapshot.root);
  const features = computeFeatures(snapshot, blocks, hintsFrom(metadata, url), metadata.headline, new Map());
  const page: Page = { url, metadata, snapshot, blocks, features, decisions: [], lead: -1 };
  page.decisions = blocks.map((block) => {
    const probability = Number(markOf(block, 'data-p') ?? PROBABILITY);
    const reason = markOf(block, 'data-reason') as RemovalReason | null;
    const isKept = probability >= 0.5 && !reason;
    return { keep: isKept, probability, step: 'select', rule: isKept ? '' : 'score', reason: reason ?? 'boilerplate' };
  });
  return page;
}

function markOf(block: Block, name: string): string | null {
  for (const node of [...block.nodes, ...ancestorsOf(block.container)]) {
    const value = node.element && attributeOf(node, name);
    if (value) return value;
  }
  return null;
}

/** The texts of the kept blocks. */
export function keptTexts(page: Page): string[] {
  return keptIndices(page).map((i) => page.blocks[i]!.text);
}

/** Which block begins so; throws where none does, for then the test's page is wrong. */
export function indexOf(page: Page, beginning: string): number {
  const index = page.blocks.findIndex((block) => block.text.startsWith(beginning));
  if (index < 0) throw new Error(`no block begins with "${beginning}"`);
  return index;
}

/** What was decided last of the block that begins so: the rule that took it out, or "kept". */
export function verdictOn(page: Page, beginning: string): string {
  const { keep, rule } = page.decisions[indexOf(page, beginning)]!;
  return keep ? 'kept' : rule;
}

/** A feature's value for the block that begins so. */
export function featureOf(page: Page, feature: string, beginning: string): number {
  const column = BLOCK_FEATURES.indexOf(feature);
  if (column < 0) throw new Error(`no feature is called "${feature}"`);
  return page.features.rows[indexOf(page, beginning) * BLOCK_FEATURES.length + column]!;
}

/** Prose of so many words, ending as a sentence does; another `seed` gives other words. */
export function prose(words: number, seed = 'ferry'): string {
  return `${Array.from({ length: words }, (_, i) => `${seed}${'abcdefghij'[i % 10]}${i % 7 === 3 ? ',' : ''}`).join(' ')}.`;
}
