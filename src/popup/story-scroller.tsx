import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { message } from '../platform/i18n.ts';
import { getSession, setSession } from '../platform/session.ts';

/** The one region of the popup that scrolls; it opens again where this page's story was left. */
export function StoryScroller({ url, children }: { url: string; children: ComponentChildren }): JSX.Element {
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
      onScrollEnd={(event) => void setSession('popupScroll', { url, topPx: event.currentTarget.scrollTop })}
    >
      {children}
    </section>
  );
}
