import type { Root } from '../article.ts';
import { element, textNode } from './build/inline.ts';
import { linesOfMarkup } from './state/markup-lines.ts';

/** Sentences from which a text without paragraphs is parted into some. */
const SENTENCES_A_PARAGRAPH = 4;
const MIN_UNBROKEN_CHARS = 900;

/** A story's plain text from structured data as paragraphs: by its own line breaks, else a few sentences each. */
export function bodyFromText(text: string): Root {
  const lines = linesOfMarkup(text);
  let paragraphs = MARKDOWN.test(text) ? lines.map(withoutMarkdown).filter(Boolean) : lines;
  if (paragraphs.length === 1 && text.length > MIN_UNBROKEN_CHARS) paragraphs = partBySentences(paragraphs[0]!);
  return { type: 'root', children: paragraphs.map((line) => element('p', [textNode(line)])) };
}

/** Some publishing systems hand out what their writers typed: links in brackets, and lines that call for a picture. */
const MARKDOWN = /^\[#\w+: |\]\(https?:\/\//m;
const CALLS = /^(?:\[#\w+: [^\]]*\]|\+\+\+)/;

function withoutMarkdown(line: string): string {
  if (CALLS.test(line)) return '';
  return line
    .replace(/^#{1,6} /, '')
    .replace(/\[([^[\]]*)\]\([^()\s]*\)(?:\{[^{}]*\})?/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\p{L}\d])_([^_]+)_(?![\p{L}\d])/gu, '$1');
}

function partBySentences(text: string): string[] {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].map((s) => s.segment);
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_A_PARAGRAPH) {
    paragraphs.push(
      sentences
        .slice(i, i + SENTENCES_A_PARAGRAPH)
        .join('')
        .trim(),
    );
  }
  return paragraphs;
}
