import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/extract/decision.ts';
import { BLOCK_FEATURES } from '../../src/extract/features/index.ts';
import { selectBlocks } from '../../src/extract/select.ts';
import type { Trees } from '../../src/extract/trees.ts';
import { indexOf, keptTexts, makePage, prose, verdictOn } from './make-page.ts';

const PLACE = BLOCK_FEATURES.indexOf('place');

/** One tree that knows each block by its place on the page and gives it the probability that the page's mark-up names. */
function treesOf(page: Page): Trees {
  const count = page.blocks.length;
  const nodes = 2 * count - 1;
  const trees: Trees = {
    feature: new Int16Array(nodes).fill(-1),
    threshold: new Float64Array(nodes),
    right: new Int32Array(nodes),
    value: new Float64Array(nodes),
    roots: Int32Array.of(0),
    bias: 0,
  };
  page.decisions.forEach(({ probability }, i) => {
    const isLast = i === count - 1;
    const leaf = isLast ? 2 * i : 2 * i + 1;
    trees.value[leaf] = Math.log(probability / (1 - probability));
    if (isLast) return;
    trees.feature[2 * i] = PLACE;
    trees.threshold[2 * i] = page.features.rows[i * BLOCK_FEATURES.length + PLACE]!;
    trees.right[2 * i] = 2 * i + 2;
  });
  return trees;
}

function select(body: string, url?: string): Page {
  const page = makePage(body, url ? { url } : {});
  selectBlocks(page, treesOf(page));
  return page;
}

const around = (middle: string, after = ''): string =>
  `<div><p>${prose(20)}</p>${after}${middle}<p>${prose(20, 'crew')}</p></div>`;

describe('the choice by probability', () => {
  it('is what the scorer says of each block', () => {
    const body = '<p data-p="0.9">One is in.</p><div data-p="0.1">Two is out.</div><p data-p="0.7">Three is in.</p>';
    expect(keptTexts(select(body))).toEqual(['One is in.', 'Three is in.']);
  });

  it.each([
    [0.439, 'score'],
    [0.441, 'kept'],
  ])('at %d is: %s', (p, wanted) => {
    expect(verdictOn(select(`<div data-p="${p}">A line of text.</div><p>${prose(20)}</p>`), 'A line')).toBe(wanted);
  });

  it('leaves short links out whatever the scorer says', () => {
    const page = select(`<p data-p="0.99"><a href="/harbour">The harbour</a></p><p>${prose(20)}</p>`);
    expect([verdictOn(page, 'The harbour'), page.decisions[0]!.probability]).toEqual(['links', 0]);
  });

  it('names what was left out by its phrase or its place', () => {
    const page = select(`<nav data-p="0.1">The ferry lines of the coast</nav><p>${prose(20)}</p>`);
    expect(page.decisions[0]).toMatchObject({ keep: false, step: 'select', rule: 'nav', reason: 'navigation' });
  });
});

describe('a gap between paragraphs of one make', () => {
  const gap = (p: number, text = 'The night was long', tag = 'p'): string =>
    verdictOn(select(around(`<${tag} data-p="${p}">${text}</${tag}>`)), text.slice(0, 9));

  it.each([
    [0.24, 'score'],
    [0.26, 'kept'],
  ])('is filled by a line of %d: %s', (p, wanted) => {
    expect(gap(p)).toBe(wanted);
  });

  it.each([
    [0.05, 'score'],
    [0.07, 'kept'],
  ])('is filled by a sentence or a question of %d: %s', (p, wanted) => {
    expect([gap(p, 'The night was long.'), gap(p, 'The night was long?')]).toEqual([wanted, wanted]);
  });

  it('asks more of a sentence with a link, and of one that is no paragraph', () => {
    const linked = 'The night was long at <a href="/harbour">the harbour</a>.';
    const inDivs = `<div><div>${prose(20)}</div><div data-p="0.2">The night was long.</div><div>${prose(20)}</div></div>`;
    expect([gap(0.2, linked), verdictOn(select(inDivs), 'The night')]).toEqual(['score', 'score']);
  });

  it('is not filled by what is made otherwise', () => {
    expect(gap(0.4, 'The night was long', 'div')).toBe('score');
  });

  it('is not filled by rows and items, which their list or table answers for', () => {
    const item = (p: number, words: string) => `<li data-p="${p}">${words} was long</li>`;
    const list = `<ul>${item(0.6, 'One')}${item(0.4, 'The night')}${item(0.6, 'Two')}</ul>`;
    const row = (p: number, words: string) => `<tr data-p="${p}"><td>${words} was long</td><td>${prose(9)}</td></tr>`;
    const table = `<table>${row(0.6, 'One')}${row(0.4, 'The night')}${row(0.6, 'Two')}</table>`;
    expect([verdictOn(select(list), 'The night'), verdictOn(select(table), 'The night')]).toEqual(['score', 'score']);
  });

  it('in a list that is surely story is none', () => {
    const item = (p: number, words: string) => `<li data-p="${p}">${words} was long</li>`;
    const list = `<ul>${item(0.9, 'One')}${item(0.4, 'The night')}${item(0.9, 'Two')}</ul>`;
    expect(verdictOn(select(list), 'The night')).toBe('kept');
  });

  it('needs paragraphs on both sides', () => {
    const line = '<p data-p="0.4">The night was long</p>';
    expect(verdictOn(select(`<div><p>${prose(20)}</p>${line}<h2>Next</h2></div>`), 'The night')).toBe('score');
    expect(verdictOn(select(`<div><h2>First</h2>${line}<p>${prose(20)}</p></div>`), 'The night')).toBe('score');
  });

  it('is none where a rule besides the score took the block out', () => {
    expect(gap(0.4, 'Read more: the long night')).toBe('en/read-more');
  });

  it('goes on over two lines', () => {
    const two = '<p data-p="0.4">The night was long</p><p data-p="0.4">The day was too</p>';
    expect(keptTexts(select(around(two)))).toHaveLength(2);
  });

  it.each([
    [4, 'kept'],
    [5, 'score'],
  ])('may have %i blocks of a box in it: %s', (count, wanted) => {
    const box = `<aside>${'<section data-p="0.1"><b>Box</b></section>'.repeat(count)}</aside>`;
    expect(verdictOn(select(around('<p data-p="0.4">The night was long</p>', box)), 'The night')).toBe(wanted);
  });
});

