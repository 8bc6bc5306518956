/** Whether the person has asked their system for less movement. */
export function prefersStillness(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Scrolls to an element and moves the focus there, so that a screen reader goes on from it. */
export function goTo(element: HTMLElement, block: ScrollLogicalPosition = 'start'): void {
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.scrollIntoView?.({ block, behavior: prefersStillness() ? 'instant' : 'smooth' });
  element.focus({ preventScroll: true });
}
