import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ReadingPlace } from '../../platform/saved/database.ts';
import type { ReaderEnvironment } from '../environment.ts';
import { findBlock } from './find-block.ts';
import { readShare } from './progress.tsx';

/** The line that is read is looked for below the toolbar. */
const LINE_PX = 60;

/** A place is told once scrolling has rested, and a story that was not scrolled once it was looked at. */
const REST_MS = 400;
const LOOK_MS = 1500;

interface Wiring {
  environment: ReaderEnvironment;
  /** The story as it was opened: a new one means that the place is to be found again. */
  opened: unknown;
  findScroller: () => HTMLElement | null;
  findStory: () => HTMLElement | null;
}

/** The block that stands at the line that is read, and how far the story is read; null where there is none. */
function findPlace(scroller: HTMLElement, story: HTMLElement): ReadingPlace | null {
  const line = scroller.getBoundingClientRect().top + LINE_PX;
  const blocks = [...story.querySelectorAll<HTMLElement>('[data-block]')];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > line);
  if (!first?.dataset.block) return null;
  const box = first.getBoundingClientRect();
  const part = box.height > 0 ? Math.max(0, Math.min(1, (line - box.top) / box.height)) : 0;
  const end = story.getBoundingClientRect().bottom + scroller.scrollTop;
  return { block: first.dataset.block, part, share: readShare(scroller, end) };
}

/**
 * Opens a story where it was left, and tells whoever opened it where it is being read. It must come after what scrolls a
 * new story to its beginning.
 */
export function useReadingPlace({ environment, opened, findScroller, findStory }: Wiring): void {
  const { place, onPlace } = environment;
  const isRestored = useRef(false);

  useLayoutEffect(() => {
    const scroller = findScroller();
    // only the first story that is shown is the one that was left there
    const block = isRestored.current || !place ? null : findBlock(findStory(), place.block);
    isRestored.current = true;
    if (!scroller || !block || !place) return;
    const box = block.getBoundingClientRect();
    scroller.scrollTop += box.top + box.height * place.part - scroller.getBoundingClientRect().top - LINE_PX;
  }, [opened, place, findScroller, findStory]);

  useEffect(() => {
    const scroller = findScroller();
    if (!scroller || !onPlace) return;
    let timer = setTimeout(look, LOOK_MS);
    /** What has not been told yet: when the reader is left, the story is gone before this is cleaned up. */
    let last: ReadingPlace | null = null;
    function measure(): void {
      const story = findStory();
      last = (scroller && story && findPlace(scroller, story)) ?? last;
    }
    function look(): void {
      measure();
      tell();
    }
    function tell(): void {
      clearTimeout(timer);
      if (last) onPlace?.(last);
      last = null;
    }
    function onScroll(): void {
      measure();
      clearTimeout(timer);
      timer = setTimeout(tell, REST_MS);
    }
    scroller.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('visibilitychange', tell);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      document.removeEventListener('visibilitychange', tell);
      tell();
    };
  }, [opened, onPlace, findScroller, findStory]);
}
