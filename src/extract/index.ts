import type { ExtractionResult } from '../article.ts';

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
 */
export function extract(document: Document, options: ExtractOptions): ExtractionResult {
  throw new Error(`not built yet: ${document.title} ${options.url}`);
}

/** Finds the story of a plain-text rendering of a page (a dump) or of a plain-text article. */
export function extractText(text: string, options: ExtractOptions): ExtractionResult {
  throw new Error(`not built yet: ${text.length} ${options.url}`);
}
