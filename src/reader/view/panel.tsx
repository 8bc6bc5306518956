import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../platform/i18n.ts';
import { IconButton } from '../../ui/controls.tsx';
import { useReader } from './context.ts';
import { panelButtonId } from './panel-button.ts';

interface PanelProps {
  title: string;
  /** `menu` hangs under the toolbar, `drawer` stands at the side, `sheet` lies in the middle. */
  shape: 'menu' | 'drawer' | 'sheet';
  /** Nothing in it takes the focus: then it does itself, so that keys can scroll it. */
  isStill?: boolean;
  children: ComponentChildren;
}

/** A part of the reader that opens beside the story. It takes the focus and gives it back. */
export function Panel({ title, shape, isStill = false, children }: PanelProps): JSX.Element {
  const { state, dispatch, root } = useReader();
  const panel = useRef<HTMLElement>(null);
  const opener = useRef(state.panel);
  useLayoutEffect(() => {
    const element = panel.current;
    element?.focus({ preventScroll: true });
    return () => {
      // Whoever closed the panel from inside of it goes on at the button that opened it.
      if (!element?.contains(root.activeElement) || !opener.current) return;
      root.getElementById(panelButtonId(opener.current))?.focus({ preventScroll: true });
    };
  }, [root]);
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
      <div class="panel-body" tabIndex={isStill ? 0 : undefined}>
        {children}
      </div>
    </section>
  );
}
