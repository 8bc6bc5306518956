/** Elements that are rendered as they are. The story was sanitised when it was built; this list trusts nobody. */
export const ALLOWED_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt ' +
    'em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'
  ).split(' '),
);

/** Elements that go with all that is in them; any other unknown element leaves its children behind. */
export const DROPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'applet area audio base button canvas dialog embed form frame frameset head iframe input link map math meta noscript object option ' +
    'param script select slot source style svg template textarea title track video'
  ).split(' '),
);

type AttributeCheck = (value: string) => string | null;

const asIs: AttributeCheck = (value) => value;
const wholeNumber: AttributeCheck = (value) => (/^\d{1,5}$/.test(value) ? value : null);
const language: AttributeCheck = (value) => (/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value) ? value : null);
const direction: AttributeCheck = (value) => (['ltr', 'rtl', 'auto'].includes(value) ? value : null);
const flag: AttributeCheck = () => '';

function oneOf(...values: string[]): AttributeCheck {
  return (value) => (values.includes(value) ? value : null);
}

/** Properties of the syntax tree by their names there: `*` for every element. Addresses are checked elsewhere. */
export const ALLOWED_PROPERTIES: Record<string, Record<string, AttributeCheck>> = {
  '*': { lang: language, dir: direction, title: asIs },
  td: { colSpan: wholeNumber, rowSpan: wholeNumber },
  th: { colSpan: wholeNumber, rowSpan: wholeNumber, scope: oneOf('row', 'col', 'rowgroup', 'colgroup') },
  col: { span: wholeNumber },
  ol: { start: wholeNumber, reversed: flag, type: oneOf('1', 'a', 'A', 'i', 'I') },
  li: { value: wholeNumber },
  time: { dateTime: asIs },
  data: { value: asIs },
  details: { open: flag },
  img: { width: wholeNumber, height: wholeNumber },
};

/** Classes with a meaning that the extraction's output agrees on; others would be the page's own. */
export const KNOWN_CLASSES: ReadonlySet<string> = new Set(['caption', 'entry']);

/** Ids and fragments as the extraction gives them. */
const PLACE = /^note-\d{1,5}$/;

/** An id as it may stand in the reader, or null. */
export function safeId(value: unknown): string | null {
  return typeof value === 'string' && PLACE.test(value) ? value : null;
}

/** The id that a link within the story leads to, or null for other links. */
export function placeOf(href: unknown): string | null {
  return typeof href === 'string' && href.startsWith('#') ? safeId(href.slice(1)) : null;
}

/**
 * An address as it may stand in `href`, or null: web, mail and telephone addresses, resolved against the story's own.
 */
export function safeHref(value: unknown, baseUrl: string): string | null {
  return safeAddress(value, baseUrl, ['http:', 'https:', 'mailto:', 'tel:']);
}

/** An address as it may stand in `src`, or null: web addresses and pictures given in place (no SVG: it can hold links). */
export function safeSource(value: unknown, baseUrl: string): string | null {
  if (typeof value === 'string' && /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i.test(value.trim()))
    return value.trim();
  return safeAddress(value, baseUrl, ['http:', 'https:', 'blob:']);
}

function safeAddress(value: unknown, baseUrl: string, schemes: readonly string[]): string | null {
  if (typeof value !== 'string' || !value.trim()) return null;
  const url = URL.canParse(value, baseUrl || undefined) ? new URL(value, baseUrl || undefined) : null;
  return url && schemes.includes(url.protocol) ? url.href : null;
}
