import type { Element } from '../../article.ts';
import { safeAddress } from '../addresses.ts';
import { isLead, type Page } from '../decision.ts';
import type { Block } from '../segment.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { collapse } from '../text-stats.ts';

/**
 * Places in the story that its own links lead to: footnotes and, from those, the way back. Their ids are ours, so that
 * none can shadow a name of the page that shows them.
 */
export interface Places {
  /** Ids of inline elements. */
  idOfNode: ReadonlyMap<PageNode, string>;
  /** Ids of whole blocks, by their index. */
  idOfBlock: ReadonlyMap<number, string>;
  /** Ids by the fragment that leads there. */
  idOfFragment: ReadonlyMap<string, string>;
}

export const NO_PLACES: Places = { idOfNode: new Map(), idOfBlock: new Map(), idOfFragment: new Map() };

/** Gives an element the id under which the story's links know its block. */
export function withId(made: Element, block: Block, places: Places | undefined): Element {
  const id = places?.idOfBlock.get(block.index);
  if (id !== undefined) made.properties = { ...made.properties, id };
  return made;
}

/** How far up from a block the element that is named may stand: `li > div > p`. */
const MAX_CLIMB = 4;

/** The fragment of a link to a place in the page itself; null for every other link. */
export function fragmentOf(link: PageNode, base: string): string | null {
  const href = attributeOf(link, 'href')?.trim() ?? '';
  const hash = href.indexOf('#');
  if (hash < 0 || hash === href.length - 1) return null;
  if (hash > 0 && safeAddress(href, base)?.split('#')[0] !== base.split('#')[0]) return null;
  const fragment = href.slice(hash + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Calls back with each node in the run of a block, in document order. */
export function walkBlock(block: Block, visit: (node: PageNode) => void): void {
  const open = [...block.nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    visit(node);
    for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i]!);
  }
}

/** The names by which a link may lead to an element. */
export function namesOf(node: PageNode): string[] {
  if (node.name === '#text') return [];
  const names = [attributeOf(node, 'id'), node.name === 'a' ? attributeOf(node, 'name') : null];
  return names.filter((name): name is string => Boolean(name));
}

/** The elements around a block that may be named for it, the nearest first. */
export function* aroundBlock(block: Block): Generator<PageNode> {
  let node: PageNode | null = block.container;
  for (let climbed = 0; node && climbed <= MAX_CLIMB && node.name !== 'body'; climbed++) {
    yield node;
    node = node.parent;
  }
}

/** Fragments that links in these blocks lead to. */
export function fragmentsIn(blocks: readonly Block[], base: string): Set<string> {
  const fragments = new Set<string>();
  for (const block of blocks) {
    if (!block.links) continue;
    walkBlock(block, (node) => {
      const fragment = node.name === 'a' ? fragmentOf(node, base) : null;
      if (fragment) fragments.add(fragment);
    });
  }
  return fragments;
}

/** The places in the shown blocks that links in the shown blocks lead to, each with an id: `note-1`, `note-2`, … */
export function findPlaces(page: Page): Places {
  const shown = page.blocks.filter(({ index }) => page.decisions[index]!.keep && !isLead(page, index));
  const wanted = fragmentsIn(shown, page.url);
  if (wanted.size === 0) return NO_PLACES;
  const idOfNode = new Map<PageNode, string>();
  const idOfBlock = new Map<number, string>();
  const idOfFragment = new Map<string, string>();
  let count = 0;
  for (const block of shown) {
    const isFree = (name: string): boolean => wanted.has(name) && !idOfFragment.has(name);
    function nameBlock(name: string): void {
      const id = idOfBlock.get(block.index) ?? `note-${++count}`;
      idOfBlock.set(block.index, id);
      idOfFragment.set(name, id);
    }
    for (const node of aroundBlock(block)) for (const name of namesOf(node)) if (isFree(name)) nameBlock(name);
    let before = '';
    walkBlock(block, (node) => {
      for (const name of namesOf(node)) {
        if (!isFree(name)) continue;
        // a mark at the beginning, or one without words, is the block's own name
        if (!before || !collapse(textWithin(node))) nameBlock(name);
        else {
          const id = idOfNode.get(node) ?? `note-${++count}`;
          idOfNode.set(node, id);
          idOfFragment.set(name, id);
        }
      }
      if (node.name === '#text') before += node.text.trim();
    });
  }
  return { idOfNode, idOfBlock, idOfFragment };
}

function textWithin(node: PageNode): string {
  return node.name === '#text' ? node.text : node.children.map(textWithin).join('');
}
