import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { isStoreNewer } from '../platform/storage.ts';
import { Everywhere } from '../ui/everywhere.tsx';
import { openShortcutSettings, Shortcuts } from '../ui/shortcuts.tsx';
import { Backup } from './backup.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { KeptChoices } from './kept-choices.tsx';
import { SiteRules } from './site-rules.tsx';

/** The options page. */
export function Options(): JSX.Element {
  const [isNewer, setNewer] = useState(false);
  useEffect(() => void isStoreNewer().then(setNewer), []);
  return (
    <main class="page">
      <h1>{message('options_title')}</h1>
      {isNewer ? (
        <p class="warning" role="alert">
          {message('options_newer')}
        </p>
      ) : null}
      <section aria-labelledby="access">
        <h2 id="access">{message('options_access')}</h2>
        <p>{message('options_access_text')}</p>
        <Everywhere />
      </section>
      <section aria-labelledby="sites">
        <h2 id="sites">{message('options_sites')}</h2>
        <p>{message('options_sites_text')}</p>
        <SiteRules />
      </section>
      <section aria-labelledby="choices">
        <h2 id="choices" tabIndex={-1}>
          {message('options_choices')}
        </h2>
        <p>{message('options_choices_text')}</p>
        <KeptChoices />
      </section>
      <section aria-labelledby="general">
        <h2 id="general">{message('options_general')}</h2>
        <GeneralSettings />
      </section>
      <section aria-labelledby="shortcuts">
        <h2 id="shortcuts">{message('options_shortcuts')}</h2>
        <Shortcuts />
        <button type="button" id="change-shortcuts" onClick={() => void openShortcutSettings()}>
          {message('options_shortcuts_change')}
        </button>
      </section>
      <section aria-labelledby="backup">
        <h2 id="backup">{message('options_backup')}</h2>
        <Backup />
      </section>
    </main>
  );
}
