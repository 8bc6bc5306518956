import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readHeadline } from '../../../src/extract/detect/headline.ts';
import { detect } from '../../../src/extract/detect.ts';

function open(name: string): Document {
  return new JSDOM(readFileSync(new URL(`pages/${name}.html`, import.meta.url))).window.document;
}

const ARTICLES: [page: string, url: string][] = [
  ['article-en-bare', 'https://gazette.example/local/ferry-line-reopens-after-two-winters'],
  ['article-ar-bare', 'https://akhbar.example/news/48120'],
  ['article-zh-loose', 'https://hewan.example/a/2024/0312/118.html'],
  ['article-de-short', 'https://talbote.example/schafherde-blockiert-regionalbahn/'],
  ['story-in-lines-ja', 'https://tanima.example/articles/20231105-eki.html'],
];

const OTHERS: [page: string, url: string, reason: string | null][] = [
  ['front-de', 'https://talbote.example/', 'front_page'],
  ['front-de', 'https://talbote.example/de/index.html', 'front_page'],
  ['front-zh', 'https://hewan.example/', 'front_page'],
  ['section-de', 'https://talbote.example/politik/', 'list'],
  ['section-en', 'https://gazette.example/environment/', 'list'],
  ['section-fr', 'https://courrier.example/culture', 'list'],
  ['section-ar', 'https://akhbar.example/news/local', 'list'],
  ['section-cards-pt', 'https://jornal.example/economia/', 'list'],
  ['front-zh', 'https://hewan.example/guonei/', 'list'],
  ['search-es', 'https://diario.example/buscar?q=puente', 'search'],
  ['shop-de', 'https://bergladen.example/produkte/wanderrucksack-almsee-28', 'shop'],
  ['forum-en', 'https://crumbtalk.example/viewtopic.php?t=881', 'forum'],
  ['docs-en', 'https://tidewheel.example/docs/configuring-the-queue', 'documentation'],
  ['login-en', 'https://gazette.example/login?next=/local/ferry', 'login'],
  ['video-en', 'https://harbour.example/watch/the-tide-that-came-twice', 'video'],
  ['marketing-en', 'https://pennywise.example/payroll', null],
];

describe('detect', () => {
  it.each(ARTICLES)('takes %s for an article', (page, url) => {
    const detection = detect(open(page), url);
    expect(detection).toMatchObject({ isArticle: true, reason: 'article' });
    expect(detection.probability).toBeGreaterThanOrEqual(0.5);
  });

  it('counts the words of a headline whose script puts no spaces between them', () => {
    const document = open('story-in-lines-ja');
    expect(readHeadline([...document.querySelectorAll('h1')], '').features.h1Words).toBeGreaterThan(3);
  });

  it.each(OTHERS)('does not take %s at %s for an article', (page, url, reason) => {
    const detection = detect(open(page), url);
    expect(detection.isArticle).toBe(false);
    expect(detection.probability).toBeLessThan(0.5);
    if (reason) expect(detection.reason).toBe(reason);
  });
});
