import fc from 'fast-check';
import { extract } from '../../../src/extract/index.ts';
import { brokenPage, serialize } from '../../safety/broken-page.ts';

const MAX_MS = 2000;

/** What came out: `slowestMs` of one extraction, `complaint` with the smallest page that fails, or null. */
export interface Outcome {
  pages: number;
  articles: number;
  slowestMs: number;
  complaint: string | null;
}

/** Breaks `count` pages and extracts each: without an exception, a change to the document or a run over two seconds. */
export function run({ sources, count, seed }: { sources: string[]; count: number; seed: number }): Outcome {
  const outcome: Outcome = { pages: 0, articles: 0, slowestMs: 0, complaint: null };
  const parser = new DOMParser();
  const options = { url: 'https://www.example.com/2024/05/02/a-story', savedAt: new Date('2024-05-03T00:00:00Z') };
  const property = fc.property(brokenPage(sources), (source) => {
    const document = parser.parseFromString(source, 'text/html');
    const before = serialize(document);
    const start = performance.now();
    const result = extract(document, options);
    const ms = performance.now() - start;
    outcome.pages++;
    if (result.kind === 'article') outcome.articles++;
    outcome.slowestMs = Math.max(outcome.slowestMs, ms);
    if (ms > MAX_MS) throw new Error(`took ${ms} ms`);
    if (serialize(document) !== before) throw new Error('changed the document');
    // what messages and storage carry must come out as it went in
    if (JSON.stringify(structuredClone(result)) !== JSON.stringify(result)) throw new Error('is no plain data');
  });
  const details = fc.check(property, { numRuns: count, seed });
  if (details.failed) outcome.complaint = `${String(details.errorInstance)}\n${fc.defaultReportMessage(details)}`;
  return outcome;
}
