import type { Article, Detection, ExtractionResult, Picture } from '../article.ts';
import { type Body, buildBody, listRemoved } from './build/body.ts';
import { findRelated } from './build/related.ts';
import { cleanSelection } from './clean.ts';
import { confidenceOf } from './confidence.ts';
import { keptIndices, type Page } from './decision.ts';
import { detect } from './detect.ts';
import { extractDump } from './dump/index.ts';
import { guessLanguage, isRightToLeft } from './dump/language.ts';
import { computeFeatures } from './features/index.ts';
import { hintsFrom } from './features/likeness.ts';
import { findLead } from './lead.ts';
import { readMetadata } from './metadata/index.ts';
import { shippedTrees } from './score.ts';
import { segment } from './segment.ts';
import { selectBlocks } from './select.ts';
import { takeSnapshot } from './snapshot.ts';
import { bodyFromText } from './structured-body.ts';
import type { Trees } from './trees.ts';
import { countWords, readingMinutes } from './word-count.ts';

/** What every extraction needs to know besides the page itself. */
export interface ExtractOptions {
  /** The page's address; relative links are resolved against it. */
  url: string;
  /** When the page was seen or saved: "2 hours ago" counts from here. Null where nobody knows. */
  savedAt: Date | null;
}

/**
 * Finds the story of an HTML page. The document is only read.
 * Never throws for anything that a page can contain.
 *
 * @param trees another ensemble than the one that ships: what the benchmark scores its folds with.
 */
export function extract(document: Document, options: ExtractOptions, trees: Trees = shippedTrees()): ExtractionResult {
  const page = decidePage(document, options, trees);
  const body = buildBody(page);
  const article = toArticle(page, body);
  return withVerdict(article, detect(document, options.url));
}

/** Finds the story of a plain-text rendering of a page (a dump) or of a plain-text article. */
export function extractText(text: string, options: ExtractOptions): ExtractionResult {
  return extractDump(text, options);
}

/** The stages up to the verdict on every block; the command line's `--explain` prints what they decided. */
export function decidePage(document: Document, options: ExtractOptions, trees: Trees = shippedTrees()): Page {
  const metadata = readMetadata(document, options);
  const snapshot = takeSnapshot(document);
  const blocks = segment(snapshot.root);
  const features = computeFeatures(snapshot, blocks, hintsFrom(metadata, options.url), metadata.headline);
  const page: Page = { url: options.url, metadata, snapshot, blocks, features, decisions: [], lead: -1 };
  selectBlocks(page, trees);
  cleanSelection(page);
  findLead(page);
  return page;
}

/** Under this many words on the page, a longer text in the page's structured data is the story. */
const STRUCTURED_SHARE = 0.4;

function toArticle(page: Page, body: Body): Article {
  const { metadata, url } = page;
  const shown = keptIndices(page).map((i) => page.blocks[i]!.text);
  const structured = metadata.articleBody;
  const isStructured = structured !== null && shown.join(' ').length < STRUCTURED_SHARE * structured.length;
  const text = isStructured ? structured : shown.join('\n');
  const lead = isStructured || page.lead < 0 ? null : page.blocks[page.lead]!.text;
  const language = metadata.language ?? guessLanguage(text);
  const wordCount = countWords(text, language);
  const { headline: _, descriptions: __, articleBody: ___, image, title, ...facts } = metadata;
  return {
    url,
    ...facts,
    language,
    direction: metadata.language ? metadata.direction : isRightToLeft(language, text) ? 'rtl' : 'ltr',
    title: title ?? '',
    lead,
    image: openingPicture(image, body),
    content: isStructured ? bodyFromText(structured) : body.content,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    related: findRelated(page),
    removed: listRemoved(page, body.places),
    confidence: confidenceOf(page),
    evidence: {
      ...metadata.evidence,
      ...(lead !== null && { lead: 'standfirst between the headline and the body' }),
    },
  };
}

/** The picture that the story opens with: the page's own choice, with the caption of its copy in the body. */
function openingPicture(named: Picture | null, body: Body): Picture | null {
  const name = (src: string): string => src.split(/[?#]/)[0]!.split('/').pop()!;
  const same = named && body.figures.find((figure) => name(figure.src) === name(named.src));
  const first = same ?? body.figures.find((figure) => figure.figure.tagName === 'figure') ?? null;
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

/** The full extraction may overrule the cheap check: a page without a story is no article, whatever its head says. */
const MIN_STORY_WORDS = 25;

function withVerdict(article: Article, detection: Detection): ExtractionResult {
  if (article.wordCount === 0) {
    return { kind: 'not-article', detection: { ...detection, isArticle: false, reason: 'empty' }, article: null };
  }
  if (detection.isArticle && article.wordCount < MIN_STORY_WORDS) {
    return { kind: 'not-article', detection: { ...detection, isArticle: false, reason: 'too_short' }, article };
  }
  return detection.isArticle ? { kind: 'article', detection, article } : { kind: 'not-article', detection, article };
}
