import type { Block } from '../segment.ts';
import type { Vocabulary } from '../words.ts';

export const ECHO_FEATURES: readonly string[] = ['echo', 'echo:rare', 'echo:before', 'echo:tokens'];

/** Shorter words are function words of most languages; characters from here on write words in pairs of their own. */
const MIN_CHARS = 5;
const FIRST_UNSPACED = 0x0e00;
/** A word that so large a share of the prose has is no word of its subject. */
const COMMON_SHARE = 0.25;
const RARE = 3;

/**
 * How much a block speaks of what the page's prose speaks of: the story's own blocks say its names and things again
 * and again, other stories and appeals have words of their own. In any language.
 */
export class EchoIndex {
  /** How many blocks of prose have each token, by its number. */
  private readonly counts: number[] = [];
  /** The first block of prose that has each token. */
  private readonly firsts: number[] = [];
  /** The block that a token was last counted for, so that each counts once a block. */
  private readonly seen: number[] = [];
  private readonly isMain: Uint8Array;
  private main = 0;

  /**
   * @param tokens the tokens of each block's beginning, empty where nobody will ask.
   * @param isMain whether a block is prose in the container that holds most of it.
   */
  constructor(
    private readonly tokens: readonly (readonly number[])[],
    private readonly vocabulary: Vocabulary,
    isMain: (index: number) => boolean,
  ) {
    this.isMain = Uint8Array.from(tokens, (own, i) => (own.length && isMain(i) ? 1 : 0));
    tokens.forEach((own, i) => {
      if (!this.isMain[i]) return;
      this.main++;
      for (const token of own) {
        if (this.seen[token] === i || !this.isContent(token)) continue;
        this.seen[token] = i;
        this.counts[token] = (this.counts[token] ?? 0) + 1;
        this.firsts[token] ??= i;
      }
    });
    this.seen.length = 0;
  }

  write(row: Float32Array, offset: number, { index }: Block): void {
    const own = this.isMain[index]!;
    const rare = Math.max(RARE, COMMON_SHARE * this.main);
    let count = 0;
    let echoed = 0;
    let echoedRare = 0;
    let echoedBefore = 0;
    for (const token of this.tokens[index]!) {
      if (this.seen[token] === index || !this.isContent(token)) continue;
      this.seen[token] = index;
      count++;
      const others = (this.counts[token] ?? 0) - own;
      if (others < 1) continue;
      echoed++;
      if (others <= rare) echoedRare++;
      if (this.firsts[token]! < index) echoedBefore++;
    }
    row[offset] = count ? echoed / count : 0;
    row[offset + 1] = count ? echoedRare / count : 0;
    row[offset + 2] = count ? echoedBefore / count : 0;
    row[offset + 3] = count;
  }

  private isContent(token: number): boolean {
    const word = this.vocabulary.words[token]!;
    return word.length >= MIN_CHARS || word.charCodeAt(0) >= FIRST_UNSPACED;
  }
}
