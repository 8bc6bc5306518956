import type { ReadableStory } from '../../src/platform/saved/stories.ts';

interface StoryFacts {
  publisher?: string;
  minutes?: number;
  /** The minute of the day on which it was saved. */
  savedAt?: number;
  text?: string;
  isRead?: boolean;
}

/** A story as the list has it. */
export function makeStory(title: string, facts: StoryFacts = {}): ReadableStory {
  const { publisher = 'The Example', minutes = 1, savedAt = 0, text = '', isRead = false } = facts;
  const key = `https://paper.example/${encodeURIComponent(title)}`;
  const time = new Date(Date.UTC(2026, 10, 25, 12, savedAt)).toISOString();
  return {
    kind: 'story',
    entry: {
      key,
      title,
      publisher,
      published: null,
      savedAt: time,
      language: 'en',
      direction: 'ltr',
      minutes,
      text,
      pictures: { shown: 0, kept: 0, bytes: 0 },
      removedAt: null,
    },
    progress: isRead ? { key, readAt: time, place: null } : null,
  };
}
