import {
  BYLINE_LABELS,
  BYLINE_PHRASES,
  BYLINE_WORDS,
  OTHER_ROLE_MANNERS,
  OTHER_ROLE_VERBS,
  OTHER_ROLES,
  SOURCE_WORDS,
} from '../../rules/byline.ts';
import { hasCapital, hasCase, isLetterAt, LETTERS, lowerOf } from './letters.ts';
import { type WordHit, wordList } from './word-list.ts';

const MAX_START_CHARS = 120;
/** What a prefix looks like from its first word on; a few stand in a row ("Autor: Von …"). */
const FIRST_WORD = /^[^\s:：/／|]+/;
const LABEL = /^([^:：/／|]{1,16}?)\s*[:：/／]\s*/;
const AFTER_WORD = /^[\s:：/／|]+/;
const MAX_ROUNDS = 5;
/** "ByAlex Doe", "PorAna Roe": the space was mark-up. */
const GLUED_PREFIX = /^(?:By|Von|Por|Par|Door)(?=[^\s\d!-@[-`{-~])/;

let phrases: Map<string, RegExp[]> | null = null;

function phrasesOf(firstWord: string): readonly RegExp[] {
  if (!phrases) {
    phrases = new Map();
    for (const [firstWords, pattern] of BYLINE_PHRASES)
      for (const word of firstWords.split(' ')) {
        const list = phrases.get(word);
        if (list) list.push(pattern);
        else phrases.set(word, [pattern]);
      }
  }
  return phrases.get(firstWord) ?? [];
}

/** Where the prefix that `lower` begins with ends, 0 where it begins with none. */
function prefixEnd(lower: string): number {
  const label = lower.match(LABEL);
  if (label && BYLINE_LABELS.has(label[1]!)) return label[0].length;
  const first = lower.match(FIRST_WORD)?.[0];
  if (!first) return 0;
  const ends = phrasesOf(first).map((pattern) => lower.match(pattern)?.[0].length ?? 0);
  if (BYLINE_WORDS.has(first)) ends.push(first.length);
  // the longest that a word's end follows
  let end = 0;
  for (const each of ends)
    if (each > end && (each === lower.length || AFTER_WORD.test(lower.slice(each, each + 1)))) end = each;
  return end && end + (lower.slice(end).match(AFTER_WORD)?.[0].length ?? 0);
}

/** How many characters at the start of a text announce a name ("By ", "Text und Fotos von "); 0 where none do. */
export function bylineStart(text: string): number {
  const lower = lowerOf(text.slice(0, MAX_START_CHARS));
  let end = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const more = prefixEnd(lower.slice(end));
    if (!more) break;
    end += more;
  }
  const glued = text.slice(end, end + 8).match(GLUED_PREFIX)?.[0].length ?? 0;
  const isName = glued > 0 && hasCapital(text.slice(end + glued)) && isSmall(text.charAt(end + glued + 1));
  return isName ? end + glued : end;
}

const isSmall = (letter: string) => letter === '.' || (hasCase(letter) && letter === letter.toLowerCase());

/** Whether the text begins as bylines do ("By ", "Von ", "Автор: "): alone it is no proof, "By then" does so too. */
export function hasBylinePrefix(text: string): boolean {
  return bylineStart(text.slice(0, 80).trim()) > 0;
}

const roles = wordList(OTHER_ROLES);
const doneBy = wordList(
  OTHER_ROLE_VERBS.flatMap((verb) => OTHER_ROLE_MANNERS.map((manner) => `${manner}${verb} by`)).join('|'),
);

/** The first of them at or after `from`; what was "done by" others is looked for where somebody did something. */
function findRole(lower: string, from: number): WordHit | null {
  const role = roles.find(lower, from);
  const done = lower.includes('ed by', from) ? doneBy.find(lower, from) : null;
  return role && done ? (done.index <= role.index ? done : role) : (role ?? done);
}

const FROM_ANOTHER = new RegExp(`aus dem [${LETTERS}]+ von(?![${LETTERS}])`);

/** Where a text begins to tell of people who did something else than write ("Edited by …"), marks before it included; -1: nowhere. */
export function otherRoleAt(text: string): number {
  const lower = lowerOf(text);
  const from = lower.includes('aus dem ') ? lower.search(FROM_ANOTHER) : -1;
  for (let hit = findRole(lower, 0); hit || from >= 0; hit = findRole(lower, hit!.index + 1)) {
    const at = hit && (from < 0 || hit.index < from) ? hit.index : from;
    const before = text.slice(0, at).match(/(?:^|[\s|,;·•—–-]+)$/);
    if (before) return before.index!;
    if (!hit) break;
  }
  return -1;
}

const LABELLED = new RegExp(`([${LETTERS}]+)\\s*[:：]\\s*`, 'g');
const MAX_SOURCE_CHARS = 60;

/** What stands after "Source:" and the like, and the text with bars in its place. */
export function takeSources(text: string): { rest: string; sources: string[] } {
  const sources: string[] = [];
  if (!/[:：]/.test(text)) return { rest: text, sources };
  let rest = '';
  let from = 0;
  for (const label of text.matchAll(LABELLED)) {
    if (label.index < from || !SOURCE_WORDS.has(label[1]!.toLowerCase()) || isLetterAt(text, label.index - 1)) continue;
    const at = label.index + label[0].length;
    const source = text.slice(at, at + MAX_SOURCE_CHARS).match(/^[^\n|]+/)?.[0];
    if (!source) continue;
    sources.push(source);
    rest += `${text.slice(from, label.index)} | `;
    from = at + source.length;
  }
  return { rest: rest + text.slice(from), sources };
}
