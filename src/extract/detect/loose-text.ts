import { MAX_INLINE_DEPTH, MAX_NODES, MIN_TEXT, SHOW_TEXT } from './limits.ts';
import { parentOf, tagOf } from './native.ts';
import { addParagraph, type TextMass } from './text-mass.ts';

const INLINE = /^(?:span|font|b|strong|i|em|u|small|big|mark|sub|sup|q)$/;
/** What holds text that is no story, and what is counted as a paragraph already. */
const SILENT =
  /^(?:script|style|noscript|template|textarea|option|button|a|p|pre|code|title|label|h\d|li|nav|footer|figcaption)$/;

/**
 * Adds text outside of paragraph elements, for pages that write their story into `div` and `br`: the text nodes of one
 * block are one paragraph. Bounded by a number of text nodes.
 */
export function addLooseText(text: TextMass, root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const blocks = new Map<Element, string>();
  let node = walker.nextNode();
  for (let visited = 0; node && visited < MAX_NODES; visited++, node = walker.nextNode()) {
    const words = node.nodeValue!.trim();
    if (words.length < MIN_TEXT) continue;
    let block: Element | null = node.parentElement;
    for (let step = 0; block && step < MAX_INLINE_DEPTH; step++, block = parentOf(block)) {
      const tag = tagOf(block);
      if (SILENT.test(tag)) block = null;
      if (!block || !INLINE.test(tag)) break;
    }
    if (block) blocks.set(block, `${blocks.get(block) ?? ''} ${words}`);
  }
  for (const [block, words] of blocks) addParagraph(text, block, words.trim());
}
