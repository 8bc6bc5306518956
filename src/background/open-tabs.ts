import { browser } from '../platform/browser.ts';
import { grantedOrigins } from '../platform/permissions.ts';
import { loadRules } from '../platform/rule-store.ts';
import { ruleFor } from '../platform/site-rules.ts';

/**
 * Runs detection in the tabs that are open already: a browser that starts, or an extension that is updated, may have
 * loaded pages before the scripts were registered, and access may be given any time. Where detection runs already,
 * nothing happens.
 *
 * @param opensReaders false where the tabs are in use: those in which a reader would open are left as they are.
 */
export async function lookAtOpenTabs({ opensReaders }: { opensReaders: boolean }): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  const [tabs, rules] = await Promise.all([browser.tabs.query({ url }), opensReaders ? [] : loadRules()]);
  const looks = tabs.map(async ({ id, url: address = '', discarded }) => {
    if (id === undefined || discarded || ruleFor(address, rules)?.mode === 'always') return;
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['/content/detect.js'] });
  });
  await Promise.allSettled(looks);
}
