import { describe, expect, it } from 'vitest';
import { countWords, readingMinutes } from '../../src/extract/word-count.ts';

describe('counting words', () => {
  it.each([
    ['The ferry left at seven.', 'en', 5],
    ['Паром ушёл в семь.', 'ru', 4],
    ['غادرت العبارة الميناء', 'ar', 3],
    ['', 'en', 0],
    ['… – !', 'en', 0],
    ['今天天气很好', 'zh', 3],
    ['สวัสดีครับ', 'th', 2],
    ['The word 天气 is Chinese', 'en', 5],
  ])('of %j in %s gives %i', (text, language, wanted) => {
    expect(countWords(text, language)).toBe(wanted);
  });

  it('counts on in the next lines', () => {
    expect(countWords('今天\n天气\n\n很好', 'zh')).toBe(3);
  });

  it('parts a long line at a space, so that no word counts twice', () => {
    expect(countWords(`港 ${'ferry '.repeat(1000)}`, 'en')).toBe(1001);
  });

  it('counts all of a long line without spaces', () => {
    expect(countWords('天气'.repeat(1500), 'zh')).toBe(1500);
  });

  it.each(['not a language!', 'x', null])('counts in spite of the language %j', (language) => {
    expect(countWords('今天天气很好', language)).toBe(3);
  });
});

describe('reading minutes', () => {
  it.each([
    [0, 1],
    [230, 1],
    [344, 1],
    [345, 2],
    [2300, 10],
  ])('of %i words are %i', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });
});
