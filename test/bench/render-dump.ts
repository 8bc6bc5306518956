/** How a dump program lays a page out. */
export interface DumpStyle {
  /** Columns by which a `div` is moved in (inscriptis: 2 relaxed, 0 strict). */
  divIndent: number;
  /** Columns by which a list is moved in. */
  listIndent: number;
  /** Blanks around `span`, so that words do not stick together. */
  looseSpans: boolean;
}

/** inscriptis with its relaxed and its strict style; the last has no indents at all. */
export const STYLES: Record<'relaxed' | 'strict' | 'flat', DumpStyle> = {
  relaxed: { divIndent: 2, listIndent: 4, looseSpans: true },
  strict: { divIndent: 0, listIndent: 4, looseSpans: false },
  flat: { divIndent: 0, listIndent: 0, looseSpans: false },
};

const HIDDEN = new Set(['head', 'script', 'style', 'title', 'link', 'meta', 'noscript', 'template', 'svg', 'iframe']);
const MARGIN = new Set(['p', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set([
  ...MARGIN,
  'ul',
  'ol',
  'li',
  'address',
  'article',
  'aside',
  'div',
  'footer',
  'header',
  'hgroup',
  'main',
  'nav',
  'figcaption',
  'blockquote',
  'pre',
  'table',
  'tr',
  'dl',
  'dt',
  'dd',
]);
const BULLETS = ['* ', '+ ', 'o ', '- '];

/** Writes a page as plain text in the manner of inscriptis: blocks on lines of their own, nesting as indent, lists with marks. */
export function renderDump(root: Node, style: DumpStyle): string {
  const out: string[] = [];
  let line = '';
  let margin = 1000;
  let indent = 0;
  let bullet = '';
  const lists: (string | number)[] = [];

  const flush = (): void => {
    const text = line.replace(/\s+/g, ' ').replace(/^ | $/g, '');
    line = '';
    if (!text) return;
    out.push(' '.repeat(Math.max(0, indent - bullet.length)) + bullet + text);
    bullet = '';
    margin = 0;
  };
  const space = (wanted: number): void => {
    for (; margin < wanted; margin++) out.push('');
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
    const isBlock = BLOCKS.has(tag);
    const own = tag === 'div' ? style.divIndent : tag === 'ul' || tag === 'ol' ? style.listIndent : 0;
    if (isBlock) {
      flush();
      indent += own;
      space(MARGIN.has(tag) ? 1 : 0);
    }
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
    for (let child = element.firstChild; child; child = child.nextSibling) visit(child);
    if (style.looseSpans && tag === 'span') line += ' ';
    if (isBlock) {
      flush();
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
