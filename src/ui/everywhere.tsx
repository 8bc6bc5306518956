import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import {
  dropAccess,
  EVERYWHERE,
  hasAccessEverywhere,
  onAccessChanged,
  requestAccess,
} from '../platform/permissions.ts';

/** The one button that gives access to all sites, or gives it back, with a word on where things stand. */
export function Everywhere(): JSX.Element {
  const [isGiven, setGiven] = useState<boolean | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void hasAccessEverywhere().then(setGiven);
    look();
    onAccessChanged(look);
  }, []);

  function onClick(): void {
    const change = isGiven ? dropAccess(EVERYWHERE) : requestAccess(EVERYWHERE);
    void change.then(async (isDone) => {
      setRefused(!isGiven && !isDone);
      setGiven(await hasAccessEverywhere());
    });
  }

  const state = isRefused ? 'refused' : isGiven ? 'given' : 'none';
  return (
    <div class="everywhere">
      <button
        type="button"
        id="everywhere"
        class={isGiven ? '' : 'primary'}
        disabled={isGiven === null}
        onClick={onClick}
      >
        {message(isGiven ? 'options_everywhere_drop' : 'options_everywhere_give')}
      </button>
      <p class="note" role="status">
        {message(`options_everywhere_${state}`)}
      </p>
    </div>
  );
}
