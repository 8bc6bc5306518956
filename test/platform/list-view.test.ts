import { beforeEach, expect, it } from 'vitest';
import { installFakeBrowser } from './fake-browser.ts';

const { local } = installFakeBrowser();
const { DEFAULT_VIEW, loadListView, saveListView } = await import('../../src/platform/saved/list-view.ts');

beforeEach(() => {
  local.items = {};
});

it('the view of the list is as it was left', async () => {
  expect(await loadListView()).toEqual(DEFAULT_VIEW);
  const view = { order: 'title', shown: 'unread', publisher: 'The Example' } as const;
  await saveListView(view);
  expect(await loadListView()).toEqual(view);
});

it('what is damaged in it falls back alone', async () => {
  local.items['saved:view'] = { order: 'by colour', shown: 'read', publisher: 7 };
  expect(await loadListView()).toEqual({ ...DEFAULT_VIEW, shown: 'read' });
  local.items['saved:view'] = 'none';
  expect(await loadListView()).toEqual(DEFAULT_VIEW);
});
