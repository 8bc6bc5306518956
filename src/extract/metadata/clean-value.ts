import { LETTERS } from './letters.ts';

/** Characters that a value may have: a headline has under 300, a name under 100; more is an attack or a mistake. */
export const MAX_VALUE_CHARS = 1000;
const NOT_ASCII = /[^ -~]/;
/** Control characters and marks of direction; the joiners of Persian and of emoji are none of them. */
const CONTROLS =
  /(?![ -~\u00a0-\u00ac\u00ae-\u05ff])[\0-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
const WORD_BREAKS = new RegExp(`[^${LETTERS}\\d]+`, 'g');
const MAX_URL_CHARS = 4000;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  pound: '£',
  copy: '©',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  agrave: 'à',
  egrave: 'è',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  atilde: 'ã',
  otilde: 'õ',
  ccedil: 'ç',
  aring: 'å',
  aelig: 'æ',
  oslash: 'ø',
  Eacute: 'É',
  deg: '°',
};

function decodeOnce(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
  });
}

/**
 * A text as a person would type it: entities decoded (twice where a site escaped twice), tags, control characters and marks of
 * direction gone, spaces single, cut at `maxChars`.
 *
 * @returns '' for what is no string or holds nothing.
 */
export function cleanText(value: unknown, maxChars = MAX_VALUE_CHARS): string {
  if (typeof value !== 'string') return '';
  let text = value.slice(0, maxChars * 4);
  if (text.includes('&')) text = decodeOnce(decodeOnce(text));
  if (text.includes('<'))
    text = text
      .replace(/<(?:script|style)\b[^>]*>[\s\S]*?(?:<\/(?:script|style)>|$)/gi, ' ')
      .replace(/<\/?[a-z!][^<>]{0,2000}>/gi, ' ');
  text = text.replace(/\s+/g, ' ');
  if (NOT_ASCII.test(text)) text = text.replace(CONTROLS, '');
  text = text.trim();
  return text.length > maxChars ? `${text.slice(0, maxChars - 1).trimEnd()}…` : text;
}

/** A text without control characters, its line ends and tabs apart. */
export function withoutControls(text: string): string {
  return NOT_ASCII.test(text) ? text.replace(CONTROLS, (char) => (char === '\n' || char === '\t' ? char : '')) : text;
}

/** A text that the page shows, in one line: no entities and no tags to take out, they would be words. */
export function plainText(text: string, maxChars = MAX_VALUE_CHARS): string {
  const start = text.slice(0, maxChars * 2).replace(/\s+/g, ' ');
  const plain = (NOT_ASCII.test(start) ? start.replace(CONTROLS, '') : start).trim();
  return plain.length > maxChars ? `${plain.slice(0, maxChars - 1).trimEnd()}…` : plain;
}

/** An absolute http(s) address, or null for anything else: `javascript:`, `data:`, broken, longer than 4,000 characters. */
export function httpUrl(value: unknown, base: string): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (!text || text.length > MAX_URL_CHARS) return null;
  try {
    const url = new URL(text.includes('&') ? decodeOnce(text) : text, base);
    return /^https?:$/.test(url.protocol) && url.hostname ? url.href : null;
  } catch {
    return null;
  }
}

/** Letters and digits in lower case with single spaces: what two spellings of a headline have in common. */
export function flatten(text: string): string {
  if (!NOT_ASCII.test(text))
    return text
      .slice(0, MAX_VALUE_CHARS)
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z\d]+/g, ' ')
      .trim();
  return text
    .slice(0, MAX_VALUE_CHARS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(WORD_BREAKS, ' ')
    .trim();
}

/** Pieces of the texts that were compared last: a page's few titles are compared with many headings. */
const lastPieces = new Map<string, Set<string>>();
const MAX_LAST_PIECES = 60;

function piecesOf(text: string): Set<string> {
  const known = lastPieces.get(text);
  if (known) return known;
  if (lastPieces.size >= MAX_LAST_PIECES) lastPieces.clear();
  const made = pieces(flatten(text));
  if (text.length <= MAX_VALUE_CHARS) lastPieces.set(text, made);
  return made;
}

/** How alike two texts are, 0 to 1: shared words (pairs of characters where nothing has spaces), by Dice. */
export function likeness(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)];
  if (!left.size || !right.size) return 0;
  let shared = 0;
  for (const piece of left) if (right.has(piece)) shared++;
  return (2 * shared) / (left.size + right.size);
}

function pieces(flat: string): Set<string> {
  if (!/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/.test(flat)) return new Set(flat.split(' ').filter(Boolean));
  const dense = flat.replace(/ /g, '');
  return new Set(Array.from({ length: Math.max(1, dense.length - 1) }, (_, at) => dense.slice(at, at + 2)));
}
