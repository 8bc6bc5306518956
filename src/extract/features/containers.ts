import type { Block } from '../segment.ts';
import type { PageNode, Snapshot } from '../snapshot.ts';

/** What the blocks under one element add up to. */
interface Mass {
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
/** So much of an element's class names and id is a part of its signature. */
const MAX_NAME_CHARS = 80;
/** How much of the parent's prose a child must hold for the search for the story's container to go down into it. */
const DESCEND_SHARE = 0.7;

/** Thai and Khmer end a sentence with a space: so many characters of a script without spaces are prose without any mark. */
const UNMARKED_CHARS = 80;

/** True where a block reads like prose: long enough, a sentence, and not made of links. */
export function isGood(block: Block): boolean {
  const { words, sentenceEnds, commas, unspaced } = block.stats;
  return (
    words >= GOOD_WORDS &&
    (sentenceEnds + commas > 0 || unspaced >= UNMARKED_CHARS) &&
    block.linkChars <= GOOD_LINK_DENSITY * block.stats.chars
  );
}

/** Sums over every element that holds blocks, the signatures, and the container that holds most of the prose. */
export class ContainerIndex {
  readonly best: PageNode;
  private readonly total: Mass;
  /** By the elements' places in the snapshot; undefined for those that hold no block. */
  private readonly masses: (Mass | undefined)[];
  private readonly signatures = new Map<string, Signature>();
  private readonly signatureNames: (string | undefined)[];
  private readonly nameParts: (string | undefined)[];
  private readonly plainNames = new Map<string, string>();
  private readonly bestPath = new Set<PageNode>();

  constructor({ root, elements }: Snapshot, blocks: readonly Block[]) {
    this.masses = new Array(elements.length);
    this.signatureNames = new Array(elements.length);
    this.nameParts = new Array(elements.length);
    for (const block of blocks) {
      const good = isGood(block) ? block.stats.chars : 0;
      addBlock(this.massFor(block.container), block, good);
      const name = this.signatureOf(block);
      let signature = this.signatures.get(name);
      if (!signature) {
        signature = { ...noMass(), words: 0, sentences: 0 };
        this.signatures.set(name, signature);
      }
      addBlock(signature, block, good);
      signature.words += block.stats.words;
      if (block.stats.endsSentence) signature.sentences++;
    }
    // from the last element to the first: what stands in an element comes after it
    for (let i = elements.length - 1; i > 0; i--) {
      const mass = this.masses[i];
      const parent = mass && elements[i]!.parent;
      if (parent) addMass(this.massFor(parent), mass);
    }
    this.total = this.massOf(root);
    this.best = this.descend(root);
    for (let node: PageNode | null = this.best; node; node = node.parent) this.bestPath.add(node);
  }

  /** Blocks with the same signature are of one make: the same tags and class names, numbers in them apart. */
  signatureOf(block: Block): string {
    const { container } = block;
    const known = this.signatureNames[container.index];
    if (known !== undefined) return known;
    let name = '';
    let node: PageNode | null = container;
    for (let level = 0; level < 3 && node; level++, node = node.parent) name += this.namePartOf(node);
    this.signatureNames[container.index] = name;
    return name;
  }

  private namePartOf(node: PageNode): string {
    const known = this.nameParts[node.index];
    if (known !== undefined) return known;
    const part = `<${node.name}.${this.withoutDigits(node.className)}`;
    this.nameParts[node.index] = part;
    return part;
  }

  /** Class names come again and again. */
  private withoutDigits(className: string): string {
    let name = this.plainNames.get(className);
    if (name === undefined) {
      name = className.replace(/\d+/g, '').slice(0, MAX_NAME_CHARS);
      this.plainNames.set(className, name);
    }
    return name;
  }

  isInBest(node: PageNode): boolean {
    for (let above: PageNode | null = node; above; above = above.parent) {
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

  private massOf(node: PageNode): Mass {
    return this.masses[node.index] ?? NOTHING;
  }

  private massFor(node: PageNode): Mass {
    let mass = this.masses[node.index];
    if (!mass) {
      mass = noMass();
      this.masses[node.index] = mass;
    }
    return mass;
  }

  private descend(root: PageNode): PageNode {
    let at = root;
    for (;;) {
      const enough = this.massOf(at).good * DESCEND_SHARE;
      const next = at.children.find((child) => {
        const mass = child.index < 0 ? undefined : this.masses[child.index];
        return mass !== undefined && mass.good > 0 && mass.good >= enough && mass.goodBlocks > 1;
      });
      if (!next) return at;
      at = next;
    }
  }
}

const NOTHING: Readonly<Mass> = noMass();

function noMass(): Mass {
  return { blocks: 0, chars: 0, linkChars: 0, good: 0, goodBlocks: 0 };
}

function addBlock(mass: Mass, block: Block, good: number): void {
  mass.blocks++;
  mass.chars += block.stats.chars;
  mass.linkChars += Math.min(block.linkChars, block.stats.chars);
  mass.good += good;
  if (good) mass.goodBlocks++;
}

function addMass(mass: Mass, part: Mass): void {
  mass.blocks += part.blocks;
  mass.chars += part.chars;
  mass.linkChars += part.linkChars;
  mass.good += part.good;
  mass.goodBlocks += part.goodBlocks;
}

function listAround(container: PageNode): PageNode | null {
  for (let node: PageNode | null = container; node; node = node.parent) {
    if (node.name === 'ul' || node.name === 'ol' || node.name === 'dl') return node;
    if (container.depth - node.depth > 6) return null;
  }
  return null;
}
