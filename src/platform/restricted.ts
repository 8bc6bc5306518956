/** Why no extension may look at a page. Codes are strings in `_locales` as `popup_restricted_CODE`. */
export type RestrictedReason = 'browser_page' | 'store' | 'pdf' | 'file_access' | 'no_access';

const BROWSER_SCHEMES =
  /^(?:about|brave|chrome|chrome-extension|chrome-search|chrome-untrusted|devtools|edge|moz-extension|opera|resource|view-source|vivaldi):/i;

/** Pages on which the browsers let no extension run; Firefox's list is its preference `restrictedDomains`. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|accounts\.firefox\.com|discovery\.addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/i;

/**
 * Why the browser refused.
 *
 * @param url the tab's address, undefined where the browser does not tell it.
 * @param error what the refused injection said.
 */
export function restrictedReason(url: string | undefined, error: string): RestrictedReason {
  if (url && STORES.test(url)) return 'store';
  if (/extensions gallery/i.test(error)) return 'store';
  if (url && BROWSER_SCHEMES.test(url)) return 'browser_page';
  if (url && /^[^?#]+\.pdf(?:[?#]|$)/i.test(url)) return 'pdf';
  if (url?.startsWith('file:') || /file:\/\//.test(error)) return 'file_access';
  if (!url || /\b(?:chrome|about|edge|brave|devtools|chrome-extension):/.test(error)) return 'browser_page';
  return 'no_access';
}
