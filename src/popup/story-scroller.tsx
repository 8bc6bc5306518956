import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { getSession, setSession } from '../platform/session.ts';

interface StoryScrollerProps {
  url: string;
  /** False where it is nobody's business what was read. */
  isRemembered: boolean;
  children: ComponentChildren;
}

/** The one region of the popup that scrolls; it opens again where this page's story was left. */
export function StoryScroller({ url, isRemembered, children }: StoryScrollerProps): JSX.Element {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    void getSession('popupScroll').then((last) => {
      if (last?.url === url && place.current) place.current.scrollTop = last.topPx;
    });
  }, [url]);
  return (
    <section
      ref={place}
      class="scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the one region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={message('popup_story')}
      onScrollEnd={(event) => {
        if (isRemembered) void setSession('popupScroll', { url, topPx: event.currentTarget.scrollTop });
      }}
    >
      {children}
    </section>
  );
}
