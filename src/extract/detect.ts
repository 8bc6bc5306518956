import type { Detection } from '../article.ts';

/**
 * The cheap check: is this an article page? Reads the document once, no layout.
 *
 * @param url the page's address, for its shape.
 */
export function detect(document: Document, url: string): Detection {
  throw new Error(`not built yet: ${document.title} ${url}`);
}
