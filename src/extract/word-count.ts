import { countWordsOf } from './words.ts';

/** Words that a reader reads in a minute (the mean over languages of Trauzettel-Klosinski and Dietz, 2012, rounded up for news). */
const WORDS_A_MINUTE = 230;

/** Text up to a line's end, or up to a space where the line is long. */
const PIECE = /[^\n]{1,1000}(?=\s|$)|[^\n]{1,1000}/g;

/** Scripts that write no spaces between words: only for them is a segmenter worth its time. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Words of a text; `Intl.Segmenter` parts those of Chinese, Japanese, Thai and their like. */
export function countWords(text: string, language: string | null): number {
  if (!UNSPACED.test(text)) return countWordsOf(text);
  const segmenter = segmenterFor(language);
  let words = 0;
  // in pieces: V8 copies the text that is parted once for every word
  for (const [piece] of text.matchAll(PIECE)) {
    for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words++;
  }
  return words;
}

/** Whole minutes that a text takes to read, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  } catch {
    // the page's own language tag is no language
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
