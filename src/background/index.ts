import { browser } from '../platform/browser.ts';
import { answer } from '../platform/messages.ts';
import { onAccessChanged } from '../platform/permissions.ts';
import { onReaderPreferencesChanged } from '../platform/reader-preferences.ts';
import { onRulesChanged } from '../platform/rule-store.ts';
import { forgetRemoved } from '../platform/saved/removal.ts';
import { onSettingsChanged } from '../platform/settings.ts';
import { onTabUpdated, syncCoarseMark } from './coarse-mark.ts';
import { onMenuClicked, syncMenus } from './menus.ts';
import { lookAtOpenTabs } from './open-tabs.ts';
import { onTabLoaded } from './open-when-loaded.ts';
import { wishPick, wishReader } from './reader-command.ts';
import { syncRegisteredScripts } from './registered-scripts.ts';
import { savedHandlers } from './saved-messages.ts';
import { finishPendingSite } from './site-grants.ts';
import { addressBarButton } from './tab-look.ts';
import { handlers } from './tab-messages.ts';

function bringAllInLine(): void {
  void syncRegisteredScripts().then(() => lookAtOpenTabs({ opensReaders: true }));
  void syncMenus();
  void syncCoarseMark();
}

// every listener is added at once: the browser wakes this script for an event and delivers it in the same turn
answer(handlers);
answer(savedHandlers);
// the last one may have died in the middle of it
void syncRegisteredScripts().catch(() => undefined);
browser.runtime.onInstalled.addListener(({ reason }) => {
  bringAllInLine();
  if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome/index.html') });
});
browser.runtime.onStartup.addListener(() => {
  bringAllInLine();
  void forgetRemoved(new Date()).catch(() => undefined);
});
onAccessChanged((change, origins) => {
  const isInLine = syncRegisteredScripts();
  if (change === 'removed') return;
  const isFinished = finishPendingSite(origins, new Date());
  void Promise.all([isInLine, isFinished]).then(() => lookAtOpenTabs({ opensReaders: false }));
});
onRulesChanged(() => void syncRegisteredScripts());
onReaderPreferencesChanged(() => void syncRegisteredScripts());
onSettingsChanged(() => {
  void syncMenus();
  void syncCoarseMark();
});
browser.contextMenus.onClicked.addListener(onMenuClicked);
addressBarButton?.onClicked.addListener((tab) => void wishReader(tab.id, 'toggle'));
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'toggle-reader') void wishReader(tab?.id, 'toggle');
  if (command === 'pick-region') void wishPick(tab?.id);
});
browser.tabs.onUpdated.addListener((tabId, changes, tab) => {
  if (changes.status === 'complete') void onTabLoaded(tabId);
  void onTabUpdated(tabId, changes as { isArticle?: boolean }, tab.url);
});
