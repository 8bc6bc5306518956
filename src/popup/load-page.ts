import { browser } from '../platform/browser.ts';
import { askReader } from '../platform/injection.ts';
import type { PageStory } from '../platform/messages.ts';
import type { RestrictedReason } from '../platform/restricted.ts';

/** The tab that the popup speaks of. */
export interface PopupTab {
  id: number;
  /** Undefined where the browser does not tell extensions. */
  url: string | undefined;
  title: string;
  /** The site's icon, where it is here already: a data address. */
  icon: string | null;
  /** In a private window, of which nothing is remembered. */
  isPrivate: boolean;
}

/** What the popup has to show. */
export type PageState =
  | { kind: 'loading' }
  | { kind: 'restricted'; reason: RestrictedReason }
  | { kind: 'failed' }
  | { kind: 'story'; page: PageStory };

/**
 * The tab in front of the window that the popup belongs to; null where there is none.
 *
 * @param search of the popup's own address: `?tab=7` names another tab, for a popup that is itself shown in one.
 */
export async function findTab(search: string): Promise<PopupTab | null> {
  const named = /^\?tab=(\d+)$/.exec(search)?.[1];
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => null)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return null;
  const icon = tab.favIconUrl?.startsWith('data:image/') ? tab.favIconUrl : null;
  return { id: tab.id, url: tab.url, title: tab.title ?? '', icon, isPrivate: tab.incognito };
}

/** Reads the story of the tab's page; an answer for every page, never an error. */
export async function loadPage(tab: PopupTab): Promise<PageState> {
  try {
    const asked = await askReader(tab.id, 'page.story', {}, { isFirst: true, url: tab.url });
    if (asked.kind === 'refused') return { kind: 'restricted', reason: asked.reason };
    const page = asked.answer;
    if (page.contentType === 'application/pdf') return { kind: 'restricted', reason: 'pdf' };
    return { kind: 'story', page };
  } catch (error) {
    console.error(error);
    return { kind: 'failed' };
  }
}
