import { parseHTML } from 'linkedom';
import { headlineCandidates } from '../../../src/extract/dump/headline.ts';
import { type PageView, viewPage } from '../../../src/extract/dump/page-view.ts';
import { type DumpPage, readLines } from '../../../src/extract/dump/read-lines.ts';
import { tokenize } from '../../../src/extract/dump/shape.ts';
import { type CorpusName, type Gold, readGold, readPage } from '../corpora/corpora.ts';
import { alignToGold } from '../learning/align.ts';
import { type DumpStyle, renderDump, STYLES } from './render-dump.ts';

/** A page to learn from: its lines with what each is. */
export interface LabelledPage {
  id: string;
  gold: Gold;
  /** Pages of one family share a publisher or its publishing system: they stand in the same fold. */
  family: string;
  dump: DumpPage;
  view: PageView;
  labels: Uint8Array;
  /** Lines that are teasers or captions inside the story. */
  traps: Set<number>;
  /** Indices of the lines that are the headline. */
  headlines: number[];
  /** How much the page counts. */
  weight: number;
  /** True for the pages of `dumps`, which figures are quoted for. */
  isJudged: boolean;
}

/** Publishers whose sites come from one system; the first is the family's name. */
const SYSTEMS = [
  [
    'morgenpost.de',
    'braunschweiger-zeitung.de',
    'waz.de',
    'abendblatt.de',
    'nrz.de',
    'ikz-online.de',
    'thueringer-allgemeine.de',
    'wp.de',
    'wr.de',
    'harzkurier.de',
  ],
  [
    'merkur.de',
    'fr.de',
    'tz.de',
    'hna.de',
    'kreiszeitung.de',
    'op-online.de',
    '24hamburg.de',
    'fnp.de',
    'landtiere.de',
    'wa.de',
  ],
  [
    'financialpost.com',
    'nationalpost.com',
    'vancouversun.com',
    'montrealgazette.com',
    'calgaryherald.com',
    'ottawacitizen.com',
  ],
  ['tagesschau.de', 'ndr.de', 'br.de', 'hessenschau.de', 'rbb24.de', 'mdr.de', 'wdr.de', 'swr.de'],
  ['mz.de', 'volksstimme.de'],
  ['stuttgarter-zeitung.de', 'stuttgarter-nachrichten.de', 'schwarzwaelder-bote.de'],
  ['n-tv.de', 'stern.de', 'rtl.de', 'geo.de', 'capital.de'],
];

/** The family of an address: its registered domain, or the system that publishes it. */
export function familyOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const parts = host.split('.');
  const isDouble =
    parts.length > 2 && /^(?:co|com|org|net|gov|ac|edu)$/.test(parts.at(-2) ?? '') && (parts.at(-1) ?? '').length === 2;
  const domain = parts.slice(isDouble ? -3 : -2).join('.');
  return SYSTEMS.find((system) => system.includes(domain))?.[0] ?? domain;
}

/** How much a page of each collection counts: blogs and magazines pull away from news. */
const SOURCE_WEIGHT: Record<string, number> = { wcxb: 0.6 };

/** A number from a text that is the same on every machine (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

function isTitle(line: readonly string[], title: readonly string[]): boolean {
  if (line.length < 2 || title.length < 2) return line.join(' ') === title.join(' ');
  const have = new Set(title);
  const shared = line.filter((word) => have.has(word)).length;
  return shared >= line.length * 0.85 && shared >= title.length * 0.75;
}

/** Lines and labels of one page; null where it has no text to learn. */
export function labelPage(gold: Gold, text: string, weight: number, isJudged: boolean): LabelledPage | null {
  const dump = readLines(text);
  const { lines } = dump;
  if (!gold.text || lines.length < 4) return null;
  const view = viewPage(lines);
  const counts = weight * (SOURCE_WEIGHT[gold.source] ?? 1);
  const labels = alignToGold(
    lines.map((line) => line.text),
    gold.text,
  );
  const title = tokenize(gold.title ?? '');
  const headlines = gold.title
    ? headlineCandidates(view)
        .map(({ index }) => index)
        .filter((i) => isTitle(view.shapes[i]!.tokens, title))
    : [];
  const named = new Set([...(gold.teasers ?? []), ...(gold.captions ?? [])].map((each) => tokenize(each).join(' ')));
  const traps = new Set<number>();
  lines.forEach((_, i) => {
    if (!labels[i] && named.has(view.shapes[i]!.tokens.join(' '))) traps.add(i);
  });
  return {
    id: gold.id,
    gold,
    family: familyOf(gold.url),
    dump,
    view,
    labels,
    traps,
    headlines,
    weight: counts,
    isJudged,
  };
}

/** Least share of the gold's words that labelled lines must hold: below it the gold is of another page. */
const MIN_COVERED = 0.7;

/** One page of so many is rendered in this style, and how much such a page counts. */
const SHARE: Record<keyof typeof STYLES, number> = { relaxed: 1, strict: 2, flat: 2, lynx: 3, markdown: 3 };
const WEIGHT: Record<keyof typeof STYLES, number> = { relaxed: 0.8, strict: 0.5, flat: 0.5, lynx: 0.5, markdown: 0.5 };

/**
 * All pages to learn from: `dumps` as they are, and the pages of `news` and `read` rendered as dumps.
 *
 * @param every take only every n-th page, for quick trials.
 */
export function loadLabelledPages({
  every = 1,
  styles = ['relaxed', 'flat', 'lynx', 'markdown'] as (keyof typeof STYLES)[],
  corpora = ['news', 'read'] as CorpusName[],
} = {}): LabelledPage[] {
  const pages: LabelledPage[] = [];
  const dumped = new Set<string>();
  for (const gold of readGold('dumps')) {
    dumped.add(gold.url);
    if (hashOf(gold.id) % every) continue;
    const page = labelPage(gold, readPage('dumps', gold.id), 1, true);
    if (page) pages.push(page);
  }
  for (const corpus of corpora) {
    for (const gold of readGold(corpus)) {
      if (hashOf(gold.id) % every || !gold.text) continue;
      const root = parseHTML(readPage(corpus, gold.id)).document.documentElement;
      if (!root) continue;
      for (const name of styles) {
        // every page with indents, half of them without, a third each in the layouts of lynx and html2text
        if (name === 'relaxed' ? dumped.has(gold.url) : hashOf(name + gold.id) % SHARE[name]) continue;
        const style: DumpStyle = STYLES[name];
        const page = labelPage(gold, renderDump(root as unknown as Node, style), WEIGHT[name], false);
        if (page && covered(page) >= MIN_COVERED) pages.push({ ...page, id: `${page.id}/${name}` });
      }
    }
  }
  return pages;
}

/** Share of the gold that the labelled lines hold. */
export function covered({ view, labels, gold }: LabelledPage): number {
  let words = 0;
  labels.forEach((label, i) => {
    if (label) words += view.shapes[i]!.tokens.length;
  });
  return words / (tokenize(gold.text).length || 1);
}

/** A page that is no article. */
export interface OtherPage {
  gold: Gold;
  family: string;
  dump: DumpPage;
}

/** The pages of `other-pages`, with and without indents. */
export function loadOtherPages(): OtherPage[] {
  return readGold('other-pages').flatMap((gold) => {
    const root = parseHTML(readPage('other-pages', gold.id)).document.documentElement;
    if (!root) return [];
    const render = (style: DumpStyle) => readLines(renderDump(root as unknown as Node, style));
    return [STYLES.relaxed, STYLES.flat].map((style) => ({ gold, family: familyOf(gold.url), dump: render(style) }));
  });
}
