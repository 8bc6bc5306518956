import { FOREIGN_DATE_PIECES, PUBLISHED_PIECES, UPDATED_PIECES } from '../../rules/dates.ts';
import { hasPiece, lastPiece } from './word-list.ts';

const STAND = /(?<![a-zäöüß])stand(?![a-zäöüß])/g;
const SINCE = /(?:seit|since) \d{4}/;

/** Where a text in small letters last says "updated", in any language; -1 where it does not. */
export function lastUpdated(lower: string): number {
  let last = lastPiece(lower, UPDATED_PIECES);
  if (lower.includes('stand')) for (const hit of lower.matchAll(STAND)) last = Math.max(last, hit.index);
  return last;
}

/** Where a text in small letters last says "published"; -1 where it does not. */
export function lastPublished(lower: string): number {
  return lastPiece(lower, PUBLISHED_PIECES);
}

/** Whether a text in small letters says "updated". */
export function saysUpdated(lower: string): boolean {
  return hasPiece(lower, UPDATED_PIECES) || (lower.includes('stand') && lastUpdated(lower) >= 0);
}

/** Whether a text in small letters says "published". */
export function saysPublished(lower: string): boolean {
  return hasPiece(lower, PUBLISHED_PIECES);
}

/** Whether a date in a text in small letters is none of the story's: of rights, an event, a remark. */
export function isForeignDate(lower: string): boolean {
  return hasPiece(lower, FOREIGN_DATE_PIECES) || SINCE.test(lower);
}
