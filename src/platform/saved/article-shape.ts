import type {
  Article,
  ArticleKind,
  Author,
  DateStamp,
  Element,
  ElementContent,
  FollowingPages,
  Picture,
  Publisher,
  RelatedLink,
  RemovalReason,
  RemovalStep,
  Removed,
} from '../../article.ts';

type Fields = Record<string, unknown>;

/** A story of a long book's length has fewer; what has more is no story. */
const MAX_NODES = 60_000;
const MAX_TEXT = 4_000_000;

/** Nesting beyond this becomes text: no walk over a stored story may exhaust the stack. */
const MAX_DEPTH = 80;

const MAX_LINE = 20_000;
const MAX_ADDRESS = 4000;
const MAX_LIST = 500;

const KINDS: readonly ArticleKind[] = ['article', 'live-blog', 'opinion', 'video', 'gallery', 'dump'];

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function line(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_LINE ? value : null;
}

function listOf<T>(value: unknown, read: (entry: unknown) => T | null): T[] {
  if (!Array.isArray(value)) return [];
  return value
    .slice(0, MAX_LIST)
    .map(read)
    .filter((entry) => entry !== null);
}

function address(value: unknown, schemes = /^(?:https?|file):/i): string | null {
  return typeof value === 'string' && value.length <= MAX_ADDRESS && schemes.test(value) && URL.canParse(value)
    ? value
    : null;
}

function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}

function readStamp(value: unknown): DateStamp | null {
  const { iso, precision, evidence } = fieldsOf(value);
  if (typeof iso !== 'string' || !/^\d{4}-\d\d-\d\d/.test(iso) || iso.length > 40) return null;
  const known = precision === 'minute' || precision === 'hour' ? precision : 'day';
  return { iso, precision: known, evidence: line(evidence) ?? '' };
}

function readAuthor(value: unknown): Author | null {
  const { name, url, initials } = fieldsOf(value);
  const known = line(name);
  if (!known) return null;
  const home = address(url);
  return { name: known, ...(home ? { url: home } : {}), ...(initials === true ? { initials } : {}) };
}

function readPublisher(value: unknown): Publisher | null {
  const { name, home, icon } = fieldsOf(value);
  const known = line(name);
  return known ? { name: known, home: address(home), icon: address(icon, /^(?:https?:|data:image\/)/i) } : null;
}

function readPicture(value: unknown): Picture | null {
  const { src, alt, caption, credit } = fieldsOf(value);
  if (typeof src !== 'string' || src.length > MAX_TEXT || (src && !/^(?:https?:|data:image\/)/i.test(src))) return null;
  return { src, alt: line(alt) ?? '', caption: line(caption), credit: line(credit) };
}

function readLink(value: unknown): RelatedLink | null {
  const { title, url } = fieldsOf(value);
  const known = line(title);
  return known === null ? null : { title: known, url: address(url) };
}

function readNextPages(value: unknown): FollowingPages | null {
  const { urls, count: told } = fieldsOf(value);
  const known = listOf(urls, (url) => address(url, /^https?:/i));
  if (known.length === 0) return null;
  return { urls: known, count: typeof told === 'number' && told >= known.length ? told : null };
}

/** What a whole article may hold, counted down while its trees are read. */
interface Budget {
  nodes: number;
  text: number;
}

function readProperties(value: unknown, budget: Budget): Element['properties'] {
  const read: Element['properties'] = {};
  for (const [name, given] of Object.entries(fieldsOf(value)).slice(0, 40)) {
    if (!/^[a-z][\w-]{0,40}$/i.test(name) || /^on/i.test(name)) continue;
    if (typeof given === 'string') {
      budget.text -= given.length;
      read[name] = given;
    } else if (typeof given === 'number' || given === true) read[name] = given;
    else if (Array.isArray(given)) read[name] = listOf(given, line);
  }
  return read;
}

