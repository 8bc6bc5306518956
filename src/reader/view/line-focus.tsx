import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LineFocus as Setting } from '../../platform/reader-preferences.ts';
import { useReader } from './context.ts';

const LINES: Record<Exclude<Setting, 'off'>, number> = { one: 1, three: 3, five: 5 };

/** Where the eye rests, as a share of the window's height. */
const REST = 0.42;

interface CaretDocument {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
}

/** The middle of the line of text at a height, or null between blocks and where the browser can't tell. */
function middleOfLine(root: ShadowRoot, story: HTMLElement, y: number): number | null {
  const { left, width } = story.getBoundingClientRect();
  const document = root.ownerDocument as unknown as CaretDocument & Document;
  const caret = document.caretPositionFromPoint?.(left + width / 3, y, { shadowRoots: [root] });
  if (caret?.offsetNode.nodeType !== 3 || !story.contains(caret.offsetNode)) return null;
  const range = document.createRange();
  const length = caret.offsetNode.nodeValue?.length ?? 0;
  range.setStart(caret.offsetNode, Math.max(0, Math.min(caret.offset, length - 1)));
  range.setEnd(caret.offsetNode, Math.min(length, range.startOffset + 1));
  const box = [...range.getClientRects()].at(-1);
  return box && box.height > 0 && Math.abs((box.top + box.bottom) / 2 - y) < box.height * 2
    ? (box.top + box.bottom) / 2
    : null;
}

/** Dims all but a few lines; the clear ones are whole lines of the text. */
export function LineFocus({ setting }: { setting: Setting }): JSX.Element | null {
  const { root, findScroller, findStory } = useReader();
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = findScroller();
    if (setting === 'off' || !scroller) return;
    let frame = 0;
    function align(): void {
      frame = 0;
      const story = findStory();
      const middle = story ? middleOfLine(root, story, scroller!.clientHeight * REST) : null;
      band.current?.style.setProperty('--middle', middle === null ? `${REST * 100}%` : `${middle}px`);
    }
    function schedule(): void {
      frame ||= requestAnimationFrame(align);
    }
    schedule();
    scroller.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);
    return () => {
      if (frame) cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', schedule);
      window.removeEventListener('resize', schedule);
    };
  }, [setting, root, findScroller, findStory]);
  if (setting === 'off') return null;
  return <div ref={band} class="line-focus" aria-hidden="true" style={{ '--lines': String(LINES[setting]) }} />;
}
