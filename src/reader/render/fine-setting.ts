import type { Element, ElementContent } from '../../article.ts';

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** "1,200", "−3.5 %", "€ 61 m", "(12)" */
const NUMBER = /^[(+−–-]?\p{Sc}?\s*[+−–-]?\p{Nd}[\p{Nd}\s.,'’:٫٬]*(?:[%‰]|\p{Sc}|\p{L}{1,3}\.?)?\)?$/u;
const NOTHING = /^[–—-]?$/;

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element' && /^t[dh]$/.test(child.tagName));
}

/**
 * The cells of columns that hold nothing but numbers, with their heads: their digits stand under each other. The first
 * column names its row; a table with cells over several columns is left alone.
 */
export function numberCells(table: Element): ReadonlySet<Element> {
  const rows = rowsOf(table).map(cellsOf);
  const found = new Set<Element>();
  if (rows.some((row) => row.length !== rows[0]!.length || row.some((cell) => cell.properties?.colSpan))) return found;
  for (let column = 1; column < (rows[0]?.length ?? 0); column++) {
    const cells = rows.map((row) => row[column]!);
    const texts = cells.filter(({ tagName }) => tagName === 'td').map((cell) => textOf(cell).trim());
    const isNumbers = texts.every((text) => NUMBER.test(text) || NOTHING.test(text));
    if (isNumbers && texts.some((text) => NUMBER.test(text))) for (const cell of cells) found.add(cell);
  }
  return found;
}

/** The class by which a line hangs the quotation mark that opens it into the margin; none where it opens with none. */
export function hangingClass(text: string): string | undefined {
  const [, double] = /^\s*(?:(["“„«»])|['‘‚‹›])/.exec(text) ?? [];
  return double ? 'hang' : /^\s*['‘‚‹›]/.test(text) ? 'hang-half' : undefined;
}
