import { browser } from './browser.ts';

/** "Always on this site", asked for and waiting for the browser's permission prompt. */
export interface PendingSite {
  site: string;
  tabId: number;
  /** Milliseconds since 1970. */
  askedAt: number;
}

/** What lives until the browser is closed and outlives worker and popup. */
interface Session {
  /** The popup closes under the browser's prompt in some browsers, so the background finishes what it began. */
  pendingSite: PendingSite;
  /** Tabs that were opened by "Open link in Broadsheet" and are still loading. */
  openWhenLoaded: number[];
  /** How far the popup's text was scrolled, in pixels, by page address. */
  popupScroll: { url: string; topPx: number };
}

/** A value kept for this session, or null. */
export async function getSession<K extends keyof Session>(key: K): Promise<Session[K] | null> {
  const items = await browser.storage.session.get(key);
  return (items[key] as Session[K] | undefined) ?? null;
}

/** Keeps a value for this session. */
export async function setSession<K extends keyof Session>(key: K, value: Session[K]): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Forgets a value of this session. */
export async function clearSession(key: keyof Session): Promise<void> {
  await browser.storage.session.remove(key);
}
