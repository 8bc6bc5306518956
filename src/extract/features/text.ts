import type { Block } from '../segment.ts';

const TAGS = ['p', 'heading', 'li', 'div', 'blockquote', 'tr', 'td', 'figcaption', 'pre'] as const;

export const TEXT_FEATURES: readonly string[] = [
  'chars',
  'words',
  'linkDensity',
  'links',
  'bold',
  'italic',
  'images',
  'hasTime',
  'sentenceEnds',
  'endsSentence',
  'endsColon',
  'endsQuestion',
  'startsQuote',
  'startsLower',
  'startsDigit',
  'startsDash',
  'commaRate',
  'digitShare',
  'capitalWordShare',
  'capitalShare',
  'shortWordShare',
  'wordLength',
  'separators',
  'hasAt',
  'hasAddress',
  'hasCopyright',
  'hasClock',
  'hasYear',
  'inInline',
  'headingLevel',
  'siblings',
  ...TAGS.map((tag) => `tag:${tag}`),
];

const TAG_INDEX = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));

/** True for h1 to h6. */
export function isHeading(block: Block): boolean {
  return block.tag.length === 2 && block.tag[0] === 'h' && block.tag !== 'hr';
}

/** Writes what can be told of a block from its own characters and tag into a row of zeros. */
export function writeText(row: Float32Array, offset: number, block: Block): void {
  const { stats, text, tag } = block;
  const words = Math.max(1, stats.words);
  const letters = Math.max(1, stats.letters);
  const head = text.length > 400 ? text.slice(0, 400) : text;
  const isHead = isHeading(block);
  let at = offset;
  row[at++] = stats.chars;
  row[at++] = stats.words;
  row[at++] = linkDensity(block);
  row[at++] = block.links;
  row[at++] = Math.min(1, block.boldChars / Math.max(1, stats.chars));
  row[at++] = Math.min(1, block.italicChars / Math.max(1, stats.chars));
  row[at++] = block.images;
  row[at++] = block.hasTime ? 1 : 0;
  row[at++] = stats.sentenceEnds;
  row[at++] = stats.endsSentence ? 1 : 0;
  row[at++] = stats.endsColon ? 1 : 0;
  row[at++] = stats.endsQuestion ? 1 : 0;
  row[at++] = stats.startsQuote ? 1 : 0;
  row[at++] = stats.startsLower ? 1 : 0;
  row[at++] = stats.startsDigit ? 1 : 0;
  row[at++] = stats.startsDash ? 1 : 0;
  row[at++] = stats.commas / words;
  row[at++] = stats.digits / Math.max(1, stats.chars);
  row[at++] = stats.capitalWords / words;
  row[at++] = stats.capitals / letters;
  row[at++] = stats.shortWords / words;
  row[at++] = letters / words;
  row[at++] = stats.separators;
  row[at++] = head.includes('@') ? 1 : 0;
  row[at++] = /https?:|www\./.test(head) ? 1 : 0;
  row[at++] = /[©®]|copyright/i.test(head) ? 1 : 0;
  row[at++] = stats.digits > 2 && /\b\d{1,2}[:.]\d{2}\b/.test(head) ? 1 : 0;
  row[at++] = stats.digits > 3 && /\b(?:19|20)\d{2}\b/.test(head) ? 1 : 0;
  row[at++] = block.nodes.length;
  row[at++] = isHead ? Number(tag[1]) : 0;
  row[at++] = block.container.parent?.children.length ?? 0;
  const place = TAG_INDEX.get(isHead ? 'heading' : tag);
  if (place !== undefined) row[at + place] = 1;
}

/** Share of a block's characters that stand in links, 0 to 1. */
export function linkDensity(block: Block): number {
  return Math.min(1, block.linkChars / Math.max(1, block.stats.chars));
}

/** A short block of nothing but links is navigation: 37 % of a page's blocks, .6 % of the story's words (corpora, 2026-11). */
export function isObviousLink(block: Block): boolean {
  return linkDensity(block) > 0.9 && block.stats.words < 9;
}
