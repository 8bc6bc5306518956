import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';

/** A module of this folder that exports `run`, as code that a page can evaluate. */
export async function bundleForPage(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inPage',
    target: ['chrome123', 'firefox140'],
    conditions: ['worker'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.text;
}

/** Runs the module's `run` in the page: JSON in, JSON out. */
export async function runInPage<In, Out>(page: Page, code: string, input: In): Promise<Out> {
  const json = await page.evaluate(
    `(() => { ${code}; return JSON.stringify(inPage.run(${JSON.stringify(input)})); })()`,
  );
  return JSON.parse(json as string) as Out;
}
