import { isProbablyReaderable } from '@mozilla/readability';
import type { Detection } from '../../../src/article.ts';
import { detect } from '../../../src/extract/detect.ts';
import { type PageVariant, varyPage } from './detect-variants.ts';

/** Runs in the browser: what the check says of a page and its variants, and how long its first call takes. */
export function run(input: { html: string; url: string; variants: PageVariant[]; isFirst: boolean }): object {
  const parse = (): Document => new DOMParser().parseFromString(input.html, 'text/html');
  const ours = parse();
  const peers = parse();
  const timeOurs = (): number => {
    const start = performance.now();
    detect(ours, input.url);
    return performance.now() - start;
  };
  const timePeer = (): number => {
    const start = performance.now();
    isProbablyReaderable(peers);
    return performance.now() - start;
  };
  // turns are taken, so that neither always pays for a cold cache
  let ms = input.isFirst ? timeOurs() : 0;
  const peerMs = timePeer();
  if (!input.isFirst) ms = timeOurs();
  const detections: Partial<Record<PageVariant, Detection>> = {};
  for (const variant of input.variants) {
    const document = parse();
    detections[variant] = detect(document, varyPage(document, input.url, variant, []));
  }
  return { detections, ms, peerMs };
}
