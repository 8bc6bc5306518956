import { describe, expect, it } from 'vitest';
import { filterStories, nameOf, publishersOf, searchStories, sortStories } from '../../src/saved/arrange.ts';
import { makeStory } from './make-story.ts';

const harbour = makeStory('“Harbour” dredged', { publisher: 'The Tidewater Post', minutes: 6, savedAt: 3 });
const ferry = makeStory('Ferry cancelled', {
  publisher: 'Island Courier',
  minutes: 2,
  savedAt: 2,
  text: 'Señor Ångström.',
});
const ninth = makeStory('9 lamps', { publisher: 'Island Courier', minutes: 9, savedAt: 1, isRead: true });
const tenth = makeStory('10 lamps', { publisher: 'Ápex', minutes: 2, savedAt: 4, isRead: true });
const damaged = { kind: 'damaged', key: 'https://paper.example/lost' } as const;
const all = [damaged, tenth, harbour, ferry, ninth];
const names = (stories: typeof all) => stories.map(nameOf);
const EVERYTHING = { order: 'newest', shown: 'all', publisher: '' } as const;

describe('saved stories are found', () => {
  const found = (words: string) => names(searchStories(all, words) as typeof all);

  it('by every word in title, publisher and text, whatever its case and accents', () => {
    expect(found('senor angstrom')).toEqual(['Ferry cancelled']);
    expect(found('HARBOUR post')).toEqual(['“Harbour” dredged']);
    expect(found('lamps')).toEqual(['10 lamps', '9 lamps']);
    expect(found('harbour ferry')).toEqual([]);
  });

  it('all, where nothing is asked for; a damaged one by its address', () => {
    expect(found('  ')).toEqual(names(all));
    expect(found('lost')).toEqual([damaged.key]);
  });
});

describe('saved stories are ordered', () => {
  it.each([
    ['newest', ['10 lamps', '“Harbour” dredged', 'Ferry cancelled', '9 lamps']],
    ['oldest', ['9 lamps', 'Ferry cancelled', '“Harbour” dredged', '10 lamps']],
    ['title', ['9 lamps', '10 lamps', 'Ferry cancelled', '“Harbour” dredged']],
    ['publisher', ['10 lamps', 'Ferry cancelled', '9 lamps', '“Harbour” dredged']],
    ['shortest', ['10 lamps', 'Ferry cancelled', '“Harbour” dredged', '9 lamps']],
    ['longest', ['9 lamps', '“Harbour” dredged', '10 lamps', 'Ferry cancelled']],
  ] as const)('by %s, damaged ones at the end', (order, wanted) => {
    expect(names(sortStories(all, order, 'en') as typeof all)).toEqual([...wanted, damaged.key]);
  });
});

describe('saved stories are filtered', () => {
  const filtered = (view: object, held = new Set<string>()) =>
    names(filterStories(all, { ...EVERYTHING, ...view }, held) as typeof all);

  it('by whether they are read, but for those that have been read meanwhile', () => {
    expect(filtered({})).toEqual(names(all));
    expect(filtered({ shown: 'unread' })).toEqual(['“Harbour” dredged', 'Ferry cancelled']);
    expect(filtered({ shown: 'read' })).toEqual(['10 lamps', '9 lamps']);
    expect(filtered({ shown: 'unread' }, new Set([ninth.entry.key]))).toContain('9 lamps');
  });

  it('by publisher', () => {
    expect(publishersOf(all, 'en')).toEqual(['Ápex', 'Island Courier', 'The Tidewater Post']);
    expect(filtered({ publisher: 'Island Courier' })).toEqual(['Ferry cancelled', '9 lamps']);
    expect(filtered({ publisher: 'Island Courier', shown: 'read' })).toEqual(['9 lamps']);
  });
});
