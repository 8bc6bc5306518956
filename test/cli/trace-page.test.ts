import { describe, expect, it } from 'vitest';
import { withDocument } from '../../src/cli/parse-page.ts';
import { tracePage } from '../../src/cli/trace-page.ts';

const PARAGRAPHS = [
  'The harbour council met for nine hours on Monday before it agreed to keep the old lighthouse lit for another year.',
  'Its keeper, who has lived on the rock since the spring, told the members that the lamp guides forty boats a night.',
  'A new vote is planned for the autumn, when the engineers have looked at the foundations and the cable again.',
];
const PAGE = `<title>Lighthouse stays lit</title><nav><ul><li>Home<li>Shop</ul></nav><main><h1>Lighthouse stays lit</h1>
  <article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}
  <figure><img src="lamp.jpg" width="800" height="600" alt=""><figcaption>The lamp on Monday.</figcaption></figure></article></main>`;

describe('the trace of a page', () => {
  const lines = withDocument(PAGE, 'https://paper.example/news/lighthouse', (document) =>
    tracePage(document, { url: 'https://paper.example/news/lighthouse', savedAt: null }),
  );

  it('says what each stage changed', () => {
    expect(lines.slice(0, 3)).toEqual([
      'Stages',
      expect.stringMatching(/^ {2}select: \d+ of 7 blocks are story$/),
      expect.stringMatching(/^ {2}clean: \d+ of 7 blocks are story/),
    ]);
  });

  it('shows every block with its score, and which rule took it out', () => {
    const blocks = lines.slice(lines.indexOf('Blocks') + 1);
    expect(blocks).toHaveLength(7);
    expect(blocks[0]).toMatch(/^- {4}0 0\.\d\d <li> +Home {3}← select: en\/menu \(navigation\)$/);
    expect(blocks.filter((line) => /^[+L]/.test(line)).map((line) => line.slice(25, 45))).toEqual(
      PARAGRAPHS.map((text) => text.slice(0, 20)),
    );
    expect(blocks.at(-1)).toContain('(caption)');
  });
});
