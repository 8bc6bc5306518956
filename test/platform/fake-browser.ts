/** The part of the extension functions that units under test use, kept in memory. */
export interface FakeArea {
  items: Record<string, unknown>;
  /** Set to let every write fail, as a full store does. */
  isFull: boolean;
  /** Of all items together. */
  maxBytes: number;
}

type Listener = (...args: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
  };
}

function fakeArea(area: FakeArea) {
  return {
    get: async (key: string | null) =>
      key === null ? { ...area.items } : key in area.items ? { [key]: area.items[key] } : {},
    set: async (items: Record<string, unknown>) => {
      const size = JSON.stringify({ ...area.items, ...items }).length;
      if (area.isFull || size > area.maxBytes) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(area.items, structuredClone(items));
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) delete area.items[key];
    },
  };
}

/** Puts a fake under `chrome`; import the modules under test after it. */
export function installFakeBrowser() {
  const sync: FakeArea = { items: {}, isFull: false, maxBytes: Number.POSITIVE_INFINITY };
  const local: FakeArea = { items: {}, isFull: false, maxBytes: Number.POSITIVE_INFINITY };
  const session: FakeArea = { items: {}, isFull: false, maxBytes: Number.POSITIVE_INFINITY };
  const onMessage = fakeEvent();
  const granted = new Set<string>();
  const registered: { id: string }[] = [];
  const chrome = {
    runtime: { id: 'our-id', getURL: (path: string) => `chrome-extension://our-id/${path}`, onMessage },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    storage: { sync: fakeArea(sync), local: fakeArea(local), session: fakeArea(session), onChanged: fakeEvent() },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      getAll: async () => ({ origins: [...granted] }),
    },
    scripting: {
      getRegisteredContentScripts: async () => structuredClone(registered),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids)
          registered.splice(
            registered.findIndex((script) => script.id === id),
            1,
          );
      },
      registerContentScripts: async (scripts: { id: string }[]) => {
        if (scripts.some(({ id }) => registered.some((script) => script.id === id)))
          throw new Error('Duplicate script ID');
        registered.push(...structuredClone(scripts));
      },
    },
  };
  (globalThis as { chrome?: unknown }).chrome = chrome;
  return { sync, local, session, granted, registered, onMessage };
}
