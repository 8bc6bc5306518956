import { isByPerson } from './by-person.ts';

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/** What would otherwise bubble from the reader into the page's own listeners. */
const BUBBLING = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointercancel',
  'pointerover',
  'pointerout',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'wheel',
  'beforeinput',
  'input',
  'change',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
  'compositionstart',
  'compositionupdate',
  'compositionend',
] as const;

/**
 * Keeps the reader's events from the page. Keys are caught at the window, before the page's own listeners there that
 * were added later and before all that stand lower; the rest is stopped where it leaves the overlay.
 * Nothing's default action is prevented here: the browser's own keys go on working.
 *
 * @returns takes the fence down.
 */
export function fenceEvents(view: Window, overlay: Element, onKeyDown: (event: KeyboardEvent) => void): () => void {
  function onKey(event: Event): void {
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && isByPerson(event)) onKeyDown(event as KeyboardEvent);
  }
  function stop(event: Event): void {
    event.stopPropagation();
  }
  for (const type of KEYS) view.addEventListener(type, onKey, true);
  for (const type of BUBBLING) overlay.addEventListener(type, stop, { passive: true });
  return () => {
    for (const type of KEYS) view.removeEventListener(type, onKey, true);
    for (const type of BUBBLING) overlay.removeEventListener(type, stop);
  };
}
