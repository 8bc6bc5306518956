import { aroundBlock, fragmentOf, namesOf, walkBlock } from './build/places.ts';
import { keep, keptIndices, type Page } from './decision.ts';
import { ancestorsOf, type PageNode } from './snapshot.ts';

/** A reference's own text: "1", "[12]", "*", "†". */
const REFERENCE = /^\s*[[(]?(?:\p{Nd}{1,3}|\p{L}|[*†‡§¶]{1,3})[\])]?\s*$/u;

/**
 * Notes with more words than this share of the story are its bibliography: on the corpora such a list is not counted as
 * story, shorter notes are (2026-11).
 */
const MAX_SHARE = 0.15;

/**
 * Takes the story's footnotes in: blocks that a reference in the story leads to, and that lead back to it. Whatever
 * they look like to the scorer (short, full of links, at the end), they belong to the sentences that name them.
 */
export function keepFootnotes(page: Page): void {
  const references = findReferences(page);
  if (references.size === 0) return;
  const taken = new Set<string>();
  const found: number[] = [];
  for (const block of page.blocks) {
    const decision = page.decisions[block.index]!;
    const names = [...aroundBlock(block)].flatMap(namesOf);
    const leadsBackTo: string[] = [];
    walkBlock(block, (node) => {
      names.push(...namesOf(node));
      const fragment = node.name === 'a' ? fragmentOf(node, page.url) : null;
      if (fragment) leadsBackTo.push(fragment);
    });
    const own = names.find((name) => references.has(name) && !taken.has(name));
    if (own === undefined || !leadsBackTo.some((name) => references.get(own)!.has(name))) continue;
    taken.add(own);
    if (!decision.keep) found.push(block.index);
  }
  const words = (indices: readonly number[]) => indices.reduce((sum, i) => sum + page.blocks[i]!.stats.words, 0);
  if (words(found) > MAX_SHARE * words(keptIndices(page))) return;
  for (const index of found) keep(page, index, 'footnote');
}

/** What the references in kept blocks lead to, with the names of the places where they stand. */
function findReferences(page: Page): Map<string, Set<string>> {
  const references = new Map<string, Set<string>>();
  for (const block of page.blocks) {
    if (!block.links || !page.decisions[block.index]!.keep) continue;
    walkBlock(block, (node) => {
      const fragment = node.name === 'a' ? fragmentOf(node, page.url) : null;
      if (!fragment || !REFERENCE.test(textOf(node))) return;
      const places = references.get(fragment) ?? new Set();
      for (const around of ancestorsOf(node)) {
        for (const name of namesOf(around)) places.add(name);
        if (around === block.container) break;
      }
      references.set(fragment, places);
    });
  }
  return references;
}

function textOf(node: PageNode): string {
  return node.name === '#text' ? node.text : node.children.map(textOf).join('');
}
