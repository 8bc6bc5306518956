import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { COMMANDS, type CommandGroup } from '../keyboard/commands.ts';
import { useReader } from './context.ts';
import { Panel } from './panel.tsx';

const GROUPS: readonly CommandGroup[] = ['page', 'look', 'listen', 'story'];

/** Keys that have a name rather than a sign. */
function keyName(key: string): string {
  return key === 'Escape' ? message('reader_key_escape') : key.toUpperCase();
}

/** Every key and what it does, from the table that the keyboard itself reads. */
export function HelpPanel(): JSX.Element {
  const { preferences } = useReader();
  return (
    <Panel title={message('reader_panel_help')} shape="sheet" isStill>
      {preferences.shortcuts ? null : <p class="panel-note">{message('reader_shortcuts_off')}</p>}
      <div class="help">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`help-${group}`}>
            <h3 id={`help-${group}`}>{message(`reader_help_${group}`)}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group).map((command) => (
                <div key={command.id}>
                  <dt>
                    <kbd dir="ltr">{keyName(command.keys[0]!)}</kbd>
                  </dt>
                  <dd>{message(`reader_do_${command.id.replaceAll('-', '_')}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}
