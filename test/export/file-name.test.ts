import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../src/export/file-name.ts';
import { makeArticle } from './make-article.ts';

function nameOf(title: string, fields: Parameters<typeof makeArticle>[1] = {}): string {
  return fileNameFor(makeArticle([], { title, publisher: null, published: null, ...fields }), 'md');
}

describe('a file name', () => {
  it('tells day, paper and title', () => {
    expect(fileNameFor(makeArticle([]), 'epub')).toBe(
      '2024-05-02 The Example - Harbour town votes on its lighthouse.epub',
    );
  });

  it.each([
    ['Vote: who "won"?', 'Vote – who ”won”.md'],
    ['AC/DC\\x <b>|*', 'AC DC x b.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['Ends with dots...', 'Ends with dots.md'],
    ['NUL', '_NUL.md'],
    ['com1.txt', '_com1.txt.md'],
    ['Line\nbreak\u0000 and \u202egnp.exe', 'Line break and gnp.exe.md'],
    ['Привет, мир', 'Привет, мир.md'],
    ['港町の灯台、住民投票へ', '港町の灯台、住民投票へ.md'],
    ['', 'www.example.com.md'],
    ['???', 'www.example.com.md'],
  ])('of %j', (title, expected) => {
    expect(nameOf(title)).toBe(expected);
  });

  it('ends at a word where the title is long, and never within a character', () => {
    const name = nameOf('word '.repeat(100));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    expect(name).toMatch(/word\.md$/);
    expect(nameOf('👨‍👩‍👧‍👦'.repeat(100))).toMatch(/^(?:👨‍👩‍👧‍👦)+\.md$/u);
  });

  it('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 80 }), (title, name) => {
        const file = fileNameFor(makeArticle([], { title, publisher: { name, home: null, icon: null } }), 'html');
        expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.html$/u);
        expect(file).not.toMatch(/^[. ]|[. ]\.html$/);
        expect(new TextEncoder().encode(file).length).toBeLessThanOrEqual(180);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
