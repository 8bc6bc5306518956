import { readSignals } from '../../../src/extract/detect/features.ts';
import { ruleOut } from '../../../src/extract/detect/reason.ts';
import { type PageVariant, varyPage } from './detect-variants.ts';

export interface FeatureRow {
  variant: PageVariant;
  url: string;
  features: Record<string, number>;
  /** A rule turns the page down, whatever the model says. */
  ruled: boolean;
}

/** Runs in the browser: the features of a page, and of its variants. */
export function run(input: { html: string; url: string; variants: PageVariant[]; text: string[] }): FeatureRow[] {
  return input.variants.map((variant) => {
    const document = new DOMParser().parseFromString(input.html, 'text/html');
    const url = varyPage(document, input.url, variant, input.text);
    const signals = readSignals(document.documentElement, url);
    return { variant, url, features: { ...signals.features }, ruled: ruleOut(signals) !== null };
  });
}
