import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { largestOf, pictureOf } from '../../../src/extract/build/picture-source.ts';
import { takeSnapshot } from '../../../src/extract/snapshot.ts';

const BASE = 'https://paper.example/story';

function picture(html: string) {
  const img = takeSnapshot(new JSDOM(html).window.document).elements.find((node) => node.name === 'img');
  return pictureOf(img!, BASE);
}

describe('where a picture really is', () => {
  it.each([
    ['its own source', '<img src="/a.jpg" alt="A  goat">', 'https://paper.example/a.jpg'],
    ['a lazy attribute', '<img src="data:image/gif;base64,R0" data-src="/lazy.jpg">', 'https://paper.example/lazy.jpg'],
    ['the widest of a set', '<img src="/s.jpg" srcset="/s.jpg 320w, /l.jpg 1200w">', 'https://paper.example/l.jpg'],
    [
      'a picture source',
      '<picture><source srcset="/p.webp 900w"><img src="/p.gif"></picture>',
      'https://paper.example/p.webp',
    ],
    [
      'a noscript beside it',
      '<div><img class="lazy"><noscript><img src="/n.jpg"></noscript></div>',
      'https://paper.example/n.jpg',
    ],
  ])('is %s', (_, html, src) => {
    expect(picture(html)?.src).toBe(src);
  });

  it.each([
    ['a pixel', '<img src="/p.gif" width="1" height="1">'],
    ['a logo', '<img class="site-logo" src="/paper.png">'],
    ['a placeholder alone', '<img src="data:image/gif;base64,R0lGOD">'],
    ['a script', '<img src="javascript:alert(1)">'],
  ])('is nowhere for %s', (_, html) => {
    expect(picture(html)).toBeNull();
  });

  it('does not take copies for posters', () => {
    expect(largestOf('/a.jpg 800w, /b.jpg 1600w, /c.jpg 6000w', BASE)?.src).toBe('https://paper.example/b.jpg');
  });
});
