import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { message, messageLanguage, pluralMessage, uiDirection } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import type { PagesOutcome } from '../environment.ts';
import { safeHref } from '../render/allowed.ts';
import { useReader } from './context.ts';
import { goTo } from './go-to.ts';

/** What stops the adding of pages, where it is no wish of the reader's. */
const PROBLEMS: Record<NonNullable<PagesOutcome['problem']>, string> = {
  cancelled: 'reader_pages_stopped',
  offline: 'reader_pages_offline',
  refused: 'reader_pages_refused',
  'no-story': 'reader_pages_no_story',
  'too-many': 'reader_pages_too_many',
};

/** The story's further pages: offered after its text, fetched only on a click. */
export function MorePages(): JSX.Element | null {
  const { state, dispatch, say, environment, findStory } = useReader();
  const { article, opened } = state;
  /** How many pages have come; null where none are being fetched. */
  const [added, setAdded] = useState<number | null>(null);
  const [firstNew, setFirstNew] = useState<string | null>(null);
  const work = useRef<AbortController | null>(null);

  // another story, or the end of the reader, ends the work on this one
  useEffect(() => () => work.current?.abort(), [opened]);
  useEffect(() => {
    const block = firstNew && findStory()?.querySelector<HTMLElement>(`[data-block="${firstNew}"]`);
    if (!block) return;
    setFirstNew(null);
    goTo(block, 'center');
  }, [firstNew, findStory]);

  const { nextPages } = article;
  if (!nextPages) return null;
  const first = safeHref(nextPages.urls[0], article.url);

  async function add(): Promise<void> {
    const controller = new AbortController();
    work.current = controller;
    setAdded(0);
    const blocksBefore = article.content.children.length;
    const outcome = await environment.addPages!(article, controller.signal, (count) => setAdded(count));
    if (work.current !== controller) return;
    work.current = null;
    setAdded(null);
    const gained = outcome.article.content.children.length > blocksBefore;
    if (gained || !outcome.problem) dispatch({ type: 'extend', article: outcome.article });
    if (gained) setFirstNew(`s${blocksBefore}`);
    const done = gained ? pluralMessage('reader_pages_added', outcome.added) : '';
    const trouble = outcome.problem
      ? message(PROBLEMS[outcome.problem])
      : gained
        ? ''
        : message('reader_pages_nothing_new');
    say([done, trouble].filter(Boolean).join(' '));
  }

  return (
    <div class="more-pages" lang={messageLanguage()} dir={uiDirection()}>
      {added !== null ? (
        <p>
          <span role="status">{message('reader_pages_loading', added)}</span>{' '}
          <Button look="outline" onClick={() => work.current?.abort()}>
            {message('reader_pages_stop')}
          </Button>
        </p>
      ) : environment.addPages ? (
        <Button look="outline" onClick={() => void add()}>
          {nextPages.count === null
            ? message('reader_pages_add_following')
            : pluralMessage('reader_pages_add', nextPages.count)}
        </Button>
      ) : (
        <p>
          {message('reader_pages_not_here')} {first ? <a href={first}>{message('reader_pages_next')}</a> : null}
        </p>
      )}
    </div>
  );
}
