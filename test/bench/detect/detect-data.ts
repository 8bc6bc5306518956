import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInChromium } from '../corpora/chromium.ts';
import { type CorpusName, readGold, readPage } from '../corpora/corpora.ts';
import type { FeatureRow } from './detect-page.ts';
import type { PageVariant } from './detect-variants.ts';

/** A page of the corpora and what it is. */
export interface LabelledPage {
  corpus: CorpusName;
  id: string;
  url: string;
  /** The publisher's registrable domain: pages of one never stand on both sides of a fold. */
  family: string;
  /** What the gold says, and what a reader of the page says. */
  gold: 0 | 1;
  truth: 0 | 1;
  kind: string;
  storyLines: string[];
}

export interface FeatureExample extends Omit<LabelledPage, 'storyLines'> {
  variant: PageVariant;
  features: Record<string, number>;
  ruled: boolean;
}

interface Correction {
  id: string;
  should: 'article' | 'other';
  reason: string;
}

/** The last two parts of a host's name, three where the last two are a registry's (`co.uk`). */
export function familyOf(url: string): string {
  const parts = new URL(url).hostname.split('.');
  return parts.slice(/^(?:co|com|org|gov|net|ac|edu)$/.test(parts.at(-2) ?? '') ? -3 : -2).join('.');
}

/** What a reader of the page says where the gold is wrong: `gold-corrections-detect.json`. */
export const corrections = new Map(
  (JSON.parse(readFileSync(new URL('gold-corrections-detect.json', import.meta.url), 'utf8')) as Correction[]).map(
    ({ id, should }) => [id, should === 'article' ? 1 : 0] as const,
  ),
);

/** Pages with gold, each address once; `snippets` at half its size. */
export function listPages(corpora: CorpusName[]): LabelledPage[] {
  const seen = new Set<string>();
  const pages: LabelledPage[] = [];
  for (const corpus of corpora) {
    readGold(corpus).forEach((gold, index) => {
      if (seen.has(gold.url) || (corpus === 'snippets' && index % 2)) return;
      seen.add(gold.url);
      const label = gold.type === 'article' ? 1 : 0;
      const isStrong = corpus === 'read' || gold.source === 'fundus';
      pages.push({
        corpus,
        id: gold.id,
        url: gold.url,
        family: familyOf(gold.url),
        gold: label,
        truth: corrections.get(gold.id) ?? label,
        kind: gold.type,
        storyLines: isStrong ? gold.text.split('\n') : [],
      });
    });
  }
  return pages;
}

/** Reads the features of every page and of its variants in a browser. A page that cannot be read is left out and named. */
export async function readExamples(pages: LabelledPage[]): Promise<FeatureExample[]> {
  const outputs = await runInChromium<object, FeatureRow[]>(
    fileURLToPath(new URL('detect-page.ts', import.meta.url)),
    pages.length,
    (index) => {
      const { corpus, id, url, storyLines } = pages[index]!;
      const variants: PageVariant[] = corpus === 'snippets' ? ['whole', 'mute'] : ['whole', 'bare', 'mute'];
      if (storyLines.length) variants.push('section', 'cards');
      return { html: readPage(corpus, id), url, variants, text: storyLines };
    },
  );
  return outputs.flatMap((output, index) => {
    const { storyLines: _, ...page } = pages[index]!;
    if ('error' in output) {
      console.error(page.id, output.error);
      return [];
    }
    return output.map(({ variant, features, ruled }) => ({ ...page, variant, features, ruled }));
  });
}
