import { isObviousLink } from './features/text.ts';
import type { Block } from './segment.ts';
import { ancestorsOf, type PageNode } from './snapshot.ts';

/** Longer items say no more about what the list is. */
const MAX_WEIGHT = 60;
/** Characters an item from which on items speak for themselves: a list of comments, or of stories, is no enumeration. */
const MAX_MEAN_CHARS = 240;
/** What a list is, a handful of its items among many links cannot say. */
const MAX_LINKS = 0.5;
/** A table between two paragraphs that are surely story needs no more than this by itself. */
const TABLE_BETWEEN = 0.15;
const SURE = 0.8;

/** Over this mean a group lifts its members, under that it takes them along; between the two each stands for itself. */
const LIFTS = 0.55;
const SINKS = 0.2;

interface Group {
  isTable: boolean;
  members: number[];
  links: number;
}

/**
 * The items of a list are story together or not at all, and so are the rows of a table: where the mean of a group's
 * probabilities (long texts count more) says clearly what the group is, no member falls behind it. A table is seldom
 * like prose to the scorer: one that stands between two blocks of the story is lifted to their lesser probability.
 * On the corpora (2026-11) 93 of 100 groups are of one kind; pooling gave +.0004 word F1 on news and lost no page.
 */
export function poolGroups(blocks: readonly Block[], probabilities: Float64Array): void {
  for (const { isTable, members, links } of groupsOf(blocks)) {
    if (members.length < 2 || links > MAX_LINKS * (members.length + links)) continue;
    let sum = 0;
    let weights = 0;
    let chars = 0;
    for (const i of members) {
      const weight = Math.min(MAX_WEIGHT, blocks[i]!.stats.chars);
      sum += weight * probabilities[i]!;
      weights += weight;
      chars += blocks[i]!.stats.chars;
    }
    if (chars > MAX_MEAN_CHARS * members.length) continue;
    let mean = sum / weights;
    if (isTable && mean >= TABLE_BETWEEN) {
      const around = Math.min(
        probabilities[members[0]! - 1] ?? 0,
        probabilities[members[members.length - 1]! + 1] ?? 0,
      );
      if (around > SURE) mean = Math.max(mean, around);
    }
    if (mean > LIFTS) for (const i of members) probabilities[i] = Math.max(mean, probabilities[i]!);
    else if (!isTable && mean < SINKS) for (const i of members) probabilities[i] = Math.min(mean, probabilities[i]!);
  }
}

function groupsOf(blocks: readonly Block[]): Iterable<Group> {
  const groups = new Map<PageNode, Group>();
  for (const block of blocks) {
    const isRow = block.tag === 'tr';
    if (!isRow && block.tag !== 'li') continue;
    const owner = ownerOf(block.container, isRow);
    if (!owner) continue;
    let group = groups.get(owner);
    if (!group) {
      group = { isTable: isRow, members: [], links: 0 };
      groups.set(owner, group);
    }
    if (isObviousLink(block)) group.links++;
    else group.members.push(block.index);
  }
  return groups.values();
}

/** The list or the table that an item or a row belongs to. */
function ownerOf(container: PageNode, isRow: boolean): PageNode | null {
  for (const node of ancestorsOf(container)) {
    if (isRow ? node.name === 'table' : node.name === 'ul' || node.name === 'ol') return node;
  }
  return null;
}
