import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useReader } from './context.ts';

const MAX_CHARACTERS = 90;

function destination(link: HTMLAnchorElement): string {
  const { protocol, host, pathname, href } = link;
  if (!protocol.startsWith('http')) return href.slice(0, MAX_CHARACTERS);
  let path = pathname;
  try {
    path = decodeURI(pathname);
  } catch {
    // Shown as it is.
  }
  const text = host.replace(/^www\./, '') + (path === '/' ? '' : path);
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

/** Where the link under the pointer or the focus leads: browsers tell that for the pointer alone, and some not at all. */
export function LinkLine(): JSX.Element | null {
  const { findScroller } = useReader();
  const [text, setText] = useState('');
  useEffect(() => {
    const scroller = findScroller();
    if (!scroller) return;
    function show(event: Event): void {
      const link = (event.target as Element | null)?.closest?.('a[href]') as HTMLAnchorElement | null;
      setText(link && !link.dataset.place ? destination(link) : '');
    }
    const hide = () => setText('');
    scroller.addEventListener('pointerover', show);
    scroller.addEventListener('focusin', show);
    scroller.addEventListener('focusout', hide);
    scroller.addEventListener('pointerleave', hide);
    return () => {
      scroller.removeEventListener('pointerover', show);
      scroller.removeEventListener('focusin', show);
      scroller.removeEventListener('focusout', hide);
      scroller.removeEventListener('pointerleave', hide);
    };
  }, [findScroller]);
  return text ? (
    <p class="link-line" dir="ltr" aria-hidden="true">
      {text}
    </p>
  ) : null;
}
