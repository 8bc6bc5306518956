/** Words that a reader reads in a minute (the mean over languages of Trauzettel-Klosinski and Dietz, 2012, rounded up for news). */
const WORDS_A_MINUTE = 230;

/** Words as `Intl.Segmenter` parts them, so that Chinese, Japanese and Thai count too. */
export function countWords(text: string, language: string | null): number {
  let words = 0;
  for (const { isWordLike } of segmenterFor(language).segment(text)) if (isWordLike) words++;
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
