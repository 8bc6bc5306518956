import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../../platform/i18n.ts';
import { NOTE_COLOURS, type NoteColour } from '../../platform/notes.ts';
import { IconButton } from '../../ui/controls.tsx';
import { useReader } from './context.ts';
import { rangeWithin, selectedRange } from './text-range.ts';
import { useNotes } from './use-notes.ts';

interface Place {
  left: number;
  top: number;
}

/** Where words of the story are selected, the place for the bar, in the window's pixels. */
function useSelectionPlace(): Place | null {
  const { root, findScroller, findStory } = useReader();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const document = root.ownerDocument;
    let frame = 0;
    let isSelecting = false;
    function look(): void {
      frame = 0;
      // While the pointer is down the selection still grows: a bar that moves with it would be in the way.
      const range = isSelecting ? null : selectedRange(root);
      const story = findStory();
      const isMarkable =
        range && [...story!.querySelectorAll('[data-block]')].some((block) => rangeWithin(range, block));
      const box = isMarkable ? rangeWithin(range, story!)?.getBoundingClientRect() : null;
      if (!box || box.width === 0) setPlace(null);
      else setPlace({ left: box.left + box.width / 2, top: box.top < 110 ? box.bottom + 8 : box.top - 52 });
    }
    function schedule(): void {
      frame ||= requestAnimationFrame(look);
    }
    function onPointer(event: Event): void {
      isSelecting = event.type === 'pointerdown';
      schedule();
    }
    const scroller = findScroller();
    const POINTER = ['pointerup', 'pointercancel'] as const;
    for (const type of POINTER) root.addEventListener(type, onPointer);
    scroller?.addEventListener('pointerdown', onPointer);
    document.addEventListener('selectionchange', schedule);
    scroller?.addEventListener('scroll', schedule, { passive: true });
    return () => {
      if (frame) cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', schedule);
      for (const type of POINTER) root.removeEventListener(type, onPointer);
      scroller?.removeEventListener('pointerdown', onPointer);
      scroller?.removeEventListener('scroll', schedule);
    };
  }, [root, findScroller, findStory]);
  return place;
}

/** Appears by selected words: colours to mark them with, and a note. */
export function SelectionBar(): JSX.Element | null {
  const { dispatch } = useReader();
  const { markSelection } = useNotes();
  const place = useSelectionPlace();
  if (!place) return null;
  function mark(colour: NoteColour, isWriting: boolean): void {
    if (markSelection(colour) && isWriting) dispatch({ type: 'panel', panel: 'notes' });
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, no form
    <div
      class="selection-bar"
      role="group"
      aria-label={message('reader_do_mark')}
      style={{ left: `clamp(7em, ${place.left}px, 100vw - 7em)`, top: `${place.top}px` }}
      // The press would clear the selection before the click comes.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {NOTE_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`mark-button mark-${colour}`}
          aria-label={message('reader_mark_in', message(`reader_colour_${colour}`))}
          title={message('reader_mark_in', message(`reader_colour_${colour}`))}
          onClick={() => mark(colour, false)}
        />
      ))}
      <IconButton icon="notes" label={message('reader_note_write')} onClick={() => mark('yellow', true)} />
    </div>
  );
}
