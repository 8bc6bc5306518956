import type { Author } from '../../article.ts';
import { findAgency } from './agencies.ts';
import { type Byline, parseByline } from './byline.ts';
import { cleanText, httpUrl } from './clean-value.ts';
import type { PageDom } from './dom.ts';
import { allMeta, type Head } from './head.ts';
import { isNode, listOf, type StructuredData, typesOf } from './json-ld.ts';
import { hasCapital, hasCase, LETTERS } from './letters.ts';
import type { MarkedUp } from './microdata.ts';
import { isFullName, isName, tidyName } from './names.ts';

/** People and agencies that one source names. */
export interface SignedBy extends Byline {
  evidence: string;
}

const MAX_ENTRIES = 30;
const META_NAMES = [
  'author',
  'article:author_name',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'dcsext.author',
  'byl',
  'byline',
  'authors',
  'article.author',
  'article_author',
  'citation_author',
  'citation_authors',
  'og:article:author',
  'og:author',
  'twitter:creator:name',
  'vr:author',
  'creator',
  'news_authors',
  'mrf:authors',
];
const COMPANY = /(?:^|[\s.,&(/-])(?:gmbh|mbh|e\. ?v\.|s\.? ?r\.? ?l\.?|ltd\.?|llc|inc\.?|ges\.m\.b\.h\.)(?=$|[\s,;)])/i;
/** Labels of `twitter:label1` whose `data1` is the author, as WordPress plug-ins write them. */
const WRITTEN_BY =
  /written by|author|geschrieben von|verfasst von|autor|escrit|écrit par|scritto|geschreven|skrev|skriven|napisane|автор|yazan|by$/i;

/** "Doe, Jane", as libraries write it. */
const TURNED = new RegExp(`^([${LETTERS}'’-]{2,}), ([${LETTERS}'’.-]+(?: [${LETTERS}.]+)*)$`);
/** "jane doe" */
const REGISTERED = new RegExp(`^[${LETTERS}]{2,}(?: [${LETTERS}]\\.?)? [${LETTERS}]{2,}$`);
const FIRST_NAME = new RegExp(`^[${LETTERS}-]{3,16}$`);

function capitalise(name: string): string {
  return name.replace(/(?<=^| )./g, (letter) => letter.toUpperCase());
}

