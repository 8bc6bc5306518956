import { attribute, BORDER, charsOf, endsInSpace, namesOf, type PageDom, settleBorders, UNREAD } from './dom.ts';

/** A line of text near the headline: what stands between two borders of blocks. */
export interface Line {
  /** A line break stands where two inline elements meet without a space. */
  text: string;
  /** -1 above the headline, 1 below; `distance` counts lines from it, 0 the nearest. */
  side: -1 | 1;
  distance: number;
  /** Class names, ids and purposes of the elements around it, nearest first, up to what holds the headline too. */
  names: string;
  links: Element[];
  times: Element[];
  element: Element;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TH TR UL BUTTON VIDEO AUDIO'.split(
    ' ',
  ),
);
const DRESS = new Set('B I EM STRONG U SUP SUB FONT MARK SMALL ABBR BDI BDO S Q CITE CODE WBR'.split(' '));
const MAX_NODES = 1500;
const MAX_LINE_CHARS = 600;
const NAME_LEVELS = 5;
/** A line from here on, few links in it, reads like prose. */
const PROSE_CHARS = 140;

/** White space that is not one plain space. */
const UNTIDY = /[^\S ]| {2}/;

function tidyLine(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return settleBorders(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function isHidden(element: Element): boolean {
  // one question instead of three; a form's fields may answer for it
  if (typeof element.matches === 'function' && !element.matches('[hidden],[aria-hidden],[style]')) return false;
  if (attribute(element, 'hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  return /display\s*:\s*none/i.test(attribute(element, 'style'));
}

/**
 * The lines on one side of an element, nearest first.
 *
 * @param maxLines the walk ends after this many.
 * @param maxProse the walk ends once lines that read like prose have this many characters.
 */
export function linesBeside(
  dom: PageDom,
  from: Element,
  side: -1 | 1,
  maxLines: number,
  maxProse: number,
  maxNodes = MAX_NODES,
): Line[] {
  const [firstOf, nextOf] = side === 1 ? [dom.firstChild, dom.nextSibling] : [dom.lastChild, dom.previousSibling];
  const outer = new Set<Node>();
  for (let node: Node | null = from; node; node = dom.parentNode(node)) outer.add(node);

  // lines share most of what is around them
  const labels = new Map<Element, string>();
  function labelOf(element: Element): string {
    let label = labels.get(element);
    if (label === undefined) {
      label = `${namesOf(element)} ${dom.nodeName(element).toLowerCase()} / `;
      labels.set(element, label);
    }
    return label;
  }

  const lines: Line[] = [];
  let prose = 0;
  let text = '';
  let holder: Element | null = null;
  let links: Element[] = [];
  let times: Element[] = [];

  function flush(): void {
    const clean = tidyLine(text);
    if (clean && holder) {
      let names = '';
      let node: Node | null = holder;
      for (let level = 0; level < NAME_LEVELS && node && !outer.has(node); level++, node = dom.parentNode(node))
        if (dom.nodeType(node) === 1) {
          names += labelOf(node as Element);
          // a link that holds blocks is around each of their lines
          if (dom.nodeName(node) === 'A' && !links.includes(node as Element)) links.push(node as Element);
        }
      lines.push({ text: clean, side, distance: lines.length, names, links, times, element: holder });
      const linkChars = links.reduce((sum, link) => sum + (dom.firstChild(link) ? 20 : 0), 0);
      if (clean.length >= PROSE_CHARS && linkChars < clean.length / 2) prose += clean.length;
    }
    text = '';
    holder = null;
    links = [];
    times = [];
  }
  function add(piece: string): void {
    if (text.length + piece.length > MAX_LINE_CHARS) return;
    text = side === 1 ? text + piece : piece + text;
  }
  function border(name: string): void {
    if (BLOCK.has(name)) flush();
    else if (name === 'BR') add('\n');
    else if (!DRESS.has(name) && text && !endsInSpace(side === 1 ? text : text[0]!)) add(BORDER);
  }

  let node: Node | null = from;
  let enter = false;
  for (let count = 0; node && count < maxNodes && lines.length < maxLines && prose < maxProse; count++) {
    let next: Node | null = enter ? firstOf(node) : null;
    while (!next) {
      next = nextOf(node!);
      if (next) break;
      node = dom.parentNode(node!);
      if (!node) break;
      if (dom.nodeType(node) === 1) border(dom.nodeName(node));
    }
    node = next;
    if (!node) break;
    enter = false;
    const type = dom.nodeType(node);
    if (type === 3) {
      const value = charsOf(dom, node);
      if (value.trim()) holder ??= dom.parentNode(node) as Element;
      add(value);
    } else if (type === 1) {
      const element = node as Element;
      const name = dom.nodeName(element);
      if (UNREAD.has(name) || isHidden(element)) continue;
      border(name);
      if (name === 'A') links.push(element);
      else if (name === 'TIME') times.push(element);
      enter = true;
    }
  }
  flush();
  return lines;
}
