/** How a dump program lays a page out. */
export interface DumpStyle {
  /** Columns by which a `div` is moved in (inscriptis: 2 relaxed, 0 strict). */
  divIndent: number;
  /** Columns by which a list is moved in. */
  listIndent: number;
  /** Blanks around `span`, so that words do not stick together. */
  looseSpans: boolean;
  /** Column of everything but headings (lynx: 3). */
  bodyIndent?: number;
  /** `[12]` before links. */
  linkNumbers?: boolean;
  /** `# ` before headings, `[text](address)`. */
  markdown?: boolean;
  /** Columns at which lines are wrapped. */
  width?: number;
}

/** inscriptis with its relaxed and its strict style, one without indents at all, lynx, html2text. */
export const STYLES = {
  relaxed: { divIndent: 2, listIndent: 4, looseSpans: true },
  strict: { divIndent: 0, listIndent: 4, looseSpans: false },
  flat: { divIndent: 0, listIndent: 0, looseSpans: false },
  lynx: { divIndent: 0, listIndent: 4, looseSpans: false, bodyIndent: 3, linkNumbers: true, width: 76 },
  markdown: { divIndent: 0, listIndent: 4, looseSpans: false, markdown: true, width: 78 },
} satisfies Record<string, DumpStyle>;

const HIDDEN = new Set(['head', 'script', 'style', 'title', 'link', 'meta', 'noscript', 'template', 'svg', 'iframe']);
const HEADING = /^h([1-6])$/;
const MARGIN = new Set(['p', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  'p figure h1 h2 h3 h4 h5 h6 ul ol li address article aside div footer header hgroup main nav figcaption blockquote pre table tr dl dt dd'.split(
    ' ',
  ),
);
const BULLETS = ['* ', '+ ', 'o ', '- '];

/** Breaks a line where the next word has no room; what follows is moved in as far as the text is. */
function wrap(line: string, width: number, indent: number): string {
  if (line.length <= width) return line;
  const out: string[] = [];
  let current = '';
  for (const word of line.trimStart().split(' ')) {
    const start = out.length ? ' '.repeat(indent) : /^\s*/.exec(line)![0];
    if (current && current.length + 1 + word.length > width) {
      out.push(current);
      current = ' '.repeat(indent) + word;
    } else current = current ? `${current} ${word}` : start + word;
  }
  return [...out, current].join('\n');
}

/** Writes a page as plain text in the manner of a dump program: blocks on lines of their own, nesting as indent, lists with marks. */
export function renderDump(root: Node, style: DumpStyle): string {
  const out: string[] = [];
  let line = '';
  let margin = 1000;
  let indent = 0;
  let bullet = '';
  let links = 0;
  const lists: (string | number)[] = [];

  const flush = (isHeading = false): void => {
    const text = line.replace(/\s+/g, ' ').replace(/^ | $/g, '');
    line = '';
    if (!text || text === '#') return;
    const column = isHeading && style.bodyIndent ? 0 : indent + (style.bodyIndent ?? 0);
    const full = ' '.repeat(Math.max(0, column - bullet.length)) + bullet + text;
    out.push(style.width ? wrap(full, style.width, column) : full);
    bullet = '';
    margin = 0;
  };
  const space = (wanted: number): void => {
    for (; margin < wanted; margin++) out.push('');
  };
  const visitLink = (element: Element): void => {
    const before = line;
    line = '';
    links++;
    const number = links;
    visitChildren(element);
    const text = line.trim();
    if (!text) line = before + line;
    else if (style.linkNumbers) line = `${before} [${number}]${text}`;
    else line = `${before} [${text}](/${number}) `;
  };
  const visitChildren = (element: Element): void => {
    for (let child = element.firstChild; child; child = child.nextSibling) visit(child);
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toLowerCase();
    if (HIDDEN.has(tag) || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return;
    if (tag === 'br') {
      if (line.trim()) flush();
      else out.push('');
      return;
    }
    if (
      tag === 'a' &&
      (style.linkNumbers || style.markdown) &&
      !element.querySelector('div,p,h1,h2,h3,h4,li,ul,section,article')
    ) {
      visitLink(element);
      return;
    }
    const isBlock = BLOCKS.has(tag);
    const heading = HEADING.exec(tag);
    const own = tag === 'div' ? style.divIndent : tag === 'ul' || tag === 'ol' ? style.listIndent : 0;
    if (isBlock) {
      flush();
      indent += own;
      space(MARGIN.has(tag) || style.markdown ? 1 : 0);
    }
    if (heading && style.markdown) line = `${'#'.repeat(Number(heading[1]))} `;
    if (tag === 'ul') lists.push(BULLETS[lists.length % 4]!);
    if (tag === 'ol') lists.push(1);
    if (tag === 'li') {
      const mark = lists.at(-1) ?? '* ';
      if (typeof mark === 'number') lists[lists.length - 1] = mark + 1;
      if (bullet) out.push(' '.repeat(Math.max(0, indent - bullet.length)) + bullet);
      bullet = typeof mark === 'number' ? `${mark}. ` : mark;
      if (!style.listIndent) bullet = '';
    }
    if (tag === 'td' || tag === 'th') line += '  ';
    if (style.looseSpans && tag === 'span') line += ' ';
    visitChildren(element);
    if (style.looseSpans && tag === 'span') line += ' ';
    if (isBlock) {
      flush(heading !== null);
      if (tag === 'li') bullet = '';
      if (tag === 'ul' || tag === 'ol') lists.pop();
      indent -= own;
      space(MARGIN.has(tag) ? 1 : 0);
    }
  };
  visit(root);
  flush();
  return out.join('\n');
}
