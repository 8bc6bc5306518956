import { Readability } from '@mozilla/readability';
import { keep, keptIndices, type Page } from './decision.ts';
import { wordsOf } from './words.ts';

/**
 * Readability is asked only where the engine itself is in doubt: on the corpora's pages under this confidence its
 * choice, where it holds ours and up to twice as much, was better on 17 pages of 21 (2026-11).
 */
const ASK_BELOW = 0.25;
const MIN_RATIO = 1.03;
const MAX_RATIO = 2;
/** Share of our words that it must have too. */
const MIN_SHARED = 0.85;
/** Under so many words we have nothing, and whatever it finds is more. */
const NOTHING_WORDS = 20;
/** What the scorer is sure is no story stays out, whatever it finds; a little less so where we have nothing. */
const MIN_PROBABILITY = 0.2;
const MIN_PROBABILITY_OF_NOTHING = 0.02;
const N = 4;

/**
 * Takes in what Readability finds around our choice, on pages that the scorer is unsure of.
 *
 * @param document is cloned, because Readability takes its document apart.
 * @returns true where the choice has changed.
 */
export function askReadability(page: Page, document: Document, confidence: number): boolean {
  const { elements } = page.snapshot;
  if (confidence >= ASK_BELOW || elements.length > MAX_ELEMENTS) return false;
  if (elements.some((element) => element.depth > MAX_DEPTH)) return false;
  const text = readWithReadability(document);
  const theirs = wordsOf(text);
  const kept = keptIndices(page);
  const ours = kept.flatMap((i) => wordsOf(page.blocks[i]!.text));
  const known = gramsOf(theirs);
  if (ours.length >= NOTHING_WORDS) {
    const ratio = theirs.length / ours.length;
    if (ratio < MIN_RATIO || ratio > MAX_RATIO || shareIn(ours, known) < MIN_SHARED) return false;
  } else if (theirs.length < 2 * NOTHING_WORDS) return false;
  const floor = ours.length >= NOTHING_WORDS ? MIN_PROBABILITY : MIN_PROBABILITY_OF_NOTHING;
  let changed = false;
  for (const block of page.blocks) {
    const decision = page.decisions[block.index]!;
    if (decision.keep || decision.probability < floor || decision.step === 'clean' || decision.rule === 'headline')
      continue;
    const words = wordsOf(block.text);
    const isTheirs =
      words.length < N ? shareIn([...before(page, block.index), ...words], known) > 0.6 : shareIn(words, known) > 0.8;
    if (!isTheirs || block.index === page.features.anchors.headline) continue;
    keep(page, block.index, 'readability');
    changed = true;
  }
  return changed;
}

/** The last words of the block before: a block of one or two words is known by what it follows. */
function before(page: Page, index: number): string[] {
  return wordsOf(page.blocks[index - 1]?.text ?? '').slice(1 - N);
}

/** Larger pages are not worth a copy and a second reading. */
const MAX_ELEMENTS = 15_000;
/**
 * Deeper pages are built to hurt: Readability takes seconds for 500 elements within each other. The corpora's deepest
 * page has 45 levels (2026-11).
 */
const MAX_DEPTH = 150;

function readWithReadability(document: Document): string {
  try {
    const copy = document.cloneNode(true) as Document;
    forgetNames(copy);
    const parsed = new Readability<Node>(copy, { serializer: (node) => node, maxElemsToParse: MAX_ELEMENTS }).parse();
    return parsed?.content ? textOf(parsed.content) : '';
  } catch {
    // a page that it cannot read is a page on which it has no opinion
    return '';
  }
}

/**
 * Takes the names from all that can stand in the way of a property of a form or of the document: Readability walks by
 * `parentNode`, and where that is an input of the same name it would never come to an end.
 */
function forgetNames(copy: Document): void {
  const named = 'embed,form,iframe,img,object,button,fieldset,input,output,select,textarea';
  // the prototype's own, which no name of the page can shadow
  const { querySelectorAll } = Object.getPrototypeOf(copy) as Document;
  for (const element of querySelectorAll.call(copy, named)) {
    const { removeAttribute } = Object.getPrototypeOf(element) as Element;
    removeAttribute.call(element, 'name');
    removeAttribute.call(element, 'id');
  }
}

/** The words of all text nodes, parted where elements part them. */
function textOf(root: Node): string {
  const parts: string[] = [];
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    else for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return parts.join(' ');
}

function gramsOf(words: readonly string[]): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + N <= words.length; i++) grams.add(words.slice(i, i + N).join(' '));
  return grams;
}

function shareIn(words: readonly string[], grams: ReadonlySet<string>): number {
  let hits = 0;
  let count = 0;
  for (let i = 0; i + N <= words.length; i++) {
    count++;
    if (grams.has(words.slice(i, i + N).join(' '))) hits++;
  }
  return count ? hits / count : 0;
}
