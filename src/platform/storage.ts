import { browser } from './browser.ts';

/** Values by key, as they are stored. */
export type Items = Record<string, unknown>;

/** Where a value came to lie: `local` where the synchronised storage is full or switched off. */
export type StoredIn = 'sync' | 'local';

/** What this version writes. A store with a higher number belongs to a newer version and is only read. */
export const STORE_VERSION = 1;

const VERSION_KEY = 'version';

/** Thrown by writers where the store belongs to a newer version of the extension. */
export class NewerStoreError extends Error {
  override name = 'NewerStoreError';
}

interface Migration {
  /** The version that the items have afterwards. */
  to: number;
  migrate: (items: Items) => Items;
}

/** Append only: a step that was once released is never changed. */
const MIGRATIONS: Migration[] = [];

async function readArea(area: StoredIn): Promise<Items> {
  try {
    return await browser.storage[area].get(null);
  } catch {
    return {};
  }
}

/** Everything that is stored. A key in both areas was last written when the synchronised one was full: local wins. */
export async function readItems(): Promise<Items> {
  const [sync, local] = await Promise.all([readArea('sync'), readArea('local')]);
  return upgrade({ ...sync, ...local }, MIGRATIONS);
}

/** The items as this version understands them; a newer store comes back as it is. Exported for its test. */
export function upgrade(items: Items, migrations: readonly Migration[]): Items {
  let upgraded = items;
  for (const { to, migrate } of migrations) {
    if (versionOf(upgraded) < to) upgraded = { ...migrate(upgraded), [VERSION_KEY]: to };
  }
  return upgraded;
}

function versionOf(items: Items): number {
  const version = items[VERSION_KEY];
  return typeof version === 'number' && Number.isFinite(version) ? version : STORE_VERSION;
}

/** Whether a newer version of the extension has written here: nothing may be changed then. */
export async function isStoreNewer(): Promise<boolean> {
  return versionOf(await readItems()) > STORE_VERSION;
}

/**
 * Stores one value: synchronised where that succeeds, else on this machine.
 * Each key is written alone, so two tabs that change different things never undo each other.
 */
export async function writeItem(key: string, value: unknown): Promise<StoredIn> {
  if (await isStoreNewer()) throw new NewerStoreError(key);
  try {
    await browser.storage.sync.set({ [key]: value, [VERSION_KEY]: STORE_VERSION });
    await browser.storage.local.remove(key);
    return 'sync';
  } catch {
    await browser.storage.local.set({ [key]: value });
    await browser.storage.sync.remove(key).catch(() => undefined);
    return 'local';
  }
}

/** Forgets keys in both areas. */
export async function removeItems(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  if (await isStoreNewer()) throw new NewerStoreError(keys.join());
  await Promise.all([browser.storage.local.remove(keys), browser.storage.sync.remove(keys).catch(() => undefined)]);
}

/** Calls back with the keys that changed, in whichever tab or on whichever machine that was. */
export function onItemsChanged(callback: (keys: string[]) => void): () => void {
  function onChanged(changes: Record<string, unknown>, area: string): void {
    if (area === 'sync' || area === 'local') callback(Object.keys(changes));
  }
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
