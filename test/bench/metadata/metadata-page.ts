import { type Metadata, readMetadata } from '../../../src/extract/metadata/index.ts';

/** What the benchmark hands to the browser for a page. */
export interface MetadataInput {
  html: string;
  url: string;
  savedAt: string | null;
  /** Scripts, and so JSON-LD, are taken out before the page is read. */
  strip: boolean;
}

/** What comes back: all but the headline's element, and how long it took. */
export type MetadataOutput = Omit<Metadata, 'headline'> & { ms: number };

/** Runs in Chromium: reads the metadata of one saved page. */
export function run(input: MetadataInput): MetadataOutput {
  const document = new DOMParser().parseFromString(input.html, 'text/html');
  if (input.strip) for (const script of document.querySelectorAll('script')) script.remove();
  const start = performance.now();
  const { headline: _, ...metadata } = readMetadata(document, {
    url: input.url,
    savedAt: input.savedAt ? new Date(input.savedAt) : null,
  });
  return { ...metadata, ms: performance.now() - start };
}
