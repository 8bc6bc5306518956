import type { Metadata } from '../metadata/index.ts';
import type { Block } from '../segment.ts';
import { type Vocabulary, wordsOf } from '../words.ts';

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
const MAX_DESCRIPTION_CHARS = 1500;
const MIN_DESCRIPTION_TOKENS = 4;
const MAX_HEADLINE = 400;
/** Compares blocks with the headline, the description and structured data's text, and with each other. */
export class LikenessIndex {
  /** Compares texts with the headline's candidates. */
  readonly titles: Candidates;
  private readonly descriptions: Candidates;
  private readonly body: string | null;
  private readonly copies = new Map<string, { count: number; first: number }>();

  constructor(
    blocks: readonly Block[],
    hints: PageHints,
    private readonly vocabulary: Vocabulary,
  ) {
    this.titles = new Candidates(hints.titles, 1, vocabulary);
    const descriptions = hints.descriptions.map((text) => text.slice(0, MAX_DESCRIPTION_CHARS));
    this.descriptions = new Candidates(descriptions, MIN_DESCRIPTION_TOKENS, vocabulary);
    this.body = hints.articleBody ? wordsOf(hints.articleBody.slice(0, MAX_BODY)).join('') : null;
    for (const block of blocks) {
      const seen = this.copies.get(block.text);
      if (seen) seen.count++;
      else this.copies.set(block.text, { count: 1, first: block.index });
    }
  }

  /** @param words the words of the block's beginning, by their numbers; @param tokens the same as tokens. */
  write(row: Float32Array, offset: number, block: Block, words: readonly number[], tokens: readonly number[]): void {
    const title = this.titles.likenessOf(tokens);
    const description = this.descriptions.likenessOf(tokens);
    const copies = this.copies.get(block.text)!;
    let at = offset;
    row[at++] = title.inSet;
    row[at++] = title.inText;
    row[at++] = description.inSet;
    row[at++] = description.inText;
    row[at++] = this.descriptions.count ? 1 : 0;
    row[at++] = this.body ? 1 : 0;
    row[at++] = this.body ? this.shareInBody(words.map((word) => this.vocabulary.words[word]!).join('')) : 0;
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

/** Share of a text's words that are in a candidate, and of the candidate's that are in the text. */
export interface Likeness {
  inSet: number;
  inText: number;
}

const UNLIKE: Likeness = { inSet: 0, inText: 0 };

/** Texts that others are compared with, as sets of tokens. */
export class Candidates {
  private readonly sets: Set<number>[];
  /** Tokens of any candidate: most blocks share no word with any. */
  private readonly all = new Set<number>();

  /** @param minTokens shorter texts are left out. */
  constructor(texts: readonly string[], minTokens: number, vocabulary: Vocabulary) {
    this.sets = texts
      .map((text) => new Set(vocabulary.toTokens(vocabulary.read(text))))
      .filter((set) => set.size >= minTokens);
    for (const set of this.sets) for (const token of set) this.all.add(token);
  }

  get count(): number {
    return this.sets.length;
  }

  /** The best candidate's likeness to a text; zeros where there is none. */
  likenessOf(tokens: readonly number[]): Likeness {
    if (!tokens.some((token) => this.all.has(token))) return UNLIKE;
    let best = UNLIKE;
    const own = new Set(tokens);
    for (const candidate of this.sets) {
      let shared = 0;
      for (const token of own) if (candidate.has(token)) shared++;
      const likeness = { inSet: shared / own.size, inText: shared / candidate.size };
      if (likeness.inSet * likeness.inText > best.inSet * best.inText) best = likeness;
      else if (best.inSet * best.inText === 0 && likeness.inSet > best.inSet) best = likeness;
    }
    return best;
  }
}
