import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import type { Wish } from '../take/take-along.ts';
import { takeAlong } from '../take/take-along.ts';
import { useReader } from './context.ts';
import { Panel } from './panel.tsx';

const COPIES: readonly Wish[] = [
  { kind: 'copy', format: 'text' },
  { kind: 'copy', format: 'markdown' },
  { kind: 'copy', format: 'html' },
];

/** The story as something to keep: on the clipboard, in a file, with others. */
export function SavePanel(): JSX.Element {
  const context = useReader();
  const { dispatch, say } = context;
  function take(wish: Wish): void {
    dispatch({ type: 'panel', panel: null });
    void takeAlong(wish, context).then(say);
  }
  return (
    <Panel title={message('reader_panel_save')} shape="menu">
      <div class="menu-rows">
        {COPIES.map((wish) => (
          <Button key={wish.format} look="row" icon="copy" onClick={() => take(wish)}>
            {message(`reader_${wish.kind}_${wish.format}`)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
