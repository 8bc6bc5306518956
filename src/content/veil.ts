/** A page is never hidden for longer than this, whatever happens. */
export const MAX_VEIL_MS = 1000;

/** Hides a page until `lift` is called or `MAX_VEIL_MS` have gone by. */
export interface Veil {
  lift(): void;
}

interface Scope {
  broadsheetVeil?: Veil;
}

/** Hides the page's root by a style of its own, and puts back exactly what stood there. */
export function lowerVeil(document: Document): Veil {
  const root = document.documentElement;
  const before = { value: root.style.getPropertyValue('opacity'), priority: root.style.getPropertyPriority('opacity') };
  const hadStyle = root.hasAttribute('style');
  root.style.setProperty('opacity', '0', 'important');
  let isLifted = false;
  function lift(): void {
    if (isLifted) return;
    isLifted = true;
    clearTimeout(timer);
    root.style.removeProperty('opacity');
    if (before.value) root.style.setProperty('opacity', before.value, before.priority);
    if (!hadStyle && root.getAttribute('style') === '') root.removeAttribute('style');
  }
  const timer = setTimeout(lift, MAX_VEIL_MS);
  return { lift };
}

/** Our scripts on one page share a global scope, apart from the page's: there the veil is left for the others. */
export function shareVeil(veil: Veil): void {
  (globalThis as Scope).broadsheetVeil = veil;
}

/** Shows the page, if one of our scripts hid it. */
export function liftSharedVeil(): void {
  (globalThis as Scope).broadsheetVeil?.lift?.();
}
