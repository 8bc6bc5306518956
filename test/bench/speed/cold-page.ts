import { type Tool, timeOf } from './tools.ts';

/** Runs inside a browser that has run nothing yet: what a reader's first click pays. */
export function run({ tool, html, url }: { tool: Tool; html: string; url: string }): number {
  return timeOf(tool, html, url);
}
