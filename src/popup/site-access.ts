import { askBackground } from '../platform/messages.ts';
import { dropAccess, EVERYWHERE, hasAccess, requestAccess } from '../platform/permissions.ts';
import { loadRules, removeRules, saveRule } from '../platform/rule-store.ts';
import { clearSession, getSession, setSession } from '../platform/session.ts';
import { originOf, ruleFor, type SiteRule, siteOf } from '../platform/site-rules.ts';

/** What the switch "Always on this site" shows: `waiting` is a rule without the access that it needs. */
export type SiteState =
  | { kind: 'none' }
  | { kind: 'off' | 'on' | 'waiting' | 'never'; site: string; rule: SiteRule | null };

/** Where the site of an address stands. */
export async function readSiteState(url: string): Promise<SiteState> {
  const site = siteOf(url);
  if (!site) return { kind: 'none' };
  const rule = ruleFor(url, await loadRules());
  if (rule?.mode === 'never') return { kind: 'never', site, rule };
  if (rule?.mode !== 'always') return { kind: 'off', site, rule };
  return { kind: (await hasAccess(originOf(site))) ? 'on' : 'waiting', site, rule };
}

/**
 * Asks for access and sets the site to always. Must be called by the click itself, before anything is awaited.
 * Where the browser closes the popup under its prompt, the background finishes.
 *
 * @returns whether access was given.
 */
export async function turnOn(site: string, tabId: number): Promise<boolean> {
  const noted = setSession('pendingSite', { site, tabId, askedAt: Date.now() });
  const isGranted = await requestAccess(originOf(site));
  await noted;
  if (isGranted) await askBackground('site.granted', { rule: site, tabId });
  else await clearSession('pendingSite');
  return isGranted;
}

/**
 * Whether access to the site was refused after the last popup was closed under the browser's prompt. It is told once.
 */
export async function wasRefused(site: string): Promise<boolean> {
  const pending = await getSession('pendingSite');
  if (pending?.site !== site || (await hasAccess(originOf(site)))) return false;
  await clearSession('pendingSite');
  return true;
}

/** Takes "always" back, and the access with it where nothing else needs it. */
export async function turnOff(url: string, site: string): Promise<void> {
  const rules = await loadRules();
  const own = ruleFor(url, rules);
  if (own) await removeRules([own.site]);
  const left = rules.filter((rule) => rule !== own);
  // a wider rule would still open the reader here: this site becomes an exception from it
  if (ruleFor(url, left)?.mode === 'always') await saveRule(site, 'ask');
  const origin = originOf(own?.site ?? site);
  const isNeeded = left.some((rule) => rule.mode === 'always' && originOf(rule.site) === origin);
  if (!isNeeded && !(await hasAccess(EVERYWHERE))) await dropAccess(origin);
}
