import { SCHEMA_TYPES, SINGLE_STORY } from '../../rules/detection.ts';
import { MAX_ELEMENTS, MAX_JSON } from './limits.ts';

/** What a page says of itself in its head, its structured data and the class of its body; booleans are 0 or 1. */
export interface PageFeatures {
  ogArticle: number;
  schemaArticle: number;
  schemaForum: number;
  metaAuthor: number;
  bodySingle: number;
}

/** The same, with what only the reason needs. */
export interface PageVerdict {
  title: string;
  /** What its `meta` elements say, by their names in small letters. */
  meta: ReadonlyMap<string, string>;
  /** Its `og:type` in small letters; empty where it does not say. */
  ogType: string;
  /** Types of its structured data, between quotes. */
  types: string;
  features: PageFeatures;
}

function first(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].slice(0, MAX_ELEMENTS);
}

/** Reads head and structured data. JSON-LD is searched for its types by pattern: broken JSON counts too, and nothing is parsed. */
export function readPage(root: Element): PageVerdict {
  const meta = new Map<string, string>();
  for (const element of first(root, 'meta[content]')) {
    const key = element.getAttribute('property') || element.getAttribute('name') || element.getAttribute('itemprop');
    if (key) meta.set(key.toLowerCase(), element.getAttribute('content')!.slice(0, 300));
  }
  let types = '';
  for (const script of first(root, 'script[type="application/ld+json"]')) {
    if (types.length < MAX_JSON) types += script.textContent!.slice(0, MAX_JSON);
  }
  types = (types.match(/"@type"\s*:\s*(?:\[[^\]]{0,200}|"[^"]{0,100}")/g) ?? []).join();
  for (const item of first(root, '[itemtype]'))
    types += `"${item.getAttribute('itemtype')!.slice(-60).split('/').at(-1)}"`;
  const body = [...root.children].find((child) => child.localName === 'body');
  const ogType = meta.get('og:type')?.trim().toLowerCase() ?? '';
  const has = (kind: keyof typeof SCHEMA_TYPES): number => +SCHEMA_TYPES[kind].test(types);
  return {
    title: (meta.get('og:title') ?? root.querySelector('title')?.textContent ?? '').slice(0, 300),
    ogType,
    meta,
    types,
    features: {
      ogArticle: +(ogType === 'article'),
      schemaArticle: has('article'),
      schemaForum: has('forum'),
      metaAuthor: +(meta.has('author') || meta.has('article:author')),
      bodySingle: +SINGLE_STORY.test((body?.getAttribute('class') ?? '').slice(0, 2000)),
    },
  };
}
