import { LEXICON, PURPOSE_ATTRIBUTES } from '../../rules/lexicon.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { groupsOfName } from './word-groups.ts';

/** Ancestor tags whose distance is a feature. */
const TAGS = [
  'article',
  'main',
  'aside',
  'nav',
  'header',
  'footer',
  'figure',
  'li',
  'table',
  'blockquote',
  'form',
  'a',
  'section',
  'details',
  'dialog',
] as const;

/** Distances are capped here; what has no such ancestor is this far away. */
export const FAR = 20;

/** A longer list of names is generated, and its end says nothing. */
const MAX_NAMES_CHARS = 400;

/** A longer value is a sentence for a person, and its words name nothing. */
const MAX_PURPOSE_CHARS = 40;

const TAG_INDEX = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));
const HIDDEN = TAGS.length + LEXICON.length;
const WIDTH = HIDDEN + 1;

export const ANCESTOR_FEATURES: readonly string[] = [
  ...TAGS.map((tag) => `to:${tag}`),
  ...LEXICON.map((group) => `in:${group.id}`),
  'hidden',
];

/**
 * Depth of the nearest ancestor (itself included) of each tag and word group, -1 for none: one row per element,
 * shared with the parent where an element adds nothing. Computed when a block asks, once an element: most elements of
 * a page hold no block.
 */
export class AncestorIndex {
  /** Where each element's row begins in `depths`; -1 while it is not known. */
  private readonly starts: Int32Array;
  /** All rows, one behind the other; the first is of what has no such ancestor. */
  private depths = new Int32Array(WIDTH * 64).fill(-1, 0, WIDTH);
  private used = WIDTH;
  private readonly words = new Map<string, readonly number[]>();

  /** @param elements how many elements the snapshot has. */
  constructor(elements: number) {
    this.starts = new Int32Array(elements).fill(-1);
  }

  /** Writes the features of a block that stands in `container`. */
  write(row: Float32Array, offset: number, container: PageNode): void {
    const start = this.startOf(container);
    const { depths } = this;
    const own = container.depth;
    for (let i = 0; i < HIDDEN; i++) {
      const depth = depths[start + i]!;
      row[offset + i] = depth < 0 || own - depth > FAR ? FAR : own - depth;
    }
    row[offset + HIDDEN] = depths[start + HIDDEN]! < 0 ? 0 : 1;
  }

  /** True where the container or something around it is marked hidden. */
  isHidden(container: PageNode): boolean {
    return this.depths[this.startOf(container) + HIDDEN]! >= 0;
  }

  private startOf(element: PageNode): number {
    const known = this.starts[element.index]!;
    if (known >= 0) return known;
    const start = this.addRow(element, element.parent ? this.startOf(element.parent) : 0);
    this.starts[element.index] = start;
    return start;
  }

  private addRow(element: PageNode, base: number): number {
    const tag = TAG_INDEX.get(element.name);
    // the page's own frame names everything "page", "content", "main": it says nothing of a block
    const isFrame = element.name === 'html' || element.name === 'body';
    const groups = isFrame ? NO_GROUPS : this.groupsOf(element);
    const isHidden = !isFrame && element.isBlock && isMarkedHidden(element);
    if (tag === undefined && !groups.length && !isHidden) return base;
    const start = this.used;
    this.used += WIDTH;
    if (this.used > this.depths.length) {
      const larger = new Int32Array(this.depths.length * 2);
      larger.set(this.depths);
      this.depths = larger;
    }
    this.depths.copyWithin(start, base, base + WIDTH);
    if (tag !== undefined) this.depths[start + tag] = element.depth;
    for (const group of groups) this.depths[start + TAGS.length + group] = element.depth;
    if (isHidden) this.depths[start + HIDDEN] = element.depth;
    return start;
  }

  private groupsOf(element: PageNode): readonly number[] {
    let names = element.className;
    if (element.isBlock) {
      for (const attribute of element.attributes) {
        const value = PURPOSE_ATTRIBUTES.has(attribute) ? attributeOf(element, attribute) : null;
        if (value && value.length <= MAX_PURPOSE_CHARS) names += ` ${value}`;
      }
    }
    if (!names) return NO_GROUPS;
    return this.remember(names, () => {
      const groups = new Set<number>();
      for (const name of names.slice(0, MAX_NAMES_CHARS).split(/\s+/)) {
        for (const group of this.remember(name, () => groupsOfName(name))) groups.add(group);
      }
      return [...groups];
    });
  }

  /** Names come again and again, one by one and together: each is looked up in the lexicon once. */
  private remember(names: string, find: () => readonly number[]): readonly number[] {
    let groups = this.words.get(names);
    if (!groups) {
      groups = find();
      this.words.set(names, groups);
    }
    return groups;
  }
}

const NO_GROUPS: readonly number[] = [];

/** Hidden by its own mark-up; style sheets are not asked, so that nothing forces a layout. */
function isMarkedHidden(element: PageNode): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
