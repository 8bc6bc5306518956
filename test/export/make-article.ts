import type { Article, Element, ElementContent } from '../../src/article.ts';

/** A small hast element: `h('p', 'text')`, `h('a', { href }, 'text')`. */
export function h(tagName: string, ...parts: (Element['properties'] | ElementContent | string)[]): Element {
  const element: Element = { type: 'element', tagName, properties: {}, children: [] };
  for (const part of parts) {
    if (typeof part === 'string') element.children.push({ type: 'text', value: part });
    else if ('type' in part && typeof part.type === 'string' && ('children' in part || 'value' in part))
      element.children.push(part as ElementContent);
    else Object.assign(element.properties, part);
  }
  return element;
}

/** An article of the given blocks, with every field that an export shows set to something. */
export function makeArticle(children: ElementContent[], fields: Partial<Article> = {}): Article {
  return {
    kind: 'article',
    url: 'https://www.example.com/politics/harbour-vote-4711?utm_source=feed',
    permalink: 'https://www.example.com/politics/harbour-vote-4711',
    title: 'Harbour town votes on its lighthouse',
    kicker: 'Local politics',
    lead: 'After ten years of argument the council has put the question to the people.',
    section: 'Politics',
    topics: ['Lighthouses', 'Referendum'],
    authors: [
      { name: 'Maria Lund', url: 'https://www.example.com/by/lund' },
      { name: 'fb', initials: true },
    ],
    agencies: ['AFP'],
    publisher: { name: 'The Example', home: 'https://www.example.com/', icon: null },
    published: { iso: '2024-05-02T08:30:00+02:00', precision: 'minute', evidence: 'test' },
    modified: { iso: '2024-05-03', precision: 'day', evidence: 'test' },
    language: 'en-GB',
    direction: 'ltr',
    image: {
      src: 'https://img.example.com/lighthouse.jpg',
      alt: 'A lighthouse',
      caption: 'The lighthouse at dawn',
      credit: 'Ana Ruiz',
    },
    content: { type: 'root', children },
    wordCount: 120,
    readingMinutes: 1,
    isFree: true,
    related: [],
    removed: [],
    confidence: 0.97,
    evidence: {},
    ...fields,
  };
}
