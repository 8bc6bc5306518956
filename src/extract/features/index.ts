import type { Block } from '../segment.ts';
import type { Snapshot } from '../snapshot.ts';
import { Vocabulary } from '../words.ts';
import { ANCESTOR_FEATURES, AncestorIndex } from './ancestors.ts';
import { BOILERPLATE_FEATURES, type BoilerplateWords, weightsFor, writeWeights } from './boilerplate.ts';
import { CONTAINER_FEATURES, ContainerIndex, isGood } from './containers.ts';
import { ECHO_FEATURES, EchoIndex } from './echo.ts';
import { LIKENESS_FEATURES, LikenessIndex, type PageHints } from './likeness.ts';
import { MEDIA_FEATURES, MediaIndex } from './media.ts';
import { type Anchors, NEIGHBOUR_FEATURES, NeighbourIndex } from './neighbours.ts';
import { PHRASE_FEATURES, PhraseIndex } from './phrases.ts';
import { isHeading, isObviousLink, TEXT_FEATURES, writeText } from './text.ts';

/** Names of the scorer's features, in the order in which a block's row holds them. */
export const BLOCK_FEATURES: readonly string[] = [
  ...TEXT_FEATURES,
  ...ANCESTOR_FEATURES,
  ...CONTAINER_FEATURES,
  ...NEIGHBOUR_FEATURES,
  ...LIKENESS_FEATURES,
  ...MEDIA_FEATURES,
  ...PHRASE_FEATURES,
  ...ECHO_FEATURES,
  ...BOILERPLATE_FEATURES,
];

const NO_WORDS: readonly number[] = [];

/** What a block is shows at its beginning; only so much of it is compared with headline, summary and word lists. */
const BEGINNING_CHARS = 500;

/** The features of a page's blocks and the indices that later stages ask again. */
export interface PageFeatures {
  /** One row of `BLOCK_FEATURES` a block. */
  rows: Float32Array;
  anchors: Anchors;
  containers: ContainerIndex;
  ancestors: AncestorIndex;
  phrases: PhraseIndex;
}

/** Computes every feature once; linear in the page's size. */
export function computeFeatures(
  snapshot: Snapshot,
  blocks: readonly Block[],
  hints: PageHints,
  headline: Element | null,
  table: BoilerplateWords,
): PageFeatures {
  const ancestors = new AncestorIndex(snapshot.elements.length);
  const containers = new ContainerIndex(snapshot, blocks);
  const vocabulary = new Vocabulary();
  const likeness = new LikenessIndex(blocks, hints, vocabulary);
  const anchors = findAnchors(blocks, containers, likeness, headline, vocabulary);
  const neighbours = new NeighbourIndex(blocks, containers, anchors);
  const media = new MediaIndex(snapshot.elements, blocks, hints.url);
  const phrases = new PhraseIndex(blocks);
  const width = BLOCK_FEATURES.length;
  const rows = new Float32Array(blocks.length * width);
  const groups = [
    TEXT_FEATURES,
    ANCESTOR_FEATURES,
    CONTAINER_FEATURES,
    NEIGHBOUR_FEATURES,
    LIKENESS_FEATURES,
    MEDIA_FEATURES,
    PHRASE_FEATURES,
    ECHO_FEATURES,
  ];
  const starts: number[] = [0];
  for (const group of groups) starts.push(starts[starts.length - 1]! + group.length);
  const weightOf = weightsFor(vocabulary, table);
  // links that nobody would take for a story are not scored: of them only what names the reason is asked
  const words = blocks.map((block) =>
    isObviousLink(block) ? NO_WORDS : vocabulary.read(block.text.slice(0, BEGINNING_CHARS)),
  );
  const tokens = words.map((own) => vocabulary.toTokens(own));
  const echo = new EchoIndex(
    tokens,
    vocabulary,
    (i) => isGood(blocks[i]!) && containers.isInBest(blocks[i]!.container),
  );
  for (const block of blocks) {
    const offset = block.index * width;
    const own = words[block.index]!;
    writeText(rows, offset + starts[0]!, block);
    ancestors.write(rows, offset + starts[1]!, block.container);
    media.write(rows, offset + starts[5]!, block);
    if (own === NO_WORDS) continue;
    containers.write(rows, offset + starts[2]!, block);
    neighbours.write(rows, offset + starts[3]!, block.index);
    likeness.write(rows, offset + starts[4]!, block, own, tokens[block.index]!);
    phrases.write(rows, offset + starts[6]!, block.index);
    echo.write(rows, offset + starts[7]!, block);
    writeWeights(rows, offset + starts[8]!, own, weightOf);
  }
  return { rows, anchors, containers, ancestors, phrases };
}

/** A heading counts as the headline from this likeness to a title on; found on the news pages of the corpora (2026-11). */
const MIN_HEADLINE_LIKENESS = 0.4;

function findAnchors(
  blocks: readonly Block[],
  containers: ContainerIndex,
  likeness: LikenessIndex,
  headline: Element | null,
  vocabulary: Vocabulary,
): Anchors {
  let firstGood = -1;
  let lastGood = -1;
  for (const block of blocks) {
    if (!isGood(block) || !containers.isInBest(block.container)) continue;
    if (firstGood < 0) firstGood = block.index;
    lastGood = block.index;
  }
  let found = -1;
  let best = MIN_HEADLINE_LIKENESS;
  for (const block of blocks) {
    if (headline && (block.container.element === headline || block.container.parent?.element === headline)) {
      found = block.index;
      break;
    }
    if (!isHeading(block) || block.tag > 'h3' || block.stats.words > 60) continue;
    const { inSet, inText } = likeness.titles.likenessOf(vocabulary.toTokens(vocabulary.read(block.text)));
    const score = Math.min(inSet, inText) + 0.3 * Math.max(inSet, inText) + (block.tag === 'h1' ? 0.2 : 0);
    if (score > best) {
      best = score;
      found = block.index;
    }
  }
  return { headline: found, firstGood, lastGood };
}
