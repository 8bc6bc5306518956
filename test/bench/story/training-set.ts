import { writeBoilerplate } from '../../../src/extract/features/boilerplate.ts';
import { BLOCK_FEATURES } from '../../../src/extract/features/index.ts';
import { type CorpusName, type Gold, readGold } from '../corpora/corpora.ts';
import { labelByReading, readLabelsByReading } from '../corpora/labels-by-reading.ts';
import { randomFrom, type TrainingSet } from '../learning/gbdt.ts';
import { goldTokens, labelBlocks } from '../learning/labels.ts';
import { beginning, boilerplateTable, collectWords, type PageWords } from './boilerplate-words.ts';
import type { PageRows } from './page-rows.ts';
import { readRows } from './read-rows.ts';

/** A page with its blocks, their features, and labels where the page has gold. */
export interface LabelledPage {
  corpus: CorpusName;
  gold: Gold;
  family: string;
  texts: string[];
  tags: string[];
  scored: number[];
  /** One row a scored block. */
  rows: Float32Array;
  /** One label and weight a scored block; a weight of 0 leaves the block out of the training. */
  labels: Uint8Array;
  weights: Float32Array;
}

const WIDTH = BLOCK_FEATURES.length;

/** How much a page of each corpus counts: blogs and magazines pull away from news, so WCXB's pages weigh less. */
const SOURCE_WEIGHT: Record<string, number> = { wcxb: 0.4, fundus: 1 };
/**
 * Pages that are no articles teach what their kinds of boxes and lists look like; with them the news pages of publishers
 * that the trees never saw gain .002 (2026-11).
 */
const NOT_ARTICLE_WEIGHT = 0.4;
/** Teasers and captions that stand inside stories are few, and the worst that can be let in. */
const TRAP_WEIGHT = 4;
/** A gold text that the page's blocks do not hold teaches nothing about blocks. */
const MIN_COVERED = 0.6;

/**
 * Publisher family of an address: the registrable name without its public suffix, so that a paper's editions and
 * the copies of one page in several corpora stay in one fold.
 */
export function familyOf(url: string): string {
  let host: string;
  try {
    host = new URL(url).hostname;
  } catch {
    return url;
  }
  const parts = host.split('.').filter((part) => part !== 'www');
  if (parts.length < 2) return host;
  const secondLevel = /^(?:co|com|org|net|gov|ac|edu|or|ne|go|gob|com?|nom)$/;
  const at = parts.length >= 3 && secondLevel.test(parts[parts.length - 2]!) ? parts.length - 3 : parts.length - 2;
  return parts[at]!;
}

/** Fold of a family, 0 to folds − 1: the same in every run. */
export function foldOf(family: string, folds: number): number {
  let hash = 2166136261;
  for (const char of family) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619) >>> 0;
  return (hash >>> 7) % folds;
}

/** Reads corpora into labelled pages: parsing and features in Chromium, labels here. */
export async function readLabelledPages(corpora: readonly CorpusName[]): Promise<LabelledPage[]> {
  const read = readLabelsByReading();
  const pages: LabelledPage[] = [];
  for (const corpus of corpora) {
    const golds = readGold(corpus);
    const outputs = await readRows(corpus, golds);
    outputs.forEach((output, i) => {
      if ('error' in output) console.error(`${corpus} ${golds[i]!.id}: ${output.error}`);
      else pages.push(labelPage(corpus, golds[i]!, output, read.get(`${corpus}/${golds[i]!.id}`)));
    });
  }
  return pages;
}

function labelPage(corpus: CorpusName, gold: Gold, page: PageRows, story: string[] | undefined): LabelledPage {
  const bytes = Buffer.from(page.rows, 'base64');
  const rows = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const base = {
    corpus,
    gold,
    family: familyOf(gold.url),
    texts: page.texts,
    tags: page.tags,
    scored: page.scored,
    rows,
  };
  const labels = new Uint8Array(page.scored.length);
  const weights = new Float32Array(page.scored.length);
  const byReading = story?.length ? labelByReading(page.texts, story) : null;
  if (byReading) labelFromReading(page, byReading, labels, weights);
  else if (gold.text) labelFromText(gold, page, gold.text, sourceWeight(gold), labels, weights);
  else if (isTrustedBody(gold, page)) labelFromText(gold, page, page.body!, 0.3, labels, weights);
  else labelFromSnippets(gold, page, labels, weights);
  return { ...base, labels, weights };
}

function sourceWeight(gold: Gold): number {
  const share = gold.type === 'article' ? 1 : NOT_ARTICLE_WEIGHT;
  return share * (SOURCE_WEIGHT[gold.source.toLowerCase()] ?? 1);
}

function labelFromText(
  gold: Gold,
  page: PageRows,
  text: string,
  pageWeight: number,
  labels: Uint8Array,
  weights: Float32Array,
): void {
  const labelled = labelBlocks(page.texts, text);
  if (labelled.covered < MIN_COVERED || labelled.goldTokens < 20) return;
  const traps = new Set([...(gold.teasers ?? []), ...(gold.captions ?? []), ...(gold.credits ?? [])].map(key));
  page.scored.forEach((block, i) => {
    labels[i] = labelled.labels[block]!;
    weights[i] = pageWeight * blockWeight(labelled.tokens[block]!, labelled.goldTokens);
    if (!labels[i] && traps.has(key(page.texts[block]!))) weights[i]! *= TRAP_WEIGHT;
  });
}

