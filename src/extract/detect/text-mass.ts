import { MAX_PARAGRAPH, MIN_PARAGRAPH, WIDE_FACTOR } from './limits.ts';
import { parentOf } from './native.ts';

/** What one element holds of the page's text, below it by one or two levels. */
export interface Container {
  mass: number;
  count: number;
}

/** Text that is long enough to be read, and where it hangs. Masses are in characters of an alphabet. */
export interface TextMass {
  total: number;
  paragraphs: number;
  /** Containers one and two levels up from the paragraphs. */
  levels: [Map<Element, Container>, Map<Element, Container>];
}

/** Kana, Han, Hangul, Thai: the first and the last of each block. */
const WIDE = /[぀-ヿ㐀-鿿가-힯฀-๿]/;

/** Length of a text in characters of an alphabet: one of Chinese, Japanese, Korean or Thai says as much as 2.5. */
export function weighLength(text: string): number {
  const middle = text.length >> 1;
  return WIDE.test(text.slice(middle, middle + 12)) ? text.length * WIDE_FACTOR : text.length;
}

export function emptyMass(): TextMass {
  return { total: 0, paragraphs: 0, levels: [new Map(), new Map()] };
}

/** Adds a paragraph's trimmed text; returns whether it is long enough to count. */
export function addParagraph(text: TextMass, element: Element, trimmed: string): boolean {
  const mass = Math.min(weighLength(trimmed), MAX_PARAGRAPH);
  if (mass < MIN_PARAGRAPH) return false;
  text.total += mass;
  text.paragraphs++;
  let up = parentOf(element);
  for (const level of text.levels) {
    if (!up) break;
    const container = level.get(up) ?? { mass: 0, count: 0 };
    container.mass += mass;
    container.count++;
    level.set(up, container);
    up = parentOf(up);
  }
  return true;
}

/** The container with the most text of one level; the root with nothing where there is no text. */
export function largest(level: Map<Element, Container>, root: Element): [Element, Container] {
  let best: [Element, Container] = [root, { mass: 0, count: 0 }];
  for (const entry of level) if (entry[1].mass > best[1].mass) best = entry;
  return best;
}
