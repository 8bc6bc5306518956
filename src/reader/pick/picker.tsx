import type { JSX } from 'preact';
import { message, messageLanguage, uiDirection } from '../../platform/i18n.ts';
import type { Theme } from '../../platform/reader-preferences.ts';
import { Button } from '../../ui/controls.tsx';

/** What can be done while a part of the page is picked. */
export type PickerStep = 'wider' | 'narrower' | 'before' | 'after' | 'take' | 'leave';

/** A place in the window, in pixels. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface PickerProps {
  theme: Theme;
  frame: Frame | null;
  /** The region that is framed, in its first and last words. */
  description: string;
  onStep: (step: PickerStep) => void;
}

/** The frame around a part of the page, and in words what can be done. */
export function Picker({ theme, frame, description, onStep }: PickerProps): JSX.Element {
  const step = (wanted: PickerStep) => () => onStep(wanted);
  return (
    <div class="picker" data-theme={theme} lang={messageLanguage()} dir={uiDirection()}>
      <div class="layer" />
      {frame ? (
        <div
          class="frame"
          style={{
            transform: `translate(${frame.x}px, ${frame.y}px)`,
            width: `${frame.width}px`,
            height: `${frame.height}px`,
          }}
        />
      ) : null}
      <section class="pick-panel" role="dialog" aria-label={message('command_pick_region')} aria-describedby="pick-how">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable */}
        <div class="pick-text" tabIndex={0}>
          <h2>{message('command_pick_region')}</h2>
          <p id="pick-how">{message('pick_how')}</p>
          <p class="pick-words" role="status" dir="auto">
            {description}
          </p>
        </div>
        <div class="pick-actions">
          <Button look="filled" id="pick-take" disabled={!frame} onClick={step('take')}>
            {message('pick_take')}
          </Button>
          <Button onClick={step('wider')}>{message('pick_wider')}</Button>
          <Button onClick={step('narrower')}>{message('pick_narrower')}</Button>
          <Button onClick={step('before')}>{message('pick_before')}</Button>
          <Button onClick={step('after')}>{message('pick_after')}</Button>
          <Button onClick={step('leave')}>{message('options_cancel')}</Button>
        </div>
      </section>
    </div>
  );
}
