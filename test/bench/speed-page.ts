import { Readability } from '@mozilla/readability';
import { detect } from '../../src/extract/detect.ts';
import { extract } from '../../src/extract/index.ts';

/** Milliseconds of one page, each measured on a document of its own, in an order that changes from page to page. */
export interface Times {
  detect: number;
  extract: number;
  readability: number;
}

/** Runs inside Chromium. */
export function run({ html, url, turn }: { html: string; url: string; turn: number }): Times {
  const times: Times = { detect: 0, extract: 0, readability: 0 };
  const tasks: [keyof Times, (document: Document) => unknown][] = [
    ['detect', (document) => detect(document, url)],
    ['extract', (document) => extract(document, { url, savedAt: null })],
    ['readability', (document) => new Readability(document.cloneNode(true) as Document).parse()],
  ];
  for (let i = 0; i < tasks.length; i++) {
    const [name, task] = tasks[(i + turn) % tasks.length]!;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const start = performance.now();
    try {
      task(document);
    } catch {
      // a peer that fails on a page took as long as it took
    }
    times[name] = performance.now() - start;
  }
  return times;
}
