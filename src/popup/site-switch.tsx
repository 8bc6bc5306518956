import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { onAccessChanged } from '../platform/permissions.ts';
import { onRulesChanged } from '../platform/rule-store.ts';
import { siteOf } from '../platform/site-rules.ts';
import { PageSwitch } from '../ui/page-switch.tsx';
import { readSiteState, type SiteState, turnOff, turnOn, wasRefused } from './site-access.ts';

/** The switch "Always on this site", with a word on where things stand. */
export function SiteSwitch({ url, tabId }: { url: string; tabId: number }): JSX.Element | null {
  const [state, setState] = useState<SiteState | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void readSiteState(url).then(setState);
    look();
    const ownSite = siteOf(url);
    if (ownSite) void wasRefused(ownSite).then(setRefused);
    onAccessChanged(() => {
      setRefused(false);
      look();
    });
    return onRulesChanged(look);
  }, [url]);
  if (!state || state.kind === 'none') return null;
  const { kind, site } = state;

  function onClick(): void {
    setRefused(false);
    const change = kind === 'on' ? turnOff(url, site) : turnOn(site, tabId).then((isGranted) => setRefused(!isGranted));
    void change.then(() => readSiteState(url)).then(setState);
  }

  const note = isRefused ? message('popup_site_refused', site) : message(`popup_site_${kind}`, site);
  return (
    <div class="site">
      <PageSwitch id="always" isOn={kind === 'on'} describedBy="site-note" onClick={onClick}>
        {message('reader_always_here')}
      </PageSwitch>
      <p class="note" id="site-note" aria-live="polite">
        {note}
      </p>
    </div>
  );
}
