import type { RemovalReason, Removed } from '../../article.ts';

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

/** Removals by reason, in a fixed order, each group in the page's order. */
export function groupRemoved(removed: readonly Removed[]): RemovedGroup[] {
  return ORDER.map((reason) => ({ reason, items: removed.filter((item) => item.reason === reason) })).filter(
    (group) => group.items.length > 0,
  );
}
