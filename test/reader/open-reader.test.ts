// @vitest-environment jsdom
import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_PREFERENCES, type ReaderPreferences } from '../../src/platform/reader-preferences.ts';
import type { ReaderHandle } from '../../src/reader/environment.ts';
import { openReader } from '../../src/reader/index.ts';
import { clearStores, stores } from './fake-browser.ts';
import { el, removal, resultOf, story } from './story.ts';

/** The closed root is out of reach from outside: the test remembers it when it is made. */
let root: ShadowRoot;
let reader: ReaderHandle | null = null;
const onClosed = vi.fn();
const attachShadow = Element.prototype.attachShadow;

const PAGE =
  '<head><title>The page</title></head><body class="page" style="color:  red"><main><button id="b">b</button></main></body>';

function writePage(): void {
  const page = new DOMParser().parseFromString(`<!doctype html><html lang="en">${PAGE}</html>`, 'text/html');
  document.documentElement.replaceChildren(...[...page.documentElement.childNodes].map((n) => document.adoptNode(n)));
}

function open(article = story(), preferences: Partial<ReaderPreferences> = {}): void {
  reader = openReader(document, resultOf(article), {
    preferences: { ...DEFAULT_PREFERENCES, ...preferences },
    onClosed,
  });
}

function find<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
}

function press(key: string): void {
  const target = root.activeElement ?? document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (candidate) => candidate.textContent === name || candidate.getAttribute('aria-label')?.startsWith(name),
  );
  if (!found) throw new Error(`No button ${name}`);
  return found;
}

function paragraphs(): string[] {
  return [...root.querySelectorAll('.story-body > *')].map((block) => block.textContent ?? '');
}

/** Waits until the reader has rendered. */
function see(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 3000, interval: 5 });
}

