import { describe, expect, it } from 'vitest';
import { offlineArticle } from '../../src/saved/offline-article.ts';
import { h, makeArticle } from '../export/make-article.ts';

const KEPT = 'https://img.example/a.jpg';
const LOST = 'https://img.example/b.jpg';
const COPY = 'blob:chrome-extension://x/1';

const article = makeArticle(
  [
    h('p', 'Text with a ', h('a', { href: 'https://x.example/' }, 'link', h('img', { src: LOST })), '.'),
    h('figure', h('img', { src: KEPT, alt: 'A' }), h('figcaption', 'Kept')),
    h('figure', h('img', { src: LOST, alt: 'B' }), h('figcaption', 'Lost')),
    h('img', { src: 'data:image/png;base64,AA' }),
  ],
  {
    image: { src: LOST, alt: '', caption: null, credit: null },
    publisher: { name: 'The Example', home: null, icon: 'https://x.example/icon.png' },
    removed: [
      {
        id: '1',
        step: 'clean',
        rule: 'x',
        reason: 'teaser',
        text: 'T',
        where: 0,
        content: [h('p', h('img', { src: LOST }))],
      },
    ],
  },
);

describe('a saved article without the web', () => {
  const shown = offlineArticle(article, new Map([[KEPT, COPY]]));

  it('shows the copies of its pictures', () => {
    expect(JSON.stringify(shown.content)).toContain(COPY);
    expect(offlineArticle(article, new Map([[LOST, COPY]])).image?.src).toBe(COPY);
  });

  it('names no picture on the web, neither in its text nor in what was removed', () => {
    const pictures = JSON.stringify(shown).match(/"src":"[^"]*"/g);
    expect(pictures).toEqual([`"src":"${COPY}"`, '"src":"data:image/png;base64,AA"']);
    expect(shown.image).toBeNull();
    expect(shown.publisher).toEqual({ name: 'The Example', home: null, icon: null });
  });

  it('keeps every word, captions too', () => {
    expect(JSON.stringify(shown.content)).toContain('Lost');
    expect(JSON.stringify(shown.content)).toContain('https://x.example/');
  });

  it('leaves the article as it is', () => {
    expect(JSON.stringify(article.content)).toContain(LOST);
  });
});
