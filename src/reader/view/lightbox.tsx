import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message, messageLanguage } from '../../platform/i18n.ts';
import { IconButton } from '../../ui/controls.tsx';
import type { ShownPicture } from '../state/pictures.ts';
import { useReader } from './context.ts';

const MAX_SCALE = 6;
const STEP = 1.5;

interface View {
  scale: number;
  x: number;
  y: number;
}

const WHOLE: View = { scale: 1, x: 0, y: 0 };

/** Enlarges about a point, given from the centre, so that what is under it stays under it. */
export function zoomAt(view: View, factor: number, x: number, y: number): View {
  const scale = Math.max(1, Math.min(MAX_SCALE, view.scale * factor));
  if (scale === 1) return WHOLE;
  const ratio = scale / view.scale;
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio };
}

/** Two fingers zoom, one moves, the wheel zooms, a double click too. */
function useZoom(): {
  view: View;
  zoom: (factor: number) => void;
  handlers: JSX.IntrinsicElements['div'];
} {
  const [view, setView] = useState<View>(WHOLE);
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  function fromCentre(event: MouseEvent): { x: number; y: number } {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
  }
  function onPointerMove(event: PointerEvent): void {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = fromCentre(event);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      if (Number.isFinite(factor)) setView((old) => zoomAt(old, factor, (now.x + other.x) / 2, (now.y + other.y) / 2));
    } else {
      setView((old) => (old.scale === 1 ? old : { ...old, x: old.x + now.x - before.x, y: old.y + now.y - before.y }));
    }
    fingers.current.set(event.pointerId, now);
  }
  function lift(event: PointerEvent): void {
    fingers.current.delete(event.pointerId);
  }
  return {
    view,
    zoom: (factor) => setView((old) => zoomAt(old, factor, 0, 0)),
    handlers: {
      onPointerDown: (event) => {
        fingers.current.set(event.pointerId, fromCentre(event));
        event.currentTarget.setPointerCapture?.(event.pointerId);
      },
      onPointerMove,
      onPointerUp: lift,
      onPointerCancel: lift,
      onWheel: (event) => {
        const { x, y } = fromCentre(event);
        setView((old) => zoomAt(old, event.deltaY < 0 ? 1.15 : 1 / 1.15, x, y));
      },
      onDblClick: (event) => {
        const { x, y } = fromCentre(event);
        setView((old) => (old.scale > 1 ? WHOLE : zoomAt(old, 2.5, x, y)));
      },
    },
  };
}

interface LightboxProps {
  pictures: readonly ShownPicture[];
  index: number;
}

/** A picture as large as the window, with its caption; arrow keys show the others. */
export function Lightbox({ pictures, index }: LightboxProps): JSX.Element | null {
  const { state, dispatch, root, keySink } = useReader();
  const box = useRef<HTMLElement>(null);
  const { view, zoom, handlers } = useZoom();
  const picture = pictures[index];
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), []);
  function show(next: number): void {
    if (pictures[next]) dispatch({ type: 'picture', picture: next });
  }
  useLayoutEffect(() => {
    const backwards = root.querySelector('[dir]')?.getAttribute('dir') === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    keySink.current = (key) => {
      if (key === '+' || key === '=') zoom(STEP);
      else if (key === '-') zoom(1 / STEP);
      else if (key === 'ArrowLeft' || key === 'ArrowRight') show(index + (key === backwards ? -1 : 1));
      else return false;
      return true;
    };
    return () => {
      keySink.current = null;
    };
  });
  if (!picture) return null;
  return (
    <section
      ref={box}
      class="lightbox"
      role="dialog"
      aria-label={picture.alt || message('reader_picture')}
      tabIndex={-1}
    >
      <div class="lightbox-stage" {...handlers}>
        <img
          src={picture.src}
          alt={picture.alt}
          draggable={false}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </div>
      {picture.caption || picture.credit ? (
        <p class="lightbox-caption" lang={state.article.language ?? undefined} dir={state.article.direction}>
          {picture.caption} {picture.credit ? <cite>{picture.credit}</cite> : null}
        </p>
      ) : null}
      <div class="lightbox-bar" lang={messageLanguage()}>
        {pictures.length > 1 ? (
          <>
            <IconButton
              icon="earlier"
              label={message('reader_picture_before')}
              disabled={index === 0}
              onClick={() => show(index - 1)}
            />
            <span>{message('reader_picture_of', index + 1, pictures.length)}</span>
            <IconButton
              icon="further"
              label={message('reader_picture_after')}
              disabled={index === pictures.length - 1}
              onClick={() => show(index + 1)}
            />
          </>
        ) : null}
        <IconButton icon="zoomIn" label={message('reader_zoom_in')} onClick={() => zoom(STEP)} />
        <IconButton
          icon="zoomOut"
          label={message('reader_zoom_out')}
          disabled={view.scale === 1}
          onClick={() => zoom(1 / STEP)}
        />
        <span class="lightbox-close">
          <IconButton
            icon="close"
            label={message('reader_close_picture')}
            onClick={() => dispatch({ type: 'picture', picture: null })}
          />
        </span>
      </div>
    </section>
  );
}
