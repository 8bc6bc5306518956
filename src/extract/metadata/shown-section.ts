import type { Line } from './around.ts';
import { flatten, httpUrl } from './clean-value.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { LETTERS } from './letters.ts';
import { namedElements } from './named-elements.ts';
import { hostOf } from './publisher.ts';

const MAX_TRAIL_CHARS = 300;
const MAX_TRAIL_LINKS = 8;
const MAX_SECTION_CHARS = 30;
/** Links that are looked through for the site's navigation: it stands at a page's start. */
const MAX_NAVIGATION_LINKS = 250;
/** What parts the steps of a trail, where its name alone is no proof. */
const STEPS = /[>›»→/|\\]/;
const HOME_WORDS = new Set(
  'home|homepage|start|startseite|startpage|startsida|übersicht|overview|menu|menü|men|logo|hjem|forside|forsiden|etusivu|accueil|inicio|início|portada|principal|strona główna|domů|domov|naslovnica|naslovna|početna|kezdőlap|címlap|acasă|anasayfa|ana sayfa|beranda|trang chủ|главная|головна|начало|почетна|αρχική|الرئيسية|خانه|صفحه اصلی|ראשי|דף הבית|होम|হোম|หน้าแรก|首页|首頁|ホーム|トップ|홈'.split(
    '|',
  ),
);
const A_LETTER = new RegExp(`[${LETTERS}]`);
const isHomeWord = (name: string) => HOME_WORDS.has(name.toLowerCase());
/** Links that lead to no section, though they stand where sections do. */
const NO_SECTION =
  /^(?:back|zurück|retour|volver|zur |zum |sign|log|übersicht|overview|infos?|information|themen|topics|service|all |alle |neue |artikel|articles?|aktuelle?s?$|search|suche|page|seite|www\.|_|#|datenschutz|privacy|impressum|kontakt|contact|terms|agb|questions|shop|abo|subscribe|archiv|a ?[-–] ?z$|weitere|mehr|more|(?:deutsch|english|français|español|italiano|polski|русский)$)|:$|^\S+\.[^\s\d.]{2,4}$/;
const SECTION_NAMES = /(?<![a-z])(?:section|category|categories|cat|rubri[ck]|ressort|channel|seccion|sezione|topic)/;
/** What stands above a headline without belonging to it. */
const TOOLS =
  /(?<![a-z])(?:header-?(?!.*article)|nav|menu|button|btn|cta|footer|sidebar|related|popular|social|share|login)/;

/** A section that the page shows, and where. */
export interface ShownSection {
  section: string;
  evidence: string;
}

interface PageLink {
  element: Element;
  /** The path without slashes at its ends, '' for the home page; null where the link leaves the site or asks for a part. */
  path: string | null;
}

/** What addresses of the site begin with, to cut paths out without parsing each. */
function originOf(url: string): RegExp | null {
  if (!httpUrl(url, url)) return null;
  const host = new URL(url).host.replace(/^www\./, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^(?:(?:https?:)?//(?:www\\.)?${host}(?=/|$)|(?=/(?!/)))`, 'i');
}

function readLink(element: Element, origin: RegExp | null): PageLink {
  const href = attribute(element, 'href').trim();
  const isOwn = origin?.test(href) && href.length < 500 && !/[?#]/.test(href);
  return {
    element,
    path: isOwn
      ? href
          .replace(origin!, '')
          .replace(/^\/+|\/+$/g, '')
          .toLowerCase()
      : null,
  };
}

const hasAddress = (anchor: Element) => anchor.hasAttribute('href');

function nameOf(dom: PageDom, link: PageLink): string {
  return textOf(dom, link.element, 100).replace(/\n/g, ' ');
}

function isHome(dom: PageDom, link: PageLink): boolean {
  return link.path === '' || isHomeWord(nameOf(dom, link));
}

/** The first step after the home page of a trail such as "Home > Politics > Elections". */
function fromTrail(dom: PageDom, origin: RegExp | null, usable: (text: string) => boolean): string | null {
  for (const trail of namedElements(dom).trails) {
    const text = textOf(dom, trail, MAX_TRAIL_CHARS + 1);
    if (text.length > MAX_TRAIL_CHARS) continue;
    const anchors = Array.prototype.slice.call(trail.querySelectorAll('a[href]'), 0, MAX_TRAIL_LINKS + 1) as Element[];
    if (!anchors.length || anchors.length > MAX_TRAIL_LINKS) continue;
    const links = anchors.map((anchor) => readLink(anchor, origin));
    const isNamed = /crumb/i.test(
      `${namesOf(trail)} ${attribute(trail, 'itemtype')} ${attribute(trail, 'aria-label')}`,
    );
    if (!isNamed && !(isHome(dom, links[0]!) && STEPS.test(text))) continue;
    const step = links
      .filter((link) => !isHome(dom, link))
      .map((link) => nameOf(dom, link))
      .find(usable);
    if (step) return step;
  }
  return null;
}

function pathOf(url: string): string {
  return url
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

/**
 * A label right above the headline that leads to a section: the page lies in it, or it is called one and the navigation has
 * it too.
 */
function fromLabel(
  dom: PageDom,
  above: readonly Line[],
  navigation: readonly PageLink[],
  url: string,
  origin: RegExp | null,
  usable: (text: string) => boolean,
): string | null {
  for (const line of above.slice(0, 3)) {
    const anchor = line.links[0];
    if (line.links.length !== 1 || !anchor || line.text.length > MAX_SECTION_CHARS || TOOLS.test(line.names)) continue;
    const link = readLink(anchor, origin);
    const name = nameOf(dom, link);
    if (!link.path || flatten(name) !== flatten(line.text) || isHomeWord(name) || !usable(name)) continue;
    const leadsHere = `${pathOf(url)}/`.startsWith(`${link.path}/`);
    if (
      leadsHere ||
      (SECTION_NAMES.test(line.names) && navigation.filter((each) => each.path === link.path).length > 1)
    )
      return name;
  }
  return null;
}

/** The navigation's item that leads to the first part of the page's own address. */
function fromAddress(
  dom: PageDom,
  navigation: readonly PageLink[],
  url: string,
  usable: (text: string) => boolean,
): string | null {
  const parts = pathOf(url).split('/');
  // two letters are a language
  if (parts.length < 2 || parts[0]!.length < 3) return null;
  return (
    navigation
      .filter((link) => link.path === parts[0])
      .map((link) => nameOf(dom, link))
      .find(usable) ?? null
  );
}

/**
 * The section by what the page shows: the trail of links that leads to it, a label above the headline, the item of the
 * navigation that the address names. For pages whose structured data name none.
 *
 * @param above lines above the headline, nearest first.
 * @param usable whether a text may be a section's name on this page.
 */
export function readShownSection(
  dom: PageDom,
  above: readonly Line[],
  url: string,
  usable: (text: string) => boolean,
): ShownSection | null {
  const origin = originOf(url);
  const labels = hostOf(url).split('.');
  const isHostLabel = (text: string) => labels.includes(flatten(text).replace(/ /g, ''));
  const fits = (text: string) =>
    text.length > 1 &&
    text.length <= MAX_SECTION_CHARS &&
    A_LETTER.test(text) &&
    !/\d{4}/.test(text) &&
    !isHostLabel(text) &&
    !NO_SECTION.test(text.toLowerCase()) &&
    usable(text);
  const step = fromTrail(dom, origin, fits);
  if (step) return { section: step, evidence: 'trail of links above the story' };
  const navigation = dom.tagged('a', MAX_NAVIGATION_LINKS, hasAddress).map((anchor) => readLink(anchor, origin));
  const label = fromLabel(dom, above, navigation, url, origin, fits);
  if (label) return { section: label, evidence: 'label above the headline' };
  const item = fromAddress(dom, navigation, url, fits);
  return item ? { section: item, evidence: 'navigation, by the address of the page' } : null;
}

/** What the page's links to its own home page are called, logos' alternative texts among them: the site's names. */
export function homeLinkNames(dom: PageDom, url: string): string[] {
  const origin = originOf(url);
  const names = new Set<string>();
  for (const anchor of dom.tagged('a', MAX_NAVIGATION_LINKS, hasAddress)) {
    const link = readLink(anchor, origin);
    if (link.path !== '') continue;
    const picture = anchor.querySelector('img[alt]');
    for (const name of [nameOf(dom, link), attribute(anchor, 'title'), picture ? attribute(picture, 'alt') : ''])
      if (name.trim() && !isHomeWord(name.trim())) names.add(name.trim().slice(0, 80));
  }
  return [...names];
}
