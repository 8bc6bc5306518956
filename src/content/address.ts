interface NavigationEvents {
  addEventListener(name: 'currententrychange', listener: () => void): void;
  removeEventListener(name: 'currententrychange', listener: () => void): void;
}

/** How often a browser without the Navigation API is looked at; only while the page is visible. */
const LOOK_EVERY_MS = 1000;

/** The address without its fragment: a jump within the page is no other story. */
export function pageAddress(href: string): string {
  return href.replace(/#(?![!/]).*$/, '');
}

/**
 * Follows address changes that load no page (pushState, replaceState, back and forward among them).
 *
 * @returns stops following.
 */
export function onAddressChange(window: Window, callback: (address: string) => void): () => void {
  let known = pageAddress(window.location.href);
  function look(): void {
    const address = pageAddress(window.location.href);
    if (address === known) return;
    known = address;
    callback(address);
  }
  const { navigation } = window as unknown as { navigation?: NavigationEvents };
  if (typeof navigation?.addEventListener === 'function') {
    navigation.addEventListener('currententrychange', look);
    return () => navigation.removeEventListener('currententrychange', look);
  }
  window.addEventListener('popstate', look);
  const timer = window.setInterval(() => {
    if (window.document.visibilityState === 'visible') look();
  }, LOOK_EVERY_MS);
  return () => {
    window.removeEventListener('popstate', look);
    window.clearInterval(timer);
  };
}
