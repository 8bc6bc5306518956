import { ASIDE_NAMES, NO_TITLE } from '../../rules/titles.ts';
import { linesBeside } from './around.ts';
import { flatten, httpUrl, likeness, plainText } from './clean-value.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { namedElements } from './named-elements.ts';

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
/** A longer heading is a paragraph in a heading's clothes. */
const MAX_TITLE_CHARS = 220;
/** From here on no lesser heading is looked for. */
const MIN_LIKENESS = 0.6;
/** From here on an `h1` is the headline, wherever it stands among others. */
const SURE_LIKENESS = 0.8;
/** A lesser heading beats an `h1` of a headline's length only where it says just what the page's title does. */
const SAME_TEXT = 0.95;
/** An `h1` of fewer characters may be a section's or a site's name. */
const MIN_HEADLINE_CHARS = 25;
/** Trails of links ("Home › Politics › Headline") wrap their steps in a few elements, no more. */
const MAX_TRAIL_LEVELS = 6;
/** How many lines after a trail the headline that readers see may stand; the first line of prose ends the search. */
const MAX_AFTER_TRAIL = 40;
const ANY_PROSE = 1;
/** Share of a heading's characters from which a link in it is all of it. */
const WHOLE_LINK = 0.9;
/** The heading under a trail shares this much with what the page gives as its title. */
const MIN_TRAIL_LIKENESS = 0.3;

function rate(dom: PageDom, element: Element, references: readonly string[]): Headline {
  // a mark in an element of its own stands by the word before it
  const text = textOf(dom, element, MAX_HEADLINE_CHARS).replace(/\n(?=[:;,.!?](?:\s|$))/g, '');
  const flat = flatten(text);
  let best = 0;
  for (const reference of references) {
    let score = likeness(text, reference);
    // a kicker in the heading, a name of a site in the reference: one holds the other whole
    const other = flatten(reference);
    if (flat.length > 12 && other.length > 12 && (other.includes(flat) || flat.includes(other)))
      score = Math.max(score, reference.split('|').some((part) => flatten(part) === flat) ? SAME_TEXT : 0.85);
    best = Math.max(best, score);
  }
  return { element, text, likeness: best, twins: [] };
}

/** Where a heading leads as a whole, by a link in it or around it; null where it leads nowhere. */
function linkOf(dom: PageDom, heading: Headline, base: string): string | null {
  let link: Node | null = heading.element.querySelector('a[href]');
  if (link && textOf(dom, link, MAX_HEADLINE_CHARS).length < heading.text.length * WHOLE_LINK) link = null;
  for (
    let node: Node | null = heading.element, level = 0;
    !link && node && level < 4;
    level++, node = dom.parentNode(node)
  )
    if (dom.nodeName(node) === 'A') link = node;
  return link ? httpUrl(attribute(link as Element, 'href'), base) : null;
}

const pathOf = (address: string) =>
  address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Whether a heading is the site's logo or another story's headline: it leads home or to another page as a whole. */
