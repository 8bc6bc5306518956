import { readFileSync } from 'node:fs';
import { NEWS_HOST } from './driver.ts';

/** Something that a browser was asked to load from the network or from its cache of it. */
export interface SeenRequest {
  url: string;
  by: 'extension' | 'page' | 'browser';
}

/** What browsers load for themselves, with whatever extension. */
const BROWSERS_OWN =
  /^https?:\/\/(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|net|org)|firefox\.com)(?::\d+)?\//;

/** The pictures of a story are what a person asks for by reading or saving it. */
const STORY_PICTURE = new RegExp(`^http://${NEWS_HOST.replaceAll('.', '\\.')}:\\d+/[\\w-]+\\.(?:png|jpg)$`);

const NEWS_PAGE = new RegExp(`^http://${NEWS_HOST.replaceAll('.', '\\.')}:\\d+/`);

/**
 * What nobody asked for: of the extension's requests all but pictures of the story and addresses that `expected` knows,
 * of the pages' and the browser's all to servers that are neither the test's nor the browser maker's. Empty where all
 * is well.
 */
export function strayRequests(seen: readonly SeenRequest[], expected: readonly RegExp[]): string[] {
  const isExpected = (url: string) => expected.some((pattern) => pattern.test(url));
  return seen
    .filter(({ url, by }) => {
      if (!/^https?:/.test(url) || isExpected(url)) return false;
      if (by === 'extension') return !STORY_PICTURE.test(url);
      return !NEWS_PAGE.test(url) && !BROWSERS_OWN.test(url);
    })
    .map(({ url, by }) => `${by}: ${url}`);
}

/** Throws where there was a request that nobody asked for, or where nothing at all was seen. */
export function refuseStrays(seen: readonly SeenRequest[], expected: readonly RegExp[]): void {
  if (seen.length === 0) throw new Error('No request was recorded: the record is broken.');
  const strays = strayRequests(seen, expected);
  if (strays.length > 0) throw new Error(`Requests that nobody asked for:\n${[...new Set(strays)].join('\n')}`);
}

/** Every request in a log that Chromium wrote by `--log-net-log`, one event a line; ended or not. */
export function readNetLog(path: string): SeenRequest[] {
  const seen: SeenRequest[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const initiator = /"initiator":"([^"]*)"/.exec(line)?.[1];
    const url = /"url":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
    if (initiator === undefined || !url) continue;
    const by = initiator.startsWith('chrome-extension:')
      ? 'extension'
      : /^https?:/.test(initiator)
        ? 'page'
        : 'browser';
    seen.push({ url: JSON.parse(url) as string, by });
  }
  return seen;
}
