import type { Panel } from '../state/state.ts';

/** The id of the button that opens a panel: it gets the focus back. */
export function panelButtonId(panel: Panel): string {
  return `open-${panel === 'removed' || panel === 'help' ? 'more' : panel}`;
}
