import { useEffect, useState } from 'preact/hooks';

/** Pixels of scrolling down after which the toolbar goes, and up after which it comes back. */
const DOWN_PX = 24;
const UP_PX = 12;

/** Whether the toolbar gives way: after scrolling down, until scrolling up, to the top, or moving the focus into it. */
export function useTuckAway(findScroller: () => HTMLElement | null): boolean {
  const [isTucked, setTucked] = useState(false);
  useEffect(() => {
    const scroller = findScroller();
    if (!scroller) return;
    let turn = scroller.scrollTop;
    function onScroll(): void {
      const top = scroller!.scrollTop;
      if (top < 80 || top < turn - UP_PX) {
        setTucked(false);
        turn = top;
      } else if (top > turn + DOWN_PX) {
        setTucked(true);
        turn = top;
      }
    }
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [findScroller]);
  return isTucked;
}
