import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/article.ts';
import { hangingClass, numberCells } from '../../src/reader/render/fine-setting.ts';
import { h } from '../export/make-article.ts';

function table(head: string[], ...rows: string[][]): Element {
  const cells = (name: string, texts: string[]) => h('tr', ...texts.map((text) => h(name, text)));
  return h('table', h('thead', cells('th', head)), h('tbody', ...rows.map((row) => cells('td', row))));
}

function numbersIn(one: Element): string[] {
  return [...numberCells(one)].map(({ children: [text] }) => (text?.type === 'text' ? text.value : ''));
}

describe('columns of numbers', () => {
  it('are those that hold nothing else, with their heads', () => {
    const one = table(
      ['Year', 'Spent', 'Share', 'Note'],
      ['2024', '€ 9.4', '31 %', 'late'],
      ['2025', '−21,200', '–', '12 boats built'],
      ['2026', '(3.1m)', '', '7'],
    );
    expect(numbersIn(one)).toEqual(['Spent', '€ 9.4', '−21,200', '(3.1m)', 'Share', '31 %', '–', '']);
  });

  it('are found in any digits', () => expect(numbersIn(table(['a', 'b'], ['x', '١٢٫٥'], ['y', '५०'])).length).toBe(3));

  it.each([
    ['rows of different lengths', table(['a', 'b'], ['x', '1'], ['1'])],
    ['a cell over two columns', h('table', h('tr', h('td', 'x'), h('td', { colSpan: 2 }, '1')))],
    ['words alone', table(['a', 'b'], ['x', '–'], ['y', ''])],
    ['nothing', h('table')],
  ])('are none in a table with %s', (_, one) => expect(numbersIn(one)).toEqual([]));
});

describe('a quotation mark that opens a line', () => {
  it.each([
    ['“Said', 'hang'],
    ['„Gesagt', 'hang'],
    ['« Dit', 'hang'],
    ['‘Said', 'hang-half'],
    ['Said “so”', undefined],
    ['「言った', undefined],
  ])('hangs in the margin: %s %s', (text, wanted) => expect(hangingClass(text)).toBe(wanted));
});
