import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { message } from '../../platform/i18n.ts';
import { useReader } from './context.ts';

/** A person's own style sheet for the reader. */
export function CustomCss(): JSX.Element {
  const { preferences, prefer } = useReader();
  const id = useId();
  return (
    <details class="custom-css">
      <summary>{message('reader_custom_css')}</summary>
      <label for={id}>{message('reader_custom_css_hint')}</label>
      <textarea
        id={id}
        dir="ltr"
        rows={6}
        spellcheck={false}
        autocomplete="off"
        placeholder=".story-body p { }"
        value={preferences.customCss}
        onInput={(event) => prefer({ customCss: event.currentTarget.value })}
      />
    </details>
  );
}
