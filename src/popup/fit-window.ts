/** By then a browser has given a popup all the room that it gets. */
const AFTER_MS = 600;

/** Less than this is no room to read in: rather let the whole popup scroll. */
const LEAST_PX = 240;

/**
 * Where the browser gives less height than the popup would take (a small screen, a large zoom), the popup takes what
 * there is, so that its bars stay in view and only the story scrolls. Style sheets can't tell: a popup's own size is
 * what its height is measured against.
 */
export function fitWindow(window: Window): void {
  window.setTimeout(() => {
    const root = window.document.documentElement;
    const isCut = root.scrollHeight > window.innerHeight + 1;
    if (isCut && window.innerHeight >= LEAST_PX) root.style.setProperty('--popup-height', `${window.innerHeight}px`);
  }, AFTER_MS);
}
