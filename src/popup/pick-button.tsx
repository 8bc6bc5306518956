import type { JSX } from 'preact';
import { message } from '../platform/i18n.ts';
import { pickByHand } from '../platform/injection.ts';

/** Lets the story be picked on the page, where it is not the one that was found. The popup gives way to the page. */
export function PickButton({ tabId }: { tabId: number }): JSX.Element {
  async function pick(): Promise<void> {
    if (await pickByHand(tabId)) window.close();
  }
  return (
    <button type="button" class="plain" id="pick" onClick={() => void pick()}>
      {message('command_pick_region')}
    </button>
  );
}
