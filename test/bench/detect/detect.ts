import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import type { Detection } from '../../../src/article.ts';
import { runInChromium } from '../corpora/chromium.ts';
import { readPage } from '../corpora/corpora.ts';
import { type LabelledPage, listPages } from './detect-data.ts';
import type { PageVariant } from './detect-variants.ts';

interface Measured {
  detections: Partial<Record<PageVariant, Detection>>;
  /** First calls on a freshly parsed document, in milliseconds. */
  ms: number;
  peerMs: number;
}

const VARIANTS: PageVariant[] = ['whole', 'bare', 'mute'];

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function at(sorted: number[], quantile: number): number {
  return sorted[Math.floor(quantile * (sorted.length - 1))] ?? Number.NaN;
}

/**
 * Measures the shipped check over the corpora in a browser. Its model has seen these pages: what it does on other sites'
 * pages is what `train-detect.ts` prints for folds.
 *
 * @param every takes one page in so many.
 * @returns lines for a person to read.
 */
export async function benchDetect(every = 1): Promise<string[]> {
  const pages = listPages(['news', 'read', 'other-pages']).filter((_, index) => index % every === 0);
  const outputs = await runInChromium<object, Measured>(
    here('detect-run.ts'),
    pages.length,
    (index) => {
      const { corpus, id, url } = pages[index]!;
      return { html: readPage(corpus, id), url, variants: VARIANTS, isFirst: index % 2 === 0 };
    },
    { tabs: 1 },
  );
  const measured: (Measured & { page: LabelledPage })[] = [];
  outputs.forEach((output, index) => {
    if (!('error' in output)) measured.push({ ...output, page: pages[index]! });
  });
  const lines = [`${measured.length} of ${pages.length} pages`];
  for (const variant of VARIANTS) {
    for (const by of ['gold', 'truth'] as const) {
      const shares = [1, 0].map((label) => {
        const own = measured.filter(({ page }) => page[by] === label);
        return own.filter(({ detections }) => detections[variant]!.isArticle === (label === 1)).length / own.length;
      });
      lines.push(`${variant}, ${by}: articles ${shares[0]!.toFixed(3)}, others ${shares[1]!.toFixed(3)}`);
    }
  }
  const reasons = new Map<string, number>();
  for (const { page, detections } of measured) {
    const key = `${page.kind} ${detections.whole!.reason}`;
    reasons.set(key, (reasons.get(key) ?? 0) + 1);
  }
  lines.push(...[...reasons].toSorted().map(([key, count]) => `  ${key} ${count}`));
  const ours = measured.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const peers = measured.map(({ peerMs }) => peerMs).toSorted((a, b) => a - b);
  lines.push(
    `first call ${at(ours, 0.5).toFixed(2)} ms median, ${at(ours, 0.9).toFixed(2)} ms at 90 %; isProbablyReaderable ${at(peers, 0.5).toFixed(2)} ms; ratio ${(at(ours, 0.5) / at(peers, 0.5)).toFixed(1)}`,
    `${scriptBytes()} bytes minified`,
  );
  return lines;
}

/** Size of the check with its model, bundled alone and minified. */
export function scriptBytes(): number {
  const built = buildSync({
    entryPoints: [here('../../../src/extract/detect.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    charset: 'utf8',
    write: false,
  });
  return built.outputFiles[0]!.contents.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const line of await benchDetect(Number(process.argv[2] ?? 1))) console.log(line);
}
