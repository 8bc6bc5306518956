/**
 * Numbers of the check, gathered in a module without imports: so the build writes each where it stands, which the script
 * on every page is smaller for.
 */

/** Characters of structured data that are looked at; most pages have under 10,000. */
export const MAX_JSON = 60_000;
/** Elements of a kind that are looked at. */
export const MAX_ELEMENTS = 200;
/** Characters of a headline that are looked at. */
export const MAX_HEADLINE = 300;
/** What may stand around a headline: kicker, standfirst, byline, date, picture's caption. */
export const MAX_AROUND = 1500;
/** Levels above a headline in which its surroundings are looked for. */
export const MAX_LEVELS = 4;
/** Text nodes that are looked at where a page has few paragraphs. */
export const MAX_NODES = 12_000;
/** Characters under which a text node counts for nothing. */
export const MIN_TEXT = 15;
/** Inline elements around a text node up to its block. */
export const MAX_INLINE_DEPTH = 12;
/** The value of `NodeFilter.SHOW_TEXT`, which is a global of the browser. */
export const SHOW_TEXT = 4;
/** Elements that are read, in document order, before the rest of a huge page is left alone. */
export const MAX_READ = 6000;
/** A nesting that no page has; deeper trees are built to hurt, for reading nested text takes the square of the depth. */
export const MAX_DEPTH = 600;
/** Long paragraphs that a teaser's card holds at most. */
export const MAX_IN_CARD = 3;
/** Under this mass the page may write its story without paragraph elements. */
export const FEW_CHARS = 900;
/** A paragraph that counts, in characters of an alphabet. */
export const MIN_PARAGRAPH = 80;
/** A paragraph counts no further; pages without markup put a whole story into one. */
export const MAX_PARAGRAPH = 6000;
/** Characters of an alphabet that one of Chinese, Japanese, Korean or Thai stands for. */
export const WIDE_FACTOR = 2.5;
/** Characters of paragraphs under which there is nothing to read. */
export const TOO_SHORT_CHARS = 500;
/** Characters of paragraphs under which a form for a password is what the page is about. */
export const SHORT_CHARS = 1500;
/** What is left of the probability where a rule says that the page is no article. */
export const RULED_OUT = 0.02;
