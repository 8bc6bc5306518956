import { describe, expect, it } from 'vitest';
import { featureOf, indexOf, makePage } from '../make-page.ts';

function feature(name: string, body: string): number {
  return featureOf(makePage(body), name, 'One');
}

const deep = (open: string, close: string, between: number, inner = '<p>One</p>'): string =>
  `${open}${'<div>'.repeat(between)}${inner}${'</div>'.repeat(between)}${close}`;

describe('the distance to an element around a block', () => {
  it.each('article main aside nav header footer figure table blockquote form section details dialog'.split(' '))(
    'to %s is counted in elements',
    (tag) => {
      const cell = tag === 'table' ? ['<table><tr><td>', '</td></tr></table>'] : [`<${tag}>`, `</${tag}>`];
      expect(feature(`to:${tag}`, deep(cell[0]!, cell[1]!, 1))).toBe(tag === 'table' ? 5 : 2);
    },
  );

  it.each(['li', 'a'])('to %s is none for the block’s own', (tag) => {
    expect(feature(`to:${tag}`, `<${tag}><div>One</div></${tag}>`)).toBe(1);
    expect(feature('to:li', '<ul><li>One</li></ul>')).toBe(0);
  });

  it('is that of the nearest', () => {
    expect(feature('to:section', deep('<section><section>', '</section></section>', 0))).toBe(1);
  });

  it('is 20 where there is none, and where it is farther', () => {
    expect([
      feature('to:nav', '<p>One</p>'),
      feature('to:nav', deep('<nav>', '</nav>', 18)),
      feature('to:nav', deep('<nav>', '</nav>', 19)),
      feature('to:nav', deep('<nav>', '</nav>', 30)),
    ]).toEqual([20, 19, 20, 20]);
  });
});

describe('the distance to a name around a block', () => {
  it.each([
    ['a class', '<div class="wide related">'],
    ['an id', '<div id="related-stories">'],
    ['words in capitals', '<div class="storyRelated">'],
    ['a role', '<div role="related">'],
    ['an item’s property', '<div itemprop="relatedLink">'],
    ['a test’s name', '<div data-testid="related-list">'],
    ['a component', '<div data-component="related">'],
    ['a type', '<div data-type="related">'],
    ['a module', '<div data-module="related">'],
  ])('is told by %s', (_, open) => {
    expect(feature('in:related', deep(open, '</div>', 0))).toBe(1);
  });

  it('is told by the block’s own name too', () => {
    expect(feature('in:related', '<p class="related">One</p>')).toBe(0);
  });

  it('is not told by attributes of other kinds, nor by names inside the block', () => {
    expect(feature('in:related', '<p>One <span role="related">two</span></p>')).toBe(20);
    expect(feature('in:related', '<div title="related"><p>One</p></div>')).toBe(20);
  });

  it('is not told by the page’s own frame', () => {
    expect(featureOf(makePage('</body><body class="related"><p>One</p>'), 'in:related', 'One')).toBe(20);
  });

  it.each([
    [397, 1],
    [398, 20],
  ])('is told by the first 400 characters of the names: %i before "tag" give %i', (before, wanted) => {
    expect(feature('in:tags', `<div class="${'q '.repeat(200).slice(0, before - 1)} tag"><p>One</p></div>`)).toBe(
      wanted,
    );
  });
});

describe('what is hidden', () => {
  const isHidden = (attributes: string, tag = 'div'): boolean => {
    const page = makePage(`<${tag} ${attributes}><p>One</p></${tag}>`);
    const byIndex = page.features.ancestors.isHidden(page.blocks[indexOf(page, 'One')]!.container);
    expect(featureOf(page, 'hidden', 'One')).toBe(byIndex ? 1 : 0);
    return byIndex;
  };

  it.each([
    'hidden',
    'hidden=""',
    'aria-hidden="true"',
    'style="display:none"',
    'style="color:red; DISPLAY : NONE"',
    'style="visibility: hidden"',
  ])('is what is marked %s', (attributes) => {
    expect(isHidden(attributes)).toBe(true);
  });

  it.each(['', 'aria-hidden="false"', 'style="display:block"', 'style="overflow:hidden"', 'class="hidden"'])(
    'is not what is marked %j',
    (attributes) => {
      expect(isHidden(attributes)).toBe(false);
    },
  );
});
