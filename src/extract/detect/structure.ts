import { CONTAINER_NAMES, LINK_TARGETS } from '../../rules/detection.ts';
import { readHeadline } from './headline.ts';
import { FEW_CHARS, MAX_DEPTH, MAX_IN_CARD, MAX_READ } from './limits.ts';
import { addLooseText } from './loose-text.ts';
import { namesOf, parentOf, tagOf } from './native.ts';
import { addParagraph, emptyMass, largest } from './text-mass.ts';

/** Where scripts run, `noscript` holds text only; elsewhere what is in it must not count either. */
const SEEN = ':not(noscript *)';

function isTooDeep(elements: Element[]): boolean {
  const step = 1 + (elements.length >> 5);
  for (let index = elements.length - 1; index >= 0; index -= step) {
    let depth = 0;
    for (let up: Element | null = elements[index]!; up; up = parentOf(up)) if (++depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The element around a heading that is a link or stands in one: a teaser's card. Null for other headings. */
function cardOf(heading: Element): Element | null {
  let up = parentOf(heading);
  if (heading.firstElementChild?.localName === 'a') return up;
  for (let step = 0; step < 3 && up; step++, up = parentOf(up)) if (up.localName === 'a') return parentOf(up);
  return null;
}

/**
 * Reads text, headings and links once in document order; counts the rest. Nothing is laid out, and a tree nested past
 * any use is left unread.
 *
 * @returns features: logarithms of counts and of masses, shares from 0 to 1; the paragraphs, links and headings that were
 *   read; and what counts the elements of a name, as a logarithm.
 */
export function readStructure(root: Element, title: string) {
  const log = Math.log1p;
  const found = [...root.querySelectorAll(`:is(p,a,h1,h2,h3,h4)${SEEN}`)];
  const read = isTooDeep(found) ? [] : found.slice(0, MAX_READ);
  const text = emptyMass();
  const headings: Element[] = [];
  const longAt: number[] = [];
  const cards = new Set<Element>();
  const targets = { share: 0, author: 0, forum: 0 };
  let linkedHeads = 0;
  for (const [index, element] of read.entries()) {
    const tag = tagOf(element);
    const trimmed = element.textContent!.trim();
    if (tag === 'a') {
      const href = element.getAttribute('href')?.slice(0, 600) ?? '';
      for (const kind of Object.keys(targets) as (keyof typeof targets)[])
        if (LINK_TARGETS[kind].test(href)) targets[kind]++;
    } else if (tag === 'p') {
      if (addParagraph(text, element, trimmed)) longAt.push(index);
    } else if (trimmed) {
      headings.push(element);
      const card = tag !== 'h1' && cardOf(element);
      if (card) {
        linkedHeads++;
        cards.add(card);
      }
    }
  }
  if (read.length && largest(text.levels[1], root)[1].mass < FEW_CHARS) addLooseText(text, root);

  const [container, best] = largest(text.levels[0], root);
  const [around, above] = largest(text.levels[1], root);
  let names = '';
  for (let step = 0, up: Element | null = container; step < 4 && up && up !== root; step++, up = parentOf(up)) {
    if (tagOf(up) !== 'body') names += ` ${namesOf(up)} ${tagOf(up) === 'article' ? 'article' : ''}`;
  }
  const headline = readHeadline(headings, title);
  const headlineAt = headline.element ? read.indexOf(headline.element) : -1;
  const firstBelow = longAt.find((at) => at > headlineAt) ?? 0;
  let inCards = 0;
  for (const [parent, held] of text.levels[0]) if (held.count <= MAX_IN_CARD && cards.has(parent)) inCards += held.mass;
  const mass = text.total || 1;
  const paragraphs = text.paragraphs || 1;
  const count = (name: string, from = root): number => log(from.querySelectorAll(name + SEEN).length);
  const features = {
    elements: count('*'),
    longText: log(text.total),
    parentsPerParagraph: text.levels[0].size / paragraphs,
    best: log(best.mass),
    bestShare: best.mass / mass,
    bestShareAbove: above.mass / mass,
    bestCount: log(best.count),
    meanParagraph: log(text.total / paragraphs),
    linkedHeads: log(linkedHeads),
    inCards: inCards / mass,
    ...headline.features,
    headlineGap: headlineAt < 0 ? 0 : log(Math.max(0, firstBelow - headlineAt)),
    shareLinks: log(targets.share),
    authorLinks: log(targets.author),
    forumLinks: log(targets.forum),
    articleContainer: +CONTAINER_NAMES.article.test(names),
    otherContainer: +CONTAINER_NAMES.other.test(names),
    imagesInText: count('img', around),
    buttons: count('button'),
    inputs: count('input'),
    listItems: count('li'),
  };
  return { features, read, count };
}
