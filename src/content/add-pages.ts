import type { Article, ExtractionResult } from '../article.ts';
import { joinPage } from '../extract/join-pages.ts';
import { plainAddress } from '../extract/page-address.ts';
import type { PagesOutcome } from '../reader/environment.ts';
import type { FetchedPage } from './fetch-page.ts';

/** A story on more pages than this is rather a book, or a trap. */
const MAX_PAGES = 20;

/** What a page may be taken for and still be the end of a story: last pages are short. */
const MAY_BE_STORY = /^(?:article|too_short|unsure|video)$/;

export interface PageReader {
  fetchPage(url: string, signal: AbortSignal): Promise<FetchedPage>;
  extract(document: Document, url: string): ExtractionResult;
}

function storyOn(result: ExtractionResult): Article | null {
  const { article, detection } = result;
  if (!article || (result.kind === 'not-article' && !MAY_BE_STORY.test(detection.reason))) return null;
  return article;
}

function plain(url: string): string {
  return plainAddress(new URL(url));
}

/**
 * Fetches the pages that follow a story and joins them to it, one after the other: each names those after it. What is
 * there when it ends early, for whatever reason, is kept, and the story then still names the pages that are missing.
 *
 * @param onPage called with the number of pages added so far.
 */
export async function addPages(
  reader: PageReader,
  story: Article,
  signal: AbortSignal,
  onPage: (added: number) => void,
): Promise<PagesOutcome> {
  const seen = new Set([plain(story.url)]);
  let article = story;
  let added = 0;
  let waiting = story.nextPages?.urls ?? [];
  function end(problem: PagesOutcome['problem']): PagesOutcome {
    if (waiting.length === 0) return { article, added, problem };
    const count = problem && story.nextPages?.count ? story.nextPages.count - added : null;
    return { article: { ...article, nextPages: { urls: waiting, count } }, added, problem };
  }
  while (waiting.length > 0) {
    if (signal.aborted) return end('cancelled');
    if (added >= MAX_PAGES) return end('too-many');
    const url = waiting[0]!;
    let page: FetchedPage;
    try {
      page = await reader.fetchPage(url, signal);
    } catch {
      return end('cancelled');
    }
    if (page.kind !== 'page') return end(page.kind);
    // a page that leads back to one that was read is the site's way of saying that there is no more
    const isKnown = seen.has(plain(page.url));
    seen.add(plain(url)).add(plain(page.url));
    waiting = waiting.slice(1);
    if (isKnown) continue;
    const next = storyOn(reader.extract(page.document, page.url));
    if (!next) {
      waiting = [url, ...waiting];
      return end('no-story');
    }
    const before = article.content.children.length;
    article = joinPage(article, next, added + 2);
    if (article.content.children.length > before) added++;
    const more = (next.nextPages?.urls ?? []).filter((other) => !seen.has(plain(other)) && !waiting.includes(other));
    waiting = [...waiting, ...more];
    onPage(added);
  }
  const { nextPages: _, ...whole } = article;
  return { article: whole, added, problem: null };
}
