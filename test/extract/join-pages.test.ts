import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { joinPage } from '../../src/extract/join-pages.ts';
import { h, makeArticle } from '../export/make-article.ts';

const LONG = 'The dredger came up the river before dawn, and nobody on the quay said a word.';
const picture = (src: string, caption: string) => h('figure', h('img', { src, alt: '' }), h('figcaption', caption));

function texts(article: Article): string[] {
  const text = (node: { type: string }): string => {
    const { value = '', children = [] } = node as { value?: string; children?: { type: string }[] };
    return value + children.map(text).join('');
  };
  return article.content.children.map(text);
}

const first = makeArticle([h('p', LONG), picture('https://img.example/a.jpg?w=600', 'At dawn'), h('p', 'Yes.')], {
  title: 'Harbour moves',
  lead: 'The first bucket came up on Wednesday, after nine years.',
  nextPages: { urls: ['https://x.example/2'], count: 1 },
});

describe('joining a page to its story', () => {
  it('leaves out headline, lead, paragraphs and pictures that stand there already', () => {
    const second = makeArticle(
      [
        h('h2', 'Harbour moves'),
        h('p', 'The first bucket came up on Wednesday, after nine years!'),
        picture('https://cdn.example/x/a.jpg?w=900', 'At dawn'),
        h('p', 'The second page begins.'),
        h('p', LONG),
        h('p', 'Yes.'),
        picture('https://img.example/b.jpg', 'At noon'),
      ],
      { lead: null, image: null },
    );
    expect(texts(joinPage(first, second, 2)).slice(3)).toEqual(['The second page begins.', 'Yes.', 'At noon']);
  });

  it('keeps what the page took for its lead as its first paragraph', () => {
    const second = makeArticle([h('p', 'And so on.')], { lead: 'So it went on through the winter.', image: null });
    expect(texts(joinPage(first, second, 2)).slice(3)).toEqual(['So it went on through the winter.', 'And so on.']);
  });

  it('counts the words of all, and knows of no more pages than the last one names', () => {
    const second = makeArticle([h('p', 'one two three four')], { lead: null, image: null });
    const joined = joinPage(first, second, 2);
    const alone = joinPage(first, makeArticle([], { lead: null, image: null }), 2);
    expect(joined.wordCount).toBe(alone.wordCount + 4);
    expect(joined.nextPages).toBeUndefined();
    const third = { urls: ['https://x.example/3'], count: null };
    expect(joinPage(first, { ...second, nextPages: third }, 2).nextPages).toEqual(third);
  });

  it('moves what was removed to where it stood, each under its own name', () => {
    const removed: Article['removed'] = [
      { id: '1', step: 'clean', rule: 'x', reason: 'teaser', text: 'Teaser', where: 1, content: [] },
    ];
    const story = { ...first, removed };
    const second = makeArticle([h('p', LONG), h('p', 'New words.')], { lead: null, image: null, removed });
    const joined = joinPage(story, second, 2);
    expect(joined.removed.map(({ id, where }) => [id, where])).toEqual([
      ['1', 1],
      ['page2-1', 3],
    ]);
  });

  it('changes neither of the two', () => {
    const second = makeArticle([h('p', 'And so on.')], { lead: null });
    const before = structuredClone([first, second]);
    joinPage(first, second, 2);
    expect([first, second]).toEqual(before);
  });
});
