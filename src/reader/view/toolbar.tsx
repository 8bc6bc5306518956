import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { IconButton } from '../../ui/controls.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { COMMANDS, type CommandId } from '../keyboard/commands.ts';
import { buildOutline } from '../state/outline.ts';
import type { Panel } from '../state/state.ts';
import { useReader } from './context.ts';
import { panelButtonId } from './panel-button.ts';
import { Progress } from './progress.tsx';

const PANEL_BUTTONS: readonly { panel: Panel; icon: IconName; command: CommandId | null }[] = [
  { panel: 'contents', icon: 'contents', command: 'contents' },
  { panel: 'notes', icon: 'notes', command: 'notes' },
  { panel: 'save', icon: 'save', command: 'save' },
  { panel: 'appearance', icon: 'appearance', command: 'appearance' },
  { panel: 'more', icon: 'more', command: null },
];

export function Toolbar({ isTuckedAway }: { isTuckedAway: boolean }): JSX.Element {
  const { state, dispatch, blocks, preferences, run, close, environment, later } = useReader();
  const hasContents = buildOutline(blocks).length > 1;
  function keyOf(command: CommandId | null): string | undefined {
    const key = COMMANDS.find((candidate) => candidate.id === command)?.keys[0];
    return preferences.shortcuts || command === 'leave' ? key : undefined;
  }
  return (
    <div class="toolbar" data-tucked={(isTuckedAway && !state.panel) || undefined}>
      <div class="toolbar-row" role="toolbar" aria-label={message('reader_toolbar')}>
        <IconButton
          icon="close"
          label={message(environment.isSaved ? 'reader_leave_to_list' : 'reader_do_leave')}
          shortcut={keyOf('leave')}
          onClick={close}
        />
        <Progress />
        <IconButton
          id="open-listen"
          icon="listen"
          label={message('reader_do_listen')}
          shortcut={keyOf('listen')}
          pressed={state.isListening}
          onClick={() => run('listen')}
        />
        {later ? (
          <IconButton
            id="read-later"
            icon={later.saved ? 'saved' : 'later'}
            label={message('reader_do_later')}
            shortcut={keyOf('later')}
            pressed={later.saved !== null}
            onClick={() => run('later')}
          />
        ) : null}
        {PANEL_BUTTONS.map(({ panel, icon, command }) =>
          panel === 'contents' && !hasContents ? null : (
            <IconButton
              key={panel}
              id={panelButtonId(panel)}
              icon={icon}
              label={message(`reader_panel_${panel}`)}
              shortcut={keyOf(command)}
              expanded={state.panel === panel}
              badge={panel === 'notes' && state.notes.length > 0 ? String(state.notes.length) : undefined}
              onClick={() => dispatch({ type: 'panel', panel: state.panel === panel ? null : panel })}
            />
          ),
        )}
      </div>
    </div>
  );
}
