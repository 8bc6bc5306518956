import { ENGLISH } from './phrases/english.ts';
import { GERMANIC } from './phrases/germanic.ts';
import { OTHERS } from './phrases/others.ts';
import { ROMANCE } from './phrases/romance.ts';
import { SLAVIC } from './phrases/slavic.ts';
import type { PhraseReason, PhraseRow, PhraseRule } from './phrases/types.ts';

/** Every phrase rule of every language. Their examples stand beside them in `phrases/examples.ts`. */
export const PHRASES: readonly PhraseRule[] = [...ENGLISH, ...GERMANIC, ...ROMANCE, ...SLAVIC, ...OTHERS].map(
  ([id, reason, maxWords, pattern]: PhraseRow) => ({
    id,
    language: id.slice(0, id.indexOf('/')),
    reason,
    maxWords,
    pattern,
  }),
);

/** Longest text in characters that a phrase is looked for in. */
const MAX_PHRASE_CHARS = 400;

/**
 * The first rule whose phrase a block's text is or begins with, or null. Most patterns are anchored and fail at once;
 * one expression of them all takes ten times as long.
 *
 * @param text the block's whole text, white space collapsed.
 */
export function matchPhrase(text: string): PhraseRule | null {
  if (text.length > MAX_PHRASE_CHARS || text.length < 2) return null;
  let words = -1;
  for (const rule of PHRASES) {
    if (!rule.pattern.test(text)) continue;
    if (words < 0) words = text.match(/[\p{L}\p{N}\p{M}_'’]+/gu)?.length ?? 0;
    if (words <= rule.maxWords) return rule;
  }
  return null;
}

export type { PhraseReason, PhraseRule };
