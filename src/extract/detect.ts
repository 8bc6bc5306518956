import type { Detection } from '../article.ts';
import { judge } from './detect/judge.ts';
import { explain } from './detect/reason.ts';

/**
 * The cheap check: is this an article page? Reads the document once, no layout, and never throws.
 *
 * The probability is calibrated for as many articles as other pages; from .5 on the page is taken for an article.
 * A document without an element, or one that cannot be read, has probability 0 and the reason `empty`.
 *
 * @param url the page's address, for its shape.
 */
export function detect(document: Document, url: string): Detection {
  const { isArticle, probability, ruled, signals } = judge(document, url);
  const reason = ruled ?? (isArticle ? 'article' : signals ? explain(signals) : 'empty');
  return { isArticle, probability, reason };
}
