import { browser } from '../platform/browser.ts';
import { message } from '../platform/i18n.ts';

/** What the toolbar button of a tab tells: nothing known, a story is here, the reader is open. */
export type TabLook = 'neutral' | 'found' | 'reading';

/** The icon's files by size; addresses from the extension's root. */
export function iconPaths(look: TabLook): Record<string, string> {
  return { 16: `/icons/${look}-16.png`, 32: `/icons/${look}-32.png` };
}

const TITLES: Record<TabLook, string> = {
  neutral: 'action_title',
  found: 'action_title_found',
  reading: 'action_title_reading',
};

/** The button in the address bar, where the browser has one: Firefox shows it beside the star. */
export const addressBarButton = browser.pageAction as typeof browser.pageAction | undefined;

/**
 * Shows the look on the tab's button, and in the address bar a button where there is something to read. The browser keeps it, through the worker's death, until the tab loads another page.
 * A tab that is gone by now is no error.
 */
export async function showLook(tabId: number, look: TabLook): Promise<void> {
  try {
    await Promise.all([
      browser.action.setIcon({ tabId, path: iconPaths(look) }),
      browser.action.setTitle({ tabId, title: message(TITLES[look]) }),
      look === 'neutral' ? addressBarButton?.hide(tabId) : addressBarButton?.show(tabId),
    ]);
  } catch {
    // the tab was closed meanwhile
  }
}
