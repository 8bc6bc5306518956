import { prefersStillness } from '../view/go-to.ts';

/** How far a key scrolls, in heights of the window; the ends are far away. */
const HEIGHTS: Record<string, number> = { PageDown: 0.9, PageUp: -0.9, End: 1e4, Home: -1e4 };

/** Pixels that an arrow key scrolls, as browsers do. */
const LINE_PX = 40;

/**
 * Scrolls the story by a key where the focus is on the toolbar, which does not scroll by itself: whoever has pressed a
 * button goes on reading by keys.
 *
 * @returns whether the key was one for scrolling.
 */
export function scrollByKey(key: string, scroller: Element): boolean {
  const lines = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const heights = Object.hasOwn(HEIGHTS, key) ? HEIGHTS[key]! : 0;
  if (lines === 0 && heights === 0) return false;
  const top = lines * LINE_PX + heights * scroller.clientHeight;
  scroller.scrollBy?.({ top, behavior: prefersStillness() ? 'instant' : 'smooth' });
  return true;
}
