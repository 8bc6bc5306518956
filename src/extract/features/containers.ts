import type { Block } from '../segment.ts';
import { ancestorsOf, type PageNode } from '../snapshot.ts';

/** What the blocks under one element add up to. */
export interface Mass {
  blocks: number;
  chars: number;
  linkChars: number;
  /** Characters of blocks that read like prose. */
  good: number;
  goodBlocks: number;
}

/** Blocks of the same make: same tags and class names up to the grandparent. */
interface Signature extends Mass {
  words: number;
  sentences: number;
}

const LEVELS = 5;

export const CONTAINER_FEATURES: readonly string[] = [
  ...Array.from({ length: LEVELS }, (_, i) => [
    `up${i}:goodShare`,
    `up${i}:linkDensity`,
    `up${i}:blocks`,
    `up${i}:goodBlocks`,
  ]).flat(),
  'best:inside',
  'best:up',
  'best:down',
  'sig:blocks',
  'sig:textShare',
  'sig:linkDensity',
  'sig:words',
  'sig:sentences',
  'sig:goodShare',
  'list:items',
  'list:linkDensity',
  'list:words',
];

/** Words from which a block can be a paragraph, and the link density up to which it is none of navigation's. */
const GOOD_WORDS = 14;
const GOOD_LINK_DENSITY = 0.35;
/** How much of the parent's prose a child must hold for the search for the story's container to go down into it. */
const DESCEND_SHARE = 0.7;

/** True where a block reads like prose: long enough, a sentence, and not made of links. */
export function isGood(block: Block): boolean {
  return (
    block.stats.words >= GOOD_WORDS &&
    block.stats.sentenceEnds + block.stats.commas > 0 &&
    block.linkChars <= GOOD_LINK_DENSITY * block.stats.chars
  );
}

/** Sums over every element that holds blocks, the signatures, and the container that holds most of the prose. */
export class ContainerIndex {
  readonly best: PageNode;
  readonly total: Mass;
  private readonly masses = new Map<PageNode, Mass>();
  private readonly signatures = new Map<string, Signature>();
  private readonly signatureNames = new Map<PageNode, string>();
  private readonly bestPath = new Set<PageNode>();

  constructor(root: PageNode, blocks: readonly Block[]) {
    for (const block of blocks) {
      const good = isGood(block) ? block.stats.chars : 0;
      for (const node of ancestorsOf(block.container)) add(this.massFor(node), block, good);
      const name = this.signatureOf(block);
      let signature = this.signatures.get(name);
      if (!signature) {
        signature = { blocks: 0, chars: 0, linkChars: 0, good: 0, goodBlocks: 0, words: 0, sentences: 0 };
        this.signatures.set(name, signature);
      }
      add(signature, block, good);
      signature.words += block.stats.words;
      if (block.stats.endsSentence) signature.sentences++;
    }
    this.total = this.massOf(root);
    this.best = this.descend(root);
    for (const node of ancestorsOf(this.best)) this.bestPath.add(node);
  }

  massOf(node: PageNode): Mass {
    return this.masses.get(node) ?? { blocks: 0, chars: 0, linkChars: 0, good: 0, goodBlocks: 0 };
  }

  signatureOf(block: Block): string {
    const known = this.signatureNames.get(block.container);
    if (known !== undefined) return known;
    let name = '';
    let node: PageNode | null = block.container;
    for (let level = 0; level < 3 && node; level++, node = node.parent) {
      name += `<${node.name}.${node.className.replace(/\d+/g, '').slice(0, 80)}`;
    }
    this.signatureNames.set(block.container, name);
    return name;
  }

  isInBest(node: PageNode): boolean {
    for (const above of ancestorsOf(node)) {
      if (above === this.best) return true;
      if (above.depth <= this.best.depth) return false;
    }
    return false;
  }

  write(row: Float32Array, offset: number, block: Block): void {
    let at = offset;
    let node: PageNode | null = block.container;
    for (let level = 0; level < LEVELS; level++) {
      const mass = node ? this.massOf(node) : this.total;
      row[at++] = mass.good / Math.max(1, this.total.good);
      row[at++] = mass.linkChars / Math.max(1, mass.chars);
      row[at++] = mass.blocks;
      row[at++] = mass.goodBlocks;
      node = node?.parent ?? null;
    }
    let up = 0;
    let meeting: PageNode = block.container;
    while (!this.bestPath.has(meeting) && meeting.parent) {
      meeting = meeting.parent;
      up++;
    }
    row[at++] = meeting === this.best ? 1 : 0;
    row[at++] = up;
    row[at++] = this.best.depth - meeting.depth;
    const signature = this.signatures.get(this.signatureOf(block))!;
    row[at++] = signature.blocks;
    row[at++] = signature.chars / Math.max(1, this.total.chars);
    row[at++] = signature.linkChars / Math.max(1, signature.chars);
    row[at++] = signature.words / signature.blocks;
    row[at++] = signature.sentences / signature.blocks;
    row[at++] = signature.good / Math.max(1, this.total.good);
    const list = listAround(block.container);
    const mass = list ? this.massOf(list) : null;
    row[at++] = mass ? mass.blocks : 0;
    row[at++] = mass ? mass.linkChars / Math.max(1, mass.chars) : 0;
    row[at++] = mass ? mass.chars / Math.max(1, mass.blocks) : 0;
  }

  private massFor(node: PageNode): Mass {
    let mass = this.masses.get(node);
    if (!mass) {
      mass = { blocks: 0, chars: 0, linkChars: 0, good: 0, goodBlocks: 0 };
      this.masses.set(node, mass);
    }
    return mass;
  }

  private descend(root: PageNode): PageNode {
    let at = root;
    for (;;) {
      const enough = this.massOf(at).good * DESCEND_SHARE;
      const next = at.children.find((child) => {
        const mass = this.masses.get(child);
        return mass !== undefined && mass.good > 0 && mass.good >= enough && mass.goodBlocks > 1;
      });
      if (!next) return at;
      at = next;
    }
  }
}

function add(mass: Mass, block: Block, good: number): void {
  mass.blocks++;
  mass.chars += block.stats.chars;
  mass.linkChars += Math.min(block.linkChars, block.stats.chars);
  mass.good += good;
  if (good) mass.goodBlocks++;
}

function listAround(container: PageNode): PageNode | null {
  for (const node of ancestorsOf(container)) {
    if (node.name === 'ul' || node.name === 'ol' || node.name === 'dl') return node;
    if (container.depth - node.depth > 6) return null;
  }
  return null;
}
