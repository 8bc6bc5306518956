/** How often a page may take the overlay away or cover it before the reader gives way: a fight would freeze the tab. */
const MAX_REPAIRS = 20;

/** Set with `!important` on the element itself, which no style sheet of the page outranks. */
export const SCREEN_STYLE: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0',
  display: 'block',
  'box-sizing': 'border-box',
  'inline-size': '100%',
  'block-size': '100%',
  'max-inline-size': 'none',
  'max-block-size': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'hidden',
  background: 'transparent',
  'z-index': '2147483647',
};

/** On paper the overlay is a plain block: an element of the top layer would be cut off after the first page. */
const PAPER_STYLE: Record<string, string> = {
  ...SCREEN_STYLE,
  position: 'static',
  'block-size': 'auto',
  overflow: 'visible',
};

export interface Overlay {
  /** The closed root that the reader renders into. */
  root: ShadowRoot;
  /** The element at the end of the page's root element. */
  element: HTMLElement;
  /** Takes the overlay off the page. */
  remove(): void;
}

export interface OverlayEvents {
  /** The browser asks to close: Escape, or Android's way back. */
  onCloseRequest(): void;
  /** The page took the overlay away for good. */
  onLost(): void;
  /** The overlay was put back: what the browser forgot (scroll position, focus) can be set again. */
  onRepaired(): void;
}

/** Sets styles on an element itself, with `!important`. */
export function applyStyle(element: HTMLElement, style: Record<string, string>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important');
}

function showOnTop(dialog: HTMLDialogElement): void {
  if (typeof dialog.showModal !== 'function') dialog.setAttribute('open', '');
  else if (!dialog.open) dialog.showModal();
}

/**
 * Lays an empty overlay over the page. It is a modal dialog, since only that stays usable beside a page's own modal
 * dialogs; the closed shadow root sits in a child because a dialog can't have one.
 */
export function mountOverlay(document: Document, label: string, events: OverlayEvents): Overlay {
  const dialog = document.createElement('dialog');
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dialog.setAttribute('aria-label', label);
  dialog.append(host);
  applyStyle(dialog, SCREEN_STYLE);
  document.documentElement.append(dialog);
  showOnTop(dialog);

  let isMounted = true;
  let isOnPaper = false;
  let repairs = 0;

  function repair(): void {
    if (!isMounted || isOnPaper) return;
    if (++repairs > MAX_REPAIRS) {
      events.onLost();
      return;
    }
    if (host.parentNode !== dialog) dialog.append(host);
    if (dialog.parentNode !== document.documentElement) document.documentElement.append(dialog);
    if (typeof dialog.showModal === 'function' && dialog.open) dialog.close();
    showOnTop(dialog);
    applyStyle(dialog, SCREEN_STYLE);
    watch.takeRecords();
    events.onRepaired();
  }

  const watch = new MutationObserver(() => {
    const isWhole =
      dialog.parentNode === document.documentElement &&
      host.parentNode === dialog &&
      dialog.hasAttribute('open') &&
      !dialog.inert &&
      dialog.style.getPropertyValue('display') === 'block';
    if (!isWhole) {
      dialog.removeAttribute('inert');
      dialog.removeAttribute('hidden');
      repair();
    }
  });
  // A page that replaces its root element (document.open) leaves only the document to watch.
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  watch.observe(dialog, { attributes: true, childList: true });

  /** A dialog or popover that the page opens later would lie on top of ours. */
  function onToggle(event: Event): void {
    const opened = event.target as Element | null;
    if (!opened || opened === dialog || typeof opened.matches !== 'function' || !document.contains(opened)) return;
    if (opened.matches(':modal, :popover-open')) repair();
  }

  function onCancel(event: Event): void {
    if (event.target !== dialog) return;
    event.preventDefault();
    events.onCloseRequest();
  }

  function onBeforePrint(): void {
    isOnPaper = true;
    if (typeof dialog.showModal === 'function' && dialog.open) dialog.close();
    applyStyle(dialog, PAPER_STYLE);
    dialog.setAttribute('data-broadsheet-paper', '');
    watch.takeRecords();
  }

  function onAfterPrint(): void {
    isOnPaper = false;
    dialog.removeAttribute('data-broadsheet-paper');
    applyStyle(dialog, SCREEN_STYLE);
    showOnTop(dialog);
    watch.takeRecords();
    events.onRepaired();
  }

  const view = document.defaultView;
  document.addEventListener('toggle', onToggle, true);
  dialog.addEventListener('cancel', onCancel);
  view?.addEventListener('beforeprint', onBeforePrint);
  view?.addEventListener('afterprint', onAfterPrint);

  return {
    root,
    element: dialog,
    remove() {
      isMounted = false;
      watch.disconnect();
      document.removeEventListener('toggle', onToggle, true);
      view?.removeEventListener('beforeprint', onBeforePrint);
      view?.removeEventListener('afterprint', onAfterPrint);
      if (typeof dialog.close === 'function' && dialog.open) dialog.close();
      dialog.remove();
    },
  };
}
