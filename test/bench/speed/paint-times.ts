/** Runs in the popup: when its story was painted, in milliseconds since 1970; null where it shows none in time. */
export async function popupPaint(timeoutMs: number): Promise<number | null> {
  const end = performance.now() + timeoutMs;
  while (!document.querySelector('.story h1')) {
    if (performance.now() > end || document.querySelector('.notice')) return null;
    await new Promise(requestAnimationFrame);
  }
  // the browser's own record of the largest paint: the question may come later than the paint itself
  return await new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last) resolve(performance.timeOrigin + last.startTime);
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
