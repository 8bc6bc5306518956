import { vi } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

// whoever runs the test is the person
vi.mock('../../src/reader/overlay/by-person.ts', () => ({ isByPerson: () => true }));

type Items = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const MESSAGES: Record<string, { message: string }> = messages;

/** What the fake storage holds, by area. */
export const stores: Record<'local' | 'sync', Items> = { local: {}, sync: {} };
const listeners = new Set<Listener>();

function createArea(name: 'local' | 'sync') {
  return {
    async get(key: string | null) {
      if (key === null) return { ...stores[name] };
      return key in stores[name] ? { [key]: stores[name][key] } : {};
    },
    async set(items: Items) {
      Object.assign(stores[name], structuredClone(items));
      const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes, name);
    },
    async remove(keys: string | string[]) {
      for (const key of [keys].flat()) delete stores[name][key];
    },
  };
}

/** The few of the browser's functions that the reader calls, with English strings. Import this before the reader. */
(globalThis as { chrome?: unknown }).chrome = {
  runtime: { id: 'test', getURL: (path: string) => `chrome-extension://test/${path}` },
  i18n: {
    getMessage(key: string, values: string[] = []) {
      if (key === '@@bidi_dir') return 'ltr';
      const text = MESSAGES[key]?.message ?? '';
      return text.replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '');
    },
    getUILanguage: () => 'en',
  },
  storage: {
    local: createArea('local'),
    sync: createArea('sync'),
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};

/** Empties the fake storage. */
export function clearStores(): void {
  stores.local = {};
  stores.sync = {};
}
