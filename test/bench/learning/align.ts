import { tokenize } from '../../../src/extract/dump/shape.ts';

/** Share of a line's 4-grams that must stand in the gold text. */
const MIN_CONTAINED = 0.6;
const GRAM = 4;

/**
 * Which blocks belong to the gold text: 4-gram containment, then the heaviest chain of blocks whose places in the gold
 * ascend; short blocks only where they equal a gold line beside a chained block. Chinese and Japanese by character.
 *
 * @param blocks the page's blocks in order.
 * @param gold the story's text, a block a line.
 */
export function alignToGold(blocks: readonly string[], gold: string): Uint8Array {
  const labels = new Uint8Array(blocks.length);
  const goldLines = gold
    .split('\n')
    .map((line) => tokenize(line))
    .filter((tokens) => tokens.length);
  const goldTokens = goldLines.flat();
  const places = new Map<string, number[]>();
  for (let i = 0; i + GRAM <= goldTokens.length; i++) {
    const key = goldTokens.slice(i, i + GRAM).join(' ');
    const list = places.get(key);
    if (!list) places.set(key, [i]);
    else if (list.length < 8) list.push(i);
  }
  interface Candidate {
    block: number;
    from: number;
    to: number;
    weight: number;
  }
  const candidates: Candidate[] = [];
  const tokens = blocks.map((text) => tokenize(text));
  tokens.forEach((words, block) => {
    if (words.length < GRAM) return;
    const grams = words.length - GRAM + 1;
    let hits = 0;
    const starts: number[] = [];
    for (let i = 0; i < grams; i++) {
      const at = places.get(words.slice(i, i + GRAM).join(' '));
      if (!at) continue;
      hits++;
      for (const p of at) starts.push(p - i);
    }
    if (hits < grams * MIN_CONTAINED) return;
    starts.sort((a, b) => a - b);
    // each cluster of starting places is a place that the block may have in the gold
    for (let i = 0; i < starts.length; ) {
      let j = i;
      while (j + 1 < starts.length && starts[j + 1]! - starts[j]! <= 3) j++;
      if (j - i + 1 >= Math.min(hits, grams) * 0.4)
        candidates.push({ block, from: starts[i]!, to: starts[i]! + words.length, weight: Math.min(hits, j - i + 1) });
      i = j + 1;
    }
  });
  // heaviest ascending chain; at most a few hundred candidates a page
  const best = candidates.map((c) => c.weight);
  const previous = candidates.map(() => -1);
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!;
    for (let j = 0; j < i; j++) {
      const p = candidates[j]!;
      if (p.block < c.block && p.from + (p.to - p.from) * 0.5 <= c.from && best[j]! + c.weight > best[i]!) {
        best[i] = best[j]! + c.weight;
        previous[i] = j;
      }
    }
  }
  let at = best.length ? best.indexOf(Math.max(...best)) : -1;
  const chain: Candidate[] = [];
  for (; at >= 0; at = previous[at]!) chain.unshift(candidates[at]!);
  for (const { block } of chain) labels[block] = 1;
  // short lines between or right beside chained blocks
  const lineAt = new Map<string, number[]>();
  let offset = 0;
  for (const line of goldLines) {
    if (line.length < 14) {
      const key = line.join(' ');
      lineAt.set(key, [...(lineAt.get(key) ?? []), offset]);
    }
    offset += line.length;
  }
  let last = 0;
  let k = 0;
  const used = new Set<number>();
  for (let block = 0; block < blocks.length; block++) {
    while (k < chain.length && chain[k]!.block < block) last = chain[k++]!.to;
    if (labels[block]) continue;
    const next = chain[k]?.from ?? goldTokens.length;
    const near = (k > 0 && block - chain[k - 1]!.block <= 12) || (k < chain.length && chain[k]!.block - block <= 12);
    if (!near) continue;
    for (const start of lineAt.get(tokens[block]!.join(' ')) ?? []) {
      if (start >= last - 4 && start <= next + 2 && !used.has(start)) {
        labels[block] = 1;
        used.add(start);
        break;
      }
    }
  }
  return labels;
}
