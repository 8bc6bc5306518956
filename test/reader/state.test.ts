import { describe, expect, it } from 'vitest';
import type { Element } from '../../src/article.ts';
import { assembleBlocks, type Block, blockText } from '../../src/reader/state/blocks.ts';
import { fingerprintBlock, hideByChoice, putBackByChoice } from '../../src/reader/state/choices.ts';
import { findById } from '../../src/reader/state/find-by-id.ts';
import { buildOutline } from '../../src/reader/state/outline.ts';
import { listPictures, mainPicture } from '../../src/reader/state/pictures.ts';
import { groupRemoved, withoutShown } from '../../src/reader/state/removed.ts';
import { initialState, reduce } from '../../src/reader/state/state.ts';
import { el, removal, resultOf, story } from './story.ts';

const NONE: ReadonlySet<string> = new Set();

function texts(blocks: readonly Block[]): string[] {
  return blocks.map((block) => blockText(block.node));
}

describe('the blocks of a story', () => {
  it('hold the content in order', () => {
    expect(texts(assembleBlocks(story(), NONE, NONE))).toHaveLength(4);
  });

  it('take what is put back to where it stood', () => {
    const blocks = assembleBlocks(story(), new Set(['t1']), NONE);
    expect(texts(blocks)[2]).toBe('Read more: the old quay');
    expect(blocks[2]!.removedId).toBe('t1');
  });

  it('take it to the start, to the end, and to the end where it stood behind everything', () => {
    const article = story({ removed: [removal('a', 0, 'first'), removal('b', 4, 'last'), removal('c', 99, 'beyond')] });
    const shown = texts(assembleBlocks(article, new Set(['a', 'b', 'c']), NONE));
    expect(shown[0]).toBe('first');
    expect(shown.slice(-2)).toEqual(['last', 'beyond']);
    expect(shown).toHaveLength(7);
  });

  it('show the words of a removal that kept no content', () => {
    const article = story({ removed: [removal('a', 1, 'Home Sport Weather', { content: [] })] });
    expect(texts(assembleBlocks(article, new Set(['a']), NONE))[1]).toBe('Home Sport Weather');
  });

  it('keep their keys when others come or go', () => {
    const before = assembleBlocks(story(), NONE, NONE);
    const after = assembleBlocks(story(), new Set(['t1']), new Set(['s0']));
    expect(after.find((block) => block.key === 's3')!.node).toEqual(before[3]!.node);
    expect(after.some((block) => block.key === 's0')).toBe(false);
  });
});

describe('the state', () => {
  it('undoes hiding and putting back, newest first', () => {
    let state = initialState(resultOf(story()));
    state = reduce(state, { type: 'put-back', id: 't1' });
    state = reduce(state, { type: 'hide', key: 's0', text: '' });
    state = reduce(state, { type: 'undo' });
    expect([...state.hidden]).toEqual([]);
    expect([...state.putBack]).toEqual(['t1']);
    state = reduce(state, { type: 'undo' });
    expect([...state.putBack]).toEqual([]);
    expect(reduce(state, { type: 'undo' })).toBe(state);
  });

  it('puts back once, however often it is asked', () => {
    const once = reduce(initialState(resultOf(story())), { type: 'put-back', id: 't1' });
    expect(reduce(once, { type: 'put-back', id: 't1' }).steps).toHaveLength(1);
  });

  it('leaves the given state alone', () => {
    const state = initialState(resultOf(story()));
    const before = structuredClone({ hidden: [...state.hidden], steps: state.steps });
    reduce(state, { type: 'hide', key: 's0', text: '' });
    expect({ hidden: [...state.hidden], steps: state.steps }).toEqual(before);
  });

  it('shows a page without any story as an empty one', () => {
    const state = initialState({
      kind: 'not-article',
      detection: { isArticle: false, probability: 0, reason: 'empty' },
      article: null,
    });
    expect(state.article.content.children).toEqual([]);
  });

  it('begins another story fresh, with the choices for the site', () => {
    const choices = { putBackRules: ['clean/teaser-list'], hiddenTexts: [], region: null };
    let state = reduce(initialState(resultOf(story())), { type: 'choices', choices });
    state = reduce(state, { type: 'hide', key: 's0', text: '' });
    state = reduce(state, { type: 'show', result: resultOf(story({ removed: [removal('z', 0, 'Read more')] })) });
    expect([...state.hidden]).toEqual([]);
    expect([...state.putBack]).toEqual(['z']);
  });
});

