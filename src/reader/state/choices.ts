import type { Article, Element, Removed } from '../../article.ts';
import type { SiteChoices } from '../../platform/site-choices.ts';
import { assembleBlocks, blockText } from './blocks.ts';

const NONE: ReadonlySet<string> = new Set();

/** Letters of a block's text that are compared: a whole boilerplate paragraph, and never a whole story. */
const MAX_FINGERPRINT_CHARACTERS = 300;

/**
 * What makes a block the same one on another page of the site: its words without digits, case and spaces, so that
 * "3 comments" and "14 comments" agree. Pictures and other blocks without words have none: null.
 */
export function fingerprintBlock(node: Element): string | null {
  const words = blockText(node)
    .toLowerCase()
    .replace(/[\p{Nd}\s]+/gu, ' ')
    .trim();
  return words.length >= 3 ? words.slice(0, MAX_FINGERPRINT_CHARACTERS) : null;
}

/** What makes a removal the same one on another page of the site. */
export function removalRule(removed: Removed): string {
  return `${removed.step}/${removed.rule}`;
}

/** Ids of what was removed by rules whose removals the person always wants back on this site. */
export function putBackByChoice(article: Article, choices: SiteChoices): Set<string> {
  const rules = new Set(choices.putBackRules);
  return new Set(article.removed.filter((removed) => rules.has(removalRule(removed))).map((removed) => removed.id));
}

/** Keys of the story's blocks that the person never wants to see on this site. */
export function hideByChoice(article: Article, choices: SiteChoices): Set<string> {
  if (choices.hiddenTexts.length === 0) return new Set();
  const texts = new Set(choices.hiddenTexts);
  return new Set(
    assembleBlocks(article, NONE, NONE)
      .filter((block) => texts.has(fingerprintBlock(block.node) ?? ''))
      .map((block) => block.key),
  );
}
