import type { JSX } from 'preact';
import { message } from '../platform/i18n.ts';

/** What has just happened, and a step that it offers. */
export interface Notice {
  text: string;
  offer?: { label: string; run: () => void };
  /** The step takes back what has happened: Ctrl+Z does so, too. */
  isUndo?: boolean;
}

/** Said at the foot of the window, for eyes and for screen readers. It stays until it is dismissed or another follows. */
export function NoticeLine({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }): JSX.Element {
  const offer = notice?.offer;
  return (
    <div class="notice-place" role="status">
      {notice ? (
        <div class="notice">
          <span>{notice.text}</span>
          {offer ? (
            <button
              type="button"
              id="notice-offer"
              onClick={() => {
                onDismiss();
                offer.run();
              }}
            >
              {offer.label}
            </button>
          ) : null}
          <button type="button" class="plain" id="notice-dismiss" onClick={onDismiss}>
            {message('reader_dismiss')}
          </button>
        </div>
      ) : null}
    </div>
  );
}
