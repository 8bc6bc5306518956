import { describe, expect, it } from 'vitest';
import { pictureAddress, safeAddress } from '../../src/extract/addresses.ts';

const BASE = 'https://www.paper.example/news/a-story?x=1';

describe('an address that may be shown', () => {
  it.each([
    'https://paper.example/',
    'https://paper.example',
    'HTTPS://Paper.Example/A',
    'https://paper.example:443/a',
    'https://paper.example:8443/a',
    'https://192.168.000.1/a',
    'https://1.2.3/a',
    'https://xn--nxasmq6b.example/a',
    'https://ab--c.example/a',
    'https://user@paper.example/a',
    'https://paper.example/a/../b',
    'https://paper.example/./a',
    'https://paper.example/a/.',
    'https://paper.example/a/.hidden',
    'https://paper.example/%2e%2e/a',
    'https://paper.example/a b',
    "https://paper.example/?q='x'",
    'https://paper.example/a\\b',
    'https://paper.example/a^b|c`{d}',
    'https://paper.example/ä?ö',
    'https://paper.example/a#b',
    'https://paper.example/a?b=c&d=/e//f;g:h@i!j*k(l)$m~n,o+p.q',
    '/from/the-top?a=1',
    '/a/../b',
    '/a/b/..',
    '//other.example/a',
    '/\\other.example/a',
    'further/down',
    '?page=2',
    'mailto:desk@paper.example',
  ])('is what the browser makes of %s', (href) => {
    expect(safeAddress(href, BASE)).toBe(new URL(href, BASE).href);
  });

  it.each(['http://localhost:8000/a', 'https://paper.example:8443/a', 'file:///home/page.html', 'https://10.0.0.1/a'])(
    'is whole on a page at %s',
    (base) => {
      expect(safeAddress('/b', base)).toBe(/^http/.test(base) ? new URL('/b', base).href : null);
    },
  );

  it('is none on a page that has none', () => {
    for (const href of ['/b', 'https://paper.example/b', 'b']) expect(safeAddress(href, 'no address')).toBeNull();
    expect(safeAddress('https://paper.example/b', 'about:blank')).toBe('https://paper.example/b');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '#part', '', 'http://['])('is not %s', (href) => {
    expect(safeAddress(href, BASE)).toBeNull();
    expect(pictureAddress(href, BASE)).toBeNull();
  });
});
