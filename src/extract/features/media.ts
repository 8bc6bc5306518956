import { CREDIT } from '../../rules/credits.ts';
import type { Block } from '../segment.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { toTokens, wordsOf } from '../words.ts';
import { isObviousLink, linkDensity } from './text.ts';

export const MEDIA_FEATURES: readonly string[] = [
  'media:before',
  'media:after',
  'media:distance',
  'media:altLikeness',
  'credit',
  'endsParenthesis',
  'link:whole',
  'link:sameSite',
  'link:slug',
  'link:away',
  'first',
  'last',
  'only',
  'ruleBefore',
];

const MEDIA = new Set(['img', 'picture', 'video', 'iframe', 'amp-img', 'object', 'embed', 'audio']);
/** Pictures with a side of fewer pixels by their own mark-up are icons. */
const MIN_SIDE_PX = 48;
/** Blocks whose links are looked at: longer ones are paragraphs, whatever their links are. */
const MAX_LINK_WORDS = 60;
/** A credit stands in a caption, and captions are short. */
const MAX_CREDIT_WORDS = 60;
const FAR_AWAY = 50;

/** What stands around a block besides text: pictures that it may be the caption of, and where its links lead. */
export class MediaIndex {
  private readonly orders: number[] = [];
  private readonly alts: string[] = [];
  private readonly rules: number[] = [];
  private readonly host: string;

  constructor(
    elements: readonly PageNode[],
    private readonly blocks: readonly Block[],
    url: string,
  ) {
    for (const element of elements) {
      if (element.name === 'hr') this.rules.push(element.order);
      if (!MEDIA.has(element.name) || isIcon(element)) continue;
      this.orders.push(element.order);
      this.alts.push(attributeOf(element, 'alt') ?? '');
    }
    this.host = hostOf(url);
  }

  write(row: Float32Array, offset: number, block: Block): void {
    const own = orderOf(block);
    const previous = this.blocks[block.index - 1];
    const next = this.blocks[block.index + 1];
    const from = previous ? orderOf(previous) : -1;
    const to = next ? orderOf(next) : Number.POSITIVE_INFINITY;
    const before = lastBelow(this.orders, own);
    const hasBefore = before >= 0 && this.orders[before]! >= from;
    const after = this.orders[before + 1];
    const hasAfter = after !== undefined && after < to;
    let alt = 0;
    if (block.stats.words < 80) {
      if (hasBefore) alt = shareIn(block.text, this.alts[before]!);
      if (hasAfter) alt = Math.max(alt, shareIn(block.text, this.alts[before + 1]!));
    }
    let at = offset;
    row[at++] = hasBefore ? 1 : 0;
    row[at++] = hasAfter ? 1 : 0;
    row[at++] = before < 0 ? FAR_AWAY : Math.min(FAR_AWAY, own - this.orders[before]!);
    row[at++] = alt;
    row[at++] = block.stats.words <= MAX_CREDIT_WORDS && !isObviousLink(block) && CREDIT.test(block.text) ? 1 : 0;
    row[at++] = block.text.endsWith(')') ? 1 : 0;
    at = this.writeLinks(row, at, block);
    row[at++] = previous?.container.parent === block.container.parent ? 0 : 1;
    row[at++] = next?.container.parent === block.container.parent ? 0 : 1;
    row[at++] = previous?.container === block.container || next?.container === block.container ? 0 : 1;
    const rule = lastBelow(this.rules, own);
    row[at++] = rule >= 0 && this.rules[rule]! > from ? 1 : 0;
  }

  private writeLinks(row: Float32Array, start: number, block: Block): number {
    let at = start;
    if (!block.links || block.stats.words > MAX_LINK_WORDS) {
      row.fill(0, at, at + 4);
      return at + 4;
    }
    let sameSite = 0;
    let slug = 0;
    let away = 0;
    for (const href of hrefsOf(block)) {
      const host = /^(?:https?:)?\/\//.test(href) ? hostOf(href) : this.host;
      if (host === this.host) sameSite = 1;
      else away = 1;
      if (!slug && isSlug(href)) slug = 1;
    }
    row[at++] = linkDensity(block) > 0.9 ? 1 : 0;
    row[at++] = sameSite;
    row[at++] = slug;
    row[at++] = away;
    return at;
  }
}

function orderOf(block: Block): number {
  return block.nodes[0]?.order ?? block.container.order;
}

function hrefsOf(block: Block): string[] {
  const hrefs: string[] = [];
  const visit = (node: PageNode): void => {
    if (node.name === 'a') hrefs.push((attributeOf(node, 'href') ?? '').slice(0, 500));
    for (const child of node.children) if (hrefs.length < 8) visit(child);
  };
  block.nodes.forEach(visit);
  if (!hrefs.length) {
    for (let node: PageNode | null = block.container; node; node = node.parent) {
      if (node.name !== 'a') continue;
      hrefs.push((attributeOf(node, 'href') ?? '').slice(0, 500));
      break;
    }
  }
  return hrefs;
}

/** The last part of the path has four words, or a long number. */
function isSlug(href: string): boolean {
  let end = href.length;
  for (const mark of ['?', '#']) {
    const at = href.indexOf(mark);
    if (at >= 0 && at < end) end = at;
  }
  while (end > 0 && href[end - 1] === '/') end--;
  let hyphens = 0;
  let digits = 0;
  for (let i = end - 1; i >= 0 && href[i] !== '/'; i--) {
    const code = href.charCodeAt(i);
    if (code === 45 && ++hyphens > 2) return true;
    digits = code >= 48 && code <= 57 ? digits + 1 : 0;
    if (digits >= 5) return true;
  }
  return false;
}

function hostOf(url: string): string {
  return /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
}

function isIcon(element: PageNode): boolean {
  for (const side of ['width', 'height']) {
    const px = Number.parseInt(attributeOf(element, side) ?? '', 10);
    if (px > 0 && px < MIN_SIDE_PX) return true;
  }
  return false;
}

/** Share of a text's words that an alternative text has too; 0 where there is hardly any alternative text. */
function shareIn(text: string, alt: string): number {
  if (alt.length < 12) return 0;
  const tokens = toTokens(wordsOf(text));
  if (!tokens.length) return 0;
  const words = new Set(toTokens(wordsOf(alt)));
  return tokens.filter((token) => words.has(token)).length / tokens.length;
}

/** Index of the last entry of an ascending list that is below a value, or -1. */
function lastBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
