import type { DetectionReason } from '../../article.ts';
import type { Signals } from './features.ts';

/** Characters of paragraphs under which there is nothing to read. */
const TOO_SHORT = 500;
/** Characters of paragraphs under which a form for a password is what the page is about. */
const SHORT = 1500;
const { log1p } = Math;

/**
 * What no model is asked: pages that are never articles, whatever they look like.
 *
 * @returns the reason, or null where the page must be weighed.
 */
export function ruleOut({ address, page, passwords, features }: Signals): DetectionReason | null {
  if (address.isRoot) return 'front_page';
  const isNamed = features.slugWords > 2 || features.ogArticle > 0;
  if (address.isSearch && !isNamed) return 'search';
  if (passwords > 0 && features.longText < log1p(SHORT) && !features.articleContainer) return 'login';
  if (page.isPlayer && features.longText < log1p(TOO_SHORT)) return 'video';
  if (address.isLaterPart && features.linkedHeads > log1p(3)) return 'list';
  return null;
}

/** Why a page that the model turned down is none, in the order of how sure the sign is. */
export function explain({ page, features }: Signals): DetectionReason {
  const { longText, linkedHeads, articles } = features;
  if (longText === 0 && features.links < log1p(3)) return 'empty';
  if (features.schemaForum || features.generatorForum || (features.forumWord && features.forumLinks)) return 'forum';
  if (page.isShop || (features.headerPrice && !features.articleWord) || (features.shopWord && !features.articleWord))
    return 'shop';
  if (page.isDocs || (features.docsWord && features.code)) return 'documentation';
  if (page.isVideo && longText < log1p(SHORT)) return 'video';
  if (features.listWord || features.schemaList || linkedHeads > log1p(4) || articles > log1p(4)) return 'list';
  if (longText < log1p(TOO_SHORT)) return features.linkShare > 0.6 && features.links > log1p(30) ? 'list' : 'too_short';
  return features.forumWord ? 'forum' : 'unsure';
}
