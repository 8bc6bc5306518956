import type { ComponentChildren, CSSProperties, JSX, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  /** Set for a button that opens something or stays pressed. */
  expanded?: boolean;
  pressed?: boolean;
  disabled?: boolean;
  /** A key that does the same: shown on hover, told to assistive technology. */
  shortcut?: string | undefined;
  badge?: string | undefined;
  id?: string;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with a drawing; its name is its tooltip and its label. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const { icon, label, onClick, expanded, pressed, disabled, shortcut, badge, id, buttonRef } = props;
  return (
    <button
      {...(buttonRef ? { ref: buttonRef } : {})}
      id={id}
      type="button"
      class="bs-icon-button"
      aria-label={label}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
      {badge ? (
        <span class="bs-badge" aria-hidden="true">
          {badge}
        </span>
      ) : null}
    </button>
  );
}

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  icon?: IconName;
  /** `plain` looks like a link, `row` fills a line of a menu. */
  look?: 'filled' | 'outline' | 'plain' | 'row';
  disabled?: boolean;
  label?: string;
  id?: string;
}

export function Button({ children, onClick, icon, look = 'outline', disabled, label, id }: ButtonProps): JSX.Element {
  return (
    <button
      id={id}
      type="button"
      class={`bs-button bs-button-${look}`}
      disabled={disabled}
      aria-label={label}
      onClick={onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string; content?: ComponentChildren; style?: CSSProperties }[];
  onChange: (value: Value) => void;
  look?: 'segments' | 'swatches' | 'list';
}

/** One out of a few, as radio buttons: arrow keys move in it as everywhere else. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { label, value, options, onChange, look = 'segments' } = props;
  const name = useId();
  return (
    <fieldset class={`bs-choice bs-choice-${look}`}>
      <legend>{label}</legend>
      <div class="bs-choice-options">
        {options.map((option) => (
          <label key={option.value} class="bs-choice-option" data-value={option.value} style={option.style}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.content ?? option.label}</span>
            {option.content ? <span class="bs-choice-name">{option.label}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SliderProps {
  label: string;
  value: number;
  limits: { min: number; max: number; step: number };
  /** How the value is written and read out: "20 px". */
  format: (value: number) => string;
  onChange: (value: number) => void;
}

export function Slider({ label, value, limits, format, onChange }: SliderProps): JSX.Element {
  const id = useId();
  return (
    <div class="bs-slider">
      <label for={id}>{label}</label>
      <output for={id}>{format(value)}</output>
      <input
        id={id}
        type="range"
        min={limits.min}
        max={limits.max}
        step={limits.step}
        value={value}
        aria-valuetext={format(value)}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
    </div>
  );
}

interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Switch({ label, checked, onChange }: SwitchProps): JSX.Element {
  return (
    <label class="bs-switch">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
