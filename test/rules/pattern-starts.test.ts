import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../src/rules/lexicon.ts';
import { PHRASE_EXAMPLES } from '../../src/rules/phrases/examples.ts';
import { matchPhrase, PHRASES } from '../../src/rules/phrases.ts';
import { patternStarts } from './pattern-starts.ts';
import { writeStarts } from './starts.ts';

const STARTS = fileURLToPath(new URL('../../src/rules/generated/starts.ts', import.meta.url));

function startsOf(pattern: RegExp): string[] {
  return [...patternStarts(pattern, 3)].sort();
}

describe('the beginnings of a pattern', () => {
  it.each([
    [/^(?:read|see) more/iu, ['rea', 'see']],
    [/^(?:the |a )?tide/iu, ['a t', 'the', 'tid']],
    [/^[ck]urt/u, ['cur', 'kur']],
    [/^e-?mail/iu, ['e-m', 'ema']],
    [/^x(?:y|z)?$/iu, ['x', 'xy', 'xz']],
    [/^(?:ab)+c/u, ['ab']],
    [/^\(c\) /iu, ['(c)']],
    [/\bads?\b|[-_]ad/u, ['-ad', '_ad', 'ad', 'ads']],
    [/^(?!no)\p{L}+ x/u, ['']],
    [/^.{0,9}boat|^sea/iu, ['', 'boa', 'sea']],
    [/^a[^b]c/u, ['a']],
    [/^\d shares/u, ['0 s', '1 s', '2 s', '3 s', '4 s', '5 s', '6 s', '7 s', '8 s', '9 s']],
  ])('of %s are all that a hit can begin with', (pattern, starts) => {
    expect(startsOf(pattern)).toEqual(starts);
  });

  it('are found for every word group, so that no name is asked of all groups', () => {
    for (const { id, pattern } of LEXICON)
      for (const start of startsOf(pattern)) expect(start.length, id).toBeGreaterThan(1);
  });

  it('are written down, so that nobody waits while they are read off the patterns', () => {
    const written = writeStarts();
    if (process.env.UPDATE === '1') writeFileSync(STARTS, written);
    expect(readFileSync(STARTS, 'utf8')).toBe(written);
  });

  it('lose no phrase: sorted by them the rules find what they find one after the other', () => {
    for (const { hit, miss } of Object.values(PHRASE_EXAMPLES)) {
      for (const example of [...hit, ...miss]) {
        for (const text of [example, example.toUpperCase(), example.toLowerCase(), example.slice(0, 3)]) {
          const words = text.match(/[\p{L}\p{N}\p{M}_'’]+/gu)?.length ?? 0;
          const first = PHRASES.find(
            (rule) => rule.pattern.test(rule.isCased ? text : text.toLowerCase()) && words <= rule.maxWords,
          );
          expect(matchPhrase(text)?.id, text).toBe(text.length < 2 ? undefined : first?.id);
        }
      }
    }
  });
});
