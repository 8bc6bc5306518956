import { JSDOM } from 'jsdom';
import { type Metadata, readMetadata } from '../../../src/extract/metadata/index.ts';

/** Metadata of a page of our own: what stands in its head, what in its body. */
export function readPage(
  head: string,
  body: string,
  {
    url = 'https://paper.example/politics/budget-vote',
    savedAt = new Date('2024-05-10T12:00:00Z') as Date | null,
    html = '<html lang="en">',
  } = {},
): Metadata {
  return readMetadata(
    new JSDOM(`<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`).window.document,
    { url, savedAt },
  );
}

/** A paragraph of prose, so that pages have a story to be told apart from their head. */
export const PROSE = `<p>${'The council spent the whole evening on the budget and came to no end of it, as so often before. '.repeat(4)}</p>`;

/** JSON-LD in a script. */
export function ld(json: string | object): string {
  return `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json).replaceAll('</', '<\\/')}</script>`;
}
