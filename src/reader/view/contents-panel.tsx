import type { JSX } from 'preact';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import { buildOutline } from '../state/outline.ts';
import { useReader } from './context.ts';
import { goTo } from './go-to.ts';
import { Panel } from './panel.tsx';

/** The subheads as a table of contents. */
export function ContentsPanel(): JSX.Element {
  const { state, dispatch, blocks, findStory } = useReader();
  const entries = buildOutline(blocks);
  function open(index: number): void {
    dispatch({ type: 'panel', panel: null });
    const headings = findStory()?.querySelectorAll<HTMLElement>('.story-body :is(h2, h3, h4, h5, h6)');
    const heading = headings?.[index];
    if (heading) goTo(heading);
  }
  return (
    <Panel title={message('reader_panel_contents')} shape="drawer">
      <nav aria-label={message('reader_panel_contents')}>
        <ol class="contents" lang={state.article.language ?? undefined} dir={state.article.direction}>
          <li>
            <Button
              look="row"
              onClick={() => {
                dispatch({ type: 'panel', panel: null });
                const title = findStory()?.querySelector('h1');
                if (title) goTo(title);
              }}
            >
              {state.article.title}
            </Button>
          </li>
          {entries.map((entry, index) => (
            <li key={`${index}${entry.text}`} style={{ '--level': String(entry.level) }}>
              <Button look="row" onClick={() => open(index)}>
                {entry.text}
              </Button>
            </li>
          ))}
        </ol>
      </nav>
    </Panel>
  );
}
