import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import { useReader } from './context.ts';
import { Panel } from './panel.tsx';
import { useRemoved } from './use-removed.ts';

/** What is needed less often. */
export function MorePanel(): JSX.Element {
  const { state, dispatch, run, pickByHand } = useReader();
  const count = useRemoved().length;
  return (
    <Panel title={message('reader_panel_more')} shape="menu">
      <div class="menu-rows">
        <Button look="row" icon="removed" onClick={() => dispatch({ type: 'panel', panel: 'removed' })}>
          {message('reader_panel_removed')}
          {count > 0 ? <span class="count">{count}</span> : null}
        </Button>
        <Button look="row" icon="remove" onClick={() => run('remove')}>
          {message('reader_do_remove')}
        </Button>
        {pickByHand ? (
          <Button look="row" icon="pick" onClick={pickByHand}>
            {message('reader_do_pick')}
          </Button>
        ) : null}
        <Button look="row" icon="undo" disabled={state.steps.length === 0} onClick={() => run('undo')}>
          {message('reader_do_undo')}
        </Button>
        <Button look="row" icon="focus" onClick={() => run('line-focus')}>
          {message('reader_do_line_focus')}
        </Button>
        <Button
          look="row"
          icon="print"
          onClick={() => {
            dispatch({ type: 'panel', panel: null });
            requestAnimationFrame(() => window.print());
          }}
        >
          {message('reader_print')}
        </Button>
        <Button look="row" icon="help" onClick={() => dispatch({ type: 'panel', panel: 'help' })}>
          {message('reader_panel_help')}
        </Button>
      </div>
    </Panel>
  );
}
