import { browser } from '../platform/browser.ts';

const LIST_PAGE = 'saved/index.html';

/** The number of a window that can show the list: private windows of Firefox have a store of their own, which is empty. */
async function findOpenWindow(): Promise<number | undefined> {
  const all = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = all.filter((one) => !one.incognito);
  return (open.find((one) => one.focused) ?? open[0])?.id;
}

/** Shows the list of saved stories: the tab that has it already, else a new one. */
export async function openSavedList(): Promise<void> {
  const url = browser.runtime.getURL(LIST_PAGE);
  const tabs = await browser.tabs.query({ url: `${url}*` }).catch(() => []);
  const known = tabs.find((tab) => !tab.incognito);
  if (known?.id !== undefined) {
    await browser.tabs.update(known.id, { active: true });
    if (known.windowId !== undefined) await browser.windows?.update(known.windowId, { focused: true });
    return;
  }
  // Firefox for Android has no windows
  const windowId = browser.windows ? await findOpenWindow() : undefined;
  if (browser.windows && windowId === undefined) await browser.windows.create({ url, incognito: false });
  else await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) });
}
