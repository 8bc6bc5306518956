// @vitest-environment jsdom
import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPicker } from '../../src/reader/pick/open-picker.ts';
import * as regions from '../../src/reader/pick/regions.ts';

const PAGE = `
  <nav id="nav"><a href="/">Home</a></nav>
  <main id="main">
    <article id="story"><div id="wrap"><p id="one">One two three.</p><p id="two">Four <b id="bold">five</b> six seven.</p></div></article>
    <aside id="aside"><p>Eight.</p></aside>
    <div id="empty"><img src="/a.jpg" alt=""></div>
  </main>`;

function at(id: string): Element {
  return document.getElementById(id)!;
}

beforeEach(() => {
  document.body.replaceChildren(document.createRange().createContextualFragment(PAGE));
});

describe('regions', () => {
  it('are blocks with words', () => {
    expect(regions.regionAround(at('bold'))).toBe(at('two'));
    expect(regions.regionAround(at('empty'))).toBe(at('main'));
  });

  it('widen to what holds more words, and narrow to their largest part', () => {
    expect(regions.widerRegion(at('two'))).toBe(at('wrap'));
    expect(regions.widerRegion(at('wrap'))).toBe(at('main'));
    expect(regions.widerRegion(document.body)).toBeNull();
    expect(regions.narrowerRegion(at('main'))).toBe(at('story'));
    expect(regions.narrowerRegion(at('story'))).toBe(at('two'));
    expect(regions.narrowerRegion(at('one'))).toBeNull();
  });

  it('lie beside each other across what holds them', () => {
    expect(regions.regionBeside(at('one'), 1)).toBe(at('two'));
    expect(regions.regionBeside(at('two'), 1)).toBe(at('aside'));
    expect(regions.regionBeside(at('main'), -1)).toBe(at('nav'));
    expect(regions.regionBeside(at('nav'), -1)).toBeNull();
  });

  it('begin with what is likeliest the story', () => {
    expect(regions.likelyRegion(document)).toBe(at('main'));
  });

  it('are told by their first and last words', () => {
    expect(regions.describeRegion(at('two'))).toBe('Four five six seven.');
    at('one').textContent = 'word '.repeat(60);
    expect(regions.describeRegion(at('wrap'))).toMatch(/^word word .*word … (?:word )+Four five six seven\.$/);
  });
});

describe('the picker', () => {
  function press(key: string): boolean {
    return document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  afterEach(() => vi.restoreAllMocks());

  it('is driven by keys alone, and leaves the page as it was', async () => {
    const before = document.documentElement.outerHTML;
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { picked } = openPicker(document, 'auto');
    expect(document.documentElement.outerHTML).not.toBe(before);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'Enter']) press(key);
    expect(await picked).toBe(at('one'));
    expect(document.documentElement.outerHTML).toBe(before);
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('leaves on Escape, and leaves other keys to the browser', async () => {
    const { picked } = openPicker(document, 'auto');
    expect(press('Tab')).toBe(true);
    expect(press('Escape')).toBe(false);
    expect(await picked).toBeNull();
    expect(document.documentElement.lastElementChild).toBe(document.body);
  });

  it('goes with a page that throws its content away', async () => {
    const { picked } = openPicker(document, 'auto');
    document.documentElement.lastElementChild!.remove();
    expect(await picked).toBeNull();
  });
});