/** A word of a page weighs what it changes in the score; the added words keep short blocks from vanishing. */
function blockWeight(words: number, storyWords: number): number {
  return (100 * (Math.min(words, 400) + 5)) / (storyWords + 100);
}

/** Readers differ on whether an embedded post belongs to the story: it teaches nothing. */
const EMBEDDED_POST = /pic\.twitter\.com\/|^[—–-] .{2,60}\(@\w+\)/;

function labelFromReading(page: PageRows, story: Uint8Array, labels: Uint8Array, weights: Float32Array): void {
  const words = page.texts.map((text) => goldTokens(text).length);
  const storyWords = words.reduce((sum, count, block) => sum + (story[block] ? count : 0), 0);
  page.scored.forEach((block, i) => {
    labels[i] = story[block]!;
    weights[i] = EMBEDDED_POST.test(page.texts[block]!) ? 0 : blockWeight(words[block]!, storyWords);
  });
}

/** A page's own JSON-LD text is a weak label where it is long, agrees with the snippets and stands on the page. */
function isTrustedBody(gold: Gold, page: PageRows): boolean {
  if (!page.body || goldTokens(page.body).length < 120) return false;
  const body = page.body.toLowerCase();
  if (gold.with?.some((snippet) => !body.includes(snippet.toLowerCase()))) return false;
  if (gold.without?.some((snippet) => body.includes(snippet.toLowerCase()))) return false;
  return labelBlocks(page.texts, page.body).covered > 0.9;
}

function labelFromSnippets(gold: Gold, page: PageRows, labels: Uint8Array, weights: Float32Array): void {
  const wanted = (gold.with ?? []).map((snippet) => snippet.toLowerCase());
  const unwanted = (gold.without ?? []).map((snippet) => snippet.toLowerCase());
  page.scored.forEach((block, i) => {
    const text = page.texts[block]!.toLowerCase();
    const isWanted = wanted.some((snippet) => text.includes(snippet));
    const isUnwanted = unwanted.some((snippet) => text.includes(snippet));
    if (isWanted === isUnwanted) return;
    labels[i] = isWanted ? 1 : 0;
    weights[i] = 1;
  });
}

function key(text: string): string {
  return goldTokens(text).join(' ');
}

/** Share of pages whose structured text is hidden from the model: judged pages often come without their scripts. */
const BODY_DROPOUT = 0.5;

/** The words of every page, for the tables of boilerplate words; `folds` parts the publishers. */
export function collectPageWords(pages: readonly LabelledPage[], folds: number): PageWords[] {
  return pages.map((page) =>
    collectWords(
      page.family,
      foldOf(page.family, folds),
      page.scored.flatMap((block, i) =>
        page.weights[i]! > 0 ? [{ words: beginning(page.texts[block]!), isStory: page.labels[i] === 1 }] : [],
      ),
    ),
  );
}

const BOILERPLATE_AT = BLOCK_FEATURES.indexOf('boiler:max');

/**
 * Joins the pages' rows into one training set. The columns of boilerplate words are computed here, each page's from
 * a table that knows neither its own fold nor `heldOut`: the trees must learn how much to believe a table that has
 * not seen the page.
 */
export function toTrainingSet(
  pages: readonly LabelledPage[],
  seed: number,
  { words, folds, heldOut }: { words: readonly PageWords[]; folds: number; heldOut: number | null },
): TrainingSet {
  const tables = Array.from({ length: folds }, (_, fold) =>
    boilerplateTable(words, new Set(heldOut === null ? [fold] : [fold, heldOut])),
  );
  const random = randomFrom(seed);
  let count = 0;
  for (const page of pages) for (const weight of page.weights) if (weight > 0) count++;
  const set = {
    features: BLOCK_FEATURES,
    rows: new Float32Array(count * WIDTH),
    labels: new Uint8Array(count),
    weights: new Float32Array(count),
  };
  const hasBody = BLOCK_FEATURES.indexOf('hasBody');
  const inBody = BLOCK_FEATURES.indexOf('inBody');
  let at = 0;
  for (const page of pages) {
    const dropsBody = random() < BODY_DROPOUT;
    const table = tables[foldOf(page.family, folds)]!;
    for (let i = 0; i < page.scored.length; i++) {
      if (!(page.weights[i]! > 0)) continue;
      set.rows.set(page.rows.subarray(i * WIDTH, (i + 1) * WIDTH), at * WIDTH);
      writeBoilerplate(set.rows, at * WIDTH + BOILERPLATE_AT, beginning(page.texts[page.scored[i]!]!), table);
      if (dropsBody) {
        set.rows[at * WIDTH + hasBody] = 0;
        set.rows[at * WIDTH + inBody] = 0;
      }
      set.labels[at] = page.labels[i]!;
      set.weights[at] = page.weights[i]!;
      at++;
    }
  }
  return set;
}
