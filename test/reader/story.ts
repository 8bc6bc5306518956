import type { Article, Element, ElementContent, ExtractionResult, Removed } from '../../src/article.ts';

/** An element of a syntax tree; strings are its texts. */
export function el(
  tagName: string,
  properties: Record<string, unknown> = {},
  ...children: (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties: properties as Element['properties'],
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

export function removal(id: string, where: number, text: string, more: Partial<Removed> = {}): Removed {
  return {
    id,
    step: 'clean',
    rule: 'teaser-list',
    reason: 'teaser',
    text,
    where,
    content: [el('p', {}, text)],
    ...more,
  };
}

/** A short story with three paragraphs and a subhead. */
export function story(more: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    url: 'https://news.example/harbour.html',
    permalink: 'https://news.example/p-1',
    title: 'The last ferry stays',
    kicker: null,
    lead: 'After a long night the council agreed.',
    section: 'Politics',
    topics: ['Harbours'],
    authors: [
      { name: 'Anna Muster', url: 'https://news.example/anna' },
      { name: 'fb', initials: true },
    ],
    agencies: ['AFP'],
    publisher: { name: 'The Courier', home: 'https://news.example/', icon: null },
    published: { iso: '2026-11-22', precision: 'day', evidence: 'meta date' },
    modified: null,
    language: 'en',
    direction: 'ltr',
    image: null,
    content: {
      type: 'root',
      children: [
        el('p', {}, 'The vote came after two in the morning.'),
        el('h2', {}, 'What was decided'),
        el('p', {}, 'The boat sails every forty minutes.'),
        el('p', {}, 'An appeal is expected this week.'),
      ],
    },
    wordCount: 30,
    readingMinutes: 1,
    isFree: null,
    related: [{ title: 'Why ferries are late', url: 'https://news.example/late' }],
    removed: [removal('t1', 2, 'Read more: the old quay')],
    confidence: 0.9,
    evidence: {},
    ...more,
  };
}

export function resultOf(article: Article): ExtractionResult {
  return { kind: 'article', detection: { isArticle: true, probability: 0.9, reason: 'article' }, article };
}
