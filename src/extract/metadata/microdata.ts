import { cleanText } from './clean-value.ts';
import { attribute, type PageDom, textOf } from './dom.ts';

/** Values that microdata and RDFa give in the page's body, by property. */
export interface MarkedUp {
  values: Map<string, { value: string; element: Element }[]>;
}

const MAX_ELEMENTS = 500;
const MAX_EACH = 20;
const WANTED = new Set(
  'headline alternativeheadline datepublished datemodified datecreated author creator articlesection keywords image description name publisher articlebody isaccessibleforfree'.split(
    ' ',
  ),
);
/** Items that are no story: what is written in them says nothing of the page's own. */
const FOREIGN_ITEM = /Comment|Rating|Offer|Product|Breadcrumb|ListItem|ItemList|Event|Organization|Review$/i;
const STORY_ITEM = /Article|Posting|Report|CreativeWork|Recipe|WebPage/i;

/** The kind of item that an element's property belongs to: '' for none. */
function itemOf(dom: PageDom, element: Element): string {
  let levels = 0;
  for (let node = dom.parentNode(element); node && levels < 40; node = dom.parentNode(node), levels++) {
    if (dom.nodeType(node) !== 1) break;
    const type = attribute(node as Element, 'itemtype') || attribute(node as Element, 'typeof');
    if (type) return type.slice(-60).replace(/^.*[/#:]/, '');
  }
  return '';
}

function markedValue(dom: PageDom, element: Element, property: string): string {
  const name = dom.nodeName(element);
  if (name === 'TIME' || property.startsWith('date')) {
    const stamp = attribute(element, 'datetime') || attribute(element, 'content');
    if (stamp) return stamp.slice(0, 200);
  }
  if (name === 'META') return attribute(element, 'content').slice(0, 2000);
  if (name === 'IMG') return attribute(element, 'src');
  if (name === 'LINK') return attribute(element, 'href');
  const inner =
    property === 'author' || property === 'creator'
      ? element.querySelector('[itemprop~="name"],[property~="name"],[property$=":name"]')
      : null;
  if (inner) return dom.nodeName(inner) === 'META' ? attribute(inner, 'content') : textOf(dom, inner, 300);
  return attribute(element, 'content') || textOf(dom, element, 600);
}

/** Reads `itemprop` and RDFa `property` of the story's item, in document order; those of comments, lists and products are left out. */
export function readMicrodata(dom: PageDom): MarkedUp {
  const values: MarkedUp['values'] = new Map();
  for (const element of dom.all('[itemprop],[property]', MAX_ELEMENTS)) {
    // `meta` with a property is read with the page's head
    const own =
      attribute(element, 'itemprop') || (dom.nodeName(element) === 'META' ? '' : attribute(element, 'property'));
    for (const raw of own.split(/\s+/).slice(0, 4)) {
      const property = raw.replace(/^.*[:/#]/, '').toLowerCase();
      if (!WANTED.has(property) || (values.get(property)?.length ?? 0) >= MAX_EACH) continue;
      const item = itemOf(dom, element);
      if (FOREIGN_ITEM.test(item) && !STORY_ITEM.test(item)) continue;
      if (property === 'name' && !STORY_ITEM.test(item)) continue;
      const value = property === 'articlebody' ? '' : cleanText(markedValue(dom, element, property));
      if (!value) continue;
      const list = values.get(property) ?? [];
      list.push({ value, element });
      values.set(property, list);
    }
  }
  return { values };
}
