/** A page is never hidden for longer than this, whatever happens. */
export const MAX_VEIL_MS = 1000;

/** Hides a page until `lift` is called or `MAX_VEIL_MS` have gone by. */
export interface Veil {
  lift(): void;
}

interface Scope {
  broadsheetVeil?: Veil;
}

/** What hides a page; where the person's system is dark, what is seen instead of it is dark too. */
function veilStyle(view: Window | null): Record<string, string> {
  const isDark = view?.matchMedia?.('(prefers-color-scheme: dark)').matches === true;
  return isDark ? { opacity: '0', 'color-scheme': 'dark' } : { opacity: '0' };
}

/** Hides the page's root by a style of its own, and puts back exactly what stood there. */
export function lowerVeil(document: Document): Veil {
  const root = document.documentElement;
  const { style } = root;
  const veil = Object.entries(veilStyle(document.defaultView));
  const before = veil.map(([name]) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const);
  const hadStyle = root.hasAttribute('style');
  for (const [name, value] of veil) style.setProperty(name, value, 'important');
  let isLifted = false;
  function lift(): void {
    if (isLifted) return;
    isLifted = true;
    clearTimeout(timer);
    for (const [name, value, priority] of before) {
      style.removeProperty(name);
      if (value) style.setProperty(name, value, priority);
    }
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
