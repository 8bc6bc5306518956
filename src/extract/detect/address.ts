import { ADDRESS_WORDS, SEARCH_KEYS } from '../../rules/detection.ts';

/** What an address tells before the page is looked at; booleans are 0 or 1. */
export interface AddressFeatures {
  depth: number;
  /** Words in the part of the path that names the page, and its length in tens of characters. */
  slugWords: number;
  slugLength: number;
  articleWord: number;
  shopWord: number;
  forumWord: number;
  docsWord: number;
  serviceWord: number;
}

/** What the address rules out by itself. */
export interface AddressVerdict {
  /** The site's root, or its root in a language: `/`, `/index.html`, `/de/`. */
  isRoot: boolean;
  isSearch: boolean;
  /** `/page/2`: a later part of a list. */
  isLaterPart: boolean;
  /** What its words are looked for in: the parts of the path before the last one, and the head of the host's name. */
  heads: string[];
  features: AddressFeatures;
}

const LOCALE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;
const INDEX_PAGE = /^(?:index|default|home|startseite|main)(?:\.\w{2,5})?$/i;
const PAGE_ENDING = /\.(?:s?html?|php\d?|aspx?|jsp|cms|ece|amp)$/i;
/** Keys that mark where a visitor comes from or which language is shown; they name no page. */
const IDLE_KEYS = /^(?:utm_|srsltid|gclid|fbclid|ref|amp|lang|hl)/i;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Reads an address.
 *
 * @param url absolute address; one that cannot be parsed gives zeros and is no root.
 */
export function readAddress(url: string): AddressVerdict {
  let host = '';
  let path = '';
  let keys: string[] = [];
  if (URL.canParse(url)) {
    const parsed = new URL(url);
    host = parsed.hostname;
    path = parsed.pathname.slice(0, 1000);
    // in Firefox's content scripts the keys of `searchParams` can't be iterated
    keys = parsed.search
      .slice(1)
      .split('&')
      .map((pair) => pair.split('=', 1)[0]!)
      .filter(Boolean)
      .slice(0, 20)
      .filter((key) => !IDLE_KEYS.test(key));
  }
  const all = path.split('/').filter(Boolean).map(decode);
  const parts = LOCALE.test(all[0] ?? '') ? all.slice(1) : all;
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  // sites that end an address in a number name the story in the part before it
  const named = /^[a-z]?[\d_.-]+(?:\.\w+)?$/i.test(last) && before.length > last.length ? before : last;
  const slug = named.replace(PAGE_ENDING, '').slice(0, 120);
  const lower = parts.map((part) => part.toLowerCase().replace(PAGE_ENDING, ''));
  const heads = [...(lower.length > 1 ? lower.slice(0, -1) : lower), host.split('.')[0] ?? ''];
  const has = (kind: keyof typeof ADDRESS_WORDS): number => +heads.some((part) => ADDRESS_WORDS[kind].test(part));
  const isHome = path !== '' && (parts.length === 0 || (parts.length === 1 && INDEX_PAGE.test(last)));
  return {
    // a root whose query names a page (`/?p=123`) is a page
    isRoot: isHome && keys.length === 0,
    isSearch: keys.some((key) => SEARCH_KEYS.test(key)) || lower.includes('search'),
    heads,
    isLaterPart: /\/(?:page|seite|pagina)[/-]?\d+\/?$/i.test(path),
    features: {
      depth: Math.min(parts.length, 6),
      slugWords: Math.min(slug.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /\p{L}/u.test(word)).length, 12),
      slugLength: slug.length / 10,
      articleWord: has('article'),
      shopWord: has('shop'),
      forumWord: has('forum'),
      docsWord: has('docs'),
      serviceWord: has('service'),
    },
  };
}
