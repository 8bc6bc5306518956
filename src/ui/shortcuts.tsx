import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { message } from '../platform/i18n.ts';

interface Shortcut {
  name: string;
  label: string;
  keys: string;
}

const LABELS: Record<string, string> = {
  _execute_action: 'options_shortcut_popup',
  'toggle-reader': 'command_toggle_reader',
  'pick-region': 'command_pick_region',
};

async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .filter(({ name }) => name && LABELS[name])
    .map(({ name, shortcut }) => ({ name: name!, label: message(LABELS[name!]!), keys: shortcut ?? '' }));
}

/** Opens the browser's own page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys as they really are: a person or the browser may have changed or refused them. */
export function Shortcuts(): JSX.Element {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    const look = () => void readShortcuts().then(setShortcuts);
    look();
    // the browser tells nobody that keys were changed: look again when this page is looked at again
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ name, label, keys }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : message('options_shortcut_none')}</dd>
        </div>
      ))}
    </dl>
  );
}
