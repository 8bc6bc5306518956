import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BookStory } from '../../src/export/epub.ts';
import { h, makeArticle } from '../export/make-article.ts';
import { installFakeBrowser } from '../platform/fake-browser.ts';

installFakeBrowser();
let bound: readonly BookStory[] = [];
vi.mock('../../src/platform/parts.ts', () => ({
  loadPart: async () => ({
    articlesToEpub(stories: readonly BookStory[]) {
      bound = stories;
      return new Uint8Array([1, 2, 3]);
    },
  }),
}));
const { keepPicture } = await import('../../src/platform/saved/pictures.ts');
const { saveStory } = await import('../../src/platform/saved/stories.ts');
const { makeBook } = await import('../../src/saved/make-book.ts');

const NOON = new Date('2026-11-25T12:00:00Z');
const FRAME = { title: 'Saved stories', language: 'en', direction: 'ltr' } as const;
const SRC = 'https://img.example/a.jpg';

async function save(name: string): Promise<string> {
  const url = `https://paper.example/${name}`;
  const image = { src: SRC, alt: '', caption: null, credit: null };
  await saveStory(makeArticle([h('p', name)], { url, permalink: null, title: name, image }), NOON);
  return url;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('a book holds the stories that are asked for, in that order, with the pictures that are kept', async () => {
  const [harbour, ferry] = [await save('harbour'), await save('ferry')];
  await save('lamp');
  await keepPicture(ferry, SRC, new Blob(['picture'], { type: 'image/jpeg' }));
  const book = await makeBook([ferry, harbour], FRAME, NOON);
  expect(book).toEqual({ bytes: new Uint8Array([1, 2, 3]), stories: 2, isCut: false });
  expect(bound.map(({ article }) => article.title)).toEqual(['ferry', 'harbour']);
  expect(bound.map(({ pictures }) => pictures.map(({ src, mediaType }) => [src, mediaType]))).toEqual([
    [[SRC, 'image/jpeg']],
    [],
  ]);
});

it('a story that cannot be read is left out of the book', async () => {
  const harbour = await save('harbour');
  expect((await makeBook(['https://paper.example/none', harbour], FRAME, NOON)).stories).toBe(1);
});
