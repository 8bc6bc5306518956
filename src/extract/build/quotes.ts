import type { Element, ElementContent } from '../../article.ts';
import type { Block } from '../segment.ts';
import type { PageNode } from '../snapshot.ts';
import { buildInline, element, plainText, textNode } from './inline.ts';
import type { Places } from './places.ts';

/** The source of a quote, which stands in it as its `footer`. */
export function sourceElement({ nodes }: Pick<Block, 'nodes'>, base: string, places: Places): Element {
  const [only, ...more] = nodes.filter(hasWords);
  return element('footer', buildInline(only?.name === 'cite' && !more.length ? only.children : nodes, base, places));
}

/** A quoted paragraph; where it ends with its source, in a `cite` after the last sentence, that apart from it. */
export function quotedElements(block: Block, base: string, places: Places): Element[] {
  const said = block.nodes.filter(hasWords);
  const cite = said.pop();
  const words = cite?.name === 'cite' ? buildInline(said, base, places) : [];
  if (!cite || !ENDED.test(plainText(words)) || !words.length)
    return [element('p', buildInline(block.nodes, base, places))];
  return [element('p', words), sourceElement({ nodes: [cite] }, base, places)];
}

function hasWords(node: PageNode): boolean {
  return node.name === '#text' ? node.text.trim() !== '' && !/^\s*[—–―-]\s*$/.test(node.text) : node.name !== 'br';
}

const ENDED = /[.!?…。！？؟।»”’"]\s*[—–―-]?\s*$/u;
const DASH = /^[\s—–―‒-]+/u;
/** "— Jane Roe, keeper of the lamp": longer, or ended as sentences are, it is what somebody says. */
const SIGNED = /^[—–―-]+\s*[^—–―-]/u;
const MAX_SIGNED_CHARS = 90;

/** Settles where a quote says who said it: one source at its end, which a dash opens. */
export function signQuote(quote: Element): void {
  const parts = quote.children as Element[];
  const last = parts.at(-1)!;
  const text = plainText(last.children);
  const isSigned =
    last.tagName === 'p' && SIGNED.test(text) && text.length <= MAX_SIGNED_CHARS && !/[.!?…]$/.test(text);
  if (isSigned && parts.length > 1) last.tagName = 'footer';
  const sources = parts.filter((part) => part.tagName === 'footer');
  const said = parts.filter((part) => part.tagName !== 'footer');
  if (sources.length === 0) return;
  const words = sources.flatMap(({ children }, i): ElementContent[] => (i ? [textNode(', '), ...children] : children));
  const [first] = words;
  if (first?.type === 'text') first.value = first.value.replace(DASH, '');
  quote.children = said.length > 0 ? [...said, element('footer', [textNode('— '), ...words])] : [element('p', words)];
}
