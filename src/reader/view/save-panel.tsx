import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { takeAlong, type Wish } from '../take/take-along.ts';
import { useReader } from './context.ts';
import { LaterRows } from './later-rows.tsx';
import { Panel } from './panel.tsx';

interface Row {
  wish: Wish;
  icon: IconName;
  label: string;
}

const COPIES: readonly Row[] = [
  { wish: { kind: 'copy', format: 'text' }, icon: 'copy', label: 'reader_copy_text' },
  { wish: { kind: 'copy', format: 'markdown' }, icon: 'copy', label: 'reader_copy_markdown' },
  { wish: { kind: 'copy', format: 'html' }, icon: 'copy', label: 'reader_copy_html' },
  { wish: { kind: 'copy', format: 'citation' }, icon: 'copy', label: 'reader_copy_citation' },
  { wish: { kind: 'copy', format: 'bibtex' }, icon: 'copy', label: 'reader_copy_bibtex' },
];

const FILES: readonly Row[] = [
  { wish: { kind: 'save', format: 'epub' }, icon: 'save', label: 'reader_save_epub' },
  { wish: { kind: 'save', format: 'html' }, icon: 'save', label: 'reader_save_html' },
  { wish: { kind: 'save', format: 'markdown' }, icon: 'save', label: 'reader_save_markdown' },
  { wish: { kind: 'save', format: 'text' }, icon: 'save', label: 'reader_save_text' },
];

const SHARE: Row = { wish: { kind: 'share' }, icon: 'share', label: 'reader_share' };

/** The story as something to keep: in a file, on the clipboard, with others. */
export function SavePanel(): JSX.Element {
  const context = useReader();
  const { dispatch, say, later } = context;
  function take({ wish }: Row): void {
    dispatch({ type: 'panel', panel: null });
    if (wish.kind === 'save') say(message('reader_saving'));
    void takeAlong(wish, context).then((outcome) => outcome && say(outcome));
  }
  const canShare = typeof navigator.share === 'function';
  return (
    <Panel title={message('reader_panel_save')} shape="menu">
      <div class="menu-rows">
        {canShare ? <Rows rows={[SHARE]} take={take} /> : null}
        {later ? <LaterRows later={later} close={() => dispatch({ type: 'panel', panel: null })} /> : null}
        <h3>{message('reader_save_as')}</h3>
        <Rows rows={FILES} take={take} />
        <h3>{message('reader_copy_as')}</h3>
        <Rows rows={COPIES} take={take} />
      </div>
    </Panel>
  );
}

function Rows({ rows, take }: { rows: readonly Row[]; take: (row: Row) => void }): JSX.Element {
  return (
    <>
      {rows.map((row) => (
        <Button key={row.label} look="row" icon={row.icon} onClick={() => take(row)}>
          {message(row.label)}
        </Button>
      ))}
    </>
  );
}
