import { describe, expect, it } from 'vitest';
import { readLines } from '../../../src/extract/dump/read-lines.ts';

const texts = (dump: string) => readLines(dump).lines.map((line) => line.text);

describe('readLines', () => {
  it('takes the saving program’s date off the first line', () => {
    const page = readLines('date 2024-12-31   1. Skip to content\n  2. Skip to main menu\nLive TV');
    expect(page.savedDay).toBe('2024-12-31');
    expect(page.lines[0]).toMatchObject({ text: 'Skip to content', marker: 'number', number: 1 });
  });

  it('keeps indents, marks and blank lines as what they say, and rulers as nothing', () => {
    const { lines } = readLines('Menu\n      * Politics\n      * \n----------\n\n    A heading\n\nLast');
    expect(lines.map(({ text, marker, indent }) => [text, marker, indent])).toEqual([
      ['Menu', null, 0],
      ['Politics', 'bullet', 6],
      ['A heading', null, 4],
      ['Last', null, 0],
    ]);
    expect(lines[1]!.blankAfter).toBe(3);
    expect(lines[3]!.blankBefore).toBe(1);
  });

  it('takes a number for a list’s only where its neighbour stands beside it', () => {
    expect(texts('Ways to bake\n  1. Knead the dough\n  2. Let it rise\n\n  7. Bundesliga heute')).toEqual([
      'Ways to bake',
      'Knead the dough',
      'Let it rise',
      '7. Bundesliga heute',
    ]);
  });

  it('joins paragraphs that the program wrapped, and leaves short lines apart', () => {
    const dump = [
      '   The council of the valley met on Monday evening to talk about the',
      '   bridge, which has been closed since the flood in the second week of',
      '   January.',
      '',
      '   Nobody spoke for the railway, whose line ends at the old station a',
      '   mile from the river, although the mayor had asked it to send a letter',
      '   before noon.',
      '   Applause',
      '',
      '     * The first plan is to mend the bridge with timber from the woods that',
      '       the parish owns.',
      '     * The second plan is a ferry.',
    ].join('\n');
    expect(texts(dump)).toEqual([
      'The council of the valley met on Monday evening to talk about the bridge, which has been closed since the flood in the second week of January.',
      'Nobody spoke for the railway, whose line ends at the old station a mile from the river, although the mayor had asked it to send a letter before noon.',
      'Applause',
      'The first plan is to mend the bridge with timber from the woods that the parish owns.',
      'The second plan is a ferry.',
    ]);
  });

  it('leaves whole paragraphs on their lines where nothing was wrapped', () => {
    const long = 'The ferry left at noon and came back before the rain, as the harbour master had said it would. '
      .repeat(3)
      .trim();
    expect(texts(`${long}\n${long}\nShort line\nAnother`)).toHaveLength(4);
  });

  it('understands Markdown: headings, links, pictures, emphasis, wrapped quotes', () => {
    const dump = [
      '# The mill turns again',
      '[Home](/) [Politics](/politics)',
      '![A mill](/mill.jpg)',
      'The **old** mill has [a new wheel](https://example.org/wheel) since',
      'Monday.',
      '## How it began',
    ].join('\n');
    const { lines } = readLines(dump);
    expect(lines.map(({ text, marker }) => [text, marker])).toEqual([
      ['The mill turns again', 'heading'],
      ['Home Politics', null],
      ['The old mill has a new wheel since', null],
      ['Monday.', null],
      ['How it began', 'heading'],
    ]);
    expect(lines[1]!.linkShare).toBeGreaterThan(0.8);
    expect(lines[2]!.linkShare).toBeLessThan(0.5);
  });

  it('understands lynx: link numbers, picture names, the list of addresses at the end', () => {
    const dump = [
      '   [1]Home [2]News [3]Sport [4]Log in',
      '   [mill.jpg]',
      '   The mill turns [5]again.',
      '',
      'References',
      '',
      '   1. https://example.org/',
      '   2. https://example.org/news',
    ].join('\n');
    expect(texts(dump)).toEqual(['Home News Sport Log in', 'The mill turns again.']);
  });

  it('takes lines that stand out to the left of wrapped text for headings', () => {
    const paragraph = [
      '   The council of the valley met on Monday evening to talk about the',
      '   bridge, which has been closed since the flood in the second week of',
      '   January, and about the ferry that has taken its place since then.',
    ];
    const { lines } = readLines(['', 'The quarrel', '', ...paragraph, '', ...paragraph, '', ...paragraph].join('\n'));
    expect(lines[0]).toMatchObject({ text: 'The quarrel', marker: 'heading' });
    expect(lines[1]!.marker).toBeNull();
  });

  it('joins Chinese lines without a blank between them', () => {
    const dump = [
      '磨坊的輪子在星期一早上又開始轉動了村裡的人都跑到河邊',
      '來看這個已經停了十二年的老輪子有些孩子從來沒有見過它',
      '轉動。',
      '',
      '村長說這筆錢是靠賣麵包湊齊的每一家都出了一點力氣而且',
      '沒有人要求把名字刻在石頭上這讓他覺得非常高興也很驚訝',
      '。',
      '',
      '第二段在這裡結束因為河水又漲起來了所有的人都回家去了',
      '只有老人還坐在橋上看著水面慢慢變成黃昏的顏色一言不發',
      '。',
      '',
    ].join('\n');
    expect(texts(dump)[0]).toBe(
      '磨坊的輪子在星期一早上又開始轉動了村裡的人都跑到河邊來看這個已經停了十二年的老輪子有些孩子從來沒有見過它轉動。',
    );
  });
});
