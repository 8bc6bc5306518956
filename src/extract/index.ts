import type { Article, ExtractionResult, Picture } from '../article.ts';
import { type Body, buildBody, listRemoved } from './build/body.ts';
import { findRelated } from './build/related.ts';
import { cleanSelection } from './clean.ts';
import { confidenceOf } from './confidence.ts';
import { keptIndices, leadText, type Page } from './decision.ts';
import { detect } from './detect.ts';
import { extractDump } from './dump/index.ts';
import { guessLanguage, isRightToLeft } from './dump/language.ts';
import { type Engine, shippedEngine } from './engine.ts';
import { isGood } from './features/containers.ts';
import { computeFeatures } from './features/index.ts';
import { hintsFrom } from './features/likeness.ts';
import { keepFootnotes } from './footnotes.ts';
import { findLead } from './lead.ts';
import { type Metadata, readMetadata } from './metadata/index.ts';
import { findMorePages } from './more-pages.ts';
import { keepQuoteSources } from './quotes.ts';
import { takeRegion } from './region.ts';
import { askReadability } from './second-opinion.ts';
import { segment } from './segment.ts';
import { selectBlocks } from './select.ts';
import { takeSnapshot } from './snapshot.ts';
import { bodyFromText } from './structured-body.ts';
import { withVerdict } from './verdict.ts';
import { countWords, readingMinutes } from './word-count.ts';

/** What every extraction needs to know besides the page itself. */
export interface ExtractOptions {
  /** The page's address; relative links are resolved against it. */
  url: string;
  /** When the page was seen or saved: "2 hours ago" counts from here. Null where nobody knows. */
  savedAt: Date | null;
  /** An element of the document that a person has picked: it is the story, and nothing else is. */
  region?: Element | null;
  /**
   * Reads the story of a page that shows none from the data of its scripts, as a document of its own: for pages as
   * their server sent them. The scripts of a live page have run, and their data may be of another story by now.
   */
  readState?: (document: Document) => Document | null;
}

/**
 * Finds the story of an HTML page. The document is only read.
 * Never throws for anything that a page can contain.
 *
 * @param engine another one than the one that ships: what the benchmark scores its folds with.
 */
export function extract(
  document: Document,
  options: ExtractOptions,
  engine: Engine = shippedEngine(),
): ExtractionResult {
  const page = decidePage(document, options, engine);
  const body = buildBody(page);
  const structured = structuredText(page);
  const article = toArticle(page, body, structured);
  return withMorePages(withVerdict(article, detect(document, options.url), structured !== null), document);
}

/** Finds the story of a plain-text rendering of a page (a dump) or of a plain-text article. */
export function extractText(text: string, options: ExtractOptions): ExtractionResult {
  return extractDump(text, options);
}

/** A page that shows fewer characters of prose has its story elsewhere, if it has one. */
const MIN_SHOWN_CHARS = 400;

/** Characters of what was kept and of what reads like prose though it was not. */
function shownChars(page: Page): number {
  let sum = 0;
  for (const block of page.blocks) if (page.decisions[block.index]!.keep || isGood(block)) sum += block.stats.chars;
  return sum;
}

/** Hears of every stage that has changed the page's decisions, in their order. */
export type StageWatcher = (stage: 'select' | 'clean' | 'second opinion' | 'lead', page: Page) => void;

/**
 * The stages up to the verdict on every block, of the page or, where it shows no story, of the one in its scripts' data;
 * `watch` sees what each decided (the command line's `--explain`).
 */
export function decidePage(
  document: Document,
  options: ExtractOptions,
  engine: Engine = shippedEngine(),
  watch: StageWatcher = () => undefined,
): Page {
  const metadata = readMetadata(document, options);
  const page = decideBlocks(metadata, document, options, engine, watch);
  const shown = shownChars(page);
  if (shown >= MIN_SHOWN_CHARS || page.region || !options.readState) return page;
  const unshown = options.readState(document);
  const other = unshown && decideBlocks(metadata, unshown, options, engine, watch);
  return other && shown < STRUCTURED_SHARE * shownChars(other) ? other : page;
}

