import { onItemsChanged, readItems, removeItems, type StoredIn, writeItem } from './storage.ts';

/** What a person can set besides the rules for sites and the look of the reader. */
export interface Settings {
  /** The toolbar icon shows where there is a story, as far as that can be told without access to the page. */
  markArticles: boolean;
  /** "Open in Broadsheet" in the context menu. */
  contextMenus: boolean;
}

export const DEFAULT_SETTINGS: Settings = { markArticles: true, contextMenus: true };

const PREFIX = 'setting:';

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

const VALIDATORS: { [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  markArticles: isBoolean,
  contextMenus: isBoolean,
};

/** The settings; a value that is missing or damaged falls back to its default alone. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await readItems());
}

/** Picks the settings out of stored items or of an imported file's. */
export function readSettings(items: Record<string, unknown>): Settings {
  const settings = { ...DEFAULT_SETTINGS };
  for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
    const value = items[PREFIX + name];
    if (VALIDATORS[name](value)) settings[name] = value;
  }
  return settings;
}

/** Stores one setting. */
export async function saveSetting<K extends keyof Settings>(name: K, value: Settings[K]): Promise<StoredIn> {
  return await writeItem(PREFIX + name, value);
}

/** Back to the defaults. */
export async function resetSettings(): Promise<void> {
  await removeItems(Object.keys(DEFAULT_SETTINGS).map((name) => PREFIX + name));
}

/** Calls back whenever a setting changed. */
export function onSettingsChanged(callback: () => void): () => void {
  return onItemsChanged((keys) => {
    if (keys.some((key) => key.startsWith(PREFIX))) callback();
  });
}
