/** A page is never hidden for longer than this, whatever happens. */
export const MAX_VEIL_MS = 1000;

/** Hides a page until `lift` is called or `MAX_VEIL_MS` have gone by. */
export interface Veil {
  lift(): void;
}

interface Scope {
  broadsheetVeil?: Veil;
  /** The reader's theme, set by a script that is registered before the veil's; absent where the system decides. */
  broadsheetTheme?: string;
}

/** The reader's paper by its themes, on a light and on a dark system: the same as its style sheet's. */
export const PAPERS: Record<string, readonly [onLight: string, onDark: string]> = {
  auto: ['#fdfcf9', '#1d1c1a'],
  light: ['#fdfcf9', '#fdfcf9'],
  sepia: ['#f6ecd9', '#f6ecd9'],
  dark: ['#1d1c1a', '#1d1c1a'],
  black: ['#000', '#000'],
  contrast: ['#fff', '#000'],
};

/** Sets styles on an element itself. Returns what puts back exactly that which stood there. */
function lendStyles(element: HTMLElement, lent: Record<string, string>): () => void {
  const { style } = element;
  const attribute = element.getAttribute('style');
  const before = Object.keys(lent).map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
  for (const [name, value] of Object.entries(lent)) style.setProperty(name, value, 'important');
  const after = element.getAttribute('style');
  return () => {
    if (element.getAttribute('style') === after) {
      if (attribute === null) element.removeAttribute('style');
      else element.setAttribute('style', attribute);
      return;
    }
    for (const [name, value, priority] of before) {
      style.removeProperty(name!);
      if (value) style.setProperty(name!, value, priority);
    }
  };
}

/**
 * Hides the page's body, and paints its canvas as the reader will be: Chromium paints the root's background only where
 * the root itself is not hidden, so the body is hidden as soon as it is there.
 *
 * @param theme the reader's.
 */
export function lowerVeil(document: Document, theme = (globalThis as Scope).broadsheetTheme ?? 'auto'): Veil {
  const root = document.documentElement;
  const isDark = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches;
  const paper = PAPERS[theme]![isDark ? 1 : 0];
  const scheme = /^#[01]/.test(paper) ? 'dark' : 'light';
  const undos = [lendStyles(root, { 'background-color': paper, 'background-image': 'none', 'color-scheme': scheme })];
  let covered: HTMLElement | null = null;
  function coverBody(): void {
    const { body } = document;
    if (!body || body === covered) return;
    covered = body;
    undos.push(lendStyles(body, { opacity: '0' }));
  }
  coverBody();
  const watch = new MutationObserver(coverBody);
  watch.observe(root, { childList: true });
  function lift(): void {
    clearTimeout(timer);
    watch.disconnect();
    for (const undo of undos.splice(0)) undo();
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
