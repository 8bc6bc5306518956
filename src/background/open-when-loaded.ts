import { getSession, setSession } from '../platform/session.ts';
import { wishReader } from './reader-command.ts';

/** Notes that the reader is wanted in a tab as soon as the page that it loads now is there. */
export async function openWhenLoaded(tabId: number): Promise<void> {
  const waiting = (await getSession('openWhenLoaded')) ?? [];
  if (!waiting.includes(tabId)) await setSession('openWhenLoaded', [...waiting, tabId]);
}

/** Opens the reader in a tab that was waiting for it; without access to the page, the page stays as it is. */
export async function onTabLoaded(tabId: number): Promise<void> {
  const waiting = (await getSession('openWhenLoaded')) ?? [];
  if (!waiting.includes(tabId)) return;
  const others = waiting.filter((other) => other !== tabId);
  await setSession('openWhenLoaded', others);
  await wishReader(tabId, 'open');
}
