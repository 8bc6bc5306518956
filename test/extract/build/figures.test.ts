import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/extract/build/figures.ts';
import { makePage, prose } from '../make-page.ts';

const story = `<p>${prose(20)}</p>`;
const img = (name = 'a'): string => `<img src="/${name}.jpg" alt="">`;

/** File names of the pictures that are found, with caption and credit. */
function found(body: string): string[] {
  return findFigures(makePage(body)).map(({ src, caption, credit }) =>
    [src.split('/').pop(), caption, credit].filter(Boolean).join(' | '),
  );
}

describe('the pictures of a story', () => {
  it('have their caption and, apart from it, their credit', () => {
    const figure = `<figure>${img()}<figcaption data-p="0.1">The crew. Photo: Ida Rahn</figcaption></figure>`;
    expect(found(story + figure + story)).toEqual(['a.jpg | The crew. | Ida Rahn']);
  });

  it('have a credit that is an element of its own at the caption’s end', () => {
    const credit = (text: string): string =>
      `<figure>${img()}<figcaption data-p="0.1">The crew <span class="by">${text}</span></figcaption></figure>`;
    expect([found(story + credit('Ida Rahn')), found(story + credit(prose(11)))]).toEqual([
      ['a.jpg | The crew | Ida Rahn'],
      [`a.jpg | The crew ${prose(11)}`],
    ]);
  });

  it('have what stands in the smallest box around them for a caption where there is no figure', () => {
    const box = `<div>${`<div>${img()}<div data-p="0.1">The crew</div></div>`}<div data-p="0.1">Other</div></div>`;
    expect(found(story + box + story)).toEqual(['a.jpg | The crew']);
  });

  it('are none of a page without story', () => {
    expect(found(`<p data-p="0.1">One</p>${img()}`)).toEqual([]);
  });

  it('are shown once, whatever their query and size', () => {
    const copies = '<img src="/a.jpg?w=1"><img src="/a.jpg?w=2"><img src="/a-300x200.jpg"><img src="/b.jpg">';
    expect(found(`${story}<div>${copies}</div>${story}`)).toEqual(['a.jpg?w=1', 'b.jpg']);
  });

  it.each(['teaser', 'author-box', 'promotion'])('are not what stands in a box of the kind %s', (reason) => {
    expect(found(`${story}<div>${img()}<p data-reason="${reason}">Words</p></div>${story}`)).toEqual([]);
  });

  it('are a figure’s in a box of any kind', () => {
    expect(found(`${story}<figure>${img()}<p data-reason="teaser">Words</p></figure>${story}`)).toEqual([
      'a.jpg | Words',
    ]);
  });

  it.each([
    [900, 1],
    [901, 0],
  ])('stand in boxes of 900 characters at most, here %i: %i', (chars, count) => {
    const box = `<div>${img()}<p data-p="0.1">${'a'.repeat(chars)}</p></div>`;
    expect(found(story + box + story)).toHaveLength(count);
  });

  it.each([
    [60, 1],
    [61, 0],
  ])('stand in boxes of three fifths links at most, here %i of 100: %i', (linked, count) => {
    const text = `<a href="/x">${'a'.repeat(linked)}</a> ${'b'.repeat(99 - linked)}`;
    expect(found(`${story}<div>${img()}<p data-p="0.1">${text}</p></div>${story}`)).toHaveLength(count);
  });

  it.each([
    ['another page', '<a href="/other-story">', 0],
    ['its larger copy', '<a href="/large.jpg">', 1],
    ['a place on the page', '<a href="#top">', 1],
  ])('without words are a story’s own by where they lead: %s', (_, open, count) => {
    expect(found(`${story}${open}${img()}</a>${story}`)).toHaveLength(count);
  });

  it('may stand up to sixty nodes before the headline and after the end', () => {
    const before = (nodes: number): string => `<div>${img()}${'<br>'.repeat(nodes)}</div><h1>Ferry</h1>${story}`;
    const after = (nodes: number): string => `${story}<div>${'<br>'.repeat(nodes)}${img()}</div>`;
    const counts = [before(58), before(59), after(58), after(59)].map((body) => found(body).length);
    expect(counts).toEqual([1, 0, 1, 0]);
  });

  it('may stand after the end where a caption was taken from the text there', () => {
    const page = makePage(
      `${story}${'<br>'.repeat(90)}<figure>${img()}<figcaption data-p="0.1">The crew</figcaption></figure>`,
    );
    const count = (): number => findFigures(page).length;
    const without = count();
    Object.assign(page.decisions[1]!, { step: 'clean', rule: 'figcaption' });
    expect([without, count()]).toEqual([0, 1]);
  });

  it.each([
    [9, 1],
    [10, 0],
  ])('stand at most nine elements inside what the story stands in, here %i: %i', (depth, count) => {
    const body = `<div>${story}${'<div>'.repeat(depth)}${img()}${'</div>'.repeat(depth)}${story}</div>`;
    expect(found(body)).toHaveLength(count);
  });
});
