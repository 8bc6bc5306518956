import { useRef } from 'preact/hooks';
import type { ListView } from '../platform/saved/list-view.ts';
import type { ListedStory } from '../platform/saved/stories.ts';
import { filterStories, keyOf } from './arrange.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The stories that a view shows. One that was shown stays until the view is changed, though it has been read meanwhile:
 * it does not go from under the hand, and the focus finds it again.
 */
export function useHeld(stories: readonly ListedStory[], view: ListView): ListedStory[] {
  const held = useRef({ shown: view.shown, keys: new Set<string>() });
  if (held.current.shown !== view.shown) held.current = { shown: view.shown, keys: new Set() };
  const { keys } = held.current;
  for (const story of filterStories(stories, { ...view, publisher: '' }, NONE)) keys.add(keyOf(story));
  return filterStories(stories, view, keys);
}
