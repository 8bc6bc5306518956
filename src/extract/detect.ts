import type { Detection } from '../article.ts';
import { MODEL } from '../rules/generated/detect-model.ts';
import { readSignals } from './detect/features.ts';
import { weigh } from './detect/model.ts';
import { readNative } from './detect/native.ts';
import { explain, ruleOut } from './detect/reason.ts';

/** What is left of the probability where a rule says that the page is no article. */
const RULED_OUT = 0.02;

/**
 * The cheap check: is this an article page? Reads the document once, no layout, and never throws.
 *
 * The probability is calibrated for as many articles as other pages; from .5 on the page is taken for an article.
 * A document without an element, or one that cannot be read, has probability 0 and the reason `empty`.
 *
 * @param url the page's address, for its shape.
 */
export function detect(document: Document, url: string): Detection {
  try {
    const root = readNative(document, 'documentElement') as Element | null;
    if (!root) return { isArticle: false, probability: 0, reason: 'empty' };
    const signals = readSignals(root, url);
    const weighed = 1 / (1 + Math.exp(-weigh(MODEL, { ...signals.features })));
    const ruled = ruleOut(signals);
    if (ruled) return { isArticle: false, probability: Math.min(weighed, RULED_OUT), reason: ruled };
    const isArticle = weighed >= 0.5;
    return { isArticle, probability: weighed, reason: isArticle ? 'article' : explain(signals) };
  } catch {
    // a tree too deep for the document's own methods
    return { isArticle: false, probability: 0, reason: 'empty' };
  }
}
