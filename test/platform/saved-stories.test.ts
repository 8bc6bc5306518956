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
const removal = await import('../../src/platform/saved/removal.ts');
const progress = await import('../../src/platform/saved/progress.ts');
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

  it('can be brought back for an hour after they were deleted, pictures and all', async () => {
    const src = 'https://img.example/a.jpg';
    await stories.saveStory(story('harbour', { image: { src, alt: '', caption: null, credit: null } }), NOON);
    const key = 'https://paper.example/harbour';
    expect(await pictures.keepPicture(key, src, jpeg(9))).toBe('kept');
    await removal.removeSaved([key], NOON);
    expect(await titles()).toEqual([]);
    expect(await stories.findSaved(key)).toBeNull();
    await removal.forgetRemoved(later(59));
    await removal.restoreSaved([key]);
    expect(await titles()).toEqual(['harbour']);
    expect([...(await pictures.loadPictures(key)).keys()]).toEqual([src]);
    await removal.removeSaved([key], NOON);
    await removal.forgetRemoved(later(61));
    expect(await removal.restoreSaved([key])).toBe(0);
    expect(await titles()).toEqual([]);
    expect((await pictures.loadPictures(key)).size).toBe(0);
  });

  it('are deleted and brought back together, and all stay where one of them cannot be deleted', async () => {
    for (const name of ['harbour', 'ferry', 'lamp']) await stories.saveStory(story(name), NOON);
    const keys = ['harbour', 'ferry'].map((name) => `https://paper.example/${name}`);
    await removal.removeSaved(keys, NOON);
    expect(await titles()).toEqual(['lamp']);
    expect(await removal.restoreSaved(keys)).toBe(2);
    expect((await titles()).sort()).toEqual(['ferry', 'harbour', 'lamp']);
    // no key that a store takes: the change breaks off in its middle
    const broken = {} as unknown as string;
    await expect(removal.removeSaved([keys[0]!, broken, keys[1]!], later(1))).rejects.toThrow();
    expect((await titles()).sort()).toEqual(['ferry', 'harbour', 'lamp']);
  });

  it('are read once their end was seen or by hand, and are opened where they were left', async () => {
    const key = 'https://paper.example/harbour';
    await stories.saveStory(story('harbour'), NOON);
    const look = async () => (await stories.listSaved()).map((one) => (one.kind === 'story' ? one.progress : null))[0];
    const half = { block: 's3', part: 0.5, share: 0.4 };
    await progress.keepPlace(key, half, NOON);
    expect(await progress.loadPlace(key)).toEqual(half);
    expect((await look())?.readAt).toBeNull();
    await progress.keepPlace(key, { block: 's9', part: 0, share: 1 }, later(1));
    expect(await look()).toEqual({ key, readAt: later(1).toISOString(), place: null });
    // read once more: when it was read first stays
    await progress.keepPlace(key, half, later(2));
    expect(await look()).toEqual({ key, readAt: later(1).toISOString(), place: half });
    await progress.markRead([key], false, later(3));
    expect(await look()).toEqual({ key, readAt: null, place: null });
    await progress.markRead([key], true, later(4));
    expect((await look())?.readAt).toBe(later(4).toISOString());
  });

  it('stay read when they are brought up to date, and are new when they are saved after they were deleted', async () => {
    const key = 'https://paper.example/harbour';
    const isRead = async () => (await progress.loadAllProgress()).get(key)?.readAt != null;
    await stories.saveStory(story('harbour'), NOON);
    await progress.markRead([key], true, NOON);
    await stories.saveStory(story('harbour'), later(1));
    expect(await isRead()).toBe(true);
    await removal.removeSaved([key], later(2));
    await removal.restoreSaved([key]);
    expect(await isRead()).toBe(true);
    await removal.removeSaved([key], later(3));
    await stories.saveStory(story('harbour'), later(4));
    expect(await isRead()).toBe(false);
  });

  it('that are gone for good leave no word of how far they were read, not even from a reader that is still open', async () => {
    const key = 'https://paper.example/harbour';
    const half = { block: 's3', part: 0.5, share: 0.4 };
    await stories.saveStory(story('harbour'), NOON);
    await progress.keepPlace(key, half, NOON);
    await removal.removeSaved([key], NOON);
    await removal.forgetRemoved(later(61));
    await progress.keepPlace(key, half, later(62));
    expect(await progress.loadAllProgress()).toEqual(new Map());
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
    const keys = ['https://paper.example/harbour', 'https://paper.example/ferry'];
    await removal.removeSaved(keys, NOON);
    expect(await titles()).toEqual([]);
    await removal.restoreSaved(keys);
    expect(await titles()).toEqual(['harbour', 'damaged https://paper.example/ferry']);
  });

  it('of the first version of the store come through with all that they hold', async () => {
    const key = 'https://paper.example/harbour';
    const src = 'https://img.example/a.jpg';
    const article = story('harbour', { image: { src, alt: '', caption: null, credit: null } });
    const facts = { key, title: 'harbour', publisher: 'The Example', published: article.published };
    const more = { savedAt: NOON.toISOString(), language: 'en', direction: 'ltr', minutes: 3, text: 'All about it.' };
    const entry = { ...facts, ...more, pictures: { shown: 1, kept: 1, bytes: 9 }, removedAt: null };
    const removed = { ...entry, key: 'https://paper.example/ferry', removedAt: NOON.toISOString() };
    // as that version made it
    const old = await openDB('saved-stories', 1, {
      upgrade(made) {
        made.createObjectStore('entries', { keyPath: 'key' });
        made.createObjectStore('articles', { keyPath: 'key' });
        made.createObjectStore('pictures', { keyPath: ['key', 'src'] }).createIndex('story', 'key');
      },
    });
    for (const one of [entry, removed]) await old.put('entries', one);
    for (const one of [entry, removed]) await old.put('articles', { key: one.key, article });
    await old.put('pictures', { key, src, blob: jpeg(9) });
    old.close();

    expect(await isSavedStoreNewer()).toBe(false);
    expect(await stories.listSaved()).toEqual([{ kind: 'story', entry, progress: null }]);
    expect(await stories.loadSaved(key)).toEqual(article);
    expect((await pictures.loadPictures(key)).get(src)?.size).toBe(9);
    await removal.restoreSaved([removed.key]);
    expect(await titles()).toEqual(['harbour', 'harbour']);
    await progress.markRead([key], true, NOON);
    expect((await progress.loadAllProgress()).get(key)?.readAt).toBe(NOON.toISOString());
  });

  it('of a newer version are read, and never written over', async () => {
    await stories.saveStory(story('harbour'), NOON);
    const newer = await openDB('saved-stories', 99, { upgrade: (made) => void made.createObjectStore('more') });
    newer.close();
    expect(await isSavedStoreNewer()).toBe(true);
    expect(await titles()).toEqual(['harbour']);
    await expect(stories.saveStory(story('ferry'), NOON)).rejects.toThrow(NewerSavedStoreError);
    const keys = ['https://paper.example/harbour'];
    await expect(removal.removeSaved(keys, NOON)).rejects.toThrow(NewerSavedStoreError);
    await expect(progress.markRead(keys, true, NOON)).rejects.toThrow(NewerSavedStoreError);
    expect(await titles()).toEqual(['harbour']);
  });

  it('tell every context that they have changed', async () => {
    await stories.saveStory(story('harbour'), NOON);
    const first = local.items['saved:changed'];
    await removal.removeSaved(['https://paper.example/harbour'], NOON);
    expect(first).toBeTypeOf('number');
    expect(local.items['saved:changed']).not.toBe(first);
  });
});
