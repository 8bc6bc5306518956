import type { Block } from '../segment.ts';
import { type ContainerIndex, isGood } from './containers.ts';
import { isHeading, linkDensity } from './text.ts';

/** Places of a page that a block's place is measured against; indices of blocks, -1 where there is none. */
export interface Anchors {
  headline: number;
  /** First and last block in the best container that reads like prose. */
  firstGood: number;
  lastGood: number;
}

const OFFSETS = [-3, -2, -1, 1, 2, 3] as const;

export const NEIGHBOUR_FEATURES: readonly string[] = [
  ...OFFSETS.flatMap((o) => [`n${o}:words`, `n${o}:linkDensity`, `n${o}:sentence`, `n${o}:heading`, `n${o}:sameSig`]),
  'before:good',
  'after:good',
  'run:sameParent',
  'section:blocks',
  'section:good',
  'section:linkDensity',
  'afterHeadline',
  'charsAfterHeadline',
  'hasHeadline',
  'afterFirst',
  'afterLast',
  'charsAfterLast',
  'charsBeforeFirst',
  'place',
  'blocksOnPage',
  'goodOnPage',
  'goodShareOnPage',
  'linkDensityOnPage',
  'unspacedOnPage',
];

/** How many blocks to either side count as near. */
const WINDOW = 6;
const NOT_THERE = -1;

/** Running sums that make each block's neighbourhood a constant-time question. */
export class NeighbourIndex {
  private readonly charsBefore: Float64Array;
  private readonly goodBefore: Float64Array;
  private readonly linkBefore: Float64Array;
  private readonly sectionEnd: Int32Array;
  private readonly unspaced: number;

  constructor(
    private readonly blocks: readonly Block[],
    private readonly containers: ContainerIndex,
    private readonly anchors: Anchors,
  ) {
    const count = blocks.length;
    this.charsBefore = new Float64Array(count + 1);
    this.goodBefore = new Float64Array(count + 1);
    this.linkBefore = new Float64Array(count + 1);
    let unspaced = 0;
    for (let i = 0; i < count; i++) {
      const block = blocks[i]!;
      this.charsBefore[i + 1] = this.charsBefore[i]! + block.stats.chars;
      this.goodBefore[i + 1] = this.goodBefore[i]! + (isGood(block) ? block.stats.chars : 0);
      this.linkBefore[i + 1] = this.linkBefore[i]! + Math.min(block.linkChars, block.stats.chars);
      unspaced += block.stats.unspaced;
    }
    this.unspaced = unspaced / Math.max(1, this.charsBefore[count]!);
    this.sectionEnd = new Int32Array(count).fill(-1);
    const open: number[] = [];
    for (let i = 0; i < count; i++) {
      const block = blocks[i]!;
      if (!isHeading(block)) continue;
      while (open.length && blocks[open[open.length - 1]!]!.tag >= block.tag) this.sectionEnd[open.pop()!] = i;
      open.push(i);
    }
    for (const i of open) this.sectionEnd[i] = count;
  }

  write(row: Float32Array, offset: number, index: number): void {
    const { blocks, anchors, charsBefore, goodBefore, linkBefore } = this;
    const count = blocks.length;
    const block = blocks[index]!;
    const signature = this.containers.signatureOf(block);
    let at = offset;
    for (const step of OFFSETS) {
      const other = blocks[index + step];
      row[at++] = other ? other.stats.words : NOT_THERE;
      row[at++] = other ? linkDensity(other) : NOT_THERE;
      row[at++] = other?.stats.endsSentence ? 1 : 0;
      row[at++] = other && isHeading(other) ? 1 : 0;
      row[at++] = other && this.containers.signatureOf(other) === signature ? 1 : 0;
    }
    const from = Math.max(0, index - WINDOW);
    const to = Math.min(count, index + 1 + WINDOW);
    row[at++] = goodBefore[index]! - goodBefore[from]!;
    row[at++] = goodBefore[to]! - goodBefore[index + 1]!;
    row[at++] = this.sameParentRun(index);
    const end = this.sectionEnd[index]!;
    const sectionChars = end < 0 ? 0 : charsBefore[end]! - charsBefore[index + 1]!;
    row[at++] = end < 0 ? NOT_THERE : end - index - 1;
    row[at++] = end < 0 ? NOT_THERE : goodBefore[end]! - goodBefore[index + 1]!;
    row[at++] = end < 0 ? NOT_THERE : (linkBefore[end]! - linkBefore[index + 1]!) / Math.max(1, sectionChars);
    const hasHeadline = anchors.headline >= 0;
    row[at++] = hasHeadline ? index - anchors.headline : 0;
    row[at++] = hasHeadline ? charsBefore[index]! - charsBefore[anchors.headline]! : charsBefore[index]!;
    row[at++] = hasHeadline ? 1 : 0;
    row[at++] = anchors.firstGood < 0 ? 0 : index - anchors.firstGood;
    row[at++] = anchors.lastGood < 0 ? 0 : index - anchors.lastGood;
    row[at++] = anchors.lastGood < 0 ? 0 : charsBefore[index]! - charsBefore[anchors.lastGood]!;
    row[at++] = anchors.firstGood < 0 ? 0 : charsBefore[index]! - charsBefore[anchors.firstGood]!;
    row[at++] = charsBefore[index]! / Math.max(1, charsBefore[count]!);
    row[at++] = count;
    row[at++] = goodBefore[count]!;
    row[at++] = goodBefore[count]! / Math.max(1, charsBefore[count]!);
    row[at++] = linkBefore[count]! / Math.max(1, charsBefore[count]!);
    row[at++] = this.unspaced;
  }

  /** How many of the six nearest blocks stand under the same parent. */
  private sameParentRun(index: number): number {
    const parent = this.blocks[index]!.container.parent;
    let same = 0;
    for (const step of OFFSETS) if (this.blocks[index + step]?.container.parent === parent) same++;
    return same;
  }
}
