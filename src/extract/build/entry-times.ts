import type { Element } from '../../article.ts';
import { isLead, keptIndices, type Page } from '../decision.ts';
import { lastWithin } from '../region.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { collapse } from '../text-stats.ts';
import { element, textNode } from './inline.ts';
import { walkBlock } from './places.ts';

/** How far above its time an entry of a live blog may begin. */
const MAX_CLIMB = 8;
const MAX_CHARS = 60;

/** A time of day as people write it: "11.40", "9:15 pm", "11 h 40", "11時40分". */
const CLOCK = /\d{1,2}\s?(?:[:.h时時点]|uhr)\s?\d{2}/i;
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The times of a live blog's entries, by the block that each entry begins with. Pages set them as small print, which
 * is no sentence of the story; but without them no one can tell when anything happened.
 *
 * @returns empty for pages of any other kind.
 */
export function findEntryTimes(page: Page): Map<number, Element> {
  const times = new Map<number, Element>();
  if (page.metadata.kind !== 'live-blog') return times;
  const kept = keptIndices(page).filter((index) => !isLead(page, index));
  const orders = kept.map((index) => page.blocks[index]!.nodes[0]?.order ?? page.blocks[index]!.container.order);
  const inText = new Set<PageNode>();
  for (const index of kept) walkBlock(page.blocks[index]!, (node) => inText.add(node));
  for (const node of page.snapshot.elements) {
    const time = inText.has(node) ? null : timeOf(node);
    if (!time) continue;
    const first = firstOfEntry(node, orders);
    const index = first === null ? undefined : kept[first];
    if (index !== undefined && !times.has(index)) times.set(index, time);
  }
  return times;
}

/** A time that stands by itself, as the line over its entry; null for all else. */
function timeOf(node: PageNode): Element | null {
  const isMarked = node.name === 'time';
  if (!isMarked && !/\b(?:[\w-]*time(?:stamp)?|uhrzeit|heure|hora|ora)\b/i.test(node.className)) return null;
  const text = collapse(textWithin(node));
  if (text.length > MAX_CHARS) return null;
  const dateTime = attributeOf(node, 'datetime')?.trim() ?? '';
  const isExact = ISO.test(dateTime);
  if (!CLOCK.test(text)) {
    // "2 hours ago" was true when the page was loaded: the moment itself stays true
    if (!isExact || dateTime.length < 16) return null;
    return entryLine(dateTime.slice(0, 16).replace('T', ' '), dateTime);
  }
  return entryLine(text, isExact ? dateTime : null);
}

function entryLine(text: string, dateTime: string | null): Element {
  const time: Element = {
    type: 'element',
    tagName: 'time',
    properties: dateTime ? { dateTime } : {},
    children: [textNode(text)],
  };
  return { ...element('p', [time]), properties: { className: ['entry'] } };
}

/**
 * The first shown block of the entry that a time stands in, as a place in `orders`: of the nearest element around it
 * that is one among its like and holds shown blocks. Null where there is none, as over the headline.
 */
function firstOfEntry(time: PageNode, orders: readonly number[]): number | null {
  let node = time.parent;
  for (let climbed = 0; node?.parent && climbed < MAX_CLIMB; climbed++, node = node.parent) {
    const from = node.order;
    const to = lastWithin(node).order;
    const first = orders.findIndex((order) => order >= from && order <= to);
    if (first < 0) continue;
    const holdsAll = first === 0 && orders[orders.length - 1]! <= to;
    if (holdsAll) return null;
    if (isAmongItsLike(node)) return first;
  }
  return null;
}

function isAmongItsLike(node: PageNode): boolean {
  const like = (other: PageNode): boolean =>
    other.name === node.name && other.className.split(/\s/)[0] === node.className.split(/\s/)[0];
  return (node.parent?.children.filter(like).length ?? 0) > 1;
}

function textWithin(node: PageNode): string {
  return node.name === '#text' ? node.text : node.children.map(textWithin).join('');
}
