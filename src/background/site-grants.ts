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

/** Finishes what a popup began that was closed under the browser's permission prompt. */
export async function finishPendingSite(): Promise<void> {
  const pending = await getSession('pendingSite');
  if (pending && (await hasAccess(originOf(pending.site)))) await finishSite(pending.site, pending.tabId);
}
