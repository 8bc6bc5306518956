import type { Article, ElementContent, Root } from '../article.ts';
import { bylineText } from './byline.ts';
import { noteOf, referenceText } from './note-links.ts';

/** Elements whose text is no part of the running story: pictures with caption and credit, and what has no words. */
const SILENT = new Set(['figure', 'figcaption', 'img', 'picture', 'svg', 'audio', 'video', 'iframe', 'hr']);

/** Elements that begin and end a line. A table row is one line of its own, so cells are not among them. */
const BLOCKS = new Set(
  'p div section article header h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote footer pre table caption tr details summary aside'.split(
    ' ',
  ),
);

const CELLS = new Set(['td', 'th']);

interface Line {
  text: string;
  cells: string[];
}

/** Runs of white space become one space; soft hyphens and other characters stay as the page has them. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * The lines of a content tree, one block a line, in reading order: paragraphs, subheads, list items, quotes, the lines
 * of nothing else. Table rows join their cells by ` | `. Figures with their captions are left out, empty blocks too.
 * Works without recursion, so that no depth of nesting can break it.
 */
export function contentLines(content: Root): string[] {
  const lines: string[] = [];
  let line: Line = { text: '', cells: [] };
  let rowDepth = 0;

  function endCell(): void {
    const text = collapseSpace(line.text);
    if (text) line.cells.push(text);
    line.text = '';
  }
  function endLine(): void {
    endCell();
    if (line.cells.length) lines.push(line.cells.join(' | '));
    line = { text: '', cells: [] };
  }

  const stack: (ElementContent | { end: string })[] = [];
  function pushAll(nodes: readonly unknown[]): void {
    for (let i = nodes.length - 1; i >= 0; i--) stack.push(nodes[i] as ElementContent);
  }
  pushAll(content.children);
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('end' in node) {
      if (node.end === 'tr') rowDepth--;
      if (CELLS.has(node.end) && rowDepth) endCell();
      else if (rowDepth) line.text += ' ';
      else endLine();
    } else if (node.type === 'text') {
      line.text += node.value;
    } else if (node.type === 'element' && !SILENT.has(node.tagName)) {
      const tag = node.tagName;
      if (tag === 'br') line.text += ' ';
      else if (BLOCKS.has(tag) || CELLS.has(tag)) {
        if (rowDepth) line.text += ' ';
        else endLine();
        if (tag === 'tr') rowDepth++;
        stack.push({ end: tag });
      }
      pushAll(node.children);
    }
  }
  endLine();
  return lines;
}

/**
 * The story as plain text, one block a line: lead, paragraphs, subheads, list items, quotes, table rows. No headline,
 * captions or byline. An article without text gives the empty string.
 */
export function articleToText(article: Article): string {
  const lead = collapseSpace(article.lead ?? '');
  const lines = contentLines(article.content);
  return (lead ? [lead, ...lines] : lines).join('\n');
}

/**
 * The story as a person takes it along: headline, byline, then the story with an empty line between blocks, at last where
 * it is from.
 */
export function articleToLetter(article: Article): string {
  const head = [collapseSpace(article.title), bylineText(article)].filter(Boolean).join('\n');
  const story = letterBlocks(withReferences(article.content.children as ElementContent[], 0), 0);
  return [head, collapseSpace(article.lead ?? ''), ...story, article.permalink ?? article.url]
    .filter(Boolean)
    .join('\n\n');
}

const SET_APART = new Set(['ul', 'ol', 'blockquote', 'pre', 'table']);
/** Farther in, lists and quotes are lines like others. */
const MAX_LEVELS = 12;

/** Blocks as plain text has them: entries by a dot or their number, quotes by a mark at each line, code as it stands. */
function letterBlocks(nodes: readonly ElementContent[], level: number): string[] {
  const blocks: string[] = [];
  let run: ElementContent[] = [];
  function endRun(): void {
    blocks.push(...contentLines({ type: 'root', children: run }));
    run = [];
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !SET_APART.has(node.tagName) || level > MAX_LEVELS) {
      run.push(node);
      continue;
    }
    endRun();
    const { tagName, children } = node;
    if (tagName === 'pre') blocks.push(rawText(node));
    else if (tagName === 'table') blocks.push(contentLines({ type: 'root', children: [node] }).join('\n'));
    else if (tagName === 'blockquote') blocks.push(hang('> ', letterBlocks(children, level + 1).join('\n\n'), '> '));
    else {
      let number = Number(node.properties.start ?? 1);
      const entries = children.filter((child) => child.type === 'element');
      const sign = () => (tagName === 'ol' ? `${number++}. ` : '• ');
      blocks.push(entries.map((entry) => hang(sign(), letterBlocks(entry.children, level + 1).join('\n'))).join('\n'));
    }
  }
  endRun();
  return blocks;
}

/** The nodes with the links within the story as the text that they are on paper. */
function withReferences(nodes: readonly ElementContent[], level: number): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || level > 5 * MAX_LEVELS) return [node];
    const isReference = node.tagName === 'a' && noteOf(node.properties.href) !== null;
    const value = isReference ? referenceText(contentLines({ type: 'root', children: [node] }).join(' ')) : null;
    if (value !== null) return [{ type: 'text', value }];
    return [{ ...node, children: withReferences(node.children, level + 1) }];
  });
}

/** A sign before the first line, and as much room, or another sign, before the others. */
function hang(sign: string, text: string, next = ' '.repeat(sign.length)): string {
  return sign + text.replaceAll('\n', `\n${next}`).replace(/ +$/gm, '');
}

function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}
