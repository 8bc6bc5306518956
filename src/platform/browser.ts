import type { Browser } from 'webextension-polyfill';

/**
 * The browser's extension functions. Manifest V3 gives promises under `chrome` in both browsers, so the polyfill lends
 * its types only. `chrome` comes first: it is a property of its own in every context, whereas a page without `browser`
 * can put an element of that name in its place.
 */
export const browser: Browser = (() => {
  const scope = globalThis as unknown as { chrome?: Browser; browser?: Browser };
  return (scope.chrome?.runtime ? scope.chrome : scope.browser) as Browser;
})();
