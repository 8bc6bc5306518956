import { matchPhrase, type PhraseReason, type PhraseRule } from '../../rules/phrases.ts';
import type { Block } from '../segment.ts';

export const PHRASE_FEATURES: readonly string[] = [
  'phrase:teaser',
  'phrase:appeal',
  'phrase:meta',
  'phrase:frame',
  'phrase:before',
  'phrase:after',
  'phrase:since',
  'phrase:sinceNote',
];

const GROUP: Record<PhraseReason, number> = {
  teaser: 1,
  newsletter: 2,
  promotion: 2,
  share: 2,
  consent: 2,
  paywall: 2,
  comments: 2,
  'author-box': 3,
  byline: 3,
  date: 3,
  caption: 3,
  tags: 3,
  navigation: 4,
  boilerplate: 4,
};

/** Farther back than this a phrase says nothing of a block. */
const MAX_SINCE = 12;
/** "About the author", "Press contact": what such a short line heads goes on for a while. */
const NOTE_WORDS = 10;

/** Which blocks hold a known phrase ("Read more:", "Sign up for …"), and how far each stands from the last one. */
export class PhraseIndex {
  /** The rule that each block's text hits, or null. */
  readonly rules: readonly (PhraseRule | null)[];
  private readonly groups: Uint8Array;
  private readonly since: Uint8Array;
  private readonly sinceNote: Uint8Array;

  constructor(blocks: readonly Block[]) {
    this.rules = blocks.map((block) => matchPhrase(block.text));
    this.groups = Uint8Array.from(this.rules, (rule) => (rule ? GROUP[rule.reason] : 0));
    this.since = new Uint8Array(blocks.length);
    this.sinceNote = new Uint8Array(blocks.length);
    let since = MAX_SINCE;
    let sinceNote = MAX_SINCE;
    for (let i = 0; i < blocks.length; i++) {
      const group = this.groups[i]!;
      since = group === 1 || group === 2 ? 0 : Math.min(MAX_SINCE, since + 1);
      this.since[i] = since;
      const reason = this.rules[i]?.reason;
      const opensNote = (reason === 'author-box' || reason === 'boilerplate') && blocks[i]!.stats.words <= NOTE_WORDS;
      sinceNote = opensNote ? 0 : Math.min(MAX_SINCE, sinceNote + 1);
      this.sinceNote[i] = sinceNote;
    }
  }

  write(row: Float32Array, offset: number, index: number): void {
    const group = this.groups[index]!;
    for (let i = 1; i <= 4; i++) row[offset + i - 1] = group === i ? 1 : 0;
    row[offset + 4] = this.groups[index - 1] ?? 0;
    row[offset + 5] = this.groups[index + 1] ?? 0;
    row[offset + 6] = this.since[index]!;
    row[offset + 7] = this.sinceNote[index]!;
  }
}
