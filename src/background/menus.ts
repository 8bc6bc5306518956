import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import { message } from '../platform/i18n.ts';
import { requestAccess } from '../platform/permissions.ts';
import { clearSession } from '../platform/session.ts';
import { loadSettings } from '../platform/settings.ts';
import { originOf, siteOf } from '../platform/site-rules.ts';
import { openWhenLoaded } from './open-when-loaded.ts';
import { wishPick, wishReader } from './reader-command.ts';
import { openSavedList } from './saved-list.ts';

const WEB_PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/** Brings the context menu in line with the setting. Call it when the browser or the extension starts. */
export async function syncMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { contextMenus } = await loadSettings();
  // the toolbar button's own menu is no entry among a page's: it stays whatever the setting says
  browser.contextMenus.create(
    { id: 'saved', title: message('saved_title'), contexts: ['action'] },
    () => void browser.runtime.lastError,
  );
  if (!contextMenus) return;
  const documentUrlPatterns = WEB_PAGES;
  const items: Menus.CreateCreatePropertiesType[] = [
    { id: 'page', title: message('menu_page'), contexts: ['page', 'image', 'video'], documentUrlPatterns },
    // on the toolbar button: a second item on the page would push both into a menu of their own
    { id: 'pick', title: message('command_pick_region'), contexts: ['action'] },
    { id: 'selection', title: message('menu_selection'), contexts: ['selection'], documentUrlPatterns },
    { id: 'link', title: message('menu_link'), contexts: ['link'], targetUrlPatterns: WEB_PAGES.slice(0, 2) },
  ];
  for (const item of items) browser.contextMenus.create(item, () => void browser.runtime.lastError);
}

async function openLink(url: string, tab: Tabs.Tab | undefined): Promise<void> {
  const site = siteOf(url);
  // asked first, while the click still counts; a refusal opens the page as it is
  const asked = site ? requestAccess(originOf(site)).catch(() => false) : false;
  // the answer is none to a popup that asked for the same site before
  await clearSession('pendingSite');
  const isAllowed = await asked;
  // beside the page of the link: in a private window stays what is read in one
  const place = tab && { index: tab.index + 1, openerTabId: tab.id, windowId: tab.windowId };
  const opened = await browser.tabs.create({ url, ...place });
  if (!isAllowed || opened.id === undefined) return;
  await openWhenLoaded(opened.id);
}

/** What was chosen in the context menu. */
export function onMenuClicked(info: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (info.menuItemId === 'link' && info.linkUrl) void openLink(info.linkUrl, tab);
  else if (info.menuItemId === 'selection') void wishReader(tab?.id, 'open', true);
  else if (info.menuItemId === 'pick') void wishPick(tab?.id);
  else if (info.menuItemId === 'page') void wishReader(tab?.id, 'toggle');
  else if (info.menuItemId === 'saved') void openSavedList();
}
