import type { RemovalReason, Removed } from '../../article.ts';
import type { ShownPicture } from './pictures.ts';

export interface RemovedGroup {
  reason: RemovalReason;
  items: readonly Removed[];
}

/** What a person is likeliest to want back stands first. */
const ORDER: readonly RemovalReason[] = [
  'other-story',
  'teaser',
  'caption',
  'author-box',
  'byline',
  'date',
  'duplicate',
  'promotion',
  'newsletter',
  'tags',
  'comments',
  'share',
  'paywall',
  'consent',
  'navigation',
  'boilerplate',
];

/**
 * What is really gone: a caption that was taken out of the text to stand under its picture is not, nor what stands over
 * the story.
 *
 * @param heads headline, kicker and section.
 */
export function withoutShown(
  removed: readonly Removed[],
  pictures: readonly ShownPicture[],
  heads: readonly (string | null)[] = [],
): Removed[] {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const captions = pictures.map(({ caption }) => flat(caption)).filter(Boolean);
  return removed.filter(
    ({ reason, text }) =>
      !heads.includes(flat(text)) &&
      (reason !== 'caption' || !captions.some((caption) => flat(text).includes(caption))),
  );
}

/** Removals by reason, in a fixed order, each group in the page's order. */
export function groupRemoved(removed: readonly Removed[]): RemovedGroup[] {
  return ORDER.map((reason) => ({ reason, items: removed.filter((item) => item.reason === reason) })).filter(
    (group) => group.items.length > 0,
  );
}