/** Adds what one entry names: a node, a name, "Jane Doe and John Roe", "Doe, Jane". */
function addEntry(into: Byline, entry: unknown, base: string): void {
  const node = isNode(entry) ? entry : null;
  const raw = cleanText(
    node ? (Array.isArray(node.name) ? node.name[0] : (node.name ?? node.alternateName)) : entry,
    300,
  );
  // a company and where it sits
  if (COMPANY.test(raw)) return;
  if (!raw || /^https?:|^[\w-]+\.[a-z]{2,4}$|^@/i.test(raw)) return;
  const agency = findAgency(raw);
  if (agency) {
    if (!into.agencies.includes(agency)) into.agencies.push(agency);
    return;
  }
  const isGroup = node ? typesOf(node).some((type) => /Organization|Corporation|WebSite/.test(type)) : false;
  const turned = raw.includes(', ') ? raw.match(TURNED) : null;
  const straight =
    turned &&
    turned[2]!.split(' ').every(hasCapital) &&
    isName(turned[1]!) &&
    isName(turned[2]!) &&
    !findAgency(turned[2]!)
      ? `${turned[2]} ${turned[1]}`
      : raw;
  // "jane doe": what somebody registered as
  const proper =
    straight === straight.toLowerCase() && hasCase(straight) && REGISTERED.test(straight)
      ? capitalise(straight)
      : straight;
  const read = parseByline(proper.replace(/^[“"'\s]+|[”"'\s]+$/g, ''));
  for (const each of read?.agencies ?? []) if (!into.agencies.includes(each)) into.agencies.push(each);
  if (isGroup && !read?.authors.some((author) => isFullName(author.name))) return;
  const url = node
    ? (httpUrl(Array.isArray(node.url) ? node.url[0] : node.url, base) ?? httpUrl(node.sameAs, base))
    : null;
  let authors: Author[] = (read?.authors ?? []).filter((author) => !author.initials || /[/(]/.test(raw));
  if (!authors.length && !read?.agencies.length) {
    // one word, or a name that no pattern of a byline allows: structured data says that it is one
    const name = tidyName(raw);
    const first = tidyName(raw.split(/\s*[,|–(]\s*/)[0]!);
    const joined = raw.split(/\s*(?:&|\s(?:and|und|et|y|og|och)\s)\s*/);
    if (isName(name)) authors = [{ name }];
    // "Jane Doe, professor of history at …"
    else if (isFullName(first) && isName(first)) authors = [{ name: first }];
    // "Maria & Katerina": first names alone, joined
    else if (joined.length === 2 && joined.every((each) => hasCapital(each) && FIRST_NAME.test(each) && isName(each)))
      authors = joined.map((each) => ({ name: each }));
  }
  for (const author of authors) {
    const same = into.authors.find((each) => each.name.toLowerCase() === author.name.toLowerCase());
    if (same) continue;
    if (into.authors.length >= MAX_ENTRIES) return;
    into.authors.push(url && authors.length === 1 ? { ...author, url } : author);
  }
}

/** Who signed by JSON-LD: the story's `author`, else `creator`. */
export function jsonLdAuthors(data: StructuredData, base: string): SignedBy | null {
  if (!data.story) return null;
  for (const key of ['author', 'creator', 'contributor']) {
    const found: SignedBy = { authors: [], agencies: [], evidence: `JSON-LD ${data.storyType}.${key}` };
    const entries = listOf(data.resolve(data.story[key])).flatMap((entry) => {
      const resolved = data.resolve(entry);
      return isNode(resolved) && Array.isArray(resolved.name) ? resolved.name : [resolved];
    });
    for (const entry of entries.slice(0, MAX_ENTRIES)) addEntry(found, entry, base);
    if (found.authors.length || found.agencies.length) return found;
  }
  return null;
}

/** Who signed by `meta` elements, best first. */
export function metaAuthors(head: Head, base: string): SignedBy[] {
  const all: SignedBy[] = [];
  function add(values: readonly string[], evidence: string): void {
    const found: SignedBy = { authors: [], agencies: [], evidence };
    for (const value of values.slice(0, MAX_ENTRIES)) addEntry(found, value, base);
    if (found.authors.length || found.agencies.length) all.push(found);
  }
  for (const name of META_NAMES) {
    const values = allMeta(head, [name]);
    if (values) add(values.values, values.evidence);
  }
  for (const number of [1, 2, 3]) {
    const label = head.meta.get(`twitter:label${number}`)?.[0];
    const data = head.meta.get(`twitter:data${number}`);
    if (label && data && WRITTEN_BY.test(label)) add(data, `meta twitter:data${number}`);
  }
  return all;
}

/** Who signed by microdata or RDFa: the first author named, and others beside them; further ones signed other stories. */
export function markedUpAuthors(dom: PageDom, marked: MarkedUp, base: string): SignedBy | null {
  const found: SignedBy = { authors: [], agencies: [], evidence: 'microdata author' };
  const all = (marked.values.get('author') ?? marked.values.get('creator') ?? []).slice(0, 10);
  const above = (element: Element, levels: number) => {
    let node: Node | null = element;
    for (let level = 0; level < levels && node; level++) node = dom.parentNode(node);
    return node;
  };
  for (const { value, element } of all) {
    const first = all[0]!.element;
    if ([1, 2].some((levels) => above(element, levels) === above(first, levels))) addEntry(found, value, base);
  }
  return found.authors.length || found.agencies.length ? found : null;
}
