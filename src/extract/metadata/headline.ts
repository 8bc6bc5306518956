import { NO_TITLE } from '../../rules/titles.ts';
import { flatten, likeness, plainText } from './clean-value.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';

/** The element that shows the headline and its text. */
export interface Headline {
  element: Element;
  text: string;
  /** How alike it is to what the page gives as its title elsewhere, 0 to 1. */
  likeness: number;
  /** Other elements that show the same words: a headline for phones, one that sticks to the window's top. */
  twins: Element[];
}

const MAX_HEADLINE_CHARS = 400;
const MAX_CANDIDATES = 250;
/** Below this a lesser heading is no headline, whatever its tag. */
const MIN_LIKENESS = 0.6;

function rate(dom: PageDom, element: Element, references: readonly string[]): Headline {
  const text = textOf(dom, element, MAX_HEADLINE_CHARS);
  const flat = flatten(text);
  let best = 0;
  for (const reference of references) {
    let score = likeness(text, reference);
    // a kicker in the heading, a name of a site in the reference: one holds the other whole
    const other = flatten(reference);
    if (flat.length > 12 && other.length > 12 && (other.includes(flat) || flat.includes(other)))
      score = Math.max(score, 0.85);
    best = Math.max(best, score);
  }
  return { element, text, likeness: best, twins: [] };
}

/**
 * Finds the headline: the `h1` most like the page's titles, else another heading that says the same, else the first `h1`.
 *
 * @param references titles that the page gives elsewhere, any order.
 * @param siteNames what the site calls itself: no headline.
 * @returns null where nothing shows one.
 */
export function findHeadline(
  dom: PageDom,
  references: readonly string[],
  siteNames: readonly string[],
): Headline | null {
  const sites = new Set(siteNames.map(flatten));
  const isHeadline = (text: string) => text.length > 1 && !NO_TITLE.test(text) && !sites.has(flatten(text));
  const rated = dom
    .all('h1', 30)
    .map((element) => ({
      ...rate(dom, element, references),
      bonus: /headline|title/.test(namesOf(element)) ? 0.05 : 0,
    }))
    .filter((each) => isHeadline(plainText(each.text)));
  rated.sort((a, b) => b.likeness + b.bonus - a.likeness - a.bonus);
  const top = rated[0];
  if (top && top.likeness >= MIN_LIKENESS) {
    const twins = rated
      .filter((each) => each !== top && flatten(each.text) === flatten(top.text))
      .map((each) => each.element);
    return { ...top, twins: twins.slice(0, 2) };
  }

  let best: Headline | null = null;
  for (const element of dom.all(
    'h2,h3,[itemprop~="headline"],[itemprop~="name"],[class*="headline"],[class*="title"],[role="heading"]',
    MAX_CANDIDATES,
  )) {
    if (dom.nodeName(element) === 'META') continue;
    const text = textOf(dom, element, MAX_HEADLINE_CHARS);
    if (text.length < 8 || text.length > 300) continue;
    const each = rate(dom, element, references);
    if (attribute(element, 'itemprop').includes('headline')) each.likeness += 0.1;
    if (!isHeadline(plainText(text))) continue;
    if (each.likeness >= Math.max(0.65, (top?.likeness ?? 0) + 0.1) && each.likeness > (best?.likeness ?? 0) + 0.01)
      best = each;
  }
  if (best) return best;
  if (!top) return null;
  // no title agrees: an h1 in a story's own frame before one in the page's head
  const inArticle = rated.find((each) => isInside(dom, each.element, /^(?:ARTICLE|MAIN)$/));
  return inArticle ?? (rated.length === 1 || top.text.length > 20 ? top : null);
}

function isInside(dom: PageDom, element: Element, tags: RegExp): boolean {
  for (let node: Node | null = element; node; node = dom.parentNode(node))
    if (tags.test(dom.nodeName(node))) return true;
  return false;
}
