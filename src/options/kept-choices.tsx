import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message, pluralMessage } from '../platform/i18n.ts';
import {
  forgetSiteChoices,
  loadAllSiteChoices,
  onSiteChoicesChanged,
  type SiteChoices,
} from '../platform/site-choices.ts';
import { focusBeside } from '../ui/focus-beside.ts';

/** What is chosen for a site, in words. */
function describe({ region, hiddenTexts, putBackRules }: SiteChoices): string[] {
  return [
    ...(region ? [message('options_choice_region')] : []),
    ...(hiddenTexts.length > 0 ? [pluralMessage('options_choice_hidden', hiddenTexts.length)] : []),
    ...(putBackRules.length > 0 ? [pluralMessage('options_choice_put_back', putBackRules.length)] : []),
  ];
}

/** What was chosen in the reader for all pages of a site, each with its way back. */
export function KeptChoices(): JSX.Element {
  const [kept, setKept] = useState<Awaited<ReturnType<typeof loadAllSiteChoices>>>([]);
  useEffect(() => {
    const look = () => void loadAllSiteChoices().then(setKept);
    look();
    return onSiteChoicesChanged(look);
  }, []);
  if (kept.length === 0) return <p class="empty">{message('options_no_choices')}</p>;
  return (
    <ul class="rules" aria-labelledby="choices">
      {kept.map(({ host, choices }) => (
        <li key={host}>
          <span class="rule-site">
            <bdi>{host}</bdi>
            <span class="choice-words">{describe(choices).join(' · ')}</span>
          </span>
          <button
            type="button"
            aria-label={message('options_choice_forget', host)}
            onClick={(event) => {
              focusBeside(event.currentTarget, document.getElementById('choices'));
              void forgetSiteChoices(host);
            }}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
