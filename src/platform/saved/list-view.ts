import { browser } from '../browser.ts';

export const LIST_ORDERS = ['newest', 'oldest', 'title', 'publisher', 'shortest', 'longest'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export const READ_FILTERS = ['all', 'unread', 'read'] as const;
export type ReadFilter = (typeof READ_FILTERS)[number];

/** How a person wants to see the saved stories. */
export interface ListView {
  order: ListOrder;
  shown: ReadFilter;
  /** A publisher's name; '' for all. */
  publisher: string;
}

export const DEFAULT_VIEW: ListView = { order: 'newest', shown: 'all', publisher: '' };

/** The list is on this machine alone, and so is the way to look at it. */
const KEY = 'saved:view';

function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return allowed.includes(value as T);
}

/** The view as it was left; what is missing or damaged falls back alone. Never fails. */
export async function loadListView(): Promise<ListView> {
  const stored = await browser.storage.local.get(KEY).then(
    (items) => items[KEY],
    () => null,
  );
  const { order, shown, publisher } = (stored ?? {}) as Partial<ListView>;
  return {
    order: isOneOf(LIST_ORDERS, order) ? order : DEFAULT_VIEW.order,
    shown: isOneOf(READ_FILTERS, shown) ? shown : DEFAULT_VIEW.shown,
    publisher: typeof publisher === 'string' ? publisher : DEFAULT_VIEW.publisher,
  };
}

/** Remembers the view. */
export async function saveListView(view: ListView): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...view } });
}
