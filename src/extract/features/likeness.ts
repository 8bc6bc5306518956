import type { Metadata } from '../metadata/index.ts';
import type { Block } from '../segment.ts';
import { toTokens, wordsOf } from '../words.ts';

/** What the page says of its story outside the story's text. */
export interface PageHints {
  /** The page's address: links to the same site are told from links that lead away. */
  url: string;
  /** Candidates for the headline, best first. */
  titles: readonly string[];
  descriptions: readonly string[];
  /** The story's text from structured data, or null. */
  articleBody: string | null;
}

/** Structured text shorter than this is a summary, not the story. */
const MIN_BODY_CHARS = 200;

/** The hints that a page's metadata gives. */
export function hintsFrom(metadata: Metadata, url: string): PageHints {
  const body = metadata.articleBody;
  // where the paper's own title is not what the page is headed with, both are the headline
  const isShown = /^h(?:1|eading)/.test(metadata.evidence.title ?? '');
  const heading = isShown ? '' : (metadata.headline?.textContent ?? '').slice(0, MAX_HEADLINE);
  return {
    url,
    titles: [metadata.title ?? '', heading].filter((title) => title.trim()),
    descriptions: metadata.descriptions,
    articleBody: body && body.length >= MIN_BODY_CHARS ? body : null,
  };
}

export const LIKENESS_FEATURES: readonly string[] = [
  'like:title',
  'title:inBlock',
  'like:description',
  'description:inBlock',
  'hasDescription',
  'hasBody',
  'inBody',
  'copies',
  'isCopy',
];

const MAX_BODY = 400_000;
const MAX_HEADLINE = 400;
/** Compares blocks with the headline, the description and structured data's text, and with each other. */
export class LikenessIndex {
  private readonly titles: Set<string>[];
  private readonly descriptions: Set<string>[];
  private readonly body: string | null;
  private readonly copies = new Map<string, { count: number; first: number }>();

  constructor(blocks: readonly Block[], hints: PageHints) {
    this.titles = hints.titles.map((title) => new Set(toTokens(wordsOf(title)))).filter((set) => set.size > 0);
    this.descriptions = hints.descriptions
      .map((text) => new Set(toTokens(wordsOf(text.slice(0, 1500)))))
      .filter((set) => set.size > 3);
    this.body = hints.articleBody ? wordsOf(hints.articleBody.slice(0, MAX_BODY)).join('') : null;
    for (const block of blocks) {
      const seen = this.copies.get(block.text);
      if (seen) seen.count++;
      else this.copies.set(block.text, { count: 1, first: block.index });
    }
  }

  /** @param words the words of the block's beginning. */
  write(row: Float32Array, offset: number, block: Block, words: readonly string[]): void {
    const tokens = this.titles.length || this.descriptions.length ? toTokens(words) : [];
    const title = bestLikeness(tokens, this.titles);
    const description = bestLikeness(tokens, this.descriptions);
    const copies = this.copies.get(block.text)!;
    let at = offset;
    row[at++] = title.inSet;
    row[at++] = title.inText;
    row[at++] = description.inSet;
    row[at++] = description.inText;
    row[at++] = this.descriptions.length ? 1 : 0;
    row[at++] = this.body ? 1 : 0;
    row[at++] = this.body ? this.shareInBody(words.join('')) : 0;
    row[at++] = copies.count;
    row[at++] = copies.first === block.index ? 0 : 1;
  }

  /** Share of the beginning, middle and end of a text that structured data's text has too. */
  private shareInBody(squeezed: string): number {
    if (squeezed.length < 8) return this.body!.includes(squeezed) ? 0.5 : 0;
    const size = Math.min(24, squeezed.length);
    const last = squeezed.length - size;
    const places = [0, Math.floor(last / 2), last];
    return places.filter((place) => this.body!.includes(squeezed.slice(place, place + size))).length / places.length;
  }
}

/** Share of the text's words that are in a candidate, and of the candidate's that are in the text: the best candidate's. */
export function bestLikeness(
  tokens: readonly string[],
  candidates: readonly Set<string>[],
): { inSet: number; inText: number } {
  let best = { inSet: 0, inText: 0 };
  if (!tokens.length) return best;
  const own = new Set(tokens);
  for (const candidate of candidates) {
    let shared = 0;
    for (const token of own) if (candidate.has(token)) shared++;
    const likeness = { inSet: shared / own.size, inText: shared / candidate.size };
    if (likeness.inSet * likeness.inText > best.inSet * best.inText) best = likeness;
    else if (best.inSet * best.inText === 0 && likeness.inSet > best.inSet) best = likeness;
  }
  return best;
}
