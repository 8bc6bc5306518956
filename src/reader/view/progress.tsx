import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pluralMessage } from '../../platform/i18n.ts';
import { useReader } from './context.ts';

/** How far a story is read: 0 at its first line in view, 1 when its last line has come into view. */
export function readShare(scroller: { scrollTop: number; clientHeight: number }, storyEnd: number): number {
  const distance = storyEnd - scroller.clientHeight;
  return distance <= 0 ? 1 : Math.max(0, Math.min(1, scroller.scrollTop / distance));
}

/** Whole minutes that are left to read; 0 at the end. */
export function minutesLeft(readingMinutes: number, share: number): number {
  return share >= 0.99 ? 0 : Math.max(1, Math.ceil(readingMinutes * (1 - share)));
}

/** The line that grows along the toolbar, the minutes that are left, and the part of the story that one is in. */
export function Progress(): JSX.Element {
  const { state, findScroller, findStory } = useReader();
  const [share, setShare] = useState(0);
  const [part, setPart] = useState('');
  useEffect(() => {
    const scroller = findScroller();
    if (!scroller) return;
    let frame = 0;
    function measure(): void {
      frame = 0;
      const story = findStory();
      if (!scroller || !story) return;
      const end = story.getBoundingClientRect().bottom + scroller.scrollTop;
      setShare(readShare(scroller, end));
      const heads = [...story.querySelectorAll('.story-body :is(h2, h3, h4)')];
      const line = scroller.clientHeight / 3;
      setPart(heads.findLast((head) => head.getBoundingClientRect().top < line)?.textContent ?? '');
    }
    function schedule(): void {
      frame ||= requestAnimationFrame(measure);
    }
    schedule();
    scroller.addEventListener('scroll', schedule, { passive: true });
    return () => {
      if (frame) cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', schedule);
    };
  }, [state.article, findScroller, findStory]);
  const minutes = minutesLeft(state.article.readingMinutes, share);
  return (
    <div class="progress">
      <span class="minutes-left">
        {state.article.readingMinutes > 0 && minutes > 0 ? pluralMessage('reader_minutes_left', minutes) : ''}
      </span>
      {part ? (
        <span class="part" lang={state.article.language ?? undefined} dir={state.article.direction} aria-hidden="true">
          {part}
        </span>
      ) : null}
      <span class="progress-line" style={{ '--share': String(share) }} aria-hidden="true" />
    </div>
  );
}
