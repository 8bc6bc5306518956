import { patternStarts } from './pattern-starts.ts';
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
    needs: needs ?? null,
  }),
);

/** Longest text in characters that a phrase is looked for in. */
const MAX_PHRASE_CHARS = 400;

/** A text's beginning tells most rules apart from it: of the rules in a hundred languages, a few can hit. */
const START_CHARS = 5;

/** Case apart as patterns with the flag `i` see it: "ſ" is an "s", "ς" a "σ". */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return IS_ASCII.test(lower) ? lower : lower.toUpperCase().toLowerCase();
}

const IS_ASCII = /^[ -~]*$/;

interface Place {
  rule: PhraseRule;
  order: number;
}

let sorted: Map<string, Place[]> | null = null;

/** The rules by what their hits begin with, in their own order; under the empty string those that look at every text. */
function rulesByStart(): Map<string, Place[]> {
  if (sorted) return sorted;
  sorted = new Map<string, Place[]>();
  for (const [order, rule] of PHRASES.entries()) {
    const keys = new Set([...patternStarts(rule.pattern, START_CHARS)].map(foldCase));
    for (const key of keys.has('') ? [''] : keys) {
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
  const start = text.slice(0, START_CHARS);
  const lower = start.toLowerCase();
  const isPlain = IS_ASCII.test(lower);
  let found: Place | null = null;
  let words = -1;
  let whole = '';
  for (let chars = 0; chars <= START_CHARS; chars++) {
    for (const place of byStart.get(isPlain ? lower.slice(0, chars) : foldCase(start.slice(0, chars))) ?? NO_PLACES) {
      if (found && place.order > found.order) break;
      const { needs, pattern } = place.rule;
      if (needs) {
        if (!whole) whole = text.toLowerCase();
        if (!hasAny(whole, needs)) continue;
      }
      if (!pattern.test(text)) continue;
      if (words < 0) words = text.match(/[\p{L}\p{N}\p{M}_'’]+/gu)?.length ?? 0;
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
