import { browser } from './browser.ts';
import { originOf, type SiteRule } from './site-rules.ts';

/** Access to every page of the web. */
export const EVERYWHERE = '*://*/*';

/** Whether the extension may run by itself on the pages that the match pattern names. */
export async function hasAccess(origin: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [origin] });
}

/** Whether the person gave access to all sites. */
export async function hasAccessEverywhere(): Promise<boolean> {
  return await hasAccess(EVERYWHERE);
}

/**
 * Asks the person. Must be the first thing that a click in one of the extension's pages does: after any `await` the
 * browser no longer counts it as the click's.
 *
 * @returns whether access is there now; never comes back where the browser closes the asking page meanwhile.
 */
export async function requestAccess(...origins: string[]): Promise<boolean> {
  return await browser.permissions.request({ origins });
}

/** Gives access back. */
export async function dropAccess(origin: string): Promise<boolean> {
  return await browser.permissions.remove({ origins: [origin] });
}

/** The web origins that the person has given access to, as match patterns. */
export async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const checked = await Promise.all(origins.map(async (origin) => ((await hasAccess(origin)) ? origin : null)));
  return checked.filter((origin) => origin !== null);
}

/** The rules whose site may be read, out of `rules`. */
export async function rulesWithAccess(rules: readonly SiteRule[]): Promise<SiteRule[]> {
  const checked = await Promise.all(rules.map(async (rule) => ((await hasAccess(originOf(rule.site))) ? rule : null)));
  return checked.filter((rule) => rule !== null);
}

/**
 * Calls back when access was given or taken back, here or in the browser's own settings.
 *
 * @param callback gets the match patterns that were given or taken.
 */
export function onAccessChanged(callback: (change: 'added' | 'removed', origins: readonly string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => callback('added', origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => callback('removed', origins));
}
