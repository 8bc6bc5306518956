import type { DetectionReason } from '../../article.ts';
import { MODEL } from '../../rules/generated/detect-model.ts';
import { readSignals, type Signals } from './features.ts';
import { RULED_OUT } from './limits.ts';
import { weigh } from './model.ts';
import { readNative } from './native.ts';
import { ruleOut } from './reason.ts';

/** A page's verdict without its reason. */
export interface Judgement {
  isArticle: boolean;
  /** Calibrated for as many articles as other pages. */
  probability: number;
  /** The rule that turned the page down; null where the model was asked. */
  ruled: DetectionReason | null;
  /** Null for a document without an element, or one that cannot be read: its probability is 0. */
  signals: Signals | null;
}

/** Whether a page is an article, for those who do not ask why: see `detect`. */
export function judge(document: Document, url: string): Judgement {
  try {
    const root = readNative(document, 'documentElement') as Element | null;
    if (root) {
      const signals = readSignals(root, url);
      const ruled = ruleOut(signals);
      const weighed = 1 / (1 + Math.exp(-weigh(MODEL, { ...signals.features })));
      const probability = ruled ? Math.min(weighed, RULED_OUT) : weighed;
      return { isArticle: probability >= 0.5, probability, ruled, signals };
    }
  } catch {
    // a tree too deep for the document's own methods
  }
  return { isArticle: false, probability: 0, ruled: null, signals: null };
}
