import { measureText } from '../text-stats.ts';
import { linesOfMarkup } from './markup-lines.ts';
import { readScriptData } from './script-data.ts';

/** Nesting past this is no story's. */
const MAX_DEPTH = 120;
/** A text of a page has so many words and ends a sentence; names, labels and addresses do not. */
const MIN_PROSE_WORDS = 12;
/** Characters of program text, as a share of all, that no prose has. */
const MAX_CODE_SHARE = 0.03;
/** A part that holds so much of the prose holds the story. */
const DESCEND_SHARE = 0.7;
/** Less is a description. */
const MIN_STORY_CHARS = 300;

type Parts = readonly (readonly [key: string, value: unknown])[];

/**
 * The story of a page that shows no text before its scripts have run, from the data that these carry: the part of the
 * data that holds most of its prose, as a document of its own.
 *
 * @param parse makes a document of HTML in which nothing runs and nothing loads.
 * @returns null where the data holds no story.
 */
export function documentFromState(document: Document, parse: (html: string) => Document): Document | null {
  const prose = new Map<object, number>();
  let best: unknown = null;
  let most = 0;
  for (const value of readScriptData(document)) {
    const mass = weigh(value, prose, 0);
    if (mass <= most) continue;
    best = value;
    most = mass;
  }
  if (most < MIN_STORY_CHARS) return null;
  const parts = textsOf(descend(best, prose)).map((text) => (MARKUP.test(text) ? text : paragraph(text)));
  return parse(`<article>${parts.join('\n')}</article>`);
}

const MARKUP = /<[a-z][^<>]*>/i;

function paragraph(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
}

function partsOf(value: unknown): Parts {
  if (Array.isArray(value)) return value.map((part): [string, unknown] => ['', part]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Characters of prose in a value; remembers those of each object and list. */
function weigh(value: unknown, prose: Map<object, number>, depth: number): number {
  if (typeof value === 'string') return proseChars(value);
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return 0;
  let sum = 0;
  for (const [, part] of partsOf(value)) sum += weigh(part, prose, depth + 1);
  prose.set(value, sum);
  return sum;
}

function proseChars(text: string): number {
  if (text.length < 2 * MIN_PROSE_WORDS) return 0;
  let chars = 0;
  for (const line of linesOfMarkup(text)) if (isProse(line)) chars += line.length;
  return chars;
}

function isProse(line: string): boolean {
  const { words, sentenceEnds, chars } = measureText(line);
  if (words < MIN_PROSE_WORDS || sentenceEnds === 0) return false;
  return (line.match(/[{}=;<>\\]/g)?.length ?? 0) <= MAX_CODE_SHARE * chars;
}

function descend(root: unknown, prose: ReadonlyMap<object, number>): unknown {
  const massOf = (value: unknown): number =>
    typeof value === 'string' ? proseChars(value) : (prose.get(value as object) ?? 0);
  let at = root;
  for (;;) {
    const enough = DESCEND_SHARE * massOf(at);
    const next = partsOf(at).find(([, part]) => massOf(part) >= enough);
    if (!next) return at;
    at = next[1];
  }
}

/** The texts of a part, in their order: prose, and what stands under the names that prose stands under. */
function textsOf(story: unknown): string[] {
  if (typeof story === 'string') return [story];
  const texts: { key: string; text: string }[] = [];
  const keys = new Set<string>();
  const visit = (key: string, value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      if (proseChars(value)) keys.add(key);
      texts.push({ key, text: value });
    } else if (depth <= MAX_DEPTH) for (const [name, part] of partsOf(value)) visit(name || key, part, depth + 1);
  };
  visit('', story, 0);
  const shown = texts.filter(({ key, text }) => keys.has(key) && text.trim()).map(({ text }) => text);
  return [...new Set(shown)];
}
