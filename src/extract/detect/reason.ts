import type { DetectionReason } from '../../article.ts';
import { GENERATORS, LIST_WORDS, SCHEMA_REASONS } from '../../rules/detection.ts';
import type { Signals } from './features.ts';
import { SHORT_CHARS, TOO_SHORT_CHARS } from './limits.ts';
import { weighLength } from './text-mass.ts';

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
  // short news stand on pages with a form for members in their head, too
  const isStory = features.articleContainer || features.ogArticle || features.schemaArticle;
  if (passwords > 0 && features.longText < log1p(SHORT_CHARS) && !isStory) return 'login';
  // a player is what the page says that it is
  if (/^(?:video|music)/.test(page.ogType) && features.longText < log1p(TOO_SHORT_CHARS)) return 'video';
  if (address.isLaterPart && features.linkedHeads > log1p(3)) return 'list';
  return null;
}

/** How many links a page has, and how much of its text they are, from 0 to 1. */
function readLinks({ structure, features }: Signals): { links: number; linkShare: number } {
  const links = structure.read.filter((element) => element.localName === 'a');
  const text = links.reduce((sum, link) => sum + weighLength(link.textContent!.trim()), 0);
  return { links: links.length, linkShare: text / (text + Math.expm1(features.longText) + 1) };
}

/** Why a page that the model turned down is none, in the order of how sure the sign is. */
export function explain(signals: Signals): DetectionReason {
  const { address, page, structure, features } = signals;
  const { longText, linkedHeads } = features;
  const { links, linkShare } = readLinks(signals);
  const generator = page.meta.get('generator') ?? '';
  const says = (kind: keyof typeof SCHEMA_REASONS): boolean => SCHEMA_REASONS[kind].test(page.types);
  if (longText === 0 && links < 3) return 'empty';
  if (features.schemaForum || GENERATORS.forum.test(generator) || (features.forumWord && features.forumLinks))
    return 'forum';
  const isProduct = /^(?:og:)?product/.test(page.ogType) || says('product');
  if (isProduct || (features.headerPrice && !features.articleWord) || (features.shopWord && !features.articleWord))
    return 'shop';
  if (GENERATORS.docs.test(generator) || (features.docsWord && structure.count('code'))) return 'documentation';
  if ((/^video/.test(page.ogType) || says('video')) && longText < log1p(SHORT_CHARS)) return 'video';
  const isList = address.heads.some((part) => LIST_WORDS.test(part)) || says('list');
  if (isList || linkedHeads > log1p(4) || structure.count('article') > log1p(4)) return 'list';
  if (longText < log1p(TOO_SHORT_CHARS)) return linkShare > 0.6 && links > 30 ? 'list' : 'too_short';
  return features.forumWord ? 'forum' : 'unsure';
}
