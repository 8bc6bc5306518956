import { h, render } from 'preact';
import { message, uiDirection } from '../../platform/i18n.ts';
import type { Theme } from '../../platform/reader-preferences.ts';
import controls from '../../ui/controls.shadow.css';
import tokens from '../../ui/tokens.shadow.css';
import { fenceEvents } from '../overlay/event-fence.ts';
import { applyStyle, SCREEN_STYLE } from '../overlay/overlay.ts';
import { rememberFocus } from '../overlay/page-behind.ts';
import { adoptStyles } from '../overlay/style-sheets.ts';
import pickerStyle from './picker.shadow.css';
import { Picker, type PickerStep } from './picker.tsx';
import {
  describeRegion,
  isForeignFrameAt,
  likelyRegion,
  narrowerRegion,
  placeOf,
  regionAt,
  regionBeside,
  widerRegion,
} from './regions.ts';

/** The open picker. */
export interface PickerHandle {
  /** The element that was picked, or null where the person left. */
  picked: Promise<Element | null>;
  /** Leaves, as Escape does. */
  cancel(): void;
}

/** A key's step, by `KeyboardEvent.key`; left and right follow the direction of our strings. */
function stepOfKey(key: string): PickerStep | null {
  const isMirrored = uiDirection() === 'rtl';
  switch (key) {
    case 'ArrowUp':
      return 'wider';
    case 'ArrowDown':
      return 'narrower';
    case 'ArrowLeft':
      return isMirrored ? 'after' : 'before';
    case 'ArrowRight':
      return isMirrored ? 'before' : 'after';
    case 'Escape':
      return 'leave';
    default:
      return null;
  }
}

/**
 * Lets a person pick a part of the page, by pointer, by touch or by keys. The page is only looked at: a layer of ours
 * lies over it, and goes with all that it brought.
 */
export function openPicker(document: Document, theme: Theme): PickerHandle {
  const view = document.defaultView;
  if (!view) throw new Error('A document without a window cannot be picked from');
  const restoreFocus = rememberFocus(document);
  const scrolled = { left: view.scrollX, top: view.scrollY };
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  applyStyle(host, SCREEN_STYLE);
  // above all of the page, without making it inert: what is inert lies under no pointer
  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover?.();
  adoptStyles(view, root, [tokens, controls, pickerStyle]);

  let isOpen = true;
  let region: Element | null = likelyRegion(document);
  /** Where narrowing goes back to after widening. */
  let narrower: Element[] = [];
  /** The pointer is over a part of the page that no script of its can read. */
  let isOverForeign = false;
  let settle: (picked: Element | null) => void = () => undefined;
  const picked = new Promise<Element | null>((resolve) => {
    settle = resolve;
  });

  function draw(): void {
    const words = region ? describeRegion(region) : '';
    render(
      h(Picker, {
        theme,
        frame: region ? placeOf(region) : null,
        description: isOverForeign ? message('pick_foreign_frame') : words,
        onStep: take,
      }),
      root,
    );
  }

  function choose(next: Element | null, isFromKeys: boolean): void {
    if (isFromKeys && isOverForeign) {
      isOverForeign = false;
      draw();
    }
    if (!next || next === region) return;
    region = next;
    if (isFromKeys) next.scrollIntoView?.({ block: 'nearest', behavior: 'instant' });
    draw();
  }

  function lookAt(x: number, y: number): void {
    const wasOverForeign = isOverForeign;
    isOverForeign = isForeignFrameAt(document, x, y, host);
    if (!isOverForeign) choose(regionAt(document, x, y, host), false);
    if (isOverForeign !== wasOverForeign) draw();
  }

  function take(step: PickerStep): void {
    if (step === 'leave') close(null);
    else if (step === 'take') {
      if (region) close(region);
    } else if (!region) choose(likelyRegion(document), true);
    else if (step === 'wider') {
      const wider = widerRegion(region);
      if (wider) narrower.push(region);
      choose(wider, true);
    } else if (step === 'narrower') choose(narrower.pop() ?? narrowerRegion(region), true);
    else {
      narrower = [];
      choose(regionBeside(region, step === 'after' ? 1 : -1), true);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = root.activeElement?.localName === 'button' && root.activeElement.id !== 'pick-take';
    const step = event.key === 'Enter' && !isOnButton ? 'take' : stepOfKey(event.key);
    if (!step) return;
    event.preventDefault();
    take(step);
  }

  function isOnLayer(event: Event): boolean {
    return (event.target as Element | null)?.classList?.contains('layer') === true;
  }
  function onPointerMove(event: PointerEvent): void {
    if (!isOnLayer(event) || event.pointerType === 'touch') return;
    narrower = [];
    lookAt(event.clientX, event.clientY);
  }
  function onClick(event: Event): void {
    const { clientX, clientY, pointerType } = event as PointerEvent;
    if (!isOnLayer(event)) return;
    const before = region;
    lookAt(clientX, clientY);
    // a finger has no way to look first: its first touch shows, its second takes
    if (!isOverForeign && (pointerType !== 'touch' || before === region)) take('take');
  }

  function close(result: Element | null): void {
    if (!isOpen) return;
    isOpen = false;
    watch.disconnect();
    dropFence();
    view!.removeEventListener('scroll', draw, true);
    view!.removeEventListener('resize', draw);
    render(null, root);
    host.remove();
    restoreFocus();
    if (view!.scrollX !== scrolled.left || view!.scrollY !== scrolled.top)
      view!.scrollTo({ ...scrolled, behavior: 'instant' });
    settle(result);
  }

  const dropFence = fenceEvents(view, host, onKeyDown);
  root.addEventListener('pointermove', (event) => onPointerMove(event as PointerEvent), { passive: true });
  root.addEventListener('click', onClick);
  view.addEventListener('scroll', draw, { capture: true, passive: true });
  view.addEventListener('resize', draw);
  // a page that throws its content away throws the layer away too
  const watch = new MutationObserver(() => !host.isConnected && close(null));
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  draw();
  root.querySelector<HTMLElement>('#pick-take')?.focus({ preventScroll: true });
  return { picked, cancel: () => close(null) };
}
