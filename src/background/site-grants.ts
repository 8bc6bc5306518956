import { changeReader } from '../platform/injection.ts';
import { hasAccess } from '../platform/permissions.ts';
import { saveRule } from '../platform/rule-store.ts';
import { clearSession, getSession } from '../platform/session.ts';
import { originOf } from '../platform/site-rules.ts';
import { syncRegisteredScripts } from './registered-scripts.ts';

/** Makes the rule "always" of a site to which there is access now, and opens the reader where it was asked for. */
export async function finishSite(site: string, tabId: number): Promise<void> {
  await clearSession('pendingSite');
  await saveRule(site, 'always');
  await syncRegisteredScripts();
  await changeReader(tabId, { wish: 'open', cause: 'rule', selection: false }).catch(() => null);
}

/** Nobody leaves a prompt open for longer: what is asked for and not given by then was refused. */
const MAX_PROMPT_MS = 5 * 60_000;

/**
 * Finishes what a popup began that was closed under the browser's permission prompt. Of a refusal nobody hears then, so
 * access that is given later, or to more than was asked for, is no late answer.
 *
 * @param origins to which access was given just now.
 */
export async function finishPendingSite(origins: readonly string[], now: Date): Promise<void> {
  const pending = await getSession('pendingSite');
  if (!pending || !origins.includes(originOf(pending.site))) return;
  if (now.getTime() - pending.askedAt > MAX_PROMPT_MS) await clearSession('pendingSite');
  else if (await hasAccess(originOf(pending.site))) await finishSite(pending.site, pending.tabId);
}
