import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { h, makeArticle } from '../export/make-article.ts';
import { installFakeBrowser } from '../platform/fake-browser.ts';

const { granted } = installFakeBrowser();
const { savedHandlers } = await import('../../src/background/saved-messages.ts');
const { loadPictures } = await import('../../src/platform/saved/pictures.ts');

const SRC = 'https://img.example/a.jpg';
const KEY = 'https://paper.example/harbour';
const article = makeArticle([h('p', 'Text.')], {
  url: KEY,
  permalink: null,
  image: { src: SRC, alt: '', caption: null, credit: null },
});
const page = { isOwnPage: false, tabId: 1, url: 'https://paper.example/harbour?from=front' };
const stranger = { isOwnPage: false, tabId: 2, url: 'https://evil.example/' };
const popup = { isOwnPage: true, tabId: null, url: 'chrome-extension://our-id/popup/index.html' };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  granted.clear();
});
afterEach(() => vi.unstubAllGlobals());

describe('the background, asked about saved stories', () => {
  it('saves for a page of the same site and for our own pages', async () => {
    expect(await savedHandlers['saved.put']({ article }, page)).toMatchObject({ kind: 'saved' });
    expect(await savedHandlers['saved.put']({ article }, popup)).toMatchObject({ kind: 'saved' });
    expect(await savedHandlers['saved.state']({ key: KEY }, page)).toMatchObject({ pictures: { shown: 1, kept: 0 } });
  });

  it('lets no page speak for another site: neither save, nor ask, nor delete, nor add pictures', async () => {
    expect(await savedHandlers['saved.put']({ article }, stranger)).toEqual({ kind: 'refused', reason: 'damaged' });
    await savedHandlers['saved.put']({ article }, page);
    expect(await savedHandlers['saved.state']({ key: KEY }, stranger)).toBeNull();
    const bytes = { mediaType: 'image/png', base64: btoa('x') };
    expect(await savedHandlers['saved.picture']({ key: KEY, src: SRC, bytes }, stranger)).toBe('failed');
    await savedHandlers['saved.remove']({ key: KEY }, stranger);
    expect(await savedHandlers['saved.state']({ key: KEY }, page)).not.toBeNull();
  });

  it('refuses an article of no shape', async () => {
    const broken = { ...article, content: null } as unknown as typeof article;
    expect(await savedHandlers['saved.put']({ article: { ...broken, lead: null } }, popup)).toEqual({
      kind: 'refused',
      reason: 'damaged',
    });
  });

  it('keeps the picture that a page gives, and fetches what it does not give', async () => {
    await savedHandlers['saved.put']({ article }, page);
    const given = { mediaType: 'image/png', base64: btoa('own') };
    expect(await savedHandlers['saved.picture']({ key: KEY, src: SRC, bytes: given }, page)).toBe('kept');
    vi.stubGlobal('fetch', async () => new Response('fetched', { headers: { 'content-type': 'image/jpeg' } }));
    expect(await savedHandlers['saved.picture']({ key: KEY, src: SRC, bytes: null }, popup)).toBe('kept');
    const kept = (await loadPictures(KEY)).get(SRC);
    expect([kept?.type, await kept?.text()]).toEqual(['image/jpeg', 'fetched']);
  });

  it('tells a picture that is denied from one that does not come', async () => {
    await savedHandlers['saved.put']({ article }, page);
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('blocked');
    });
    expect(await savedHandlers['saved.picture']({ key: KEY, src: SRC, bytes: null }, popup)).toBe('denied');
    granted.add('https://img.example/*');
    expect(await savedHandlers['saved.picture']({ key: KEY, src: SRC, bytes: null }, popup)).toBe('failed');
  });

  it('deletes, and undoes that', async () => {
    await savedHandlers['saved.put']({ article }, page);
    await savedHandlers['saved.remove']({ key: KEY }, page);
    expect(await savedHandlers['saved.state']({ key: KEY }, page)).toBeNull();
    await savedHandlers['saved.restore']({ key: KEY }, popup);
    expect(await savedHandlers['saved.state']({ key: KEY }, page)).not.toBeNull();
  });
});
