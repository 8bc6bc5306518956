import { describe, expect, it } from 'vitest';
import type { Article, DetectionReason, ExtractionResult } from '../../src/article.ts';
import { addPages, type PageReader } from '../../src/content/add-pages.ts';
import type { FetchedPage } from '../../src/content/fetch-page.ts';
import { h, makeArticle } from '../export/make-article.ts';

const SITE = 'https://paper.example/story';
const address = (page: number) => (page === 1 ? SITE : `${SITE}?page=${page}`);

interface FakePage {
  text?: string;
  next?: number[];
  reason?: DetectionReason;
  becomes?: FetchedPage['kind'];
  redirectsTo?: number;
}

/** A site of numbered pages, and what was asked of it. */
function fakeSite(pages: Record<number, FakePage>): PageReader & { asked: string[] } {
  const asked: string[] = [];
  function pageOf(url: string): FakePage {
    return pages[Number(new URL(url).searchParams.get('page') ?? 1)] ?? { becomes: 'refused' };
  }
  return {
    asked,
    async fetchPage(url, signal) {
      asked.push(url);
      signal.throwIfAborted();
      const { becomes = 'page', redirectsTo } = pageOf(url);
      if (becomes !== 'page') return { kind: becomes };
      return { kind: 'page', document: {} as Document, url: redirectsTo ? address(redirectsTo) : url };
    },
    extract(_, url): ExtractionResult {
      const { text = '', next = [], reason = 'article' } = pageOf(url);
      const detection = { isArticle: reason === 'article', probability: 1, reason };
      if (!text) return { kind: 'not-article', detection: { ...detection, reason: 'empty' }, article: null };
      const article = story(text, next);
      return reason === 'article'
        ? { kind: 'article', detection, article }
        : { kind: 'not-article', detection, article };
    },
  };
}

function story(text: string, next: number[]): Article {
  return makeArticle([h('p', text)], {
    url: SITE,
    permalink: null,
    lead: null,
    image: null,
    ...(next.length > 0 ? { nextPages: { urls: next.map(address), count: next.length } } : {}),
  });
}

function lines(article: Article): string[] {
  return article.content.children.map(
    (node) => (node as unknown as { children: { value: string }[] }).children[0]!.value,
  );
}

const never = new AbortController().signal;

describe('adding the further pages of a story', () => {
  it('follows them in order, those too that a later page names', async () => {
    const site = fakeSite({ 2: { text: 'Two.', next: [3] }, 3: { text: 'Three.', next: [4] }, 4: { text: 'Four.' } });
    const counts: number[] = [];
    const outcome = await addPages(site, story('One.', [2]), never, (added) => counts.push(added));
    expect(lines(outcome.article)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(outcome.article.nextPages).toBeUndefined();
    expect(outcome).toMatchObject({ added: 3, problem: null });
    expect(counts).toEqual([1, 2, 3]);
    expect(site.asked).toEqual([2, 3, 4].map(address));
  });

  it.each(['offline', 'refused'] as const)(
    'keeps what it has where a page is %s, and still names the rest',
    async (becomes) => {
      const site = fakeSite({ 2: { text: 'Two.', next: [3, 4] }, 3: { becomes }, 4: { text: 'Four.' } });
      const outcome = await addPages(site, story('One.', [2, 3, 4]), never, () => undefined);
      expect(lines(outcome.article)).toEqual(['One.', 'Two.']);
      expect(outcome).toMatchObject({ added: 1, problem: becomes });
      expect(outcome.article.nextPages).toEqual({ urls: [3, 4].map(address), count: 2 });
    },
  );

  it('stops where a page holds no story, and takes a last page that is short', async () => {
    const login = fakeSite({ 2: { text: 'Sign in.', reason: 'login' } });
    const refused = await addPages(login, story('One.', [2]), never, () => undefined);
    expect(refused).toMatchObject({ added: 0, problem: 'no-story' });
    expect(refused.article.nextPages?.urls).toEqual([address(2)]);
    const short = fakeSite({ 2: { text: 'The end.', reason: 'too_short' } });
    expect(lines((await addPages(short, story('One.', [2]), never, () => undefined)).article)).toEqual([
      'One.',
      'The end.',
    ]);
  });

  it('keeps what it has when it is stopped', async () => {
    const stop = new AbortController();
    const site = fakeSite({ 2: { text: 'Two.' }, 3: { text: 'Three.' } });
    const outcome = await addPages(site, story('One.', [2, 3]), stop.signal, () => stop.abort());
    expect(lines(outcome.article)).toEqual(['One.', 'Two.']);
    expect(outcome.problem).toBe('cancelled');
    expect(outcome.article.nextPages?.urls).toEqual([address(3)]);
  });

  it('does not go round in circles', async () => {
    const site = fakeSite({ 2: { text: 'Two.', next: [1, 2, 3] }, 3: { text: 'Three.', redirectsTo: 1, next: [2] } });
    const outcome = await addPages(site, story('One.', [2]), never, () => undefined);
    expect(lines(outcome.article)).toEqual(['One.', 'Two.']);
    expect(site.asked).toEqual([2, 3].map(address));
    expect(outcome.problem).toBeNull();
  });

  it('adds twenty pages at most', async () => {
    const pages: Record<number, FakePage> = {};
    for (let page = 2; page < 60; page++) pages[page] = { text: `Page ${page}.`, next: [page + 1] };
    const outcome = await addPages(fakeSite(pages), story('One.', [2]), never, () => undefined);
    expect(outcome).toMatchObject({ added: 20, problem: 'too-many' });
    expect(outcome.article.nextPages?.urls).toEqual([address(22)]);
  });
});
