import { describe, expect, it } from 'vitest';
import { isGood } from '../../../src/extract/features/containers.ts';
import { featureOf, indexOf, makePage, prose } from '../make-page.ts';

const good = (seed = 'ferry', words = 20): string => `<p>${prose(words, seed)}</p>`;

describe('a block that reads like prose', () => {
  const is = (body: string): boolean => isGood(makePage(body).blocks[0]!);

  it.each([
    [13, false],
    [14, true],
  ])('has 14 words, here %i: %s', (words, wanted) => {
    expect(is(good('ferry', words))).toBe(wanted);
  });

  it('has a mark of a sentence or a comma', () => {
    const words = 'ferry '.repeat(14).trim();
    expect([is(`<p>${words}</p>`), is(`<p>${words}.</p>`), is(`<p>x, ${words}</p>`)]).toEqual([false, true, true]);
  });

  it.each([
    [79, false],
    [80, true],
  ])('needs no mark in a script that has neither marks nor spaces, here with %i characters: %s', (chars, wanted) => {
    expect(is(`<p>${'\u0e01'.repeat(chars)}</p>`)).toBe(wanted);
  });

  it.each([
    [35, true],
    [36, false],
  ])('has %i of 100 characters in links: %s', (linked, wanted) => {
    const rest = 'on '.repeat(30).slice(0, 98 - linked);
    expect(is(`<p><a href="/a">${'a'.repeat(linked)}</a> ${rest}.</p>`)).toBe(wanted);
  });
});

describe('the container of the story', () => {
  const best = (body: string): string => {
    const { best: node } = makePage(body).features.containers;
    return node.className || node.name;
  };

  it('is the innermost that holds most of the prose', () => {
    expect(best(`<div id="a"><div id="b">${good()}${good()}</div><div id="c">${good()}</div></div>`)).toBe('a');
    expect(best(`<div id="a"><div id="b">${good().repeat(3)}</div><div id="c">${good()}</div></div>`)).toBe('b');
  });

  it.each([
    [69, 'a'],
    [70, 'b'],
  ])('holds seven tenths of it, here %i of 100: %s', (share, wanted) => {
    // blocks of 100 characters each
    const line = `<p>${'ferry '.repeat(20).slice(0, 99)}.</p>`;
    expect(
      best(`<div id="a"><div id="b">${line.repeat(share)}</div><div id="c">${line.repeat(100 - share)}</div></div>`),
    ).toBe(wanted);
  });

  it('is no single paragraph', () => {
    expect(best(`<div id="a"><div id="b">${good('ferry', 90)}</div><div id="c">${good()}</div></div>`)).toBe('a');
  });

  it('is the page where there is no prose', () => {
    expect(best('<div id="a"><p>One</p></div>')).toBe('html');
  });

  it('holds what stands in it, however deep', () => {
    const page = makePage(`<div id="b">${good().repeat(3)}<i><b><div>Inside</div></b></i></div><p>Outside</p>`);
    const holds = (of: string): boolean => page.features.containers.isInBest(page.blocks[indexOf(page, of)]!.container);
    expect([page.features.containers.best.className, holds('Inside'), holds('Outside')]).toEqual(['b', true, false]);
  });
});

describe('blocks of one make', () => {
  const isSame = (one: string, two: string): boolean => {
    const page = makePage(one.replace('TEXT', 'One') + two.replace('TEXT', 'Two'));
    const { containers } = page.features;
    return containers.signatureOf(page.blocks[0]!) === containers.signatureOf(page.blocks[1]!);
  };

  it.each([
    ['<p>TEXT</p>', '<p>TEXT</p>', true],
    ['<p>TEXT</p>', '<div>TEXT</div>', false],
    ['<p class="a">TEXT</p>', '<p>TEXT</p>', false],
    ['<p id="a1">TEXT</p>', '<p id="a22">TEXT</p>', true],
    ['<section><p>TEXT</p></section>', '<div><p>TEXT</p></div>', false],
    ['<section><div><p>TEXT</p></div></section>', '<nav><div><p>TEXT</p></div></nav>', false],
    ['<section><div><div><p>TEXT</p></div></div></section>', '<nav><div><div><p>TEXT</p></div></div></nav>', true],
  ])('are %s and %s: %s', (one, two, wanted) => {
    expect(isSame(one, two)).toBe(wanted);
  });

  it('are told by the first 80 characters of their names', () => {
    const named = (length: number, end: string): string => `<p class="${'a'.repeat(length)}${end}">TEXT</p>`;
    expect([isSame(named(79, 'b'), named(79, 'c')), isSame(named(80, 'b'), named(80, 'c'))]).toEqual([false, true]);
  });
});

describe('what the elements around a block add up to', () => {
  const page = makePage(
    `<main><div class="text">${good()}${good('crew')}<ul><li><a href="/a">One link</a></li><li>Two</li></ul></div><p>Outside</p></main>`,
  );
  const goodChars = prose(20).length + prose(20, 'crew').length;

  it.each([
    ['up0:blocks', 'Two', 1],
    ['up1:blocks', 'Two', 2],
    ['up2:blocks', 'Two', 4],
    ['up3:blocks', 'Two', 5],
    ['up4:blocks', 'Two', 5],
    ['up2:goodBlocks', 'Two', 2],
    ['up1:goodBlocks', 'Two', 0],
    ['up0:goodShare', 'ferrya', prose(20).length / goodChars],
    ['up1:goodShare', 'Outside', 1],
    ['up0:linkDensity', 'Two', 0],
    ['up1:linkDensity', 'Two', 8 / 11],
    ['best:inside', 'Two', 1],
    ['best:inside', 'Outside', 0],
    ['best:up', 'Two', 2],
    ['best:down', 'Two', 0],
    ['best:up', 'Outside', 1],
    ['best:down', 'Outside', 1],
    ['sig:blocks', 'ferrya', 2],
    ['sig:words', 'ferrya', 20],
    ['sig:sentences', 'ferrya', 1],
    ['sig:goodShare', 'ferrya', 1],
    ['sig:linkDensity', 'Two', 8 / 11],
    ['sig:words', 'Two', 1.5],
    ['sig:sentences', 'Two', 0],
    ['sig:textShare', 'Outside', 7 / (goodChars + 8 + 3 + 7)],
    ['list:items', 'Two', 2],
    ['list:items', 'ferrya', 0],
    ['list:linkDensity', 'Two', 8 / 11],
    ['list:words', 'Two', 11 / 2],
  ])('%s of %s is %d', (feature, of, wanted) => {
    expect(featureOf(page, feature, of)).toBeCloseTo(wanted, 5);
  });

  it.each(['ul', 'ol', 'dl'])('counts the items of a list made of %s', (tag) => {
    expect(featureOf(makePage(`<${tag}><div>One</div><div>Two</div></${tag}>`), 'list:items', 'One')).toBe(2);
  });

  it.each([
    [6, 1],
    [7, 1],
    [8, 0],
  ])('looks for the list seven elements up, here %i: %i', (up, wanted) => {
    const body = `<ul>${'<div>'.repeat(up)}One${'</div>'.repeat(up)}</ul>`;
    expect(featureOf(makePage(body), 'list:items', 'One')).toBe(wanted);
  });

  it('adds the whole page above its top', () => {
    expect(featureOf(makePage('One'), 'up4:blocks', 'One')).toBe(1);
  });
});
