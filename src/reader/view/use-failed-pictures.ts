import { useEffect } from 'preact/hooks';

/** Takes pictures that do not come out of sight: an empty frame tells nothing that the caption does not. */
export function useFailedPictures(findScroller: () => HTMLElement | null): void {
  useEffect(() => {
    const scroller = findScroller();
    if (!scroller) return;
    function onError(event: Event): void {
      const picture = event.target as HTMLElement | null;
      if (picture?.localName !== 'img') return;
      const frame = picture.closest<HTMLElement>('.enlarge') ?? picture;
      frame.hidden = true;
      const figure = frame.closest<HTMLElement>('figure');
      const hasWords = (figure?.querySelector('figcaption')?.textContent ?? '').trim() !== '';
      if (figure && !hasWords && !figure.querySelector('.enlarge:not([hidden])')) figure.hidden = true;
    }
    function onLoad(event: Event): void {
      const picture = event.target as HTMLElement | null;
      if (picture?.localName !== 'img') return;
      for (const selector of ['.enlarge', 'figure']) {
        const frame = picture.closest<HTMLElement>(selector);
        if (frame) frame.hidden = false;
      }
      picture.hidden = false;
    }
    // Neither event bubbles.
    scroller.addEventListener('error', onError, true);
    scroller.addEventListener('load', onLoad, true);
    return () => {
      scroller.removeEventListener('error', onError, true);
      scroller.removeEventListener('load', onLoad, true);
    };
  }, [findScroller]);
}
