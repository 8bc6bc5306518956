/** Counts of one block's characters, made in one pass. */
export interface TextStats {
  chars: number;
  /** Words as white space parts them; in scripts without spaces, characters over 1.7 (the mean length of a Chinese word). */
  words: number;
  letters: number;
  digits: number;
  /** Words that begin with a capital. */
  capitalWords: number;
  /** Letters that are capitals. */
  capitals: number;
  /** Marks that end a sentence, in any script. */
  sentenceEnds: number;
  commas: number;
  /** Words of at most three letters: function words in most languages. */
  shortWords: number;
  /** Characters of scripts that put no spaces between words. */
  unspaced: number;
  /** `|`, `·`, `•`, `/`, `>` and their like standing alone: separators of lists of links. */
  separators: number;
  endsSentence: boolean;
  endsColon: boolean;
  endsQuestion: boolean;
  startsQuote: boolean;
  startsLower: boolean;
  startsDigit: boolean;
  startsDash: boolean;
}

/** Characters per word where a script writes none of its spaces. */
const UNSPACED_CHARS_PER_WORD = 1.7;

const SENTENCE_END = new Set('.!?…。！？｡．؟۔।॥။។։።‽⁇'.split(''));
const CLOSING = new Set('"\'”’»«›)]}」』）】“„`*'.split(''));
const OPENING = new Set('"“”„«»‚‘’\'‹›「『《（'.split(''));
const DASHES = new Set('-–—•●▪■►▶→*·'.split(''));

/** White space that is no single plain space, and characters that show nothing. */
const TO_COLLAPSE = /[^\S ]| {2}|[\u200b\u2060]/;

/** Collapses white space and drops characters that show nothing (zero-width spaces, byte-order marks). */
export function collapse(text: string): string {
  const trimmed = text.trim();
  // most texts of most pages are done here: looking costs a tenth of replacing
  if (!TO_COLLAPSE.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Measures a text; white space must be collapsed. */
export function measureText(text: string): TextStats {
  let letters = 0;
  let digits = 0;
  let capitals = 0;
  let capitalWords = 0;
  let sentenceEnds = 0;
  let commas = 0;
  let shortWords = 0;
  let unspaced = 0;
  let separators = 0;
  let spaced = 0;
  let wordLength = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    if (code === 32 || code === 10) {
      if (wordLength > 0) {
        spaced++;
        if (wordLength <= 3) shortWords++;
      }
      wordLength = 0;
    } else if (code >= 48 && code <= 57) {
      digits++;
      wordLength++;
    } else if ((code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0xff)) {
      letters++;
      wordLength++;
    } else if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)) {
      letters++;
      capitals++;
      if (wordLength === 0) capitalWords++;
      wordLength++;
    } else if (code === 44 || code === 0x60c || code === 0xff0c || code === 0x3001) commas++;
    else if (code === 124 || code === 0xb7 || code === 0x2022 || code === 62 || code === 0x203a || code === 0xbb)
      separators++;
    else if (SENTENCE_END.has(text[i]!)) sentenceEnds++;
    else if (code > 0x17f) {
      if (isUnspaced(code)) unspaced++;
      else wordLength++;
      letters++;
      // Greek and Cyrillic capitals
      if ((code >= 0x391 && code <= 0x3a9) || (code >= 0x400 && code <= 0x42f)) {
        capitals++;
        if (wordLength === 1) capitalWords++;
      }
    } else if (code >= 0x100) {
      letters++;
      wordLength++;
    }
  }
  const last = lastMark(text);
  const first = text[0] ?? '';
  const firstCode = first.charCodeAt(0);
  return {
    chars: text.length,
    words: spaced + unspaced / UNSPACED_CHARS_PER_WORD,
    letters,
    digits,
    capitalWords,
    capitals,
    sentenceEnds,
    commas,
    shortWords,
    unspaced,
    separators,
    endsSentence: SENTENCE_END.has(last),
    endsColon: last === ':' || last === '：',
    endsQuestion: last === '?' || last === '？' || last === '؟',
    startsQuote: OPENING.has(first),
    startsLower: first !== first.toUpperCase() && first === first.toLowerCase(),
    startsDigit: firstCode >= 48 && firstCode <= 57,
    startsDash: DASHES.has(first),
  };
}

/** The last character that is no closing quote or bracket. */
function lastMark(text: string): string {
  for (let i = text.length - 1; i >= 0 && i > text.length - 6; i--) {
    const mark = text[i]!;
    if (!CLOSING.has(mark) && mark !== ' ') return mark;
  }
  return '';
}
