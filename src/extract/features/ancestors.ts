import { LEXICON, PURPOSE_ATTRIBUTES } from '../../rules/lexicon.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';

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
  private readonly rows = new Map<PageNode, Int32Array>();
  private readonly words = new Map<string, number[]>();

  /** Writes the features of a block that stands in `container`. */
  write(row: Float32Array, offset: number, container: PageNode): void {
    const depths = this.rowOf(container);
    for (let i = 0; i < HIDDEN; i++) {
      const depth = depths[i]!;
      row[offset + i] = depth < 0 ? FAR : Math.min(FAR, container.depth - depth);
    }
    row[offset + HIDDEN] = depths[HIDDEN]! < 0 ? 0 : 1;
  }

  /** True where the container or something around it is marked hidden. */
  isHidden(container: PageNode): boolean {
    return this.rowOf(container)[HIDDEN]! >= 0;
  }

  private rowOf(element: PageNode): Int32Array {
    const known = this.rows.get(element);
    if (known) return known;
    const row = this.makeRow(element, element.parent ? this.rowOf(element.parent) : new Int32Array(WIDTH).fill(-1));
    this.rows.set(element, row);
    return row;
  }

  private makeRow(element: PageNode, base: Int32Array): Int32Array {
    const found: number[] = [];
    const tag = TAG_INDEX.get(element.name);
    if (tag !== undefined) found.push(tag);
    // the page's own frame names everything "page", "content", "main": it says nothing of a block
    if (element.name !== 'html' && element.name !== 'body') {
      for (const group of this.groupsOf(element)) found.push(TAGS.length + group);
      if (element.isBlock && isMarkedHidden(element)) found.push(HIDDEN);
    }
    if (!found.length) return base;
    const own = base.slice();
    for (const i of found) own[i] = element.depth;
    return own;
  }

  private groupsOf(element: PageNode): number[] {
    let names = element.className;
    if (element.isBlock) {
      for (const attribute of PURPOSE_ATTRIBUTES) {
        const value = attributeOf(element, attribute);
        if (value) names += ` ${value}`;
      }
    }
    if (!names) return [];
    const groups: number[] = [];
    for (const name of names.slice(0, MAX_NAMES_CHARS).split(/\s+/)) {
      for (const group of this.groupsOfName(name)) if (!groups.includes(group)) groups.push(group);
    }
    return groups;
  }

  /** Names come again and again, on this page and on the next: each is looked up in the lexicon once. */
  private groupsOfName(name: string): readonly number[] {
    let groups = this.words.get(name);
    if (!groups) {
      const text = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
      groups = [];
      for (let i = 0; i < LEXICON.length; i++) if (LEXICON[i]!.pattern.test(text)) groups.push(i);
      this.words.set(name, groups);
    }
    return groups;
  }
}

/** Hidden by its own mark-up; style sheets are not asked, so that nothing forces a layout. */
function isMarkedHidden(element: PageNode): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}
