/**
 * Labels for blocks from a page's gold text: which blocks are the story.
 * Blocks are matched to the gold's word sequence by shared 4-grams; a chain through the gold's positions decides
 * between copies, so that the second printing of a paragraph is not called story too.
 */

/** Words as the scorer counts them, Chinese, Japanese and Thai by character. */
export function goldTokens(text: string): string[] {
  const out: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}_]+/gu)) {
    if (/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/.test(word)) out.push(...word);
    else out.push(word);
  }
  return out;
}

const N = 4;
/** Share of a block's 4-grams that the gold must have. */
const MIN_CONTAINMENT = 0.6;
/** How many blocks away from a matched one a short line may stand. */
const NEAR = 4;

function grams(tokens: string[]): string[] {
  if (tokens.length < N) return [];
  return Array.from({ length: tokens.length - N + 1 }, (_, i) => tokens.slice(i, i + N).join(' '));
}

export interface BlockLabels {
  /** 1 story, 0 not. */
  labels: Uint8Array;
  tokens: Uint16Array;
  goldTokens: number;
  /** Share of the gold's words that the story's blocks hold: low where the text is not in the page's mark-up. */
  covered: number;
}

/** Labels the blocks of one page, given as texts in document order. */
export function labelBlocks(texts: readonly string[], gold: string): BlockLabels {
  const words = goldTokens(gold);
  const places = new Map<string, number[]>();
  grams(words).forEach((gram, i) => {
    const at = places.get(gram);
    if (at) at.push(i);
    else places.set(gram, [i]);
  });
  const lines = new Map<string, number>();
  let position = 0;
  for (const line of gold.split('\n')) {
    const tokens = goldTokens(line);
    const key = tokens.join(' ');
    if (!lines.has(key)) lines.set(key, position);
    position += tokens.length;
  }
  const blockTokens = texts.map(goldTokens);
  const candidates: { block: number; from: number; to: number; weight: number }[] = [];
  blockTokens.forEach((tokens, block) => {
    const own = grams(tokens);
    if (!own.length) return;
    let hits = 0;
    const diagonals = new Map<number, number>();
    own.forEach((gram, i) => {
      const at = places.get(gram);
      if (!at) return;
      hits++;
      for (const place of at.slice(0, 4)) diagonals.set(place - i, (diagonals.get(place - i) ?? 0) + 1);
    });
    if (hits / own.length < MIN_CONTAINMENT) return;
    // every place where most of the block stands in the gold is a candidate
    const most = Math.max(...diagonals.values());
    for (const [from, count] of diagonals) {
      if (count >= 0.8 * most) candidates.push({ block, from, to: from + tokens.length, weight: hits });
      if (candidates.length > 20_000) break;
    }
  });
  const chain = heaviestChain(candidates);
  const labels = new Uint8Array(texts.length);
  const taken = new Uint8Array(words.length);
  const placeOf = new Map<number, number>();
  for (const { block, from, to } of chain) {
    labels[block] = 1;
    placeOf.set(block, from);
    taken.fill(1, Math.max(0, from), Math.max(0, to));
  }
  // out of order but nowhere else: a standfirst that the gold puts first and the page last
  for (const { block, from, to } of candidates) {
    if (labels[block]) continue;
    let free = 0;
    for (let i = Math.max(0, from); i < Math.min(words.length, to); i++) if (!taken[i]) free++;
    if (free < 0.7 * (to - from)) continue;
    labels[block] = 1;
    taken.fill(1, Math.max(0, from), Math.max(0, to));
  }
  labelShortLines(blockTokens, lines, labels, placeOf, taken);
  let covered = 0;
  for (const one of taken) covered += one;
  return {
    labels,
    tokens: Uint16Array.from(blockTokens, (tokens) => Math.min(65535, tokens.length)),
    goldTokens: words.length,
    covered: covered / Math.max(1, words.length),
  };
}

/** The set of matches, in order both of the page and of the gold, that holds most words. */
function heaviestChain<T extends { block: number; from: number; to: number; weight: number }>(candidates: T[]): T[] {
  const best = candidates.map((c) => c.weight);
  const previous = candidates.map(() => -1);
  let end = -1;
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!;
    for (let j = Math.max(0, i - 400); j < i; j++) {
      const d = candidates[j]!;
      // a few words of overlap are noise of the alignment
      if (d.block < c.block && d.to <= c.from + 3 && best[j]! + c.weight > best[i]!) {
        best[i] = best[j]! + c.weight;
        previous[i] = j;
      }
    }
    if (end < 0 || best[i]! > best[end]!) end = i;
  }
  const chain: T[] = [];
  for (let i = end; i >= 0; i = previous[i]!) chain.push(candidates[i]!);
  return chain.reverse();
}

function labelShortLines(
  blockTokens: string[][],
  lines: Map<string, number>,
  labels: Uint8Array,
  placeOf: Map<number, number>,
  taken: Uint8Array,
): void {
  for (let block = 0; block < blockTokens.length; block++) {
    const tokens = blockTokens[block]!;
    if (labels[block] || !tokens.length || tokens.length >= N + 8) continue;
    const place = lines.get(tokens.join(' '));
    if (place === undefined || taken[place]) continue;
    let before = -1;
    let after = Number.POSITIVE_INFINITY;
    let isNear = false;
    for (let k = 1; k <= 30; k++) {
      if (before < 0 && placeOf.has(block - k)) before = placeOf.get(block - k)!;
      if (after === Number.POSITIVE_INFINITY && placeOf.has(block + k)) after = placeOf.get(block + k)!;
      if (k <= NEAR && (placeOf.has(block - k) || placeOf.has(block + k))) isNear = true;
    }
    if (!isNear || place < before || place > after) continue;
    labels[block] = 1;
    placeOf.set(block, place);
    taken.fill(1, place, place + tokens.length);
  }
}