function leadsElsewhere(dom: PageDom, heading: Headline, url: string): boolean {
  const target = linkOf(dom, heading, url);
  if (target === null) return false;
  const [there, here] = [pathOf(target), pathOf(url)];
  if (!there) return here !== '' && !/[?#]./.test(target);
  return heading.likeness < SURE_LIKENESS && lastPart(there) !== lastPart(here);
}

/**
 * Finds the headline: the `h1` most like the page's titles, else another heading that says the same, else the first `h1`.
 *
 * @param references titles that the page gives elsewhere, any order.
 * @param siteNames what the site calls itself: no headline.
 * @param url the page's address: headings that lead to other ones are no headline of its.
 * @returns null where nothing shows one.
 */
export function findHeadline(
  dom: PageDom,
  references: readonly string[],
  siteNames: readonly string[],
  url: string,
): Headline | null {
  const sites = new Set(siteNames.map(flatten));
  const isHeadline = (text: string) =>
    text.length > 1 && text.length <= MAX_TITLE_CHARS && !NO_TITLE.test(text) && !sites.has(flatten(text));
  const headings = dom
    .tagged('h1', 30)
    .map((element) => ({
      ...rate(dom, element, references),
      bonus: /headline|title/.test(namesOf(element)) ? 0.05 : 0,
    }))
    .filter((each) => isHeadline(plainText(each.text)));
  const rated = headings.filter((each) => !leadsElsewhere(dom, each, url));
  const first = rated[0];
  rated.sort((a, b) => b.likeness + b.bonus - a.likeness - a.bonus);
  // of several that only resemble the title the first is the headline, others are of the stories below
  const top =
    rated[0] && first && rated[0].likeness < SURE_LIKENESS && first.text.length >= MIN_HEADLINE_CHARS
      ? first
      : rated[0];
  if (top && isInTrail(dom, top.element)) {
    const below = headingBelow(dom, top, references, isHeadline);
    if (below) return below;
  }
  if (top && top.likeness >= MIN_LIKENESS) {
    const twins = rated
      .filter((each) => each !== top && flatten(each.text) === flatten(top.text))
      .map((each) => each.element);
    return { ...top, twins: twins.slice(0, 2) };
  }

  let best: Headline | null = null;
  for (const element of namedElements(dom).headings) {
    if (dom.nodeName(element) === 'META') continue;
    const text = textOf(dom, element, MAX_HEADLINE_CHARS);
    if (text.length < 8 || text.length > 300) continue;
    const each = rate(dom, element, references);
    if (attribute(element, 'itemprop').includes('headline')) each.likeness += 0.1;
    if (!isHeadline(plainText(text))) continue;
    const isFull = (top?.text.length ?? 0) >= MIN_HEADLINE_CHARS;
    const least = isFull ? SAME_TEXT : Math.max(0.65, (top?.likeness ?? 0) + 0.1);
    if (each.likeness >= least && each.likeness > (best?.likeness ?? 0) + 0.01) best = each;
  }
  if (best) return best;
  if (!top) return null;
  // no title agrees: an h1 in a story's own frame before one in the page's head
  const isFirstOfStory = isInside(dom, top.element, /^ARTICLE$/);
  const inArticle = isFirstOfStory ? top : rated.find((each) => isInside(dom, each.element, /^(?:ARTICLE|MAIN)$/));
  if (inArticle) return inArticle;
  // where the first h1 is the site's logo, one that no title knows is a subhead of the story
  if (headings.length > rated.length && top.likeness < MIN_TRAIL_LIKENESS) return null;
  return rated.length === 1 || top.text.length > 20 ? top : null;
}

/** Whether a heading is the last step of a trail of links: written for search engines, set small, not what readers see first. */
function isInTrail(dom: PageDom, element: Element): boolean {
  let node: Node | null = element;
  for (let level = 0; level < MAX_TRAIL_LEVELS && node && dom.nodeType(node) === 1; level++) {
    const name = dom.nodeName(node);
    if (/^(?:ARTICLE|MAIN)$/.test(name)) return false;
    if (name === 'NAV' || /crumb/.test(`${namesOf(node as Element)} ${attribute(node as Element, 'aria-label')}`))
      return true;
    node = dom.parentNode(node);
  }
  return false;
}

/** The first heading between a trail and the story's prose that speaks of the same story. */
function headingBelow(
  dom: PageDom,
  trail: Headline,
  references: readonly string[],
  isHeadline: (text: string) => boolean,
): Headline | null {
  const seen = new Set<Node>();
  for (const line of linesBeside(dom, trail.element, 1, MAX_AFTER_TRAIL, ANY_PROSE)) {
    let node: Node | null = line.element;
    for (let level = 0; level < 4 && node && !/^H[12]$/.test(dom.nodeName(node)); level++) node = dom.parentNode(node);
    if (!node || !/^H[12]$/.test(dom.nodeName(node)) || seen.has(node)) continue;
    seen.add(node);
    const element = node as Element;
    if (isInTrail(dom, element) || ASIDE_NAMES.test(line.names)) continue;
    const each = rate(dom, element, [...references, trail.text]);
    if (each.text.length >= 8 && each.likeness >= MIN_TRAIL_LIKENESS && isHeadline(plainText(each.text))) return each;
  }
  return null;
}

function isInside(dom: PageDom, element: Element, tags: RegExp): boolean {
  for (let node: Node | null = element; node; node = dom.parentNode(node))
    if (tags.test(dom.nodeName(node))) return true;
  return false;
}