describe('a subhead in doubt', () => {
  const story = (subhead: string, next = `<p>${prose(20, 'crew')}</p>`): Page =>
    select(`<div><h2>The first part</h2><p>${prose(20)}</p>${subhead}${next}</div>`);

  it.each([
    [0.05, 'score'],
    [0.07, 'kept'],
  ])('of %d between subheads of its make is: %s', (p, wanted) => {
    expect(verdictOn(story(`<h2 data-p="${p}">The second part</h2>`), 'The second')).toBe(wanted);
  });

  it('of another make stays out', () => {
    expect(verdictOn(story('<h3 data-p="0.4">The second part</h3>'), 'The second')).toBe('score');
  });

  it.each([
    [0.59, 'score'],
    [0.61, 'kept'],
  ])('over a paragraph of %d is: %s', (p, wanted) => {
    const next = `<p data-p="${p}">${prose(20, 'crew')}</p>`;
    expect(verdictOn(story('<h2 data-p="0.4">The second part</h2>', next), 'The second')).toBe(wanted);
  });

  it('over what is left out stays out', () => {
    const next = '<div data-p="0.1">A box of another make</div>';
    expect(verdictOn(story('<h2 data-p="0.4">The second part</h2>', next), 'The second')).toBe('score');
  });
});

describe('the headline', () => {
  const title = 'Ferry returns to harbour after a long night';

  it('is no part of the text', () => {
    const page = select(`<h1>${title}</h1><p>${prose(20)}</p>`);
    expect(page.decisions[0]).toMatchObject({ keep: false, rule: 'headline', reason: 'duplicate' });
  });

  it('is no part of the text a second time, before it or after it', () => {
    const page = select(`<h3>${title}</h3><h1>${title}</h1><h2>${title}</h2><p>${prose(20)}</p>`);
    expect(keptTexts(page)).toEqual([prose(20)]);
  });

  it('may be said again in a paragraph', () => {
    expect(verdictOn(select(`<h1>The end</h1><p>${prose(20)}</p><p>The end</p>`), 'The end')).toBe('headline');
    expect(keptTexts(select(`<h1>The end</h1><p>${prose(20)}</p><p>The end</p>`))).toEqual([prose(20), 'The end']);
  });

  it.each([
    ['has a word more', `${title} at sea`],
    ['has a word less', 'Ferry returns to harbour after a night'],
  ])('is not meant by a subhead that %s', (_, subhead) => {
    const page = select(`<h1>${title}</h1><h2>${subhead}</h2><p>${prose(20)}</p>`);
    expect(page.decisions[1]!.keep).toBe(true);
  });

  it.each([
    [14, false],
    [15, true],
  ])('%i blocks farther below may be a subhead: %s', (distance, wanted) => {
    const between = Array.from({ length: distance - 1 }, (_, i) => `<p>${prose(9, `w${i}`)}</p>`).join('');
    const page = select(`<h1>${title}</h1>${between}<h2>${title}</h2><p>${prose(20)}</p>`);
    expect(page.decisions[indexOf(page, title) + distance]!.keep).toBe(wanted);
  });
});
