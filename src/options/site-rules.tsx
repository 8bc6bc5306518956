import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { onAccessChanged, requestAccess, rulesWithAccess } from '../platform/permissions.ts';
import { loadRules, onRulesChanged, removeRules, saveRule } from '../platform/rule-store.ts';
import { originOf, readSite, SITE_MODES, type SiteMode, type SiteRule } from '../platform/site-rules.ts';
import { focusBeside } from '../ui/focus-beside.ts';

interface Loaded {
  rules: SiteRule[];
  /** Sites to which there is access. */
  accessible: Set<string>;
}

async function load(): Promise<Loaded> {
  const rules = await loadRules();
  return { rules, accessible: new Set((await rulesWithAccess(rules)).map((rule) => rule.site)) };
}

/** The rules for sites: found, added, changed, removed. */
export function SiteRules(): JSX.Element | null {
  const [{ rules, accessible }, setLoaded] = useState<Loaded>({ rules: [], accessible: new Set() });
  const [wanted, setWanted] = useState('');
  const [said, say] = useState('');
  const newSite = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const look = () => void load().then(setLoaded);
    look();
    onAccessChanged(look);
    return onRulesChanged(look);
  }, []);

  async function save(site: string, mode: SiteMode): Promise<void> {
    const place = await saveRule(site, mode);
    say(message(place === 'local' ? 'options_saved_local' : 'options_saved', site));
  }

  function change(site: string, mode: SiteMode): void {
    // a site that opens by itself needs access; asked first, while the click still counts
    const asked = mode === 'always' ? requestAccess(originOf(site)).catch(() => false) : Promise.resolve(false);
    void asked.then(() => save(site, mode)).catch((error: unknown) => say(String(error)));
  }

  function add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const site = readSite(String(data.get('site')));
    if (!site) {
      say(message('options_site_invalid'));
      return;
    }
    change(site, String(data.get('mode')) as SiteMode);
    form.reset();
  }

  const shown = rules.filter((rule) => rule.site.includes(wanted.trim().toLowerCase()));
  return (
    <>
      <form class="add" onSubmit={add}>
        <label for="new-site">{message('options_site')}</label>
        <input
          ref={newSite}
          id="new-site"
          name="site"
          required
          placeholder="example.org/news/*"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
        />
        <ModeSelect label={message('options_mode')} value="always" />
        <button type="submit">{message('options_add')}</button>
      </form>
      <p class="note" role="status">
        {said}
      </p>
      {rules.length > 8 || wanted ? (
        <p>
          <label for="search">{message('options_search')}</label>{' '}
          <input id="search" type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
        </p>
      ) : null}
      {rules.length === 0 ? <p class="empty">{message('options_no_rules')}</p> : null}
      <ul class="rules" aria-labelledby="sites">
        {shown.map(({ site, mode }) => (
          <li key={site}>
            <bdi class="rule-site">{site}</bdi>
            {mode === 'always' && !accessible.has(site) ? (
              <button
                type="button"
                class="give"
                onClick={(event) => {
                  // it goes when access is given
                  event.currentTarget.closest('li')?.querySelector('select')?.focus();
                  change(site, 'always');
                }}
              >
                {message('options_give_access')}
              </button>
            ) : null}
            <ModeSelect label={message('options_mode_of', site)} value={mode} onChange={(next) => change(site, next)} />
            <button
              type="button"
              aria-label={message('options_remove', site)}
              onClick={(event) => {
                focusBeside(event.currentTarget, newSite.current);
                void removeRules([site]);
              }}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ModeSelectProps {
  label: string;
  value: SiteMode;
  onChange?: (mode: SiteMode) => void;
}

function ModeSelect({ label, value, onChange }: ModeSelectProps): JSX.Element {
  return (
    <select
      name="mode"
      aria-label={label}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value as SiteMode)}
    >
      {SITE_MODES.map((mode) => (
        <option key={mode} value={mode} selected={mode === value}>
          {message(`options_mode_${mode}`)}
        </option>
      ))}
    </select>
  );
}
