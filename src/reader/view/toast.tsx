import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../platform/i18n.ts';
import { Button } from '../../ui/controls.tsx';
import type { Offer } from './context.ts';

export interface Notice {
  text: string;
  offers: readonly Offer[];
  /** Grows with each notice, so that the same words are read out again. */
  serial: number;
}

interface ToastProps {
  notice: Notice | undefined;
  onDismiss: () => void;
}

/** What has just happened, for eyes and for screen readers. */
export function Toast({ notice, onDismiss }: ToastProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // what opens over the story ends above it
    const bottom = place.current?.parentElement;
    bottom?.parentElement?.style.setProperty('--notice', `${notice ? bottom.offsetHeight : 0}px`);
  }, [notice]);
  return (
    <div ref={place} class="toast-place" role="status">
      {notice ? (
        <div class="toast" key={notice.serial}>
          <span>{notice.text}</span>
          {notice.offers.map((offer) => (
            <Button
              key={offer.label}
              look="plain"
              onClick={() => {
                onDismiss();
                offer.run();
              }}
            >
              {offer.label}
            </Button>
          ))}
          {notice.offers.length > 0 ? (
            <Button look="plain" onClick={onDismiss}>
              {message('reader_dismiss')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
