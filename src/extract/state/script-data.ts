import { attribute, openDom, sourceOf } from '../metadata/dom.ts';
import { parseFlight } from './flight.ts';

const MAX_SCRIPTS = 500;
/** All scripts together are read up to so many characters: the largest state of a news page measured has a third. */
const MAX_CHARS = 6_000_000;
/** What is assigned to a name is a state if it is so long; a page assigns many small things. */
const MIN_STATE_CHARS = 400;
const MAX_STATES = 100;

const FLIGHT = /__next_f[^[]{0,60}\.push\(\s*(\[[\s\S]*\])\s*\)/;
const STATE = /=\s*(?=[{[]|JSON\.parse\(\s*")/g;

/** The data that a page's scripts hold, in document order: JSON scripts, assigned objects, React's server stream. */
export function readScriptData(document: Document): unknown[] {
  const dom = openDom(document);
  if (!dom) return [];
  const values: unknown[] = [];
  let stream = '';
  let left = MAX_CHARS;
  for (const script of dom.tagged('script', MAX_SCRIPTS)) {
    const type = attribute(script, 'type').toLowerCase();
    const source = sourceOf(dom, script);
    left -= source.length;
    if (left < 0) break;
    if (type.includes('ld+json')) continue;
    if (type.includes('json')) values.push(parse(source));
    else if (source.includes('__next_f')) {
      const chunk = parse(FLIGHT.exec(source)?.[1] ?? '');
      if (Array.isArray(chunk) && typeof chunk[1] === 'string') stream += chunk[1];
    } else values.push(...readStates(source));
  }
  return [...values, ...parseFlight(stream)];
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

/** `window.__STATE__ = {…}`, `App.content = […]`, `window.__STATE__ = JSON.parse("…")`. */
function readStates(source: string): unknown[] {
  if (source.length < MIN_STATE_CHARS) return [];
  const values: unknown[] = [];
  let from = 0;
  for (const { index, 0: found } of source.matchAll(STATE)) {
    const start = index + found.length;
    if (start < from) continue;
    if (values.length >= MAX_STATES) break;
    const open = source[start] === 'J' ? source.indexOf('"', start) : start;
    const end = endOfJson(source, open);
    // what does not end here ends nowhere: the rest is a program
    if (end < 0) break;
    from = end;
    if (end - open < MIN_STATE_CHARS) continue;
    const value = parse(source.slice(open, end));
    values.push(open === start ? value : parse(String(value)));
  }
  return values;
}

/** The end of the object, list or string that begins at `start`, or -1. */
function endOfJson(source: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') {
        inString = false;
        if (depth === 0) return at + 1;
      }
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return -1;
}
