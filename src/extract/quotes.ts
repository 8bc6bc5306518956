import { isPost } from './build/embeds.ts';
import { keep, keptIndices, type Page, remove } from './decision.ts';
import type { Block } from './segment.ts';
import { ancestorsOf, type PageNode } from './snapshot.ts';
import { wordKeyOf } from './words.ts';

/** How far above a quote's source the quote is looked for, and how many elements below their `figure`. */
const MAX_CLIMB = 6;
const MAX_FIGURE_NODES = 60;

const SOURCES = new Set(['footer', 'cite', 'figcaption']);

/**
 * The `blockquote` whose source a block names: its `footer` or `cite`, or the caption of the figure that it stands in
 * (HTML, 4.4.4). Null for every other block.
 */
export function quoteNamedBy({ container, nodes }: Block): PageNode | null {
  const said = nodes.filter((node) => node.name !== '#text' || node.text.trim());
  let isSource = said.length === 1 && said[0]!.name === 'cite';
  for (const node of ancestorsOf(container)) {
    if (container.depth - node.depth > MAX_CLIMB) break;
    isSource ||= SOURCES.has(node.name);
    const quote = node.name === 'figure' && isSource ? quoteUnder(node) : node;
    if (quote?.name === 'blockquote') return isSource && !isPost(quote) ? quote : null;
    if (node.name === 'figure') break;
  }
  return null;
}

function quoteUnder(figure: PageNode): PageNode | null {
  const open = [...figure.children];
  for (let seen = 0; open.length > 0 && seen < MAX_FIGURE_NODES; seen++) {
    const node = open.shift()!;
    if (node.name === 'blockquote') return node;
    open.push(...node.children);
  }
  return null;
}

function quoteAround(block: Block): PageNode | null {
  for (const node of ancestorsOf(block.container)) if (node.name === 'blockquote') return node;
  return null;
}

/** A source is a name and an office; what is longer is told. */
const MAX_SOURCE_WORDS = 25;

/** A quote that is shown has its source: the scorer takes short lines out, and captions are no text. */
export function keepQuoteSources(page: Page): void {
  const quotes = new Set(keptIndices(page).map((i) => quoteAround(page.blocks[i]!)));
  for (const block of page.blocks) {
    if (page.decisions[block.index]!.keep || block.stats.words > MAX_SOURCE_WORDS) continue;
    const quote = quoteNamedBy(block);
    if (quote && quotes.has(quote)) keep(page, block.index, 'quote-source');
  }
}

/** Fewer words are repeated by chance, or as a saying. */
const MIN_PULLED_WORDS = 8;
/** What a box that repeats a sentence in large letters is made of, or is called. */
const PULL_BOXES = new Set(['blockquote', 'aside']);
const PULL_NAMES = /pull-?_?quote/i;
const MAX_BOX_CLIMB = 4;
/** No story has more; each is looked for in the whole of it. */
const MAX_BOXES = 40;

function isSetApart(block: Block): boolean {
  for (const node of ancestorsOf(block.container)) {
    if (PULL_BOXES.has(node.name) || PULL_NAMES.test(node.className)) return true;
    if (block.container.depth - node.depth >= MAX_BOX_CLIMB) break;
  }
  return false;
}

/**
 * A sentence of the story that is set again in a box of its own draws the eye on paper; in running text it is a
 * stumble. It goes out with its source, as what it is: a repeat.
 */
export function removePullQuotes(page: Page): void {
  const boxed = page.blocks.filter((block) => block.stats.words >= MIN_PULLED_WORDS && isSetApart(block));
  if (boxed.length === 0) return;
  const running = new Set(keptIndices(page));
  for (const { index } of boxed) running.delete(index);
  const story = [...running].map((i) => ` ${wordKeyOf(page.blocks[i]!.text)} `).join('\n');
  const pulled = new Set<PageNode | null>();
  for (const block of boxed.slice(0, MAX_BOXES)) {
    if (!story.includes(` ${wordKeyOf(block.text)} `)) continue;
    remove(page, block.index, 'clean', 'pull-quote', 'duplicate');
    pulled.add(quoteAround(block));
  }
  for (const i of running) {
    const quote = quoteNamedBy(page.blocks[i]!);
    if (quote && pulled.has(quote)) remove(page, i, 'clean', 'pull-quote', 'duplicate');
  }
}
