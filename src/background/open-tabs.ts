import { browser } from '../platform/browser.ts';
import { grantedOrigins } from '../platform/permissions.ts';

/**
 * Runs detection in the tabs that are open already: a browser that starts, or an extension that is updated, may have
 * loaded pages before the scripts were registered. Where detection runs already, nothing happens.
 */
export async function lookAtOpenTabs(): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  const looks = tabs.map(async ({ id, discarded }) => {
    if (id === undefined || discarded) return;
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['/content/detect.js'] });
  });
  await Promise.allSettled(looks);
}
