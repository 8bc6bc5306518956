import { LEXICON_STARTS } from '../../rules/generated/starts.ts';
import { LEXICON, LEXICON_START_CHARS } from '../../rules/lexicon.ts';

/** Letters a to z, and one place for everything else. */
const LETTERS = 27;

/**
 * For each three characters the groups, one bit each, whose words may begin there: asking thirty expressions of each
 * of a page's names takes longer than reading the page.
 */
let groupsAt: Int32Array | null = null;

function letterOf(code: number): number {
  return code >= 97 && code <= 122 ? code - 97 : LETTERS - 1;
}

function indexLexicon(): Int32Array {
  if (LEXICON.length > 32) throw new Error('more word groups than a number has bits');
  const table = new Int32Array(LETTERS ** LEXICON_START_CHARS);
  LEXICON_STARTS.split('\n').forEach((starts, group) => {
    for (const start of starts.split('¦')) {
      // what a start leaves open may be any letter
      let from = 0;
      for (let i = 0; i < start.length; i++) from = from * LETTERS + letterOf(start.charCodeAt(i));
      const span = LETTERS ** (LEXICON_START_CHARS - start.length);
      for (let at = from * span; at < (from + 1) * span; at++) table[at]! |= 1 << group;
    }
  });
  return table;
}

/**
 * The groups of the lexicon, by number, that one name belongs to.
 *
 * @param name a class name, an id or a purpose's name, as the page writes it; words in capitals count as parted.
 */
export function groupsOfName(name: string): number[] {
  groupsAt ??= indexLexicon();
  const text = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  let candidates = 0;
  let first = LETTERS - 1;
  let second = LETTERS - 1;
  // two places past the end: a word that ends there may be all of a start
  for (let i = 0; i < text.length + 2; i++) {
    const third = i < text.length ? letterOf(text.charCodeAt(i)) : LETTERS - 1;
    candidates |= groupsAt[(first * LETTERS + second) * LETTERS + third]!;
    first = second;
    second = third;
  }
  const groups: number[] = [];
  for (let group = 0; candidates !== 0; group++, candidates >>>= 1) {
    if (candidates & 1 && LEXICON[group]!.pattern.test(text)) groups.push(group);
  }
  return groups;
}
