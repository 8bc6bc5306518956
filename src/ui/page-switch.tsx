import type { ComponentChildren, JSX } from 'preact';

interface PageSwitchProps {
  id: string;
  isOn: boolean;
  onClick: () => void;
  /** The id of the text that explains it. */
  describedBy?: string;
  children: ComponentChildren;
}

/** A switch of the extension's own pages: on or off, at once. */
export function PageSwitch({ id, isOn, onClick, describedBy, children }: PageSwitchProps): JSX.Element {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      id={id}
      aria-checked={isOn}
      aria-describedby={describedBy}
      onClick={onClick}
    >
      <span class="knob" aria-hidden="true" />
      <span>{children}</span>
    </button>
  );
}
