const segmenters = new Map<string, Intl.Segmenter>();

/** Scripts whose words have beginnings that the eye can catch; others are left alone. */
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    } catch {
      segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    }
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/** A piece of text, strong or not. Joined, the pieces are the text. */
export interface TextPiece {
  text: string;
  isStrong: boolean;
}

/** Splits a text so that the first two fifths of each word stand apart (one letter of words up to three). */
export function splitWordStarts(text: string, language: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let plain = '';
  for (const { segment, isWordLike } of segmenterFor(language).segment(text)) {
    if (!isWordLike || !ALPHABETIC.test(segment)) {
      plain += segment;
      continue;
    }
    const letters = [...segment];
    const count = letters.length <= 3 ? 1 : Math.ceil(letters.length * 0.4);
    if (plain) pieces.push({ text: plain, isStrong: false });
    pieces.push({ text: letters.slice(0, count).join(''), isStrong: true });
    plain = letters.slice(count).join('');
  }
  if (plain) pieces.push({ text: plain, isStrong: false });
  return pieces;
}
