import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../src/article.ts';
import { plainText } from '../../src/extract/build/inline.ts';
import { bodyFromText } from '../../src/extract/structured-body.ts';

function paragraphs(text: string): string[] {
  return bodyFromText(text).children.map((child) => plainText([child as ElementContent]));
}

describe('a story from structured data', () => {
  it('is made of paragraphs', () => {
    expect(bodyFromText('One.\nTwo.').children).toMatchObject([
      { tagName: 'p', children: [{ type: 'text', value: 'One.' }] },
      { tagName: 'p', children: [{ type: 'text', value: 'Two.' }] },
    ]);
  });

  it.each([
    ['lines', 'One.\n\n \nTwo.\n'],
    ['closed paragraphs', '<p class="a">One.</p><p>Two.</p>'],
    ['closed boxes', '<div>One.</div>Two.'],
    ['headings', '<h2>One.</h2>Two.'],
    ['items', '<ul><li>One.</li><li>Two.</li></ul>'],
    ['breaks', 'One.<br/>Two.'],
    ['breaks with a space', 'One.<BR />Two.'],
  ])('is parted by %s', (_, text) => {
    expect(paragraphs(text)).toEqual(['One.', 'Two.']);
  });

  it('has no mark-up and no needless white space', () => {
    expect(paragraphs('The  <b>ferry</b> left <a href="/a">at\tseven</a>.')).toEqual(['The ferry left at seven.']);
  });

  it('keeps what is no mark-up, however much follows a bracket', () => {
    const text = `a < b ${'c'.repeat(600)} > d`;
    expect(paragraphs(text)).toEqual([text]);
  });

  it('is read as a reader would where it is what the writer typed', () => {
    const text =
      '**Mist** over the [harbour](https://paper.example/harbour){: target="_blank"}.\n\n## At _noon_\n\n' +
      '+++group-2\n[#image: /photos/61]|||A boat in the mist.|||\n+++\n\nIt cleared, and 5 * 3 * 2 boats left.';
    expect(paragraphs(text)).toEqual(['Mist over the harbour.', 'At noon', 'It cleared, and 5 * 3 * 2 boats left.']);
  });

  it('keeps signs that mean nothing where no line is typed so', () => {
    expect(paragraphs('# 1 in the _charts_\n**')).toEqual(['# 1 in the _charts_', '**']);
  });

  const sentences = (count: number): string =>
    Array.from({ length: count }, (_, i) => `Number ${String(i).padStart(2, '0')} ${'a'.repeat(89)}.`).join(' ');

  it('of 900 characters is parted after every fourth sentence where it has no lines', () => {
    expect(paragraphs(sentences(10)).map((line) => line.match(/Number/g)!.length)).toEqual([4, 4, 2]);
  });

  it('keeps its own lines, however long', () => {
    expect(paragraphs(`${sentences(10)}\nEnd.`)).toHaveLength(2);
  });

  it.each([
    [900, 1],
    [901, 2],
  ])('of %i characters in one line has %i paragraphs', (chars, count) => {
    expect(
      paragraphs(
        sentences(8)
          .padEnd(chars - 1, ' End')
          .padEnd(chars, '.'),
      ),
    ).toHaveLength(count + (count > 1 ? 1 : 0));
  });

  it('without text has none', () => {
    expect(bodyFromText(' \n<p></p>').children).toEqual([]);
  });
});
