import { LEXICON, LEXICON_START_CHARS } from '../../src/rules/lexicon.ts';
import { PHRASE_START_CHARS, PHRASES } from '../../src/rules/phrases.ts';
import { patternStarts } from './pattern-starts.ts';

/** Parts beginnings: no pattern asks for it. */
const PARTS = '¦';

/** All digits are one: "©190" to "©209" would be twenty beginnings. */
function withoutDigits(start: string): string {
  return start.replace(/\d/g, '0');
}

function startsOf(pattern: RegExp, maxChars: number): string {
  const starts = new Set([...patternStarts(pattern, maxChars)].map((start) => withoutDigits(start).toLowerCase()));
  // what begins with a shorter one of them is found under that
  const isFirst = (start: string): boolean =>
    Array.from(start, (_, end) => start.slice(0, end)).every((shorter) => !starts.has(shorter));
  return [...starts].filter(isFirst).sort().join(PARTS);
}

/** What `src/rules/generated/starts.ts` holds: a line a rule, its hits' beginnings parted by broken bars. */
export function writeStarts(): string {
  const lines = (patterns: readonly RegExp[], maxChars: number): string =>
    JSON.stringify(patterns.map((pattern) => startsOf(pattern, maxChars)).join('\n'));
  return `// Written by UPDATE=1 npx vitest run --config test/vitest.config.ts test/rules; not by hand.

/** For each phrase rule what its hits begin with, digits as 0; an empty line where they begin with anything. */
export const PHRASE_STARTS: string =
  ${lines(
    PHRASES.map((rule) => rule.pattern),
    PHRASE_START_CHARS,
  )};

/** The same for each word group of the lexicon. */
export const LEXICON_STARTS: string =
  ${lines(
    LEXICON.map((group) => group.pattern),
    LEXICON_START_CHARS,
  )};
`;
}
