import { timeOf } from './tools.ts';

const TURNS = 5;

/** Runs inside the browser: the least milliseconds of a few extractions. */
export function run({ html, url }: { html: string; url: string }): number {
  return Math.min(...Array.from({ length: TURNS }, () => timeOf('extract', html, url)));
}
