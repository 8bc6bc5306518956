/** How long a story may take to be on the screen. */
export const TIMEOUT_MS = 10_000;

/**
 * Runs in the popup: when its story was painted, in milliseconds since 1970; null where it shows none in time.
 * The browser's own record of its largest paints is asked, since the question may come later than the paint itself; of
 * those before the story's (the page's title, while the popup waits) it is told apart by where it stands.
 */
export async function popupPaint(timeoutMs: number): Promise<number | null> {
  // where it runs in another page of the extension, as it must in Firefox, the popup is looked up
  const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
  const popup = (chrome.extension.getViews({ type: 'popup' })[0] ?? globalThis) as typeof globalThis;
  const largest = new Promise<number>((resolve) => {
    new popup.PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[])
        if (entry.element?.closest('.story')) resolve(popup.performance.timeOrigin + entry.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  // not by looking at each frame: that would make the browser draw them
  const isStory = await new Promise<boolean>((resolve) => {
    popup.setTimeout(() => resolve(false), timeoutMs);
    const observer = new popup.MutationObserver(() => {
      if (popup.document.querySelector('.notice')) resolve(false);
      if (popup.document.querySelector('.story h1')) resolve(true);
    });
    observer.observe(popup.document, { childList: true, subtree: true });
    if (popup.document.querySelector('.story h1')) resolve(true);
  });
  if (!isStory) return null;
  // a story whose largest paint is smaller than that of the page's title is not on that record: then the frame counts
  const frame = await new Promise<number>((resolve) => {
    popup.requestAnimationFrame(() =>
      popup.setTimeout(() => resolve(popup.performance.timeOrigin + popup.performance.now())),
    );
  });
  return await Promise.race([largest, new Promise<number>((resolve) => popup.setTimeout(() => resolve(frame), 500))]);
}

/** Runs in a page: begins to wait for the reader; `when` is the time after the first frame with it, as above. */
export function readerPaint(timeoutMs: number): { when: Promise<number | null> } {
  const when = new Promise<number | null>((resolve) => {
    setTimeout(() => resolve(null), timeoutMs);
    new MutationObserver((records, observer) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      if (!added.some((node) => node.nodeName === 'DIALOG')) return;
      observer.disconnect();
      // the first task after the frame: timers of the reader's own, which wait for the frame too, may stand in the queue
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    }).observe(document.documentElement, { childList: true });
  });
  return { when };
}
