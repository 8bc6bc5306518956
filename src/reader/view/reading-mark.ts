import { rangeOfText } from './text-range.ts';

/** The name of the highlight; the page could have highlights of its own. */
const READING = 'broadsheet-reading';

interface HighlightView {
  CSS?: { highlights?: Map<string, unknown> };
  Highlight?: new (range: Range) => unknown;
}

/** Marks characters of a block as being read and gives their place, or takes the mark away. */
export function markReading(block: Element | null, start = 0, end = 0): Range | null {
  const { CSS: styles, Highlight } = globalThis as unknown as HighlightView;
  const range = block ? rangeOfText(block, start, end) : null;
  if (styles?.highlights && Highlight) {
    if (range) styles.highlights.set(READING, new Highlight(range));
    else styles.highlights.delete(READING);
  }
  return range;
}

/** Scrolls a range to the upper third unless it is already well in view. */
export function keepInView(scroller: Element, range: Range, isSmooth: boolean): void {
  const { top, bottom } = range.getBoundingClientRect();
  const height = scroller.clientHeight;
  if (top >= height * 0.12 && bottom <= height * 0.75) return;
  scroller.scrollBy({ top: top - height * 0.3, behavior: isSmooth ? 'smooth' : 'instant' });
}
