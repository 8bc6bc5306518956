import { isSiteRule, type SiteMode, type SiteRule } from './site-rules.ts';
import { type Items, onItemsChanged, readItems, removeItems, type StoredIn, writeItem, writeItems } from './storage.ts';

/** One item for each rule, so that none outgrows the browser's limit and two tabs can write at once. */
const PREFIX = 'rule:';

function readRules(items: Items): SiteRule[] {
  return Object.entries(items)
    .filter(([key]) => key.startsWith(PREFIX))
    .map(([key, value]) => ({ ...(value as object), site: key.slice(PREFIX.length) }))
    .filter(isSiteRule)
    .sort((a, b) => a.site.localeCompare(b.site, 'en'));
}

/** All of the person's rules by site; a damaged one is left out and left alone. */
export async function loadRules(): Promise<SiteRule[]> {
  return readRules(await readItems());
}

/**
 * Makes or changes the rule of a site.
 *
 * @param site as `readSite` gives it.
 * @returns where it lies: `local` where the synchronised storage is full.
 */
export async function saveRule(site: string, mode: SiteMode, today = new Date()): Promise<StoredIn> {
  return await writeItem(PREFIX + site, { mode, since: today.toISOString().slice(0, 10) });
}

/**
 * Stores rules as they are, in as few steps as the browser lets it be done.
 *
 * @returns the sites whose rules are kept on this machine only.
 */
export async function saveRules(rules: readonly SiteRule[]): Promise<string[]> {
  const keys = await writeItems(Object.fromEntries(rules.map(({ site, ...rule }) => [PREFIX + site, rule])));
  return keys.map((key) => key.slice(PREFIX.length));
}

/** Forgets the rules of these sites. */
export async function removeRules(sites: string[]): Promise<void> {
  await removeItems(sites.map((site) => PREFIX + site));
}

/** Calls back whenever a rule was made, changed or forgotten. */
export function onRulesChanged(callback: () => void): () => void {
  return onItemsChanged((keys) => {
    if (keys.some((key) => key.startsWith(PREFIX))) callback();
  });
}