describe('choices for a site', () => {
  it('hide blocks until they are forgotten, and leave alone what was hidden on this page only', () => {
    const article = story();
    const [first] = assembleBlocks(article, NONE, NONE);
    const hiddenTexts = [fingerprintBlock(first!.node)!];
    const choices = { putBackRules: [], hiddenTexts, region: null };
    let state = reduce(initialState(resultOf(article)), { type: 'choices', choices });
    state = reduce(state, { type: 'hide', key: 's2', text: '' });
    expect([...state.hidden]).toEqual([first!.key, 's2']);
    state = reduce(state, { type: 'choices', choices: { ...choices, hiddenTexts: [] } });
    expect([...state.hidden]).toEqual(['s2']);
  });

  it('know a block again by its words, not by its numbers', () => {
    expect(fingerprintBlock(el('p', {}, '14 Comments'))).toBe(fingerprintBlock(el('p', {}, '3  comments')));
    expect(fingerprintBlock(el('p', {}, 'Share this'))).not.toBe(fingerprintBlock(el('p', {}, 'Share that')));
    expect(fingerprintBlock(el('figure', {}, el('img', { src: 'a.png' })))).toBeNull();
  });

  it('hide known blocks and put back known removals', () => {
    const hiddenTexts = [fingerprintBlock(el('p', {}, 'An appeal is expected this week.'))!];
    expect([...hideByChoice(story(), { putBackRules: [], hiddenTexts, region: null })]).toEqual(['s3']);
    expect([
      ...putBackByChoice(story(), { putBackRules: ['clean/teaser-list'], hiddenTexts: [], region: null }),
    ]).toEqual(['t1']);
    expect([
      ...putBackByChoice(story(), { putBackRules: ['lines/teaser-list'], hiddenTexts: [], region: null }),
    ]).toEqual([]);
  });
});

describe('the outline', () => {
  it('lists subheads at any depth, their levels counted from the highest used', () => {
    const article = story({
      content: {
        type: 'root',
        children: [
          el('h3', {}, 'One'),
          el('section', {}, el('h4', {}, ' One\n and a half '), el('p', {}, 'x')),
          el('h3', {}, el('em', {}, 'Two')),
        ],
      },
    });
    expect(buildOutline(assembleBlocks(article, NONE, NONE))).toEqual([
      { text: 'One', level: 1 },
      { text: 'One and a half', level: 2 },
      { text: 'Two', level: 1 },
    ]);
  });
});

describe('pictures', () => {
  it('come with their captions, the credit apart', () => {
    const figure = el(
      'figure',
      {},
      el('img', { src: 'b.png', alt: 'B' }),
      el('figcaption', {}, el('span', {}, 'Below.'), ' ', el('cite', {}, 'Photo: X')),
    );
    const article = story({
      image: { src: 'https://news.example/a.png', alt: 'A', caption: 'Above.', credit: null },
      content: { type: 'root', children: [el('p', {}, 'x'), figure, el('p', {}, el('img', { src: 'javascript:1' }))] },
    });
    expect(listPictures(article, assembleBlocks(article, NONE, NONE))).toEqual([
      { src: 'https://news.example/a.png', alt: 'A', caption: 'Above.', credit: '' },
      { src: 'https://news.example/b.png', alt: 'B', caption: 'Below.', credit: 'Photo: X' },
    ]);
  });
});

describe('the main picture', () => {
  const image = { src: 'https://news.example/a.jpg?w=1200', alt: 'A', caption: 'Above.', credit: null };
  const figure = (src: string, caption = '') => el('figure', {}, el('img', { src }), el('figcaption', {}, caption));
  function mainOf(...children: Element[]) {
    const article = story({ image, content: { type: 'root', children } });
    return mainPicture(article, assembleBlocks(article, NONE, NONE))?.src ?? null;
  }

  it('stands over a text without it', () => {
    expect(mainOf(el('p', {}, 'x'), figure('https://news.example/b.jpg'))).toBe(image.src);
  });

  it('is not shown twice: in another size, with the same caption, or where the text begins with a picture', () => {
    expect(mainOf(el('p', {}, 'x'), figure('https://news.example/a.jpg?w=600'))).toBeNull();
    expect(mainOf(el('p', {}, 'x'), figure('https://cdn.example/9', 'Above.'))).toBeNull();
    expect(mainOf(figure('https://cdn.example/9'), el('p', {}, 'x'))).toBeNull();
  });
});

describe('footnotes', () => {
  it('are found by the id that the extraction gave them', () => {
    const article = story({
      content: { type: 'root', children: [el('ol', {}, el('li', { id: 'note-1' }, 'A note.'))] },
    });
    const blocks = assembleBlocks(article, NONE, NONE);
    expect(findById(blocks, 'note-1')?.tagName).toBe('li');
    expect(findById(blocks, 'note-2')).toBeNull();
    expect(findById(blocks, '')).toBeNull();
  });
});

describe('what was removed', () => {
  it('is grouped by reason, likeliest first, in the page order', () => {
    const groups = groupRemoved([
      removal('1', 0, 'nav', { reason: 'navigation' }),
      removal('2', 1, 'a'),
      removal('3', 2, 'b'),
    ]);
    expect(groups.map((group) => [group.reason, group.items.map((item) => item.id)])).toEqual([
      ['teaser', ['2', '3']],
      ['navigation', ['1']],
    ]);
  });

  it('leaves out a caption that stands under its picture', () => {
    const picture = { src: 'https://example.org/a.png', alt: '', caption: 'The old quay.', credit: 'Lena Ohm' };
    const caption = removal('1', 0, 'The old\n quay. Photo: Lena Ohm', { reason: 'caption' });
    const other = removal('2', 0, 'The new quay.', { reason: 'caption' });
    const teaser = removal('3', 0, 'The old quay.');
    expect(withoutShown([caption, other, teaser], [picture])).toEqual([other, teaser]);
    expect(withoutShown([caption], [{ ...picture, caption: '' }])).toEqual([caption]);
    expect(withoutShown([other, teaser], [], [null, teaser.text])).toEqual([other]);
  });
});
