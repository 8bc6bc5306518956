import { cleanText } from '../metadata/clean-value.ts';

/** A tag as data carries it: HTML that nobody has parsed. */
const TAG = /<(\/?)([a-z][a-z\d-]*)(?:[\s/][^<>]{0,2000})?>/gi;

const BREAKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li tr ul ol table blockquote section article header footer hr'.split(' '),
);
/** What stands in these is not the running text. */
const LEFT_OUT = new Set(['figure', 'figcaption', 'script', 'style', 'iframe', 'aside', 'button']);
const CELLS = new Set(['td', 'th']);
const MAX_LINE_CHARS = 100_000;

/** The lines of a text that may be HTML: blocks parted, tags and entities resolved, captions and scripts left out. */
export function linesOfMarkup(text: string): string[] {
  let plain = '';
  let from = 0;
  let leftOut = '';
  for (const tag of text.matchAll(TAG)) {
    const name = tag[2]!.toLowerCase();
    const isEnd = tag[1] === '/';
    if (!leftOut) plain += text.slice(from, tag.index);
    from = tag.index + tag[0].length;
    if (leftOut) {
      if (isEnd && name === leftOut) leftOut = '';
    } else if (!isEnd && LEFT_OUT.has(name)) leftOut = name;
    if (BREAKS.has(name)) plain += '\n';
    else if (CELLS.has(name)) plain += ' ';
  }
  if (!leftOut) plain += text.slice(from);
  return plain
    .split(/\n+/)
    .map((line) => cleanText(line, MAX_LINE_CHARS))
    .filter(Boolean);
}
