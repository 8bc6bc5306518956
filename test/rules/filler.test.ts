import { describe, expect, it } from 'vitest';
import { FILLER_WORDS } from '../../src/rules/filler.ts';

describe('the words of filler', () => {
  it('are whole words of four letters at least, in lower case', () => {
    expect([...FILLER_WORDS].filter((word) => !/^[a-z]{4,}$/.test(word))).toEqual([]);
  });

  it('are those of both passages that generators use', () => {
    expect(['lorem', 'laborum', 'perspiciatis', 'repellat'].filter((word) => !FILLER_WORDS.has(word))).toEqual([]);
  });
});
