import { PHRASE_STARTS } from './generated/starts.ts';
import { ENGLISH } from './phrases/english.ts';
import { GERMANIC } from './phrases/germanic.ts';
import { OTHERS } from './phrases/others.ts';
import { ROMANCE } from './phrases/romance.ts';
import { SLAVIC } from './phrases/slavic.ts';
import type { PhraseReason, PhraseRow, PhraseRule } from './phrases/types.ts';

/** Every phrase rule of every language. Their examples stand beside them in `phrases/examples.ts`. */
export const PHRASES: readonly PhraseRule[] = [...ENGLISH, ...GERMANIC, ...ROMANCE, ...SLAVIC, ...OTHERS].map(
  ([id, reason, maxWords, pattern, needs]: PhraseRow) => ({
    id,
    language: id.slice(0, id.indexOf('/')),
    reason,
    maxWords,
    pattern,
    isCased: pattern.source.includes('\\p{Lu}'),
    needs: needs ?? null,
  }),
);

/** Longest text in characters that a phrase is looked for in. */
const MAX_PHRASE_CHARS = 400;

/** A text's beginning tells most rules apart from it: of the rules in a hundred languages, a few can hit. */
export const PHRASE_START_CHARS = 4;

/** Letters and digits by their blocks: classes of Unicode properties take an engine longer to compile than all the rest. */
const WORDS = /[\w'’\u00c0-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufeff\uff10-\uffef]+/g;

interface Place {
  rule: PhraseRule;
  order: number;
}

let sorted: Map<string, Place[]> | null = null;

/** The rules by what their hits begin with, in their own order; under the empty string those that look at every text. */
function rulesByStart(): Map<string, Place[]> {
  if (sorted) return sorted;
  sorted = new Map<string, Place[]>();
  const starts = PHRASE_STARTS.split('\n');
  for (const [order, rule] of PHRASES.entries()) {
    for (const key of starts[order]!.split('¦')) {
      const places = sorted.get(key);
      if (places) places.push({ rule, order });
      else sorted.set(key, [{ rule, order }]);
    }
  }
  return sorted;
}

/**
 * The first rule whose phrase a block's text is or begins with, or null.
 *
 * @param text the block's whole text, white space collapsed.
 */
export function matchPhrase(text: string): PhraseRule | null {
  if (text.length > MAX_PHRASE_CHARS || text.length < 2) return null;
  const byStart = rulesByStart();
  const lower = text.toLowerCase();
  const start = lower.slice(0, PHRASE_START_CHARS).replace(/\d/g, '0');
  let found: Place | null = null;
  let words = -1;
  for (let chars = 0; chars <= PHRASE_START_CHARS; chars++) {
    for (const place of byStart.get(start.slice(0, chars)) ?? NO_PLACES) {
      if (found && place.order > found.order) break;
      const { needs, pattern, isCased } = place.rule;
      if (needs && !hasAny(lower, needs)) continue;
      if (!pattern.test(isCased ? text : lower)) continue;
      if (words < 0) words = text.match(WORDS)?.length ?? 0;
      if (words > place.rule.maxWords) continue;
      found = place;
      break;
    }
  }
  return found?.rule ?? null;
}

function hasAny(text: string, needs: readonly string[]): boolean {
  for (const each of needs) if (text.includes(each)) return true;
  return false;
}

const NO_PLACES: readonly Place[] = [];

export type { PhraseReason, PhraseRule };
