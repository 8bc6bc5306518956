import { CONTAINER_NAMES, LINK_TARGETS } from '../../rules/detection.ts';
import { readHeadline } from './headline.ts';
import { addLooseText } from './loose-text.ts';
import { namesOf, parentOf, tagOf } from './native.ts';
import { addParagraph, emptyMass, largest, weighLength } from './text-mass.ts';

/** Elements that are read, in document order, before the rest of a huge page is left alone. */
const MAX_READ = 6000;
/** A nesting that no page has; deeper trees are built to hurt, for reading nested text takes the square of the depth. */
const MAX_DEPTH = 600;
/** Long paragraphs that a teaser's card holds at most. */
const MAX_IN_CARD = 3;
/** Under this mass the page may write its story without paragraph elements. */
const FEW = 900;

function isTooDeep(elements: Element[]): boolean {
  const step = Math.max(1, elements.length >> 5);
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
 * @returns features: logarithms of counts and of masses, shares from 0 to 1.
 */
export function readStructure(root: Element, title: string) {
  const log = Math.log1p;
  // where scripts run these hold text only; elsewhere what is in them must not count either
  const unseen = [...root.getElementsByTagName('noscript')].filter((element) => element.firstElementChild);
  const found = [...root.querySelectorAll('p,a,h1,h2,h3,h4')].filter(
    (element) => !unseen.some((hidden) => hidden.contains(element)),
  );
  const read = isTooDeep(found) ? [] : found.slice(0, MAX_READ);
  const text = emptyMass();
  const headings: Element[] = [];
  const longAt: number[] = [];
  const cards = new Set<Element>();
  const targets = { share: 0, author: 0, forum: 0 };
  let links = 0;
  let linkText = 0;
  let linkedHeads = 0;
  for (const [index, element] of read.entries()) {
    const tag = tagOf(element);
    const trimmed = element.textContent!.trim();
    if (tag === 'a') {
      links++;
      linkText += weighLength(trimmed);
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
  if (read.length && largest(text.levels[1], root)[1].mass < FEW) addLooseText(text, root);

  const [container, best] = largest(text.levels[0], root);
  const [around, above] = largest(text.levels[1], root);
  const top = largest(text.levels[2], root)[1];
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
  function count(name: string, from = root): number {
    let number = from.getElementsByTagName(name).length;
    for (const hidden of unseen) if (from.contains(hidden)) number -= hidden.getElementsByTagName(name).length;
    return log(number);
  }
  return {
    elements: count('*'),
    longText: log(text.total),
    parentsPerParagraph: text.levels[0].size / paragraphs,
    best: log(best.mass),
    bestShare: best.mass / mass,
    bestShareAbove: above.mass / mass,
    bestShareTop: top.mass / mass,
    bestCount: log(best.count),
    meanParagraph: log(text.total / paragraphs),
    linkedHeads: log(linkedHeads),
    inCards: inCards / mass,
    ...headline.features,
    headlineGap: headlineAt < 0 ? 0 : log(Math.max(0, firstBelow - headlineAt)),
    links: log(links),
    linkShare: linkText / (linkText + text.total + 1),
    shareLinks: log(targets.share),
    authorLinks: log(targets.author),
    forumLinks: log(targets.forum),
    articleContainer: +CONTAINER_NAMES.article.test(names),
    otherContainer: +CONTAINER_NAMES.other.test(names),
    code: count('code'),
    imagesInText: count('img', around),
    buttons: count('button'),
    inputs: count('input'),
    articles: count('article'),
  };
}
