/** How still a page must be before it counts as settled, and how long it is waited for at most. */
export interface Patience {
  quietMs: number;
  maxMs: number;
}

/**
 * Waits until nothing was added to or taken from the page for `quietMs`, at most `maxMs`.
 * A page that never rests is taken as it is then.
 *
 * @returns whether there was any such change.
 */
export function whenSettled(document: Document, { quietMs, maxMs }: Patience): Promise<boolean> {
  const { MutationObserver } = document.defaultView!;
  return new Promise((resolve) => {
    let quiet = setTimeout(finish, quietMs);
    const most = setTimeout(finish, maxMs);
    let hasChanged = false;
    const observer = new MutationObserver(() => {
      hasChanged = true;
      clearTimeout(quiet);
      quiet = setTimeout(finish, quietMs);
    });
    observer.observe(document, { childList: true, subtree: true });
    function finish(): void {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(most);
      resolve(hasChanged);
    }
  });
}
