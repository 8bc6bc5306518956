import { describe, expect, it } from 'vitest';
import { articleToLetter, articleToText, contentLines } from '../../src/export/text.ts';
import { h, makeArticle } from './make-article.ts';

function linesOf(...children: Parameters<typeof makeArticle>[0]): string[] {
  return contentLines({ type: 'root', children });
}

describe('the story as text', () => {
  it('puts the lead first and one block on each line', () => {
    const article = makeArticle([h('p', 'First.'), h('h2', 'Why now?'), h('p', 'Second.')]);
    expect(articleToText(article).split('\n')).toEqual([
      'After ten years of argument the council has put the question to the people.',
      'First.',
      'Why now?',
      'Second.',
    ]);
  });

  it('never splits a block: line breaks in it become spaces', () => {
    expect(linesOf(h('p', 'One\n  two', h('br'), 'three\u00a0four'))).toEqual(['One two three four']);
    expect(linesOf(h('pre', h('code', 'let a;\nlet b;')))).toEqual(['let a; let b;']);
  });

  it('joins inline elements without inventing spaces', () => {
    expect(
      linesOf(h('p', 'H', h('sub', '2'), 'O is ', h('em', 'wa'), h('a', { href: 'https://x.example/' }, 'ter'), '.')),
    ).toEqual(['H2O is water.']);
  });

  it('gives each list item and each paragraph of a quote a line, nested ones too', () => {
    expect(
      linesOf(
        h('ul', h('li', 'Outer', h('ul', h('li', 'Inner'))), h('li', h('p', 'A'), h('p', 'B'))),
        h('blockquote', h('p', 'Said'), 'loose'),
      ),
    ).toEqual(['Outer', 'Inner', 'A', 'B', 'Said', 'loose']);
  });

  it('joins the cells of a table row and skips empty ones', () => {
    expect(
      linesOf(
        h(
          'table',
          h('caption', 'Votes'),
          h('thead', h('tr', h('th', 'Party'), h('th', 'Seats'))),
          h(
            'tbody',
            h('tr', h('td', h('p', 'Blue'), h('p', 'list')), h('td', '12')),
            h('tr', h('td', ''), h('td', ' ')),
          ),
        ),
      ),
    ).toEqual(['Votes', 'Party | Seats', 'Blue list | 12']);
  });

  it('leaves out pictures, captions, credits and rules', () => {
    expect(
      linesOf(
        h(
          'figure',
          h('img', { src: 'https://x.example/a.jpg', alt: 'A dog' }),
          h('figcaption', h('span', 'A dog'), h('cite', 'Ana')),
        ),
        h('hr'),
        h('p', 'Text ', h('img', { src: 'https://x.example/b.jpg', alt: 'no' }), 'goes on.'),
      ),
    ).toEqual(['Text goes on.']);
  });

  it('gives the empty string for an article without words', () => {
    expect(articleToText(makeArticle([h('p', ' \n ')], { lead: null }))).toBe('');
  });

  it('survives any depth of nesting', () => {
    let node = h('p', 'deep');
    for (let i = 0; i < 100_000; i++) node = h('blockquote', node);
    expect(linesOf(node)).toEqual(['deep']);
  });
});

describe('the article as text to take along', () => {
  it('has its headline and byline over it and its address under it, blocks apart', () => {
    const article = makeArticle([h('p', 'First.'), h('p', 'Second.')], { lead: 'What it is.' });
    const blocks = articleToLetter(article).split('\n\n');
    expect(blocks[0]).toMatch(/^Harbour town votes on its lighthouse\nMaria Lund, fb, AFP · The Example/);
    expect(blocks.slice(1)).toEqual(['What it is.', 'First.', 'Second.', article.permalink ?? article.url]);
  });

  it('shows what is a list, a quote with its source, a table, and code', () => {
    const article = makeArticle(
      [
        h(
          'ul',
          h('li', 'One ', h('em', 'boat'), h('ol', { start: 3 }, h('li', 'Inner'), h('li', 'Next'))),
          h('li', 'Two'),
        ),
        h('blockquote', h('p', 'Said.'), h('p', 'And again.'), h('footer', '— Ida')),
        h('table', h('tr', h('td', 'a'), h('td', 'b')), h('tr', h('td', 'c'), h('td', 'd'))),
        h('pre', h('code', 'if a:\n  b')),
      ],
      { lead: null },
    );
    expect(articleToLetter(article).split('\n').slice(3, -2)).toEqual([
      ...['• One boat', '  3. Inner', '  4. Next', '• Two', ''],
      ...['> Said.', '>', '> And again.', '>', '> — Ida', ''],
      ...['a | b', 'c | d', '', 'if a:', '  b'],
    ]);
  });

  it('shows references to notes by their numbers, and no arrows back', () => {
    const article = makeArticle(
      [
        h('p', 'Text', h('sup', h('a', { href: '#note-2' }, '1')), '. ', h('a', { href: '#note-3' }, 'See below')),
        h('ol', h('li', 'Note. ', h('a', { href: '#note-1' }, '↩'))),
      ],
      { lead: null },
    );
    expect(articleToLetter(article)).toContain('\n\nText[1]. See below\n\n1. Note.\n\n');
  });

  it('survives any depth of nesting', () => {
    let node = h('p', 'deep');
    for (let i = 0; i < 100_000; i++) node = h('blockquote', node);
    expect(articleToLetter(makeArticle([node]))).toContain('deep');
  });
});
