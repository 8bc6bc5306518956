/** What the dump program does that matters for reading its lines back. */
export interface Dialect {
  /** html2text, pandoc: `# heading`, `[text](address)`. */
  isMarkdown: boolean;
  /** lynx: `[12]text`. */
  hasLinkMarks: boolean;
  /** Columns at which paragraphs were wrapped, or 0 where they were not. */
  width: number;
  /** Lines from here on are a list of addresses (lynx's `References`). */
  end: number;
  /** True where `next` goes on in the paragraph that `line` belongs to. */
  continues(line: string, next: string): boolean;
  /** What stood between two joined lines: a blank, or nothing between Chinese or Japanese characters. */
  glue(line: string, next: string): string;
}

/** The widest column at which a program wraps by itself; longer lines are whole paragraphs. */
const MAX_WIDTH = 132;
/** Share of the breaks between full lines that must be explained by wrapping, before lines are joined. */
const MIN_EXPLAINED = 0.8;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;
const MARKED = /^\s*(?:[*+•●▪◦‣■□○o#>-]|\(?\d{1,3}[.)])\s/;

const QUOTED = /^\s*>/;

/** Finds the dialect of a dump from all its lines. */
export function detectDialect(raw: readonly string[]): Dialect {
  let links = 0;
  let marks = 0;
  let headings = 0;
  let references = raw.length;
  for (let i = 0; i < raw.length; i++) {
    const line = raw[i] ?? '';
    if (line.length > 5000) continue;
    if (/\]\((?:https?:|\/|#|<)/.test(line)) links++;
    marks += line.match(/(?:^|\s)\[\d{1,4}\](?=\S)/g)?.length ?? 0;
    if (/^#{1,6} \S/.test(line)) headings++;
    if (
      /^(?:References|Visible links|Hidden links:?)\s*$/.test(line) &&
      /^\s*(?:Visible links\s*)?(?:1\. \S+:|1\. \w+\/|$)/.test(raw[i + 1] ?? '') &&
      marks > 2
    )
      references = Math.min(references, i);
  }
  const width = wrapWidth(raw);
  return {
    isMarkdown: headings > 0 && (links > 0 || headings > 1) ? true : links > 5,
    hasLinkMarks: marks > 3,
    width,
    end: references,
    continues: (line, next) => width > 0 && isWrapped(line, next, width),
    glue: (line, next) => (WIDE.test(line.trimEnd().at(-1) ?? '') && WIDE.test(next.trimStart()[0] ?? '') ? '' : ' '),
  };
}

/** The column at which the program broke lines, or 0: a break is a wrap where the next word had no room. */
function wrapWidth(raw: readonly string[]): number {
  const widths: number[] = [];
  for (const line of raw) {
    if (line.length > 3000) return 0;
    if (line.trim().split(/\s+/, 5).length >= 5 || WIDE.test(line)) widths.push(columns(line.trimEnd()));
  }
  if (widths.length < 6) return 0;
  widths.sort((a, b) => a - b);
  // a few lines (addresses, tables) may stand out
  const width = widths[Math.floor((widths.length - 1) * 0.995)] ?? 0;
  if (width > MAX_WIDTH || width < 30) return 0;
  let full = 0;
  let explained = 0;
  for (let i = 0; i + 1 < raw.length; i++) {
    const line = raw[i] ?? '';
    const next = raw[i + 1] ?? '';
    if (!next.trim() || MARKED.test(next) || columns(line.trimEnd()) < width * 0.7) continue;
    full++;
    if (isWrapped(line, next, width)) explained++;
  }
  return full >= 3 && explained >= full * MIN_EXPLAINED ? width : 0;
}

function isWrapped(line: string, next: string, width: number): boolean {
  if (QUOTED.test(line) && QUOTED.test(next)) return isWrapped(line.replace('>', ' '), next.replace('>', ' '), width);
  const rest = next.trimStart();
  if (!rest || !line.trim() || MARKED.test(next)) return false;
  const indent = next.length - rest.length;
  const own = line.length - line.trimStart().length;
  const shift = indent - own;
  // the text after a list mark is indented, the first line of a paragraph may be
  if (shift > 5 || shift < -3) return false;
  const end = columns(line.trimEnd());
  const word = WIDE.test(rest[0] ?? '')
    ? 2
    : columns(/^\S+/.exec(rest)?.[0] ?? '') + (WIDE.test(line.trimEnd().at(-1) ?? '') ? 0 : 1);
  return end + word > width && end > width * 0.45;
}

/** Columns on a terminal: Chinese, Japanese and Korean characters take two. */
function columns(text: string): number {
  if (!WIDE.test(text)) return text.length;
  let n = 0;
  for (const c of text) n += WIDE.test(c) ? 2 : 1;
  return n;
}
