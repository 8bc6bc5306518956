import { findTab, loadPage, type PageState, type PopupTab } from './load-page.ts';

/** What the popup waits for. */
export interface Asked {
  tab: Promise<PopupTab | null>;
  state: Promise<PageState>;
}

interface Scope {
  broadsheetAsked?: Asked;
}

/** Asks for the story of the tab in front; the popup's first script does that, while the rest of the popup loads. */
export function ask(): void {
  const tab = findTab(window.location.search);
  const state = tab.then((found): PageState | Promise<PageState> => (found ? loadPage(found) : { kind: 'failed' }));
  (globalThis as Scope).broadsheetAsked = { tab, state };
}

/** What was asked for. */
export function asked(): Asked {
  return (globalThis as Scope).broadsheetAsked!;
}