beforeEach(() => {
  clearStores();
  onClosed.mockClear();
  writePage();
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

describe('opening and leaving', () => {
  it('shows headline, lead, byline, text and related links', () => {
    open();
    expect(find('h1').textContent).toBe('The last ferry stays');
    expect(find('.lead').textContent).toBe('After a long night the council agreed.');
    expect(find('.byline').textContent).toContain('By Anna Muster (fb)');
    expect(find('.byline a[rel="author"]').getAttribute('href')).toBe('https://news.example/anna');
    expect(find('time').title).toContain('meta date');
    expect(paragraphs()).toHaveLength(4);
    expect(find('.related a').textContent).toBe('Why ferries are late');
  });

  it('stands at the end of the root element in a closed root, the page inert', () => {
    open();
    const overlay = document.documentElement.lastElementChild!;
    expect(overlay.firstElementChild!.shadowRoot).toBeNull();
    expect(root.mode).toBe('closed');
    expect(document.body.hasAttribute('inert')).toBe(true);
    expect(document.title).toBe('The page');
  });

  it('leaves the document as it was, to the letter', () => {
    const before = document.documentElement.outerHTML;
    const entries = history.length;
    open();
    expect(document.documentElement.outerHTML).not.toBe(before);
    reader!.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(history.length).toBe(entries);
    expect(reader!.isOpen).toBe(false);
  });

  it('calls back once, however often it is closed', () => {
    open();
    reader!.close();
    reader!.close();
    expect(onClosed).toHaveBeenCalledTimes(1);
  });

  it('gives the focus back', () => {
    document.getElementById('b')!.focus();
    open();
    expect(document.activeElement?.id).not.toBe('b');
    reader!.close();
    expect(document.activeElement?.id).toBe('b');
  });

  it('pauses what plays and lets it go on', () => {
    const video = document.body.appendChild(document.createElement('video'));
    const silent = document.body.appendChild(document.createElement('video'));
    const played = vi.fn(() => Promise.resolve());
    Object.defineProperties(video, { paused: { value: false, writable: true }, play: { value: played } });
    video.pause = vi.fn(() => Object.assign(video, { paused: true }));
    silent.play = vi.fn(() => Promise.resolve());
    open();
    expect(video.pause).toHaveBeenCalled();
    reader!.close();
    expect(played).toHaveBeenCalledTimes(1);
    expect(silent.play).not.toHaveBeenCalled();
  });

  it('closes on Escape: what lies on top first', async () => {
    open();
    press('c');
    await see(() => expect(root.querySelector('.panel')).not.toBeNull());
    press('Escape');
    await see(() => expect(root.querySelector('.panel')).toBeNull());
    expect(reader!.isOpen).toBe(true);
    press('Escape');
    expect(reader!.isOpen).toBe(false);
  });

  it('gives the focus back to the button when a panel is closed from inside', async () => {
    open();
    press('a');
    await see(() => expect(find('.panel').contains(root.activeElement)).toBe(true));
    find<HTMLButtonElement>('.panel-header button').click();
    await see(() => expect(root.activeElement?.id).toBe('open-appearance'));
  });

  it('keeps keys and clicks from the page', () => {
    const heard = vi.fn();
    for (const type of ['keydown', 'click']) document.addEventListener(type, heard);
    open();
    press('t');
    find('h1').click();
    reader!.close();
    document.getElementById('b')!.click();
    expect(heard).toHaveBeenCalledTimes(1);
    for (const type of ['keydown', 'click']) document.removeEventListener(type, heard);
  });

  it('comes back when the page takes it away, and gives way when the page insists', async () => {
    open();
    const overlay = document.documentElement.lastElementChild!;
    overlay.remove();
    await see(() => expect(overlay.isConnected).toBe(true));
    const enemy = new MutationObserver(() => overlay.remove());
    enemy.observe(document.documentElement, { childList: true });
    overlay.remove();
    await see(() => expect(reader!.isOpen).toBe(false));
    enemy.disconnect();
    expect(onClosed).toHaveBeenCalledTimes(1);
    expect(document.body.hasAttribute('inert')).toBe(false);
  });

  it('shows another story when the page has become another', async () => {
    open();
    reader!.update(resultOf(story({ title: 'Second story', content: { type: 'root', children: [el('p', {}, 'x')] } })));
    await see(() => expect(find('h1').textContent).toBe('Second story'));
    expect(paragraphs()).toEqual(['x']);
  });

  it('says quietly when it is unsure, with the way back', () => {
    open(story({ confidence: 0.2 }));
    expect(find('.quiet-line').textContent).toContain('may not be the whole story');
    button('Show the page').click();
    expect(reader!.isOpen).toBe(false);
  });

  it('has no quiet line where it is sure', () => {
    open();
    expect(root.querySelector('.quiet-line')).toBeNull();
  });
});

describe('what was removed', () => {
  it('is put back where it stood, taken out again, and remembered for the site', async () => {
    open();
    press('r');
    await see(() => button('Put back').click());
    await see(() => expect(paragraphs()[2]).toBe('Read more: the old quay'));
    find<HTMLInputElement>('.always input').click();
    await see(() =>
      expect(stores.sync['choices:news.example']).toMatchObject({
        putBackRules: ['clean/teaser-list'],
        hiddenTexts: [],
      }),
    );
    button('Take out again').click();
    await see(() => expect(paragraphs()).toHaveLength(4));
  });

  it('is put back by itself on the next page of a site where the person chose so', async () => {
    stores.sync['choices:news.example'] = { putBackRules: ['clean/teaser-list'], hiddenTexts: [] };
    open(story({ removed: [removal('other', 0, 'Read more: another')] }));
    await see(() => expect(paragraphs()[0]).toBe('Read more: another'));
  });
});

describe('removing a block', () => {
  it('takes it out on a click, offers undo, and remembers it for the site', async () => {
    open();
    press('x');
    await see(() => expect(find('.story-body p').tabIndex).toBe(0));
    find('.story-body p:last-child').click();
    await see(() => expect(paragraphs()).toHaveLength(3));
    await see(() => button('Undo').click());
    await see(() => expect(paragraphs()).toHaveLength(4));
    find('.story-body p:last-child').click();
    await see(() => button('Always on this site').click());
    await see(() =>
      expect(stores.sync['choices:news.example']).toMatchObject({
        putBackRules: [],
        hiddenTexts: ['an appeal is expected this week.'],
      }),
    );
  });
});

describe('settings', () => {
  it('show at once and are kept', async () => {
    open();
    press('+');
    await see(() => expect(find('.reader').style.getPropertyValue('--bs-size')).toBe('21'));
    press('t');
    await see(() => expect(find('.reader').dataset.theme).toBe('light'));
    await see(() => expect(stores.sync).toMatchObject({ 'reader:fontSizePx': 21, 'reader:theme': 'light' }));
  });

  it('are kept when the reader is left at once', async () => {
    open();
    press('+');
    await see(() => expect(find('.reader').style.getPropertyValue('--bs-size')).toBe('21'));
    reader!.close();
    await see(() => expect(stores.sync).toMatchObject({ 'reader:fontSizePx': 21 }));
  });

  it('open in the first frame with the colours that were chosen', () => {
    open(story(), { theme: 'black' });
    expect(find('.reader').dataset.theme).toBe('black');
  });
});

describe('contents, pictures, footnotes and help', () => {
  it('lists the subheads and goes to one', async () => {
    const twice = [el('h2', {}, 'One'), el('p', {}, 'a'), el('h2', {}, 'Two'), el('p', {}, 'b')];
    open(story({ content: { type: 'root', children: twice } }));
    press('c');
    await see(() => button('Two').click());
    await see(() => expect(root.querySelector('.panel')).toBeNull());
    expect(root.activeElement?.textContent).toBe('Two');
  });

  it('enlarges a picture and steps to the next', async () => {
    const figure = (name: string) => el('figure', {}, el('img', { src: `${name}.png`, alt: name }));
    open(story({ content: { type: 'root', children: [figure('a'), figure('b')] } }));
    find('.enlarge').click();
    await see(() => expect(find('.lightbox img').getAttribute('alt')).toBe('a'));
    press('ArrowRight');
    await see(() => expect(find('.lightbox img').getAttribute('alt')).toBe('b'));
    press('Escape');
    await see(() => expect(root.querySelector('.lightbox')).toBeNull());
    expect(reader!.isOpen).toBe(true);
  });

  it('shows a footnote in its place, gives the focus back, and goes back from the note itself', async () => {
    const reference = el('p', {}, 'Text', el('sup', { id: 'note-1' }, el('a', { href: '#note-2' }, '1')));
    const note = el('ol', {}, el('li', { id: 'note-2' }, 'Counted by hand. ', el('a', { href: '#note-1' }, '↩')));
    open(story({ content: { type: 'root', children: [reference, note] } }));
    find('.story-body sup a').click();
    await see(() => expect(find('.footnote > div').textContent).toBe('Counted by hand. '));
    expect(root.activeElement?.className).toBe('footnote');
    press('Escape');
    await see(() => expect(root.querySelector('.footnote')).toBeNull());
    expect(root.activeElement).toBe(find('.story-body sup a'));
    find('.story-body li a').click();
    expect(root.activeElement).toBe(find('.story-body sup a'));
    expect(root.querySelector('.footnote')).toBeNull();
    expect(location.hash).toBe('');
  });

  it('lists every key on ?', async () => {
    open();
    press('?');
    await see(() => expect(root.querySelectorAll('.help dt').length).toBeGreaterThan(20));
  });
});

describe('notes', () => {
  it('that another tab makes are shown here, and not lost by what is done here', async () => {
    open();
    await see(() => expect(find('h1')).toBeTruthy());
    const note = {
      id: 'n1',
      selector: { type: 'TextQuoteSelector', exact: 'every forty minutes', prefix: 'sails ', suffix: '.' },
      position: 0,
      colour: 'green',
      text: '',
      createdAt: '2026-11-24T12:00:00Z',
    };
    const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
    await chrome.storage.local.set({ 'notes:https://news.example/p-1': { title: '', notes: [note] } });
    await see(() => expect(find('mark').textContent).toBe('every forty minutes'));
  });

  it('are found again by their words', async () => {
    stores.local['notes:https://news.example/p-1'] = {
      title: '',
      notes: [
        {
          id: 'n1',
          selector: { type: 'TextQuoteSelector', exact: 'every forty minutes', prefix: 'sails ', suffix: '.' },
          position: 0,
          colour: 'green',
          text: 'Check this',
          createdAt: '2026-11-24T12:00:00Z',
        },
        { id: 'damaged' },
      ],
    };
    open();
    await see(() => expect(find('mark').textContent).toBe('every forty minutes'));
    find('mark').click();
    await see(() => expect(find<HTMLTextAreaElement>('.note textarea').value).toBe('Check this'));
    button('Delete').click();
    await see(() => expect(root.querySelector('mark')).toBeNull());
    await see(() => expect(stores.local).toEqual({}));
  });
});
