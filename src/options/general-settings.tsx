import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { loadSettings, onSettingsChanged, type Settings, saveSetting } from '../platform/settings.ts';
import { PageSwitch } from '../ui/page-switch.tsx';

const LABELS: Record<keyof Settings, string> = {
  markArticles: 'options_mark_articles',
  contextMenus: 'options_context_menus',
};

/** The settings that are on or off. */
export function GeneralSettings(): JSX.Element | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const look = () => void loadSettings().then(setSettings);
    look();
    return onSettingsChanged(look);
  }, []);
  if (!settings) return null;
  return (
    <ul class="switches">
      {(Object.keys(LABELS) as (keyof Settings)[]).map((name) => (
        <li key={name}>
          <PageSwitch id={name} isOn={settings[name]} onClick={() => void saveSetting(name, !settings[name])}>
            {message(LABELS[name])}
          </PageSwitch>
        </li>
      ))}
    </ul>
  );
}
