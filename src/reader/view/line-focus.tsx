import type { JSX } from 'preact';
import type { LineFocus as Setting } from '../../platform/reader-preferences.ts';

const LINES: Record<Exclude<Setting, 'off'>, number> = { one: 1, three: 3, five: 5 };

/** Dims all but a few lines in the middle of the window. */
export function LineFocus({ setting }: { setting: Setting }): JSX.Element | null {
  if (setting === 'off') return null;
  return <div class="line-focus" aria-hidden="true" style={{ '--lines': String(LINES[setting]) }} />;
}
