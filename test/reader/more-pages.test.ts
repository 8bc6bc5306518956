// @vitest-environment jsdom
import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Article } from '../../src/article.ts';
import { DEFAULT_PREFERENCES } from '../../src/platform/reader-preferences.ts';
import type { ReadLater } from '../../src/platform/saved/read-later.ts';
import type { PagesOutcome, ReaderEnvironment, ReaderHandle } from '../../src/reader/environment.ts';
import { openReader } from '../../src/reader/index.ts';
import { clearStores } from './fake-browser.ts';
import { el, resultOf, story } from './story.ts';

let root: ShadowRoot;
let reader: ReaderHandle | null = null;
const attachShadow = Element.prototype.attachShadow;

function open(article: Article, more: Partial<ReaderEnvironment>): void {
  const preferences = { ...DEFAULT_PREFERENCES };
  reader = openReader(document, resultOf(article), { preferences, onClosed: () => undefined, ...more });
}

function see(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 3000, interval: 5 });
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => one.textContent === name || one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

const toast = () => root.querySelector('.toast > span')?.textContent ?? '';
const text = () => root.querySelector('.story-body')?.textContent ?? '';

const long = story({ nextPages: { urls: ['https://news.example/harbour.html?page=2'], count: 1 } });
const { nextPages: _, ...short } = long;
const whole: Article = {
  ...short,
  content: { type: 'root', children: [...long.content.children, el('p', {}, 'The second page.')] },
};

beforeEach(() => {
  clearStores();
  window.scrollTo = vi.fn() as unknown as typeof window.scrollTo;
  Element.prototype.attachShadow = function (init) {
    root = attachShadow.call(this, init);
    return root;
  };
});

afterEach(() => {
  reader?.close();
  reader = null;
  Element.prototype.attachShadow = attachShadow;
});

describe('a story on several pages', () => {
  it('offers the others after the text, and shows them where they belong', async () => {
    open(long, { addPages: async (): Promise<PagesOutcome> => ({ article: whole, added: 1, problem: null }) });
    button('Add the other page').click();
    await see(() => expect(text()).toContain('The second page.'));
    await see(() => expect(toast()).toBe('1 page added.'));
    expect(root.querySelector('.more-pages')).toBeNull();
    await see(() => expect(root.activeElement?.textContent).toBe('The second page.'));
  });

  it('keeps what was taken out of the story when pages are added', async () => {
    open(long, { addPages: async (): Promise<PagesOutcome> => ({ article: whole, added: 1, problem: null }) });
    const block = () => [...root.querySelectorAll<HTMLElement>('.story-body > [data-block]')];
    await see(() => expect(block().length).toBe(4));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true }));
    await see(() => expect(root.querySelector('[data-removing]')).not.toBeNull());
    block()[0]!.click();
    await see(() => expect(text()).not.toContain('The vote came'));
    button('Add the other page').click();
    await see(() => expect(text()).toContain('The second page.'));
    expect(text()).not.toContain('The vote came');
  });

  it('can be stopped, and says what went wrong', async () => {
    let signal: AbortSignal | null = null;
    const addPages = (article: Article, given: AbortSignal): Promise<PagesOutcome> => {
      signal = given;
      return new Promise((resolve) =>
        given.addEventListener('abort', () => resolve({ article, added: 0, problem: 'cancelled' })),
      );
    };
    open(long, { addPages });
    button('Add the other page').click();
    await see(() => expect(root.querySelector('.more-pages [role="status"]')?.textContent).toContain('Adding pages'));
    button('Stop').click();
    await see(() => expect(toast()).toBe('Stopped. The rest can still be added.'));
    expect(signal!.aborted).toBe(true);
    await see(() => expect(button('Add the other page')).toBeDefined());
  });

  it('stops fetching when the reader is left', async () => {
    let signal: AbortSignal | null = null;
    open(long, {
      addPages: (_, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    button('Add the other page').click();
    await see(() => expect(signal).not.toBeNull());
    reader!.close();
    await see(() => expect(signal!.aborted).toBe(true));
  });

  it('leads to the site where pages cannot be fetched, as from a saved story', () => {
    open(long, { isSaved: true });
    const link = root.querySelector<HTMLAnchorElement>('.more-pages a');
    expect(link?.href).toBe('https://news.example/harbour.html?page=2');
  });
});

describe('reading later', () => {
  const state = { savedAt: '2026-11-25T12:00:00Z', pictures: { shown: 0, kept: 0 } };
  function fakeReadLater(isSaved: boolean): { readLater: ReadLater; saved: Article[]; calls: string[] } {
    const saved: Article[] = [];
    const calls: string[] = [];
    const readLater: ReadLater = {
      find: async () => (isSaved || saved.length > 0 ? state : null),
      save: async (article) => {
        saved.push(article);
        return { kind: 'saved', state };
      },
      keepPictures: async () => ({ kept: 0, missing: 2, deniedHosts: ['img.example'], isFull: false }),
      drop: async () => void calls.push('drop'),
      bringBack: async () => void calls.push('back'),
      openList: async () => void calls.push('list'),
      onChanged: () => () => undefined,
    };
    return { readLater, saved, calls };
  }
  const mark = () => button('Save for later');

  it('saves the story as it is shown, and shows that it is saved', async () => {
    const { readLater, saved } = fakeReadLater(false);
    open(story(), { readLater });
    await see(() => expect(mark().getAttribute('aria-pressed')).toBe('false'));
    mark().click();
    await see(() => expect(mark().getAttribute('aria-pressed')).toBe('true'));
    expect(saved[0]).toMatchObject({ title: 'The last ferry stays', url: 'https://news.example/harbour.html' });
    expect(toast()).toBe('Saved for later.');
  });

  it('deletes the saved one on the second press, and undoes that', async () => {
    const { readLater, calls } = fakeReadLater(true);
    open(story(), { readLater });
    await see(() => expect(mark().getAttribute('aria-pressed')).toBe('true'));
    mark().click();
    await see(() => expect(toast()).toBe('Removed from the saved stories.'));
    button('Undo').click();
    await see(() => expect(calls).toEqual(['drop', 'back']));
  });

  it('says in words why it was not saved, and which pictures the browser denies', async () => {
    const { readLater } = fakeReadLater(false);
    open(story(), { readLater: { ...readLater, save: async () => ({ kind: 'refused', reason: 'full' }) } });
    await see(() => mark().click());
    await see(() => expect(toast()).toContain('There is no more room'));
    reader!.close();
    open(story(), { readLater });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }));
    await see(() => button('Save with its pictures').click());
    await see(() => expect(toast()).toContain('2 pictures could not be saved.'));
    expect(toast()).toContain('img.example only with access');
  });

  it('brings the saved story up to date when pages are added', async () => {
    const { readLater, saved } = fakeReadLater(true);
    open(long, {
      readLater,
      addPages: async (): Promise<PagesOutcome> => ({ article: whole, added: 1, problem: null }),
    });
    await see(() => expect(mark().getAttribute('aria-pressed')).toBe('true'));
    button('Add the other page').click();
    await see(() => expect(saved.length).toBe(1));
    expect(JSON.stringify(saved[0]!.content)).toContain('The second page.');
  });
});
