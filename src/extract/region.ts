import { removeCaptions } from './clean.ts';
import { keep, type Page, remove } from './decision.ts';
import type { PageNode } from './snapshot.ts';

/** A region's nodes by their places in document order, both ends included. */
export interface Region {
  from: number;
  to: number;
}

/**
 * Makes a region of the page the story, because a person has said so: all that it shows is kept, all else is not.
 * The headline in it stays the title, and the captions in it stay with their pictures.
 *
 * @returns false where the element was not read, and the engine's own choice stands.
 */
export function takeRegion(page: Page, element: Element): boolean {
  let root = page.snapshot.elements.find((node) => node.element === element);
  if (!root) return false;
  // words of a paragraph stand for the paragraph
  while (!root.isBlock && root.parent) root = root.parent;
  const region = { from: root.order, to: lastWithin(root).order };
  page.region = region;
  const { ancestors, anchors } = page.features;
  const isHiddenItself = ancestors.isHidden(root);
  for (const { index, nodes, container } of page.blocks) {
    const isInside = nodes.some((node) => isWithin(region, node.order));
    if (!isInside) {
      if (page.decisions[index]!.keep) remove(page, index, 'select', 'outside-region', 'other-story');
    } else if (index === anchors.headline) remove(page, index, 'select', 'headline', 'duplicate');
    else if (ancestors.isHidden(container) && !isHiddenItself) remove(page, index, 'select', 'hidden', 'boilerplate');
    else keep(page, index, 'region');
  }
  removeCaptions(page);
  return true;
}

/** Whether a node with this place stands in the region. */
export function isWithin({ from, to }: Region, order: number): boolean {
  return order >= from && order <= to;
}

/** The last node within another, itself where it holds none. */
export function lastWithin(node: PageNode): PageNode {
  let last = node;
  while (last.children.length) last = last.children[last.children.length - 1]!;
  return last;
}
