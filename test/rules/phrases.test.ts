import { describe, expect, it } from 'vitest';
import { PHRASE_EXAMPLES } from '../../src/rules/phrases/examples.ts';
import { matchPhrase, PHRASES } from '../../src/rules/phrases.ts';

describe('phrase rules', () => {
  it('have an id of their own each, with examples', () => {
    expect(new Set(PHRASES.map((rule) => rule.id)).size).toBe(PHRASES.length);
    expect(Object.keys(PHRASE_EXAMPLES).sort()).toEqual(PHRASES.map((rule) => rule.id).sort());
  });

  it.each(PHRASES.map((rule) => [rule.id, rule] as const))('%s hits and misses what its examples say', (id, rule) => {
    const { hit, miss } = PHRASE_EXAMPLES[id]!;
    for (const text of hit) {
      expect(rule.pattern.test(rule.isCased ? text : text.toLowerCase()), text).toBe(true);
      expect(matchPhrase(text), text).not.toBeNull();
    }
    for (const text of miss) expect(matchPhrase(text)?.id ?? null, text).not.toBe(id);
  });

  it('are written in small letters, but for those that ask for a capital', () => {
    for (const { id, pattern, isCased } of PHRASES) {
      expect(pattern.flags, id).toBe('u');
      const letters = pattern.source.replace(/\\p\{\w+\}|\\./gu, '');
      if (!isCased) expect(letters, id).toBe(letters.toLowerCase());
    }
  });

  it('leave sentences of stories alone', () => {
    for (const { miss } of Object.values(PHRASE_EXAMPLES))
      for (const text of miss) expect(matchPhrase(text)?.id ?? null, text).toBeNull();
  });

  it('take a text that is longer than the rule allows for a sentence', () => {
    expect(matchPhrase(`Read more: ${'one more word '.repeat(12)}`)).toBeNull();
  });
});
