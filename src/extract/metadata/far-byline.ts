import type { Author } from '../../article.ts';
import { ASIDE_NAMES } from '../../rules/titles.ts';
import type { Line } from './around.ts';
import { parseByline } from './byline.ts';
import { hasBylinePrefix } from './byline-words.ts';
import { httpUrl } from './clean-value.ts';
import { parseDate } from './dates.ts';
import { attribute, namesOf, type PageDom, textOf } from './dom.ts';
import { LETTERS } from './letters.ts';
import { namedElements } from './named-elements.ts';
import { isFullName, isName, namesJob, tidyName } from './names.ts';
import { joinLabels, type ShownByline } from './visible-byline.ts';

/**
 * Who signed by elements anywhere on the page that are named as an author's: boxes under the story, columns beside it. For
 * pages where nothing near the headline and no structured data names anybody.
 */
export function readLooseByline(dom: PageDom, base: string): ShownByline | null {
  let best: ShownByline | null = null;
  for (const element of namedElements(dom).authors) {
    let names = '';
    let node: Node | null = element;
    for (let level = 0; level < 8 && node && dom.nodeType(node) === 1; level++, node = dom.parentNode(node))
      names += `${namesOf(node as Element)} ${dom.nodeName(node).toLowerCase()} / `;
    // a story may have a foot of its own
    names = names.replace(/footer(?=.*(?:article|main) \/)/g, '');
    if (ASIDE_NAMES.test(names) || /(?:^| )nav \//.test(names)) continue;
    const lines = textOf(dom, element, 400).split('\n');
    const first = lines
      .slice(0, 4)
      .map((line) => parseByline(line))
      .find((each) => each?.authors.some((author) => isFullName(author.name)));
    if (!first) continue;
    const href = httpUrl(attribute(element, 'href'), base);
    const authors = first.authors.map((author) =>
      href && first.authors.length === 1 ? { ...author, url: href } : author,
    );
    const score = 2 + (/(?:^| )article \//.test(names) ? 1 : 0);
    if (score > (best?.score ?? 0)) best = { authors, agencies: first.agencies, score };
  }
  return best;
}

const MAX_FAR_CHARS = 90;
const MAX_OTHERS = 12;
const NO_CONTEXT = { savedAt: null, language: null };
/** Says outright that an author follows: in lists of facts ("Author: Jane Doe") too, where "By" is another story's. */
const AUTHOR_LABEL =
  /^(?:aut(?:h?or|eur|ore)|verfasser|written by|geschrieben von|forfatter|kirjoittaja|szerző|автор|作者|執筆|글쓴이)/i;

/** The names in the list items after a label's first one. */
function othersInList(lines: readonly Line[], label: number): Author[] {
  const first = lines[label + 1];
  if (!first || !AUTHOR_LABEL.test(lines[label]!.text) || !/(?<![a-z])li \//.test(first.names)) return [];
  const others: Author[] = [];
  for (const line of lines.slice(label + 2, label + 2 + MAX_OTHERS)) {
    const name = tidyName(line.text);
    if (line.names !== first.names || !isFullName(name) || !isName(name)) break;
    others.push({ name });
  }
  return others;
}

/**
 * The first line after the headline that says who wrote ("Written by …"), however far: the last place to look.
 *
 * @param lines all lines from the headline on.
 */
export function readFarByline(lines: readonly Line[]): ShownByline | null {
  for (const [at, line] of joinLabels(lines).entries()) {
    if (
      line.text.length > MAX_FAR_CHARS ||
      !hasBylinePrefix(line.text) ||
      /^published by/i.test(line.text) ||
      /(?:comment|related|reply|respon)|(?<![a-z])(?:nav|form) \//.test(line.names) ||
      (/(?<![a-z])(?:aside|li) \//.test(line.names) && !AUTHOR_LABEL.test(line.text))
    )
      continue;
    const byline = parseByline(line.text);
    // "Posted by Jane at 10:15, May 3, 2024": a first name is enough where the line says when, too
    const isPosted = /^(?:posted|written|geschrieben|verfasst|publié|escrito|scritto)/i.test(line.text);
    const isNamed = (name: string) => isFullName(name) || (isPosted && parseDate(line.text, NO_CONTEXT) !== null);
    if (!byline?.authors.some((author) => isNamed(author.name))) continue;
    return { ...byline, authors: [...byline.authors, ...othersInList(lines, at)], score: 2 };
  }
  return null;
}

/** Lines about an author stand in the last part of a page's lines. */
const BIO_FROM = 0.5;
const MAX_BIO_WORDS_CHARS = 240;

/**
 * The one whom a box under the story presents: a name alone, and then a paragraph that begins with it and tells of a writer's job.
 * Nobody where several are presented: the story is about them.
 *
 * @param lines all lines from the headline on.
 */
export function readBioByline(lines: readonly Line[]): ShownByline | null {
  const names = new Set<string>();
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!;
    const name = tidyName(line.text);
    if (name !== line.text || name.length > 40 || !isFullName(name) || !isName(name)) continue;
    const bio = lines[at + 1]!.text;
    const rest = bio.startsWith(`${name} `) ? bio.slice(name.length, MAX_BIO_WORDS_CHARS) : '';
    if (rest && namesJob(rest) && !/comment|nav \//.test(line.names) && names.add(name).size > 1) return null;
    if (rest && at < lines.length * BIO_FROM) names.delete(name);
  }
  const [name] = names;
  return name ? { authors: [{ name }], agencies: [], score: 2 } : null;
}

const CAPITAL_WORD = `[A-ZÀ-ÖØ-ÞА-ЯЁ][${LETTERS}'’-]+`;
const WRITES = new RegExp(
  `(?:^|[ ,])(?:writes|schreibt|skriver|schrijft|écrit|escribe|scrive) (${CAPITAL_WORD}(?: ${CAPITAL_WORD}){1,3})\\.?$`,
);

/** The one who "writes" at the end of a standfirst: "It is high time to plant, writes Jane Doe." */
export function readStandfirstByline(texts: readonly string[]): ShownByline | null {
  for (const text of texts) {
    const name = text.length < 600 ? tidyName(text.match(WRITES)?.[1] ?? '') : '';
    if (name && isFullName(name) && isName(name)) return { authors: [{ name }], agencies: [], score: 2 };
  }
  return null;
}
