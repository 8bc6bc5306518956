import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { goldTokens } from '../learning/labels.ts';
import { readRows } from '../story/read-rows.ts';
import type { CorpusName, Gold } from './corpora.ts';

/** Where the labels are kept: `corpus/id` to the names of the story's blocks, in the page's order. */
export const LABELS_BY_READING = fileURLToPath(new URL('labels-by-reading.json', import.meta.url));

/**
 * A page's blocks as short names that say nothing of their text: a hash of the block's words (32-bit FNV-1a, base 36),
 * with its number where the same words stand more than once on the page.
 */
export function nameBlocks(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    let hash = 2166136261;
    for (const char of goldTokens(text).join(' ')) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619) >>> 0;
    const name = hash.toString(36);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count > 1 ? `${name}.${count}` : name;
  });
}

/** All labels by reading; an empty map where there are none yet. */
export function readLabelsByReading(): Map<string, string[]> {
  if (!existsSync(LABELS_BY_READING)) return new Map();
  const record = JSON.parse(readFileSync(LABELS_BY_READING, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(record).map(([key, names]) => [key, names.split(' ').filter(Boolean)]));
}

/**
 * Which of a page's blocks are the story, by their names. Null where the page's blocks have changed so much since they
 * were read that the labels no longer fit.
 */
export function labelByReading(texts: readonly string[], story: readonly string[]): Uint8Array | null {
  const wanted = new Set(story);
  const labels = Uint8Array.from(nameBlocks(texts), (name) => Number(wanted.has(name)));
  const found = labels.reduce((sum, label) => sum + label, 0);
  return found >= 0.9 * wanted.size ? labels : null;
}

/** A corpus's gold with the story's text, one block a line, for the pages whose blocks were labelled by reading. */
export async function withReadTexts(corpus: CorpusName, golds: readonly Gold[]): Promise<Gold[]> {
  const labels = readLabelsByReading();
  const read = golds.filter((gold) => labels.get(`${corpus}/${gold.id}`)?.length);
  const pages = await readRows(corpus, read);
  const texts = new Map<string, string>();
  read.forEach((gold, i) => {
    const page = pages[i]!;
    const story = 'error' in page ? null : labelByReading(page.texts, labels.get(`${corpus}/${gold.id}`)!);
    if (story && 'texts' in page) texts.set(gold.id, page.texts.filter((_, block) => story[block]).join('\n'));
  });
  return golds.map((gold) => ({ ...gold, text: gold.text || (texts.get(gold.id) ?? '') }));
}
