import type { MessageName, Messages } from './messages.ts';

/** How an answer travels: an error is told in words, since errors do not cross contexts. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: string };

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an answer at all. */
export function isReply(value: unknown): value is Reply {
  if (!isFields(value)) return false;
  return value.ok === true || (value.ok === false && typeof value.error === 'string');
}

function isOneOf(value: unknown, ...allowed: string[]): boolean {
  return typeof value === 'string' && allowed.includes(value);
}

function hasKey(fields: Fields): boolean {
  return typeof fields.key === 'string' && fields.key.length <= 4000;
}

function isBytes(value: unknown): boolean {
  return isFields(value) && typeof value.mediaType === 'string' && typeof value.base64 === 'string';
}

const SHAPES: { [N in MessageName]: (fields: Fields) => boolean } = {
  'page.story': () => true,
  'page.reader': (fields) =>
    isOneOf(fields.wish, 'open', 'close', 'toggle') &&
    isOneOf(fields.cause, 'person', 'rule') &&
    typeof fields.selection === 'boolean',
  'page.pick': () => true,
  'tab.detected': (fields) =>
    typeof fields.url === 'string' && typeof fields.isArticle === 'boolean' && typeof fields.probability === 'number',
  'tab.reader': (fields) => typeof fields.isOpen === 'boolean' && typeof fields.isArticle === 'boolean',
  'part.load': (fields) => isOneOf(fields.part, 'view', 'exports'),
  'link.open': (fields) => typeof fields.url === 'string' && /^https?:\/\//.test(fields.url),
  'picture.fetch': (fields) => typeof fields.url === 'string' && /^https?:\/\//.test(fields.url),
  'site.granted': (fields) => typeof fields.rule === 'string' && Number.isInteger(fields.tabId),
  'saved.state': hasKey,
  // what is in it is read field by field before it is stored
  'saved.put': (fields) => isFields(fields.article),
  'saved.picture': (fields) =>
    hasKey(fields) &&
    typeof fields.src === 'string' &&
    /^https?:\/\//.test(fields.src) &&
    (fields.bytes === null || isBytes(fields.bytes)),
  'saved.remove': hasKey,
  'saved.restore': hasKey,
  'saved.open': () => true,
};

/** Whether `value` has the shape that the message `name` asks for. */
export function isRequest<N extends MessageName>(name: N, value: unknown): value is Messages[N]['request'] {
  return isFields(value) && SHAPES[name](value);
}
