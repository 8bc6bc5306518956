import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { Actions } from './actions.tsx';
import { asked } from './asked.ts';
import { fitWindow } from './fit-window.ts';
import { SavedLink } from './later.tsx';
import type { PageState, PopupTab } from './load-page.ts';
import { NoStory } from './no-story.tsx';
import { PickButton } from './pick-button.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { StoryScroller } from './story-scroller.tsx';
import { StoryView } from './story-view.tsx';

/** The toolbar popup: the story of the tab in front. */
export function Popup(): JSX.Element {
  const [tab, setTab] = useState<PopupTab | null>(null);
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [isReadAnyway, setReadAnyway] = useState(false);

  useLayoutEffect(() => {
    void asked().tab.then(setTab);
    void asked().state.then(setState);
  }, []);

  useEffect(() => {
    if (state.kind !== 'loading') fitWindow(window);
  }, [state]);

  if (!tab || state.kind === 'loading') return <Loading title={tab?.title ?? ''} />;
  if (state.kind === 'failed') {
    return (
      <NoStory
        title={message('popup_failed')}
        text={message('popup_failed_text')}
        pageTitle={tab.title}
        footer={<SavedLink />}
      />
    );
  }
  if (state.kind === 'restricted') {
    const { reason } = state;
    return (
      <NoStory
        title={message('popup_restricted')}
        text={message(`popup_restricted_${reason}`)}
        pageTitle={reason === 'browser_page' ? '' : tab.title}
        footer={<SavedLink />}
      />
    );
  }
  const { page } = state;
  const { article, kind, detection } = page.result;
  const site = (
    <>
      <SiteSwitch url={page.url} tabId={tab.id} />
      <div class="ways">
        {page.contentType === 'text/plain' ? null : <PickButton tabId={tab.id} />}
        <SavedLink />
      </div>
    </>
  );
  if (!article || (kind === 'not-article' && !isReadAnyway)) {
    return (
      <NoStory
        title={message('popup_not_article')}
        text={message(`reason_${detection.reason}`)}
        pageTitle={tab.title}
        {...(article ? { action: { label: message('popup_read_anyway'), run: () => setReadAnyway(true) } } : {})}
        footer={site}
      />
    );
  }
  return (
    <main class="popup">
      <Actions article={article} tabId={tab.id} isReaderOpen={page.isReaderOpen} />
      <StoryScroller url={page.url} isRemembered={!tab.isPrivate}>
        <StoryView article={article} page={page} tabIcon={tab.icon} />
      </StoryScroller>
      {site}
    </main>
  );
}

function Loading({ title }: { title: string }): JSX.Element {
  return (
    <main class="popup" aria-busy="true">
      <h1 class="page-title">{title}</h1>
      <div class="skeleton" aria-hidden="true">
        <i class="bone short" />
        <i class="bone" />
        <i class="bone" />
        <i class="bone middling" />
      </div>
    </main>
  );
}
