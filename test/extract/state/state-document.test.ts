import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '../../../src/cli/parse-page.ts';
import { documentFromState } from '../../../src/extract/state/state-document.ts';

const FIRST = 'The harbour master counted forty boats on Sunday, eleven more than in any spring before, and smiled.';
const SECOND = 'By noon the last berth was taken, so the late ones dropped anchor in the bay and rowed over for bread.';
const THIRD = 'Nobody complained, he said, because the wind had turned warm and the pontoon smelled of coffee again.';
const STORY = [FIRST, SECOND, THIRD];

function shownOf(data: unknown): string[] | null {
  const script = `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
  const document = documentFromState(new JSDOM(`<!DOCTYPE html><body>${script}</body>`).window.document, parseMarkup);
  return document && [...document.querySelectorAll('p')].map((p) => p.textContent ?? '');
}

describe('a story in the data of scripts', () => {
  it.each([
    ['one text of HTML', { page: { body: STORY.map((line) => `<p>${line}</p>`).join('') } }],
    ['a list of texts', { page: { paragraphs: STORY } }],
    ['a list of parts', { page: { parts: STORY.map((content) => ({ type: 'text', content })) } }],
    [
      'elements in elements',
      ['$', 'div', null, { children: STORY.map((line) => ['$', 'p', null, { children: line }]) }],
    ],
  ])('is found as %s', (_, data) => {
    expect(shownOf(data)).toEqual(STORY);
  });

  it('has its subheads, which stand under the same names, and no other words of the data', () => {
    const parts = [FIRST, 'A warm wind', SECOND, THIRD].map((content) => ({ type: 'text', id: 'a1b2', content }));
    expect(shownOf({ parts, footer: 'Terms' })).toEqual([FIRST, 'A warm wind', SECOND, THIRD]);
  });

  it('is the part that holds most of the prose: teasers beside it are left out', () => {
    const teasers = [{ text: 'A short teaser of some other story that says what it is about and ends here.' }];
    expect(shownOf({ story: { body: STORY.join('<br>') }, teasers })).toBeTruthy();
    expect(shownOf({ story: { paragraphs: STORY }, teasers })).toEqual(STORY);
  });

  it('says each paragraph once', () => {
    expect(shownOf({ paragraphs: [...STORY, FIRST] })).toEqual(STORY);
  });

  it.each([
    ['names and addresses', { menu: Array.from({ length: 80 }, (_, i) => ({ name: `Section ${i}`, url: `/s/${i}` })) }],
    ['a teaser', { text: FIRST }],
    [
      'programs',
      {
        code: Array.from({ length: 20 }, () => 'function a(b) { if (b > 1) { return b; } else { a = {}; } } // done.'),
      },
    ],
    ['nothing', null],
  ])('is not found in %s', (_, data) => {
    expect(shownOf(data)).toBeNull();
  });

  it('has its signs of mark-up as they are where it is no HTML', () => {
    expect(shownOf({ paragraphs: [`${FIRST} A & B: 3 < 4.`, SECOND, THIRD] })?.[0]).toBe(`${FIRST} A & B: 3 < 4.`);
  });

  it('is given up on data that is nested without end', () => {
    let data: unknown = FIRST;
    for (let i = 0; i < 2000; i++) data = [data];
    expect(shownOf(data)).toBeNull();
  });
});
