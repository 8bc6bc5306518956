import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../platform/i18n.ts';
import { IconButton } from '../../ui/controls.tsx';
import { useReader } from './context.ts';

interface PanelProps {
  title: string;
  /** `menu` hangs under the toolbar, `drawer` stands at the side, `sheet` lies in the middle. */
  shape: 'menu' | 'drawer' | 'sheet';
  children: ComponentChildren;
}

/** A part of the reader that opens beside the story. It takes the focus; whoever closes it gives that back. */
export function Panel({ title, shape, children }: PanelProps): JSX.Element {
  const { dispatch } = useReader();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={panel} class={`panel panel-${shape}`} role="dialog" aria-label={title} tabIndex={-1}>
      <header class="panel-header">
        <h2>{title}</h2>
        <IconButton
          icon="close"
          label={message('reader_close_panel')}
          onClick={() => dispatch({ type: 'panel', panel: null })}
        />
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}
