import type { JSX } from 'preact';
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
  notice: Notice | null;
  onDismiss: () => void;
}

/** What has just happened, for eyes and for screen readers. */
export function Toast({ notice, onDismiss }: ToastProps): JSX.Element {
  return (
    <div class="toast-place" role="status">
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
