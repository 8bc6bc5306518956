import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { h, makeArticle } from '../export/make-article.ts';
import { installFakeBrowser } from './fake-browser.ts';

const { local } = installFakeBrowser();
const { isSavedStoreNewer, NewerSavedStoreError } = await import('../../src/platform/saved/database.ts');
const stories = await import('../../src/platform/saved/stories.ts');
const pictures = await import('../../src/platform/saved/pictures.ts');
const { storyKey } = await import('../../src/platform/saved/story-facts.ts');

const NOON = new Date('2026-11-25T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

function story(name: string, over: Partial<Article> = {}): Article {
  const url = `https://paper.example/${name}`;
  return makeArticle([h('p', `All about the ${name}.`)], { url, permalink: null, title: name, image: null, ...over });
}

const jpeg = (bytes: number) => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });

async function titles(): Promise<string[]> {
  return (await stories.listSaved()).map((one) => (one.kind === 'story' ? one.entry.title : `damaged ${one.key}`));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  local.items = {};
});

describe('saved stories', () => {
  it('are listed, the last saved first, and come back whole', async () => {
    await stories.saveStory(story('harbour'), NOON);
    await stories.saveStory(story('ferry'), later(1));
    expect(await titles()).toEqual(['ferry', 'harbour']);
    expect(await stories.loadSaved('https://paper.example/harbour')).toEqual(story('harbour'));
    expect((await stories.findSaved('https://paper.example/harbour'))?.savedAt).toBe(NOON.toISOString());
    expect(await stories.findSaved('https://paper.example/none')).toBeNull();
  });

  it('are known by an address of their own origin only', () => {
    const url = 'https://paper.example/a?x=1#top';
    expect(storyKey({ url, permalink: 'https://paper.example/a' })).toBe('https://paper.example/a');
    expect(storyKey({ url, permalink: 'https://other.example/a' })).toBe('https://paper.example/a?x=1');
    expect(storyKey({ url: 'file:///a.html#x', permalink: null })).toBe('file:///a.html');
  });

  it('are found by every word in title, publisher and text, whatever its case and accents', async () => {
    await stories.saveStory(
      story('harbour', { content: { type: 'root', children: [h('p', 'Señor Ångström dredges.')] } }),
      NOON,
    );
    await stories.saveStory(story('ferry'), later(1));
    const listed = await stories.listSaved();
    const found = (words: string) =>
      stories.searchSaved(listed, words).map((one) => one.kind === 'story' && one.entry.title);
    expect(found('senor angstrom')).toEqual(['harbour']);
    expect(found('HARBOUR dredges')).toEqual(['harbour']);
    expect(found('example')).toEqual(['ferry', 'harbour']);
    expect(found('harbour ferry')).toEqual([]);
    expect(found('  ')).toEqual(['ferry', 'harbour']);
  });

  it('can be brought back for an hour after they were deleted, pictures and all', async () => {
    const src = 'https://img.example/a.jpg';
    await stories.saveStory(story('harbour', { image: { src, alt: '', caption: null, credit: null } }), NOON);
    const key = 'https://paper.example/harbour';
    expect(await pictures.keepPicture(key, src, jpeg(9))).toBe('kept');
    await stories.removeSaved(key, NOON);
    expect(await titles()).toEqual([]);
    expect(await stories.findSaved(key)).toBeNull();
    await stories.forgetRemoved(later(59));
    await stories.restoreSaved(key);
    expect(await titles()).toEqual(['harbour']);
    expect([...(await pictures.loadPictures(key)).keys()]).toEqual([src]);
    await stories.removeSaved(key, NOON);
    await stories.forgetRemoved(later(61));
    await stories.restoreSaved(key);
    expect(await titles()).toEqual([]);
    expect((await pictures.loadPictures(key)).size).toBe(0);
  });

  it('keep their pictures when they are saved again, but for those that they no longer show', async () => {
    const images = ['a', 'b'].map((name) => `https://img.example/${name}.jpg`);
    const content = (some: string[]) => ({
      type: 'root' as const,
      children: [h('p', 'x'), ...some.map((src) => h('img', { src }))],
    });
    const key = 'https://paper.example/harbour';
    await stories.saveStory(story('harbour', { content: content(images) }), NOON);
    for (const src of images) await pictures.keepPicture(key, src, jpeg(10));
    expect((await stories.findSaved(key))?.pictures).toEqual({ shown: 2, kept: 2, bytes: 20 });
    await stories.saveStory(story('harbour', { content: content(images.slice(1)) }), later(1));
    expect((await stories.findSaved(key))?.pictures).toEqual({ shown: 1, kept: 1, bytes: 10 });
    expect([...(await pictures.loadPictures(key)).keys()]).toEqual(images.slice(1));
  });

  it('take no picture that is none, that they do not show, or that is over a limit', async () => {
    const src = 'https://img.example/a.jpg';
    const key = 'https://paper.example/harbour';
    await stories.saveStory(story('harbour', { image: { src, alt: '', caption: null, credit: null } }), NOON);
    expect(await pictures.keepPicture(key, src, new Blob(['<svg/>'], { type: 'image/svg+xml' }))).toBe('failed');
    expect(await pictures.keepPicture(key, 'https://img.example/other.jpg', jpeg(9))).toBe('failed');
    expect(await pictures.keepPicture('https://paper.example/none', src, jpeg(9))).toBe('failed');
    expect(await pictures.keepPicture(key, src, jpeg(pictures.PICTURE_LIMITS.oneBytes + 1))).toBe('too_large');
  });

  it('are listed though a record is damaged, and rebuilt where the story itself is whole', async () => {
    await stories.saveStory(story('harbour'), NOON);
    await stories.saveStory(story('ferry'), NOON);
    const database = await openDB('saved-stories');
    await database.put('entries', { key: 'https://paper.example/harbour', title: 7 });
    await database.put('entries', { key: 'https://paper.example/ferry' });
    await database.put('articles', { key: 'https://paper.example/ferry', article: 'gone' });
    database.close();
    expect(await titles()).toEqual(['harbour', 'damaged https://paper.example/ferry']);
    await stories.removeSaved('https://paper.example/ferry', NOON);
    expect(await titles()).toEqual(['harbour']);
  });

  it('of a newer version are read, and never written over', async () => {
    await stories.saveStory(story('harbour'), NOON);
    const newer = await openDB('saved-stories', 99, { upgrade: (made) => void made.createObjectStore('more') });
    newer.close();
    expect(await isSavedStoreNewer()).toBe(true);
    expect(await titles()).toEqual(['harbour']);
    await expect(stories.saveStory(story('ferry'), NOON)).rejects.toThrow(NewerSavedStoreError);
    await expect(stories.removeSaved('https://paper.example/harbour', NOON)).rejects.toThrow(NewerSavedStoreError);
    expect(await titles()).toEqual(['harbour']);
  });

  it('tell every context that they have changed', async () => {
    await stories.saveStory(story('harbour'), NOON);
    const first = local.items['saved:changed'];
    await stories.removeSaved('https://paper.example/harbour', NOON);
    expect(first).toBeTypeOf('number');
    expect(local.items['saved:changed']).not.toBe(first);
  });
});
