import { GENERATORS, SCHEMA_TYPES, SINGLE_STORY } from '../../rules/detection.ts';

/** What a page says of itself in its head, its structured data and the class of its body; booleans are 0 or 1. */
export interface PageFeatures {
  ogArticle: number;
  schemaArticle: number;
  schemaForum: number;
  schemaList: number;
  metaAuthor: number;
  bodySingle: number;
  generatorForum: number;
}

/** The same, with what only the reason needs. */
export interface PageVerdict {
  title: string;
  isShop: boolean;
  isVideo: boolean;
  /** A player is what the page says it is, by `og:type`. */
  isPlayer: boolean;
  isDocs: boolean;
  features: PageFeatures;
}

/** Characters of structured data that are looked at; most pages have under 10,000. */
const MAX_JSON = 60_000;
/** Elements of a kind that are looked at. */
const MAX_ELEMENTS = 200;

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
  const generator = meta.get('generator') ?? '';
  const has = (kind: keyof typeof SCHEMA_TYPES): number => +SCHEMA_TYPES[kind].test(types);
  return {
    title: (meta.get('og:title') ?? root.querySelector('title')?.textContent ?? '').slice(0, 300),
    isShop: /^(?:og:)?product/.test(ogType) || has('product') > 0,
    isPlayer: /^(?:video|music)/.test(ogType),
    isVideo: /^video/.test(ogType) || has('video') > 0,
    isDocs: GENERATORS.docs.test(generator),
    features: {
      ogArticle: +(ogType === 'article'),
      schemaArticle: has('article'),
      schemaForum: has('forum'),
      schemaList: has('list'),
      metaAuthor: +(meta.has('author') || meta.has('article:author')),
      bodySingle: +SINGLE_STORY.test((body?.getAttribute('class') ?? '').slice(0, 2000)),
      generatorForum: +GENERATORS.forum.test(generator),
    },
  };
}