function decideBlocks(
  metadata: Metadata,
  document: Document,
  options: ExtractOptions,
  engine: Engine,
  watch: StageWatcher,
): Page {
  const snapshot = takeSnapshot(document);
  const blocks = segment(snapshot.root);
  const features = computeFeatures(snapshot, blocks, hintsFrom(metadata, options.url), metadata.headline, engine.words);
  const page: Page = { url: options.url, metadata, snapshot, blocks, features, decisions: [], lead: -1 };
  selectBlocks(page, engine.trees);
  watch('select', page);
  if (options.region && takeRegion(page, options.region)) return page;
  cleanSelection(page);
  watch('clean', page);
  askReadability(page, document, confidenceOf(page));
  watch('second opinion', page);
  keepFootnotes(page);
  keepQuoteSources(page);
  findLead(page);
  watch('lead', page);
  return page;
}

/** Under this many words on the page, a longer text in the page's structured data is the story. */
const STRUCTURED_SHARE = 0.4;

/** The story's text from the page's structured data, where the page itself shows little of it; else null. */
function structuredText({ metadata, blocks, decisions, region }: Page): string | null {
  const { articleBody } = metadata;
  if (articleBody === null || region) return null;
  const kept = blocks.reduce((sum, { index, text }) => (decisions[index]!.keep ? sum + text.length + 1 : sum), 0);
  return kept < STRUCTURED_SHARE * articleBody.length ? articleBody : null;
}

function toArticle(page: Page, body: Body, structured: string | null): Article {
  const { metadata, url } = page;
  const shown = keptIndices(page).map((i) => page.blocks[i]!.text);
  const text = structured ?? shown.join('\n');
  const shownLead = leadText(page);
  const lead = shownLead && structured?.includes(shownLead) ? null : shownLead;
  const language = metadata.language ?? guessLanguage(text);
  const wordCount = countWords(text, language);
  const { headline: _, descriptions: __, articleBody: ___, recipe: ____, image, title, ...facts } = metadata;
  return {
    url,
    ...facts,
    language,
    direction: metadata.language ? metadata.direction : isRightToLeft(language, text) ? 'rtl' : 'ltr',
    title: title ?? '',
    lead,
    image: openingPicture(page.region ? null : image, body),
    content: structured ? bodyFromText(structured) : body.content,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    related: findRelated(page),
    removed: listRemoved(page, body.places),
    // a person's word is not doubted
    confidence: page.region ? 1 : confidenceOf(page),
    evidence: {
      ...metadata.evidence,
      ...(lead !== null && { lead: 'standfirst between the headline and the body' }),
    },
  };
}

/** The picture that the story opens with: the page's own choice, with the caption of its copy in the body. */
function openingPicture(named: Picture | null, body: Body): Picture | null {
  const name = (src: string): string => src.split(/[?#]/)[0]!.split('/').pop()!;
  const pictures = body.figures.filter((figure) => figure.isPicture);
  const same = named && pictures.find((figure) => name(figure.src) === name(named.src));
  const first = same ?? pictures[0] ?? null;
  if (!named) {
    return first && { src: first.src, alt: first.alt, caption: first.caption, credit: first.credit };
  }
  return {
    src: named.src,
    alt: named.alt || (same?.alt ?? ''),
    caption: named.caption ?? first?.caption ?? null,
    credit: named.credit ?? first?.credit ?? null,
  };
}

/** A list's next page is no part of a story, so only of articles is it asked whether they go on. */
function withMorePages(result: ExtractionResult, document: Document): ExtractionResult {
  const nextPages = result.kind === 'article' ? findMorePages(document, result.article.url) : null;
  if (result.kind !== 'article' || !nextPages) return result;
  return { ...result, article: { ...result.article, nextPages } };
}
