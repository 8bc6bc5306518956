import type { Element, ElementContent, Root } from '../../article.ts';
import { isHeading } from './clean.ts';
import { type Decided, keptLines } from './decision.ts';
import type { DumpLine } from './read-lines.ts';

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** One line as the element that it was. */
export function lineElement(line: DumpLine, isHead: boolean): Element {
  const text: ElementContent = { type: 'text', value: line.text };
  if (isHead) return element(line.depth > 2 ? 'h3' : 'h2', [text]);
  if (line.marker === 'quote') return element('blockquote', [element('p', [text])]);
  return element('p', [text]);
}

/**
 * The kept lines as paragraphs, subheads, lists and quotes.
 *
 * @param skip lines that are shown elsewhere: the lead.
 * @returns the tree, and for each line how many of the root's children stand before it.
 */
export function buildContent(decided: Decided, skip: ReadonlySet<number>): { content: Root; places: number[] } {
  const { view } = decided;
  const children: Element[] = [];
  const places: number[] = new Array(view.lines.length).fill(0);
  const kept = keptLines(decided).filter((i) => !skip.has(i));
  const isKept = new Set(kept);
  let list: Element | null = null;
  let quote: Element | null = null;
  for (let i = 0; i < view.lines.length; i++) {
    places[i] = children.length;
    if (!isKept.has(i)) continue;
    const line = view.lines[i]!;
    if (line.marker === 'bullet' || line.marker === 'number') {
      const tag = line.marker === 'bullet' ? 'ul' : 'ol';
      const item = element('li', [{ type: 'text', value: line.text }]);
      if (list?.tagName === tag && isKept.has(i - 1)) list.children.push(item);
      else {
        list = element(tag, [item]);
        children.push(list);
      }
      quote = null;
      continue;
    }
    list = null;
    const made = lineElement(line, isSubhead(decided, i, isKept));
    if (made.tagName === 'blockquote' && quote && isKept.has(i - 1)) quote.children.push(...made.children);
    else children.push(made);
    quote = made.tagName === 'blockquote' ? (quote && isKept.has(i - 1) ? quote : made) : null;
  }
  return { content: { type: 'root', children }, places };
}

/** A heading that text of its own follows. */
function isSubhead(decided: Decided, i: number, kept: ReadonlySet<number>): boolean {
  if (!isHeading(decided, i)) return false;
  if (decided.view.lines[i]!.marker === 'heading') return true;
  for (let k = i + 1; k < Math.min(i + 6, decided.view.lines.length); k++) {
    if (kept.has(k)) return decided.view.shapes[k]!.words > decided.view.shapes[i]!.words;
  }
  return false;
}
