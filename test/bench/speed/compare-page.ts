import { TOOLS, type Tool, timeOf } from './tools.ts';

export type Times = Record<Tool, number>;

/** How often each tool reads a page: the least of the times is kept, since other programs can only add to it. */
const TURNS = 3;

/** Runs inside the browser: all tools on one page by turns, in an order that changes from page to page. */
export function run({ html, url, turn }: { html: string; url: string; turn: number }): Times {
  const times: Times = { detect: Infinity, extract: Infinity, readability: Infinity, defuddle: Infinity };
  for (let i = 0; i < TURNS * TOOLS.length; i++) {
    const tool = TOOLS[(i + turn) % TOOLS.length]!;
    times[tool] = Math.min(times[tool], timeOf(tool, html, url));
  }
  return times;
}
