import { beforeEach, expect, it, vi } from 'vitest';
import { installFakeBrowser } from '../platform/fake-browser.ts';

installFakeBrowser();
const { chrome } = globalThis as unknown as { chrome: Record<string, object> };
const created: { id: string; contexts: string[] }[] = [];
const tabs = { query: vi.fn(), create: vi.fn(), update: vi.fn() };
const windows = { getAll: vi.fn(), create: vi.fn(), update: vi.fn() };
Object.assign(chrome, {
  contextMenus: {
    removeAll: async () => created.splice(0),
    create: (item: (typeof created)[number]) => created.push(item),
  },
  tabs,
  windows,
});
const { onMenuClicked, syncMenus } = await import('../../src/background/menus.ts');
const { saveSetting } = await import('../../src/platform/settings.ts');

const LIST = 'chrome-extension://our-id/saved/index.html';
const info = { menuItemId: 'saved' } as Parameters<typeof onMenuClicked>[0];

beforeEach(() => {
  for (const fake of [...Object.values(tabs), ...Object.values(windows)]) fake.mockReset();
  tabs.query.mockResolvedValue([]);
  windows.getAll.mockResolvedValue([{ id: 5, focused: true, incognito: false }]);
});

it('the toolbar button’s own menu leads to the saved stories, also where pages’ menus are switched off', async () => {
  await saveSetting('contextMenus', false);
  await syncMenus();
  expect(created.map(({ id, contexts }) => [id, contexts])).toEqual([['saved', ['action']]]);
  onMenuClicked(info, undefined);
  await vi.waitFor(() => expect(tabs.create).toHaveBeenCalledWith({ url: LIST, windowId: 5 }));
});

it('the list that is open already is shown rather than a second one', async () => {
  tabs.query.mockResolvedValue([{ id: 7, windowId: 3, incognito: false }]);
  onMenuClicked(info, undefined);
  await vi.waitFor(() => expect(windows.update).toHaveBeenCalledWith(3, { focused: true }));
  expect(tabs.update).toHaveBeenCalledWith(7, { active: true });
  expect(tabs.create).not.toHaveBeenCalled();
});

it('the list never opens in a private window, whose store is another', async () => {
  windows.getAll.mockResolvedValue([{ id: 9, focused: true, incognito: true }]);
  onMenuClicked(info, undefined);
  await vi.waitFor(() => expect(windows.create).toHaveBeenCalledWith({ url: LIST, incognito: false }));
});
