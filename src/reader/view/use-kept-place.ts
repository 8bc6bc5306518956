import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

interface Place {
  block: HTMLElement;
  /** Distance of the block's top from the window's, in pixels. */
  top: number;
}

/**
 * Keeps the line that is being read where it is while letters and widths change around it.
 *
 * @param change a new value means that the layout has just changed.
 * @returns remembers the place; called before a change.
 */
export function useKeptPlace(
  findScroller: () => HTMLElement | null,
  findStory: () => HTMLElement | null,
  change: unknown,
): () => void {
  const place = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const scroller = findScroller();
    const kept = place.current;
    place.current = null;
    if (scroller && kept?.block.isConnected) scroller.scrollTop += kept.block.getBoundingClientRect().top - kept.top;
  }, [change, findScroller]);
  return useCallback(() => {
    if (place.current || !(findScroller()?.scrollTop ?? 0)) return;
    const blocks = findStory()?.querySelectorAll<HTMLElement>('[data-block]') ?? [];
    const block = [...blocks].find((candidate) => candidate.getBoundingClientRect().bottom > 60);
    if (block) place.current = { block, top: block.getBoundingClientRect().top };
  }, [findScroller, findStory]);
}
