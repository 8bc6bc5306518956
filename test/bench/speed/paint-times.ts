/**
 * Runs in the popup: when its story was painted, in milliseconds since 1970; null where it shows none in time.
 * The browser's own record of its largest paints is asked, since the question may come later than the paint itself; of
 * those before the story's (the page's title, while the popup waits) it is told apart by where it stands.
 */
export async function popupPaint(timeoutMs: number): Promise<number | null> {
  return await new Promise((resolve) => {
    setTimeout(() => resolve(null), timeoutMs);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[]) {
        if (entry.element?.closest('.story')) resolve(performance.timeOrigin + entry.startTime);
        if (entry.element?.closest('.notice')) resolve(null);
      }
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Runs in a page: begins to wait for the reader; `when` is the time after the first frame with it, as above. */
export function readerPaint(timeoutMs: number): { when: Promise<number | null> } {
  const when = new Promise<number | null>((resolve) => {
    setTimeout(() => resolve(null), timeoutMs);
    new MutationObserver((records, observer) => {
      const added = records.flatMap((record) => [...record.addedNodes]);
      if (!added.some((node) => node.nodeName === 'DIALOG')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    }).observe(document.documentElement, { childList: true });
  });
  return { when };
}
