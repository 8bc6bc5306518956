import { browser } from './browser.ts';

/** Values by key, as they are stored. */
export type Items = Record<string, unknown>;

/** Where a value came to lie: `local` where the synchronised storage is full or switched off. */
export type StoredIn = 'sync' | 'local';

/** What this version writes. A store with a higher number belongs to a newer version and is only read. */
export const STORE_VERSION = 2;

const VERSION_KEY = 'version';
const AREAS = ['sync', 'local'] as const;

/** Thrown by writers where the store belongs to a newer version of the extension. */
export class NewerStoreError extends Error {
  override name = 'NewerStoreError';
}

interface Migration {
  /** The version that the items have afterwards. */
  to: number;
  /** Gets the items of one storage area, which may be a part of all. */
  migrate: (items: Items) => Items;
}

/** Append only: a step that was once released is never changed. */
const MIGRATIONS: Migration[] = [{ to: 2, migrate: splitReaderPreferences }];

/** One item for each of the reader's preferences, so that two tabs that change different ones both win. 2026-11-25. */
function splitReaderPreferences({ 'reader:preferences': all, ...items }: Items): Items {
  const parts = Object.entries((all ?? {}) as Items).map(([name, value]) => [`reader:${name}`, value]);
  return { ...Object.fromEntries(parts), ...items };
}

async function readArea(area: StoredIn): Promise<Items> {
  try {
    return await browser.storage[area].get(null);
  } catch {
    return {};
  }
}

/** Everything that is stored. A key in both areas was last written when the synchronised one was full: local wins. */
export async function readItems(): Promise<Items> {
  const [sync, local] = await Promise.all(AREAS.map(readArea));
  return { ...upgrade(sync!, MIGRATIONS), ...upgrade(local!, MIGRATIONS) };
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
  const areas = await Promise.all(AREAS.map(readArea));
  return areas.some((items) => versionOf(items) > STORE_VERSION);
}

/** Writes an area's items as this version understands them. Rejects where they no longer fit; then nothing is lost. */
async function upgradeArea(area: StoredIn, items: Items): Promise<void> {
  if (versionOf(items) === STORE_VERSION) return;
  const upgraded = upgrade(items, MIGRATIONS);
  const changed = Object.entries(upgraded).filter(([key, value]) => items[key] !== value);
  await browser.storage[area].set(Object.fromEntries(changed));
  await browser.storage[area].remove(Object.keys(items).filter((key) => !(key in upgraded)));
}

/**
 * Makes the store one of this version before anything is written: the number that goes with a new value speaks for all.
 *
 * @returns whether the synchronised area may be written to.
 */
async function makeReady(): Promise<boolean> {
  const [sync, local] = await Promise.all(AREAS.map(readArea));
  if (versionOf(sync!) > STORE_VERSION || versionOf(local!) > STORE_VERSION) throw new NewerStoreError();
  await upgradeArea('local', local!);
  return await upgradeArea('sync', sync!).then(
    () => true,
    () => false,
  );
}

async function write(entries: [string, unknown][], isSynced: boolean): Promise<string[]> {
  const keys = entries.map(([key]) => key);
  const items = { ...Object.fromEntries(entries), [VERSION_KEY]: STORE_VERSION };
  if (keys.length === 0) return [];
  if (isSynced) {
    try {
      await browser.storage.sync.set(items);
      await browser.storage.local.remove(keys);
      return [];
    } catch {
      // one that is too large, or too many: each half is tried alone
      const middle = Math.ceil(entries.length / 2);
      if (middle < entries.length)
        return [...(await write(entries.slice(0, middle), true)), ...(await write(entries.slice(middle), true))];
    }
  }
  await browser.storage.local.set(items);
  await browser.storage.sync.remove(keys).catch(() => undefined);
  return keys;
}

/**
 * Stores values: synchronised where that succeeds, else on this machine. Nothing but these keys is written, so two tabs
 * that change different things never undo each other.
 *
 * @returns the keys that are kept on this machine only.
 */
export async function writeItems(items: Items): Promise<string[]> {
  return await write(Object.entries(items), await makeReady());
}

/** Stores one value, and tells where it came to lie. */
export async function writeItem(key: string, value: unknown): Promise<StoredIn> {
  return (await writeItems({ [key]: value })).length > 0 ? 'local' : 'sync';
}

/** Forgets keys in both areas. */
export async function removeItems(keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  await makeReady();
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
