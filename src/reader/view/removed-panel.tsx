import type { JSX } from 'preact';
import type { Removed } from '../../article.ts';
import { message, pluralMessage } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import { removalRule } from '../state/choices.ts';
import { groupRemoved } from '../state/removed.ts';
import { useReader } from './context.ts';
import { findBlock } from './find-block.ts';
import { Panel } from './panel.tsx';
import { useRemoved } from './use-removed.ts';
import { useSiteChoices } from './use-site-choices.ts';

const MAX_SHOWN_CHARACTERS = 160;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_SHOWN_CHARACTERS ? `${line.slice(0, MAX_SHOWN_CHARACTERS).trimEnd()}…` : line;
}

function RemovedItem({ removed }: { removed: Removed }): JSX.Element {
  const { state, dispatch, say, findStory } = useReader();
  const { choices, setPutBackAlways } = useSiteChoices();
  const isBack = state.putBack.has(removed.id);
  const isAlways = choices.putBackRules.includes(removalRule(removed));
  function toggle(): void {
    dispatch({ type: isBack ? 'take-out' : 'put-back', id: removed.id });
    say(message(isBack ? 'reader_taken_out' : 'reader_is_back'));
    if (isBack) return;
    requestAnimationFrame(() => {
      const block = findBlock(findStory(), `r${removed.id}-0`);
      block?.scrollIntoView?.({ block: 'center' });
    });
  }
  const text = shorten(removed.text) || message('reader_removed_picture');
  return (
    <li class="removed-item">
      <p lang={state.article.language ?? undefined} dir="auto" title={`${removed.step} · ${removed.rule}`}>
        {text}
      </p>
      <div class="removed-actions">
        <Button
          look="plain"
          label={`${message(isBack ? 'reader_take_out' : 'reader_put_back')}: ${text}`}
          onClick={toggle}
        >
          {message(isBack ? 'reader_take_out' : 'reader_put_back')}
        </Button>
        {isBack || isAlways ? (
          <label class="always">
            <input
              type="checkbox"
              checked={isAlways}
              onChange={(event) => setPutBackAlways(removed, event.currentTarget.checked)}
            />
            {message('reader_always_here')}
          </label>
        ) : null}
      </div>
    </li>
  );
}

/** What was taken out of the story, by what it is, each with its way back. */
export function RemovedPanel(): JSX.Element {
  const { choices, forgetHidden } = useSiteChoices();
  const groups = groupRemoved(useRemoved());
  return (
    <Panel title={message('reader_panel_removed')} shape="drawer" isStill={groups.length === 0}>
      {groups.length === 0 ? <p class="panel-note">{message('reader_nothing_removed')}</p> : null}
      {groups.map((group, index) => (
        <details key={group.reason} class="removed-group" open={index === 0 || groups.length <= 3}>
          <summary>
            {message(`reader_reason_${group.reason.replace('-', '_')}`)} <span class="count">{group.items.length}</span>
          </summary>
          <ul>
            {group.items.map((removed) => (
              <RemovedItem key={removed.id} removed={removed} />
            ))}
          </ul>
        </details>
      ))}
      {choices.hiddenTexts.length > 0 ? (
        <p class="panel-note">
          {pluralMessage('reader_hidden_here', choices.hiddenTexts.length)}{' '}
          <Button look="plain" onClick={forgetHidden}>
            {message('reader_hidden_forget')}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}