function textIn(value: unknown, budget: Budget): string {
  let text = '';
  const stack: unknown[] = [value];
  while (stack.length > 0 && budget.nodes > 0) {
    const { type, value: words, children } = fieldsOf(stack.pop());
    budget.nodes--;
    if (type === 'text' && typeof words === 'string') text += words;
    else if (Array.isArray(children)) stack.push(...children.slice(0, budget.nodes).reverse());
  }
  return text;
}

function readNodes(value: unknown, depth: number, budget: Budget): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const entry of Array.isArray(value) ? value : []) {
    if (--budget.nodes < 0 || budget.text < 0) return nodes;
    const { type, value: words, tagName, properties, children } = fieldsOf(entry);
    if (type === 'text' && typeof words === 'string') {
      budget.text -= words.length;
      nodes.push({ type: 'text', value: words });
    } else if (type === 'element' && typeof tagName === 'string' && /^[a-z][a-z0-9-]{0,30}$/.test(tagName)) {
      const inner: ElementContent[] =
        depth < MAX_DEPTH
          ? readNodes(children, depth + 1, budget)
          : [{ type: 'text', value: textIn({ children }, budget) }];
      nodes.push({ type: 'element', tagName, properties: readProperties(properties, budget), children: inner });
    }
  }
  return nodes;
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element';
}

function readRemoved(value: unknown, budget: Budget): Removed | null {
  const { id, step, rule, reason, text, where, content } = fieldsOf(value);
  const words = line(text);
  if (typeof id !== 'string' || typeof step !== 'string' || typeof rule !== 'string' || typeof reason !== 'string')
    return null;
  if (words === null) return null;
  return {
    id,
    step: step as RemovalStep,
    rule,
    reason: reason as RemovalReason,
    text: words,
    where: count(where),
    content: readNodes(content, 0, budget).filter(isElement),
  };
}

/**
 * An article out of what came in a message or stood in a store: a new object of known fields with known types and
 * bounded sizes, whatever else `value` holds. Fields that do not hold fall back alone.
 *
 * @returns null where it is no article at all: no web or file address, no words, or more than a story can have.
 */
export function readArticle(value: unknown): Article | null {
  const given = fieldsOf(value);
  const url = address(given.url);
  if (!url) return null;
  const budget: Budget = { nodes: MAX_NODES, text: MAX_TEXT };
  const children = readNodes(fieldsOf(given.content).children, 0, budget);
  const lead = line(given.lead);
  if (budget.nodes < 0 || budget.text < 0) return null;
  if (children.length === 0 && !lead) return null;
  // what was removed is worth keeping only as far as there is room for it
  const removed = listOf(given.removed, (entry) =>
    budget.nodes > 0 && budget.text > 0 ? readRemoved(entry, budget) : null,
  );
  const nextPages = readNextPages(given.nextPages);
  const evidence: Article['evidence'] = {};
  for (const [field, words] of Object.entries(fieldsOf(given.evidence)).slice(0, 40)) {
    const known = line(words);
    if (known && /^[a-zA-Z]{1,20}$/.test(field)) evidence[field as keyof Article['evidence']] = known;
  }
  return {
    kind: KINDS.find((kind) => kind === given.kind) ?? 'article',
    url,
    permalink: address(given.permalink),
    title: line(given.title) ?? '',
    kicker: line(given.kicker),
    lead,
    section: line(given.section),
    topics: listOf(given.topics, line),
    authors: listOf(given.authors, readAuthor),
    agencies: listOf(given.agencies, line),
    publisher: readPublisher(given.publisher),
    published: readStamp(given.published),
    modified: readStamp(given.modified),
    language: line(given.language),
    direction: given.direction === 'rtl' ? 'rtl' : 'ltr',
    image: readPicture(given.image),
    content: { type: 'root', children },
    wordCount: count(given.wordCount),
    readingMinutes: count(given.readingMinutes),
    isFree: typeof given.isFree === 'boolean' ? given.isFree : null,
    related: listOf(given.related, readLink),
    removed,
    ...(nextPages ? { nextPages } : {}),
    confidence: Math.min(1, count(given.confidence)),
    evidence,
  };
}
