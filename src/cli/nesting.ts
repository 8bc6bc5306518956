/** Elements that never have an end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements that a paragraph can hold, so that their start tags do not end one. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo big button cite code data del dfn em font i ins kbd label mark noscript object picture q ruby rb ' +
    'rt rp rtc s samp small span strike strong sub sup svg time tt u var video audio canvas map select output iframe'
  ).split(' '),
);

/** Elements whose end tag is optional: those that a new one ends, and the elements that keep an outer one open. */
const ENDED_BY_THE_NEXT: Record<string, { ends: string[]; within: string[] }> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'menu'] },
  dt: { ends: ['dt', 'dd'], within: ['dl'] },
  dd: { ends: ['dt', 'dd'], within: ['dl'] },
  option: { ends: ['option'], within: ['select'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
  tr: { ends: ['tr'], within: ['table'] },
  tbody: { ends: ['thead', 'tbody', 'tfoot'], within: ['table'] },
  thead: { ends: ['thead', 'tbody', 'tfoot'], within: ['table'] },
  tfoot: { ends: ['thead', 'tbody', 'tfoot'], within: ['table'] },
};

/** Blocks of text, which are kept a little deeper than others: their text would run together without them. */
const TEXT_BLOCKS = new Set('p h1 h2 h3 h4 h5 h6 pre figcaption'.split(' '));

/** Levels that blocks of text may lie deeper than `maxDepth`. */
const TEXT_BLOCK_LEVELS = 8;

/**
 * Follows how deep a page's elements nest, tag by tag, near enough to what an HTML parser builds: end tags that close
 * what is open inside, optional end tags, void elements, drawings. `start` and `end` return false for a tag that lies
 * deeper than `maxDepth` and is to be left out. Bounded memory, and at most `maxDepth` steps for each tag.
 */
export class Nesting {
  readonly #open: string[] = [];
  readonly #maxDepth: number;
  /** Tags left out, by name, whose end tags are still to come. */
  readonly #leftOut = new Map<string, number>();
  #drawings = 0;

  constructor(maxDepth: number) {
    this.#maxDepth = maxDepth;
  }

  start(name: string, selfClosing: boolean): boolean {
    if (VOID.has(name) || (selfClosing && this.#drawings > 0)) return true;
    const rule = ENDED_BY_THE_NEXT[name];
    if (rule)
      this.#close(
        (open) => rule.ends.includes(open),
        (open) => rule.within.includes(open),
      );
    else if (!INLINE.has(name))
      this.#close(
        (open) => open === 'p',
        (open) => !INLINE.has(open),
      );
    const isText = TEXT_BLOCKS.has(name);
    if (this.#open.length >= this.#maxDepth + (isText ? TEXT_BLOCK_LEVELS : 0)) {
      this.#leftOut.set(name, (this.#leftOut.get(name) ?? 0) + 1);
      return false;
    }
    if (name === 'svg' || name === 'math') this.#drawings++;
    this.#open.push(name);
    return true;
  }

  end(name: string): boolean {
    if (VOID.has(name)) return true;
    const leftOut = this.#leftOut.get(name) ?? 0;
    if (leftOut > 0 && !this.#open.includes(name, this.#maxDepth)) {
      this.#leftOut.set(name, leftOut - 1);
      return false;
    }
    this.#close(
      (open) => open === name,
      () => false,
    );
    return true;
  }

  #close(isWanted: (open: string) => boolean, isBarrier: (open: string) => boolean): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const open = this.#open[i] as string;
      if (isWanted(open)) {
        for (const closed of this.#open.splice(i)) if (closed === 'svg' || closed === 'math') this.#drawings--;
        return;
      }
      if (isBarrier(open)) return;
    }
  }
}
