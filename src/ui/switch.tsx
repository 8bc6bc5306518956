import type { ComponentChildren, JSX } from 'preact';

interface SwitchProps {
  id: string;
  isOn: boolean;
  onClick: () => void;
  /** The id of the text that explains it. */
  describedBy?: string;
  children: ComponentChildren;
}

/** A switch of the extension's own pages: on or off, at once. */
export function Switch({ id, isOn, onClick, describedBy, children }: SwitchProps): JSX.Element {
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
