import { cleanText } from './clean-value.ts';
import { attribute, type PageDom, textOf } from './dom.ts';

/** A `link` element of the page: rel in small letters, the address as written. */
export interface HeadLink {
  rel: string;
  href: string;
  sizes: string;
}

/** What the page says in its head (or in `meta` elements elsewhere). */
export interface Head {
  /** Values of `meta` by name, property or itemprop in small letters, in order. */
  meta: Map<string, string[]>;
  links: HeadLink[];
  /** The browser tab's title. */
  tabTitle: string;
}

const MAX_ELEMENTS = 600;
const MAX_VALUES = 60;
const MAX_TITLES = 20;
const META_KEYS = ['property', 'name', 'itemprop', 'http-equiv'];

/** Reads `meta`, `link` and `title`. */
export function readHead(dom: PageDom): Head {
  const meta = new Map<string, string[]>();
  const links: HeadLink[] = [];
  let tabTitle = '';
  for (const element of dom.tagged(
    'link',
    MAX_ELEMENTS,
    (link) => link.hasAttribute('rel') && link.hasAttribute('href'),
  ))
    links.push({
      rel: attribute(element, 'rel').toLowerCase(),
      href: attribute(element, 'href').slice(0, 4000),
      sizes: attribute(element, 'sizes'),
    });
  for (const element of dom.tagged('meta', MAX_ELEMENTS)) {
    const content = attribute(element, 'content');
    if (!content) continue;
    const keys: string[] = [];
    for (const each of META_KEYS) {
      const key = attribute(element, each).trim().toLowerCase();
      if (!key || key.length > 80 || keys.includes(key)) continue;
      keys.push(key);
      const values = meta.get(key) ?? [];
      if (values.length < MAX_VALUES) values.push(content.slice(0, 5000));
      meta.set(key, values);
    }
  }
  // drawings have titles too
  for (const element of dom.tagged('title', MAX_TITLES))
    if (!tabTitle && dom.nodeName(element) === 'TITLE') tabTitle = cleanText(textOf(dom, element));
  return { meta, links, tabTitle };
}

/** The first value that one of the names has, cleaned, with the name as evidence; null where none has one. */
export function firstMeta(head: Head, names: readonly string[]): { value: string; evidence: string } | null {
  for (const name of names)
    for (const raw of head.meta.get(name) ?? []) {
      const value = cleanText(raw);
      if (value) return { value, evidence: `meta ${name}` };
    }
  return null;
}

/** All values of the first of the names that has any, cleaned. */
export function allMeta(head: Head, names: readonly string[]): { values: string[]; evidence: string } | null {
  for (const name of names) {
    const values = (head.meta.get(name) ?? []).map((raw) => cleanText(raw)).filter(Boolean);
    if (values.length) return { values, evidence: `meta ${name}` };
  }
  return null;
}
