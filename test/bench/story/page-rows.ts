import { BLOCK_FEATURES, computeFeatures } from '../../../src/extract/features/index.ts';
import { hintsFrom } from '../../../src/extract/features/likeness.ts';
import { isObviousLink } from '../../../src/extract/features/text.ts';
import { readMetadata } from '../../../src/extract/metadata/index.ts';
import { segment } from '../../../src/extract/segment.ts';
import { takeSnapshot } from '../../../src/extract/snapshot.ts';

/** What the trainer needs of one page; `rows` is base64 of 32-bit floats, one row for each block of `blocks`. */
export interface PageRows {
  texts: string[];
  tags: string[];
  /** Index of each row among the blocks: links that nobody would take for a story have no row. */
  scored: number[];
  rows: string;
  body: string | null;
}

/** Runs inside Chromium: parses a page and computes its blocks' features. */
export function run({ html, url }: { html: string; url: string }): PageRows {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const snapshot = takeSnapshot(document);
  const blocks = segment(snapshot.root);
  const metadata = readMetadata(document, { url, savedAt: null });
  const hints = hintsFrom(metadata, url);
  const { rows } = computeFeatures(snapshot, blocks, hints, metadata.headline, new Map());
  const width = BLOCK_FEATURES.length;
  const scored = blocks.filter((block) => !isObviousLink(block)).map((block) => block.index);
  const kept = new Float32Array(scored.length * width);
  scored.forEach((index, i) => {
    kept.set(rows.subarray(index * width, (index + 1) * width), i * width);
  });
  const bytes = new Uint8Array(kept.buffer);
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return {
    texts: blocks.map((block) => block.text),
    tags: blocks.map((block) => block.tag),
    scored,
    rows: btoa(binary),
    body: hints.articleBody,
  };
}
