import type { Element, ElementContent } from '../../article.ts';
import { placeOf } from '../render/allowed.ts';
import type { Block } from '../state/blocks.ts';
import { blockText } from '../state/blocks.ts';

/** A sentence and where it lies in its block's text. */
export interface Sentence {
  key: string;
  start: number;
  end: number;
  text: string;
}

/** Elements at whose edges a sentence ends, whatever its punctuation. */
const BREAKS = new Set(
  'p li dt dd td th tr h1 h2 h3 h4 h5 h6 blockquote footer figcaption br div section pre'.split(' '),
);

/** Read out by eyes alone. */
const SILENT = new Set(['figure', 'pre', 'table', 'hr']);

/** ICU ends a sentence after these, people don't. */
const ABBREVIATION =
  /(?:^|[\s(«"“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|Inc|Ltd|Co|Hr|Fr|bzw|ca|M|Mme|Sr|Sra|Dott|Ing)\.\s*$/u;

interface Run {
  start: number;
  end: number;
}

function collectRuns(node: Element): Run[] {
  const runs: Run[] = [];
  let offset = 0;
  let start = 0;
  function cut(): void {
    if (offset > start) runs.push({ start, end: offset });
    start = offset;
  }
  function walk(child: ElementContent | Element): void {
    if (child.type === 'text') offset += child.value.length;
    if (child.type !== 'element') return;
    const isBreak = BREAKS.has(child.tagName);
    if (isBreak) cut();
    // the number of a footnote is for the eye too
    if (SILENT.has(child.tagName) || placeOf(child.properties?.href) !== null) {
      cut();
      offset += blockText(child).length;
      start = offset;
      return;
    }
    for (const grandchild of child.children) walk(grandchild);
    if (isBreak) cut();
  }
  walk(node);
  cut();
  return runs;
}

function createSegmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function splitRun(text: string, segmenter: Intl.Segmenter): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before)) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
}

/**
 * The story as sentences in reading order. Pictures' captions, tables and code are left out: they are for the eye.
 *
 * @param language BCP 47 tag of the story; the browser's own language where it is null.
 */
export function splitSentences(blocks: readonly Block[], language: string | null): Sentence[] {
  const segmenter = createSegmenter(language);
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    if (SILENT.has(block.node.tagName)) continue;
    const text = blockText(block.node);
    for (const run of collectRuns(block.node)) {
      let start = run.start;
      for (const piece of splitRun(text.slice(run.start, run.end), segmenter)) {
        const end = start + piece.length;
        const spoken = piece.replace(/\s+/g, ' ').trim();
        if (/[\p{L}\p{N}]/u.test(spoken)) {
          const leading = piece.length - piece.trimStart().length;
          sentences.push({ key: block.key, start: start + leading, end: start + piece.trimEnd().length, text: spoken });
        }
        start = end;
      }
    }
  }
  return sentences;
}
