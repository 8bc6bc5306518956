import { type Dialect, detectDialect } from './dialect.ts';
import { cleanInline, collapse, hasMarkdownLinks } from './inline.ts';

/** How a list item was marked in the dump. */
export type Marker = 'bullet' | 'number' | 'heading' | 'quote' | null;

/** One block of a dump: a line, or the lines of a paragraph that the dump program had wrapped. */
export interface DumpLine {
  /** The text with its whitespace collapsed, without marker and link marks. */
  text: string;
  /** Columns before the marker or text. */
  indent: number;
  marker: Marker;
  /** Heading depth of `# ` marks, else 0. */
  depth: number;
  /** Empty lines between this block and its neighbours. */
  blankBefore: number;
  blankAfter: number;
  /** White space stood at the end of the line: inline markup ended there. */
  trailingSpace: boolean;
  /** The number that an item of a numbered list carried. */
  ordinal: number;
  /** Share of the characters that stood in a link, where the dump tells; else 0. */
  linkShare: number;
  /** Number of the first line in the dump, from 1. */
  number: number;
}

/** A dump cut into blocks, with what stood outside the page itself. */
export interface DumpPage {
  lines: DumpLine[];
  /** The day in a leading `date 2022-12-30`, which the program that saved the page wrote; else null. */
  savedDay: string | null;
  dialect: Dialect;
}

/** Longest text that is read, in characters: the story of a longer page stands far before this. */
export const MAX_CHARS = 2_000_000;
/** Most lines that are read. */
export const MAX_LINES = 20_000;
/** Longest single line, in characters. */
const MAX_LINE_CHARS = 20_000;
/** A longer line is no heading. */
const LONG_CHARS = 160;
/** Most pieces that one wrapped paragraph is joined from. */
const MAX_WRAPPED = 800;

const SAVED_DAY = /^\uFEFF?\s*date:?[ \t]+(\d{4}-\d\d-\d\d)\b[ \t]?/i;
const MARKER = /^(?:([*+•●▪◦‣■□○·o–-])|\(?(\d{1,3})[.)]|(#{1,6})|(>))[ \t\u00A0]+/u;
const RULER = /^[\s\-_=*~#—–─━.·•|+]+$/u;

/** Cuts a dump into blocks; wrapped paragraphs are joined, rulers and empty markers only count as blank. */
export function readLines(text: string): DumpPage {
  let source = text.length > MAX_CHARS ? text.slice(0, MAX_CHARS) : text;
  const saved = SAVED_DAY.exec(source.slice(0, 80));
  if (saved) source = source.slice(saved[0].length);
  const raw = source.split(/\r\n|[\n\r\u2028\u2029\f]/, MAX_LINES);
  const dialect = detectDialect(raw);
  const lines: DumpLine[] = [];
  let blanks = 0;
  for (let i = 0; i < raw.length && i < dialect.end; i++) {
    const first = raw[i] ?? '';
    if (first.length < 400 && RULER.test(first)) {
      blanks++;
      if (dialect.isMarkdown && isUnderline(first) && lines.length) markHeading(lines, blanks);
      continue;
    }
    const start = i;
    const parts = [first];
    while (parts.length < MAX_WRAPPED && i + 1 < raw.length && dialect.continues(raw[i] ?? '', raw[i + 1] ?? '')) {
      const next = raw[i + 1] ?? '';
      parts.push(dialect.glue(raw[i] ?? '', next), next.replace(/^\s*>/, '').trim());
      i++;
    }
    const line = toLine((parts.length > 1 ? parts.join('') : first).slice(0, MAX_LINE_CHARS), start + 1, dialect);
    if (!line) {
      blanks++;
      continue;
    }
    const previous = lines.at(-1);
    if (previous) previous.blankAfter = blanks;
    line.blankBefore = blanks;
    blanks = 0;
    lines.push(line);
  }
  const last = lines.at(-1);
  if (last) last.blankAfter = blanks;
  keepLoneNumbers(lines);
  if (dialect.width > 0) markOutdented(lines);
  return { lines, savedDay: saved?.[1] ?? null, dialect };
}

function toLine(raw: string, number: number, dialect: Dialect): DumpLine | null {
  const body = raw.trimStart();
  const indent = raw.length - body.length;
  const mark = MARKER.exec(body);
  let marker: Marker = null;
  let rest = body;
  if (mark && !(mark[1] === 'o' && indent < 2)) {
    rest = body.slice(mark[0].length);
    marker = mark[1] ? 'bullet' : mark[2] ? 'number' : mark[3] ? 'heading' : 'quote';
    // a dash before speech is no list mark, and neither is a number that the headline starts with
    if ((mark[1] === '–' || mark[1] === '-' || mark[1] === '·') && indent === 0 && !dialect.isMarkdown) {
      marker = null;
      rest = body;
    }
  }
  const inline = dialect.isMarkdown || dialect.hasLinkMarks || hasMarkdownLinks(rest);
  const { text, linkShare } = inline ? cleanInline(rest, dialect) : { text: collapse(rest), linkShare: 0 };
  if (!text || !/[\p{L}\p{N}]/u.test(text)) return null;
  return {
    text,
    indent,
    marker,
    depth: mark?.[3]?.length ?? 0,
    ordinal: marker === 'number' ? Number(mark?.[2]) : 0,
    blankBefore: 0,
    blankAfter: 0,
    trailingSpace: /[ \t\u00A0]$/.test(raw),
    linkShare,
    number,
  };
}

/** lynx moves everything in but headings: short lines at column 0 with blank lines around, where the text starts further in. */
function markOutdented(lines: DumpLine[]): void {
  const long = lines.filter((line) => line.text.length > LONG_CHARS);
  if (long.filter((line) => line.indent > 1).length < long.length * 0.8) return;
  for (const line of lines) {
    const isApart = line.indent === 0 && line.blankBefore > 0 && line.blankAfter > 0;
    if (!isApart || line.marker !== null || line.text.length > LONG_CHARS) continue;
    line.marker = 'heading';
    line.depth = 2;
  }
}

/** A number without its neighbour in a list is the text's own: "1. Choose a bread", "2. Bundesliga". */
function keepLoneNumbers(lines: DumpLine[]): void {
  lines.forEach((line, i) => {
    if (line.marker !== 'number') return;
    const isNeighbour = (other: DumpLine | undefined, step: number) =>
      other?.marker === 'number' && other.ordinal === line.ordinal + step && Math.abs(other.indent - line.indent) <= 2;
    if (isNeighbour(lines[i - 1], -1) || isNeighbour(lines[i + 1], 1)) return;
    line.marker = null;
    line.text = `${line.ordinal}. ${line.text}`;
  });
}

function isUnderline(line: string): boolean {
  return /^\s*(?:={3,}|-{3,})\s*$/.test(line);
}

/** `Title` over `=====` is a heading. */
function markHeading(lines: DumpLine[], blanks: number): void {
  const last = lines.at(-1);
  if (last && blanks === 1 && last.text.length < 200 && last.marker === null) {
    last.marker = 'heading';
    last.depth = 2;
  }
}
