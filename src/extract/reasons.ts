import type { RemovalReason } from '../article.ts';
import { LEXICON } from '../rules/lexicon.ts';
import type { PhraseRule } from '../rules/phrases.ts';
import { BLOCK_FEATURES } from './features/index.ts';
import { linkDensity } from './features/text.ts';
import type { Block } from './segment.ts';

/** What a part of a page is called by the word group that its nearest ancestor belongs to. */
const REASON_BY_GROUP: Record<string, RemovalReason> = {
  related: 'teaser',
  popular: 'teaser',
  teaser: 'teaser',
  advert: 'promotion',
  commerce: 'promotion',
  share: 'share',
  comment: 'comments',
  author: 'author-box',
  newsletter: 'newsletter',
  paywall: 'paywall',
  consent: 'consent',
  navigation: 'navigation',
  frame: 'navigation',
  tags: 'tags',
  caption: 'caption',
};

/** "aq/jb (Reuters)": the initials of those who edited the story, and their agencies, alone on a line. */
const SIGNATURE = /^\p{Ll}{2,4}(?:[/,] ?\p{Ll}{2,4}){0,4} ?\([^()]{2,60}\)$/u;

/** Farther ancestors say little of a block. */
const MAX_DISTANCE = 6;
const GROUPS = LEXICON.map((group) => ({
  reason: REASON_BY_GROUP[group.id],
  column: BLOCK_FEATURES.indexOf(`in:${group.id}`),
})).filter((group) => group.reason !== undefined);
const FIGCAPTION = BLOCK_FEATURES.indexOf('tag:figcaption');
const NAV = BLOCK_FEATURES.indexOf('to:nav');
/** A menu's entry is shorter, whatever its address looks like. */
const HEADLINE_WORDS = 6;
const SLUG = BLOCK_FEATURES.indexOf('link:slug');

/** What a person would call a block that is not of the story: by its words, else by where it stands, else by its links. */
export function reasonFor(
  block: Block,
  rows: Float32Array,
  phrase: PhraseRule | null,
): { rule: string; reason: RemovalReason } {
  if (SIGNATURE.test(block.text)) return { rule: 'signature', reason: 'byline' };
  if (phrase) return { rule: phrase.id, reason: phrase.reason };
  const offset = block.index * BLOCK_FEATURES.length;
  if (rows[offset + FIGCAPTION]) return { rule: 'figcaption', reason: 'caption' };
  if (rows[offset + NAV]! < MAX_DISTANCE) return { rule: 'nav', reason: 'navigation' };
  let nearest = MAX_DISTANCE;
  let found: RemovalReason | undefined;
  for (const { reason, column } of GROUPS) {
    const distance = rows[offset + column]!;
    if (distance < nearest) {
      nearest = distance;
      found = reason;
    }
  }
  if (found) return { rule: 'place', reason: found };
  if (linkDensity(block) > 0.8) {
    const { words } = block.stats;
    const isTeaser = (rows[offset + SLUG] && words > 3) || words >= HEADLINE_WORDS;
    return { rule: 'links', reason: isTeaser ? 'teaser' : 'navigation' };
  }
  return { rule: 'score', reason: 'boilerplate' };
}
