import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { keptIndices } from '../../src/extract/decision.ts';
import { decidePage } from '../../src/extract/index.ts';
import { askReadability } from '../../src/extract/second-opinion.ts';

const SENTENCE =
  'The ferry left the harbour at seven, and the crew, who had waited all night, said very little about it.';
const html = `<html><head><title>The ferry is back</title></head><body><nav><a href="/a">Home</a></nav>
  <article><h1>The ferry is back</h1>${Array.from({ length: 8 }, (_, i) => `<p>${i + 1} of them. ${SENTENCE}</p>`).join('')}</article></body></html>`;

function decided() {
  const { document } = new JSDOM(html).window;
  const page = decidePage(document, { url: 'https://paper.example/ferry', savedAt: null });
  return { document, page, all: keptIndices(page).length };
}

describe('the second opinion', () => {
  it('puts back what Readability has around the choice, where the engine is unsure', () => {
    const { document, page, all } = decided();
    for (const i of keptIndices(page).slice(-3)) page.decisions[i]!.keep = false;
    expect(askReadability(page, document, 0.1)).toBe(true);
    expect(keptIndices(page)).toHaveLength(all);
  });

  it('is not asked where the engine is sure', () => {
    const { document, page, all } = decided();
    for (const i of keptIndices(page).slice(-3)) page.decisions[i]!.keep = false;
    expect(askReadability(page, document, 0.9)).toBe(false);
    expect(keptIndices(page)).toHaveLength(all - 3);
  });

  it('is not followed where it would more than double the story', () => {
    const { document, page } = decided();
    for (const i of keptIndices(page).slice(2)) page.decisions[i]!.keep = false;
    expect(askReadability(page, document, 0.1)).toBe(false);
  });

  it('is not asked of a page that is nested without end', () => {
    const deep = html.replace('<p>8', `${'<div>'.repeat(200)}<p>8`);
    const { document } = new JSDOM(deep).window;
    const page = decidePage(document, { url: 'https://paper.example/ferry', savedAt: null });
    for (const i of keptIndices(page).slice(-3)) page.decisions[i]!.keep = false;
    expect(askReadability(page, document, 0.1)).toBe(false);
  });

  it('leaves the document as it was', () => {
    const { document, page } = decided();
    const before = document.documentElement.outerHTML;
    askReadability(page, document, 0);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
