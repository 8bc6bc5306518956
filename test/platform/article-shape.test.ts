import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/platform/saved/article-shape.ts';
import { h, makeArticle } from '../export/make-article.ts';

describe('reading an article out of a message or a store', () => {
  it('gives an article back as it is', () => {
    const article = makeArticle(
      [h('p', 'One ', h('a', { href: 'https://x.example/' }, 'two'), '.'), h('h2', { id: 'user-content-a' }, 'Three')],
      {
        nextPages: { urls: ['https://example.com/2'], count: 3 },
        removed: [{ id: '1', step: 'clean', rule: 'x', reason: 'teaser', text: 'T', where: 1, content: [h('p', 'T')] }],
        related: [{ title: 'Other', url: null }],
      },
    );
    expect(readArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
  });

  it('refuses what is no article', () => {
    for (const value of [null, 7, 'x', [], {}, { url: 'javascript:alert(1)' }, { url: 'https://x.example/' }])
      expect(readArticle(value)).toBeNull();
    expect(readArticle({ ...makeArticle([h('p', 'x')]), url: 'chrome://settings' })).toBeNull();
  });

  it('lets a damaged field fall back alone', () => {
    const article = makeArticle([h('p', 'Text.')]);
    const damaged = {
      ...article,
      title: 7,
      authors: [{ name: 3 }, null, { name: 'Maria Lund', url: 'javascript:1' }],
      published: { iso: 'yesterday' },
      image: { src: 'javascript:alert(1)', alt: '' },
      publisher: 'The Example',
      confidence: Number.NaN,
      direction: 'up',
      kind: 'advert',
      related: { length: 3 },
      removed: [{ id: 1 }],
      nextPages: { urls: ['file:///etc/passwd'], count: 1 },
    };
    expect(readArticle(damaged)).toEqual({
      ...article,
      title: '',
      authors: [{ name: 'Maria Lund' }],
      published: null,
      image: null,
      publisher: null,
      confidence: 0,
      direction: 'ltr',
      kind: 'article',
      related: [],
      removed: [],
    });
  });

  it('keeps no field, node or handler that it does not know', () => {
    const article = makeArticle([h('p', 'Text.')]);
    const read = readArticle({
      ...article,
      extra: 'x',
      content: {
        type: 'root',
        children: [
          { type: 'raw', value: '<script>' },
          { type: 'element', tagName: 'P"><script', properties: {}, children: [] },
          { type: 'element', tagName: 'p', properties: { onclick: 'x()', 'a b': 'x' }, children: 'none', data: {} },
          { type: 'text', value: 'Text.', position: {} },
        ],
      },
    });
    expect(read).not.toHaveProperty('extra');
    expect(read?.content.children).toEqual([
      { type: 'element', tagName: 'p', properties: {}, children: [] },
      { type: 'text', value: 'Text.' },
    ]);
  });

  it('takes a hostile depth as text, and refuses a hostile size', () => {
    let deep: unknown = { type: 'text', value: 'down' };
    for (let depth = 0; depth < 20_000; depth++)
      deep = { type: 'element', tagName: 'div', properties: {}, children: [deep] };
    const article = { ...makeArticle([]), content: { type: 'root', children: [deep] } };
    expect(JSON.stringify(readArticle(article)?.content)).toContain('down');
    const many = Array.from({ length: 70_000 }, () => ({ type: 'text', value: 'x' }));
    expect(readArticle({ ...article, content: { type: 'root', children: many } })).toBeNull();
    const long = [{ type: 'text', value: 'x'.repeat(5_000_000) }];
    expect(readArticle({ ...article, content: { type: 'root', children: long } })).toBeNull();
  });

  it('never throws, and what it gives is read the same again', () => {
    const article = makeArticle([h('p', 'Text.')]);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(article)), fc.jsonValue()), (fields) => {
        const read = readArticle({ ...article, ...fields });
        expect(read && readArticle(read)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });
});
