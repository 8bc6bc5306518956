import { describe, expect, it } from 'vitest';
import { countWordsOf, toTokens, Vocabulary, wordsOf } from '../../src/extract/words.ts';

const TEXTS = [
  'The ferry, the FERRY and the ferry-man: 3 boats',
  '港の船は今日も出ない。 Harbour 港の船',
  'Öl, Straße und “Anführung” – 1.000',
  '',
  ' … ',
];

describe('a vocabulary', () => {
  it('reads the same words as wordsOf, and counts as many', () => {
    const vocabulary = new Vocabulary();
    for (const text of TEXTS) {
      expect(vocabulary.read(text).map((number) => vocabulary.words[number])).toEqual(wordsOf(text));
      expect(countWordsOf(text)).toBe(wordsOf(text).length);
    }
  });

  it('gives a word one number, and parts scripts without spaces as toTokens does', () => {
    const vocabulary = new Vocabulary();
    for (const text of TEXTS) {
      const tokens = vocabulary.toTokens(vocabulary.read(text)).map((number) => vocabulary.words[number]);
      expect(tokens).toEqual(toTokens(wordsOf(text)));
    }
    expect(new Set(vocabulary.words).size).toBe(vocabulary.words.length);
  });

  it('keeps its numbers while it grows', () => {
    const vocabulary = new Vocabulary();
    const many = Array.from({ length: 20_000 }, (_, i) => `w${i}`).join(' ');
    expect(vocabulary.read(many)).toEqual(vocabulary.read(many));
    expect(vocabulary.words.length).toBe(20_000);
  });
});
