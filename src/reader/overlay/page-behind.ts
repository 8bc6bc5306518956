/** Undoes one change. */
type Undo = () => void;

/**
 * Sets attributes and gives back the function that leaves an element's attribute exactly as it was, also in spelling,
 * unless the page has changed it since.
 */
function lendAttribute(element: Element, name: string, value: string): Undo {
  const before = element.getAttribute(name);
  element.setAttribute(name, value);
  return () => {
    if (element.getAttribute(name) !== value) return;
    if (before === null) element.removeAttribute(name);
    else element.setAttribute(name, before);
  };
}

function lendStyle(element: HTMLElement, property: string, value: string): Undo {
  const attribute = element.getAttribute('style');
  const valueBefore = element.style.getPropertyValue(property);
  const priorityBefore = element.style.getPropertyPriority(property);
  element.style.setProperty(property, value, 'important');
  const lent = element.getAttribute('style');
  return () => {
    const isUntouched = element.getAttribute('style') === lent;
    if (valueBefore) element.style.setProperty(property, valueBefore, priorityBefore);
    else element.style.removeProperty(property);
    if (isUntouched && attribute === null) element.removeAttribute('style');
    else if (isUntouched && attribute !== null && element.getAttribute('style') !== attribute)
      element.setAttribute('style', attribute);
  };
}

/** The element whose overflow the window takes over: the body, unless the root has one of its own (CSS Overflow 3, 3.3). */
function findWindowScroller(document: Document, view: Window): HTMLElement {
  const root = document.documentElement;
  const body = root.querySelector<HTMLElement>(':scope > body');
  const { overflowX, overflowY } = view.getComputedStyle(root);
  const isRootVisible = [overflowX, overflowY].every((value) => value === 'visible' || value === '');
  return body && isRootVisible ? body : root;
}

function lockScroll(document: Document, view: Window): Undo {
  const { scrollX, scrollY } = view;
  const undo = lendStyle(findWindowScroller(document, view), 'overflow', 'hidden');
  return () => {
    undo();
    if (view.scrollX !== scrollX || view.scrollY !== scrollY)
      view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}

/** Pauses what plays now and what starts later; only the first are played again. */
function quietMedia(document: Document): Undo {
  const playing = [...document.querySelectorAll<HTMLMediaElement>('audio, video')].filter((media) => !media.paused);
  for (const media of playing) media.pause();
  function pauseLater(event: Event): void {
    const media = event.target as HTMLMediaElement | null;
    if (typeof media?.pause === 'function') media.pause();
  }
  document.addEventListener('play', pauseLater, true);
  return () => {
    document.removeEventListener('play', pauseLater, true);
    for (const media of playing) {
      // A page may have taken the right to play away since: then it stays paused.
      if (media.isConnected && media.paused) Promise.resolve(media.play()).catch(() => undefined);
    }
  };
}

function hideFromPeople(document: Document, overlay: Element): Undo {
  const undos: Undo[] = [];
  for (const element of document.documentElement.children) {
    if (element === overlay || element.localName === 'head') continue;
    // Inert things are hidden from assistive technology too; Chromium refuses `aria-hidden` on a body.
    if (!element.hasAttribute('inert')) undos.push(lendAttribute(element, 'inert', ''));
  }
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}

/** Where the focus is, before anything of ours takes it. Returns the function that puts it back. */
export function rememberFocus(document: Document): Undo {
  const focused = document.activeElement as HTMLElement | null;
  return () => {
    if (!focused?.isConnected || focused === document.body) return;
    if (typeof focused.focus === 'function') focused.focus({ preventScroll: true });
  };
}

/**
 * Puts the page to rest behind the overlay: unreachable, unread by assistive technology, unscrolled, silent.
 *
 * @returns brings it back: attributes, scroll position and playing media as they were.
 */
export function setPageAside(document: Document, overlay: Element): Undo {
  const view = document.defaultView;
  const undos = [
    quietMedia(document),
    ...(view ? [lockScroll(document, view)] : []),
    hideFromPeople(document, overlay),
  ];
  return () => {
    for (const undo of undos.reverse()) undo();
  };
}
