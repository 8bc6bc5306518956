import { rangeOfText } from './text-range.ts';

/** The names of the highlights; the page could have highlights of its own. */
const READING = 'broadsheet-reading';
const WORD = 'broadsheet-word';

interface HighlightView {
  CSS?: { highlights?: Map<string, unknown> };
  Highlight?: new (range: Range) => unknown;
}

function mark(name: string, block: Element | null, start: number, end: number): Range | null {
  const { CSS: styles, Highlight } = globalThis as unknown as HighlightView;
  const range = block ? rangeOfText(block, start, end) : null;
  if (styles?.highlights && Highlight) {
    if (range) styles.highlights.set(name, new Highlight(range));
    else styles.highlights.delete(name);
  }
  return range;
}

/** Marks the sentence that is read and gives its place, or takes the mark away, and that of its word in any case. */
export function markReading(block: Element | null, start = 0, end = 0): Range | null {
  mark(WORD, null, 0, 0);
  return mark(READING, block, start, end);
}

/** Marks the word that is just being spoken. */
export function markWord(block: Element | null, start: number, end: number): void {
  mark(WORD, block, start, end);
}

/** Scrolls a range to the upper third unless it is already well in view. */
export function keepInView(scroller: Element, range: Range, isSmooth: boolean): void {
  const { top, bottom } = range.getBoundingClientRect();
  const height = scroller.clientHeight;
  if (top >= height * 0.12 && bottom <= height * 0.75) return;
  scroller.scrollBy({ top: top - height * 0.3, behavior: isSmooth ? 'smooth' : 'instant' });
}
