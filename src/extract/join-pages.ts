import type { Article, Element, ElementContent, RelatedLink, Removed } from '../article.ts';
import { countWords, readingMinutes } from './word-count.ts';

/** Characters from which on a text that stands twice is a repeat; shorter ones ("Yes.") may well be said twice. */
const MIN_REPEAT_CHARACTERS = 40;

/**
 * A story with a further page of it at its end, once each: headline, lead and pictures that papers repeat on every page
 * are left out, as are paragraphs that the story has already. Neither article is changed.
 *
 * @param page the page that follows what `story` holds so far. Its own `nextPages` become the story's.
 * @param number the page's number, which its removals are told apart by.
 */
export function joinPage(story: Article, page: Article, number: number): Article {
  const seen = knownIn(story);
  const blocks: Element[] = [];
  /** How many of the joined blocks stand before each block of the page: where its removals belong. */
  const places: number[] = [];
  let isBeginning = true;
  const candidates = [...(page.lead ? [paragraph(page.lead)] : []), ...page.content.children];
  for (const [index, node] of candidates.entries()) {
    if (!page.lead || index > 0) places.push(blocks.length);
    if (node.type !== 'element') continue;
    if (isRepeat(node, seen, isBeginning)) continue;
    remember(node, seen);
    isBeginning = false;
    blocks.push(node);
  }
  places.push(blocks.length);
  const offset = story.content.children.length;
  const content: Article['content'] = { type: 'root', children: [...story.content.children, ...blocks] };
  const wordCount = countWords([story.lead ?? '', ...content.children.map(textIn)].join('\n'), story.language);
  const { nextPages: _, ...rest } = story;
  return {
    ...rest,
    content,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    isFree: story.isFree === false || page.isFree === false ? false : story.isFree,
    related: joinRelated(story.related, page.related),
    removed: [...story.removed, ...page.removed.map((removed) => moved(removed, number, offset, places))],
    confidence: Math.min(story.confidence, page.confidence),
    ...(page.nextPages ? { nextPages: page.nextPages } : {}),
  };
}

/** Texts and pictures that the story holds. */
interface Known {
  texts: Set<string>;
  pictures: Set<string>;
}

function knownIn(story: Article): Known {
  const known: Known = { texts: new Set(), pictures: new Set() };
  for (const text of [story.title, story.lead ?? '']) if (text) known.texts.add(fold(text));
  if (story.image) known.pictures.add(fileOf(story.image.src));
  for (const node of story.content.children) if (node.type === 'element') remember(node, known);
  return known;
}

function remember(node: Element, known: Known): void {
  const text = fold(textIn(node));
  if (text) known.texts.add(text);
  for (const src of picturesIn(node)) known.pictures.add(fileOf(src));
}

function isRepeat(node: Element, known: Known, isBeginning: boolean): boolean {
  const text = fold(textIn(node));
  const pictures = picturesIn(node);
  if (pictures.length > 0) return pictures.every((src) => known.pictures.has(fileOf(src)));
  if (!text) return node.tagName !== 'hr';
  return known.texts.has(text) && (isBeginning || text.length >= MIN_REPEAT_CHARACTERS);
}

/** Same words, whatever their case, spaces and marks: "Page 2" heads often set the headline anew. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The picture's file, whatever size of it an address asks for. */
function fileOf(src: string): string {
  return src.startsWith('data:') ? src : src.replace(/[?#].*$/, '').replace(/^.*\//, '');
}

function textIn(node: { type: string }): string {
  let text = '';
  const stack = [node as ElementContent];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type === 'text') text += next.value;
    else if (next.type === 'element') {
      text += ' ';
      for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index]!);
    }
  }
  return text;
}

function picturesIn(node: Element): string[] {
  const found: string[] = [];
  const stack: ElementContent[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.type !== 'element') continue;
    if (next.tagName === 'img' && typeof next.properties.src === 'string') found.push(next.properties.src);
    stack.push(...next.children);
  }
  return found;
}

function paragraph(text: string): Element {
  return { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] };
}

function joinRelated(first: readonly RelatedLink[], second: readonly RelatedLink[]): RelatedLink[] {
  const known = new Set(first.map(({ title, url }) => url ?? title));
  return [...first, ...second.filter(({ title, url }) => !known.has(url ?? title))];
}

function moved(removed: Removed, number: number, offset: number, places: readonly number[]): Removed {
  const where = offset + (places[removed.where] ?? places.at(-1)!);
  return { ...removed, id: `page${number}-${removed.id}`, where };
}
