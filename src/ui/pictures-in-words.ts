import { message, pluralMessage } from '../platform/i18n.ts';
import type { PicturesOutcome } from '../platform/saved/read-later.ts';

/** What became of a saved story's pictures, in a sentence or two. */
export function picturesInWords({ kept, missing, deniedHosts, isFull }: PicturesOutcome): string {
  if (missing === 0) return pluralMessage('reader_later_pictures', kept);
  const missed = pluralMessage('reader_later_missing', missing);
  if (isFull) return `${missed} ${message('reader_later_pictures_full')}`;
  return deniedHosts.length > 0 ? `${missed} ${message('reader_later_denied', deniedHosts.join(', '))}` : missed;
}
