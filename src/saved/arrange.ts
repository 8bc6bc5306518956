import type { ListOrder, ListView } from '../platform/saved/list-view.ts';
import type { ListedStory, ReadableStory } from '../platform/saved/stories.ts';

export function keyOf(story: ListedStory): string {
  return story.kind === 'story' ? story.entry.key : story.key;
}

/** What a story is called where one is meant: its title, else its address. */
export function nameOf(story: ListedStory): string {
  return story.kind === 'story' ? story.entry.title || story.entry.key : story.key;
}

export function isReadable(story: ListedStory): story is ReadableStory {
  return story.kind === 'story';
}

export function isRead(story: ListedStory): boolean {
  return story.kind === 'story' && story.progress?.readAt != null;
}

/** Publishers of the stories, each once, in the order of a language. */
export function publishersOf(stories: readonly ListedStory[], language: string): string[] {
  const names = new Set(stories.filter(isReadable).map(({ entry }) => entry.publisher));
  return [...names].filter(Boolean).sort(new Intl.Collator(language).compare);
}

/** Words without case and accents, as a search compares them. */
function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Folded words of stories that were searched before: a letter more must not fold all of them again. */
const folded = new WeakMap<object, string>();

function wordsOf(story: ListedStory): string {
  if (story.kind === 'damaged') return foldWords(story.key);
  const { entry } = story;
  const known = folded.get(entry) ?? foldWords(`${entry.title} ${entry.publisher} ${entry.text}`);
  folded.set(entry, known);
  return known;
}

/** The stories that hold every word of a search in title, publisher or text; all where it is empty. */
export function searchStories(stories: readonly ListedStory[], wanted: string): ListedStory[] {
  const words = foldWords(wanted).split(/\s+/).filter(Boolean);
  return stories.filter((story) => words.every((word) => wordsOf(story).includes(word)));
}

/**
 * The stories of a publisher that are read or unread, as the view asks for. Damaged ones are neither, and of no publisher.
 *
 * @param held keys of stories that stay though they have been read meanwhile.
 */
export function filterStories(
  stories: readonly ListedStory[],
  { shown, publisher }: ListView,
  held: ReadonlySet<string>,
): ListedStory[] {
  return stories.filter((story) => {
    if (publisher && (story.kind === 'damaged' || story.entry.publisher !== publisher)) return false;
    if (shown === 'all' || held.has(keyOf(story))) return true;
    return story.kind === 'story' && isRead(story) === (shown === 'read');
  });
}

/** A title as it is sorted: what stands before its first word does not count. */
function sortName({ entry }: ReadableStory): string {
  return entry.title.replace(/^[^\p{L}\p{N}]+/u, '');
}

function savedTime({ entry }: ReadableStory): number {
  return Date.parse(entry.savedAt);
}

/** The stories in an order, what is equal in it by the time of saving, the last first; damaged ones at the end. */
export function sortStories(stories: readonly ListedStory[], order: ListOrder, language: string): ListedStory[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const orders: Record<ListOrder, (a: ReadableStory, b: ReadableStory) => number> = {
    newest: () => 0,
    oldest: (a, b) => savedTime(a) - savedTime(b),
    title: (a, b) => compare(sortName(a), sortName(b)),
    publisher: (a, b) => compare(a.entry.publisher, b.entry.publisher),
    shortest: (a, b) => a.entry.minutes - b.entry.minutes,
    longest: (a, b) => b.entry.minutes - a.entry.minutes,
  };
  const readable = stories.filter(isReadable);
  readable.sort((a, b) => orders[order](a, b) || savedTime(b) - savedTime(a));
  return [...readable, ...stories.filter((story) => story.kind === 'damaged')];
}
