import type { FollowingPages } from '../article.ts';
import { NEXT_PAGE, NUMBERED_PAGE, OTHER_PAGER_NAMES, PAGE_OF, PAGER_NAMES } from '../rules/pagination.ts';
import { attribute, namesOf, openDom, type PageDom, textOf } from './metadata/dom.ts';
import { type PageMark, plainAddress, readPageMarks } from './page-address.ts';

const MAX_LINKS = 3000;

/** What the address of a numbered page looks like: most links of a page do not, and need not be parsed. */
const MAYBE_PAGE =
  /[?&;][\w-]{1,20}=\d{1,2}(?:[&#]|$)|[-_/,.](?:[a-z]{1,12}[-_]?)?\d{1,2}(?:\.[a-z]{2,6})?\/?(?:[?#]|$)/i;
const MAX_PAGES = 30;

/** No story has more pages: a list does, and a discussion. */
const MAX_STORY_PAGES = 30;

/** How far above a link its pager is named. */
const MAX_ANCESTORS = 7;

/** A link that may lead to another page of the story. */
interface PageLink {
  url: string;
  mark: PageMark;
  /** The page's number as the link's words give it, or null. */
  label: number | null;
  /** Whether anything but a number says that it is a page: rel, words, the pager around it. */
  isNamed: boolean;
  /** Whether it is told to be the next one. */
  isNext: boolean;
  element: Element;
}

/** How a page's own address is read: unmarked as the first page, or by its mark as a later one. */
interface Reading {
  base: string;
  kind: PageMark['kind'] | null;
  number: number;
}

/**
 * The pages of the same story that follow this one, by the links and `rel=next` of the page. Only pages of the same
 * origin count whose address is the story's own with another page number, and only where the page presents them as
 * pages: another article, a series' next part, the pages of comments or of a list are never taken.
 *
 * @param url the page's address.
 * @returns null where the story is on one page, or on its last.
 */
export function findMorePages(document: Document, url: string): FollowingPages | null {
  const dom = openDom(document);
  if (!dom || !/^https?:/.test(url) || !URL.canParse(url)) return null;
  const here = new URL(url);
  const readings: Reading[] = [{ base: plainAddress(here), kind: null, number: 1 }, ...readPageMarks(here)];
  const links = collectLinks(dom, here, readings);
  for (const reading of readings) {
    const own = links.filter(({ mark }) => mark.base === reading.base && agrees(mark, reading));
    const found = own.length > 0 && isTrusted(dom, reading, here) ? choosePages(dom, own, reading) : null;
    if (found) return found;
  }
  return null;
}

function agrees(mark: PageMark, reading: Reading): boolean {
  return reading.kind === null || mark.kind === reading.kind;
}

/** Whether the page's own number counts pages of a story: its word says so, or a link "1" leads to the story unmarked. */
function isTrusted(dom: PageDom, reading: Reading, here: URL): boolean {
  if (reading.kind === null || reading.kind === 'word') return true;
  return dom.all('a[href]', MAX_LINKS).some((link) => {
    const target = resolve(attribute(link, 'href'), here);
    return target !== null && plainAddress(target) === reading.base && numberIn(textOf(dom, link, 40)) === 1;
  });
}

function resolve(href: string, here: URL): URL | null {
  if (!href || href.length > 2000 || !URL.canParse(href, here)) return null;
  const target = new URL(href, here);
  return target.origin === here.origin ? target : null;
}

function collectLinks(dom: PageDom, here: URL, readings: readonly Reading[]): PageLink[] {
  const bases = new Set(readings.map(({ base }) => base));
  const links: PageLink[] = [];
  /** A pager's links stand side by side: what is around one of them is around all. */
  const amongTeasers = new Map<Node | null, boolean>();
  function isTeaserPager(element: Element): boolean {
    const around = dom.parentNode(dom.parentNode(element) ?? element);
    if (!amongTeasers.has(around)) amongTeasers.set(around, isAmongTeasers(dom, element));
    return amongTeasers.get(around)!;
  }
  for (const element of dom.all('a[href],link[rel][href]', MAX_LINKS)) {
    const href = attribute(element, 'href');
    if (!MAYBE_PAGE.test(href)) continue;
    const target = resolve(href, here);
    const mark = target ? readPageMarks(target).find(({ base }) => bases.has(base)) : undefined;
    if (!target || !mark) continue;
    const isRelNext = /(?:^|\s)next(?:\s|$)/i.test(attribute(element, 'rel'));
    target.hash = '';
    const link = { url: target.href, mark, element };
    if (dom.nodeName(element).toUpperCase() === 'LINK') {
      if (isRelNext) links.push({ ...link, label: null, isNamed: true, isNext: true });
      continue;
    }
    const around = namesAround(dom, element);
    if (OTHER_PAGER_NAMES.test(around) || isTeaserPager(element)) continue;
    const words = textOf(dom, element, 120) || attribute(element, 'aria-label') || attribute(element, 'title');
    const isNext = isRelNext || NEXT_PAGE.test(words);
    links.push({ ...link, label: numberIn(words), isNamed: isNext || PAGER_NAMES.test(around), isNext });
  }
  return links;
}

function namesAround(dom: PageDom, element: Element): string {
  const names = [namesOf(element)];
  let node = dom.parentNode(element);
  for (let depth = 0; node && dom.nodeType(node) === 1 && depth < MAX_ANCESTORS; depth++) {
    // the page's frame is named after everything that a site can have
    if (/^(?:BODY|HTML|MAIN|ARTICLE)$/.test(dom.nodeName(node))) break;
    names.push(namesOf(node as Element));
    node = dom.parentNode(node);
  }
  return names.join(' ');
}

/** The text around a pager that shows what its pages are, in characters. */
const MIN_SURROUNDINGS = 800;

/** The share of link text from which on the text over a pager is a list of other stories. */
const MAX_LINK_SHARE = 0.6;

/** Whether what stands around the link is a list of links rather than a story. */
function isAmongTeasers(dom: PageDom, element: Element): boolean {
  let node = dom.parentNode(element);
  for (let depth = 0; node && dom.nodeType(node) === 1 && depth < 2 * MAX_ANCESTORS; depth++) {
    const length = textOf(dom, node, 6000).length;
    if (length >= MIN_SURROUNDINGS) return linkedCharacters(dom, node) > MAX_LINK_SHARE * length;
    node = dom.parentNode(node);
  }
  return false;
}

function linkedCharacters(dom: PageDom, node: Node): number {
  const find: unknown = Reflect.get(node, 'querySelectorAll');
  if (typeof find !== 'function') return 0;
  const found = (node as Element).querySelectorAll('a');
  let characters = 0;
  for (let index = 0; index < Math.min(found.length, 200); index++)
    characters += textOf(dom, found[index]!, 200).length;
  return characters;
}

/** The page number that a link's words are: "2", "Page 2", "٢"; null for any other words. */
function numberIn(words: string): number | null {
  const text = westernDigits(words.replace(/\s+/g, ' ').trim());
  const bare = /^[[(]?\s*(\d{1,2})\s*[\])]?$/.exec(text)?.[1];
  if (bare) return Number(bare);
  const named = NUMBERED_PAGE.exec(text);
  return named ? Number(named[1] ?? named[2]) : null;
}

/** First digits of the scripts that papers number pages in. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

function choosePages(dom: PageDom, links: readonly PageLink[], reading: Reading): FollowingPages | null {
  // some sites count their pages from nought
  const isFromNought =
    links.some(({ label, mark }) => label !== null && label === mark.number + 1) &&
    !links.some(({ label, mark }) => label !== null && label === mark.number);
  const shift = isFromNought ? 1 : 0;
  const current = reading.kind === null ? 1 : reading.number + shift;
  const total = totalOf(dom, links, current);
  const byNumber = new Map<number, string>();
  let isNumbered = false;
  for (const link of links) {
    const { label, mark } = link;
    if (label !== null && label !== mark.number + shift) continue;
    const isProved = label !== null || (total !== null && link.isNext);
    if (!isProved && (mark.kind === 'suffix' || !link.isNamed)) continue;
    const number = mark.number + shift;
    if (number <= current) continue;
    isNumbered ||= label !== null;
    if (!byNumber.has(number)) byNumber.set(number, link.url);
  }
  const urls: string[] = [];
  for (let number = current + 1; byNumber.has(number) && urls.length < MAX_PAGES; number++)
    urls.push(byNumber.get(number)!);
  if (urls.length === 0) return null;
  const last = total ?? (isNumbered ? Math.max(...byNumber.keys()) : null);
  if (last !== null && last > MAX_STORY_PAGES) return null;
  return { urls, count: last === null ? null : Math.max(urls.length, last - current) };
}

/** How many pages there are, where words beside one of the links say so: "Page 1 of 3". Else null. */
function totalOf(dom: PageDom, links: readonly PageLink[], current: number): number | null {
  for (const { element } of links) {
    let node = dom.parentNode(element);
    for (let depth = 0; node && depth < 3; depth++) {
      const text = textOf(dom, node, 240);
      if (text.length >= 240) break;
      const said = PAGE_OF.exec(westernDigits(text));
      if (said && Number(said[1] ?? said[3]) === current && Number(said[2] ?? said[4]) > current)
        return Number(said[2] ?? said[4]);
      node = dom.parentNode(node);
    }
  }
  return null;
}
