import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, ListItem, Nodes, Parents, PhrasingContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Article, Element, ElementContent, Root } from '../article.ts';
import { bylineText } from './byline.ts';
import { element } from './element.ts';
import { frontMatter } from './front-matter.ts';
import { noteOf, referenceText } from './note-links.ts';
import { openingFigure } from './opening-figure.ts';
import { contentLines } from './text.ts';
import { validContent } from './valid-content.ts';

/** A caption becomes a paragraph of its own under its picture, in italics; the credit follows it upright. */
const figcaption: Handle = (state, node) => {
  const children: PhrasingContent[] = [];
  for (const child of node.children) {
    const inline = state.all({
      type: 'element',
      tagName: 'span',
      properties: {},
      children: [child],
    }) as PhrasingContent[];
    const isCredit = child.type === 'element' && child.tagName === 'cite';
    const isBlank = child.type === 'text' && !child.value.trim();
    if (isBlank || isCredit) children.push(...inline);
    else children.push({ type: 'emphasis', children: inline });
  }
  return { type: 'paragraph', children };
};

/** A picture and its caption stand as blocks of their own. */
const figure: Handle = (state, node) => state.toFlow(state.all(node));

/** A credit is text; the default would put it in italics. */
const cite: Handle = (state, node) => state.all(node) as PhrasingContent[];

/** Markdown has no ids that a link could lead to. */
const a: Handle = (state, node) => {
  if (noteOf(node.properties.href) === null) return defaultHandlers.a(state, node);
  const text = referenceText(contentLines({ type: 'root', children: [node] }).join(' '));
  if (text === null) return state.all(node) as PhrasingContent[];
  return text ? [{ type: 'text', value: text }] : [];
};

/** Tables have no captions in Markdown: it stands over its table. */
const table: Handle = (state, node) => {
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const title = caption ? (state.all(caption as Element) as PhrasingContent[]) : [];
  const rows = defaultHandlers.table(state, node) as BlockContent;
  return title.length > 0 ? [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }, rows] : [rows];
};

/** An entry of one paragraph and the lists under it needs no empty lines. */
const li: Handle = (state, node) => {
  const item = defaultHandlers.li(state, node) as ListItem;
  item.spread = item.children.filter((child) => child.type !== 'list').length > 1;
  return item;
};

/**
 * The article as Markdown (CommonMark with GitHub's tables): front matter in YAML, then headline, byline, lead, story.
 * Pictures keep their address on the web.
 */
export function articleToMarkdown(article: Article): string {
  const byline = bylineText(article);
  const opening = openingFigure(article);
  const children: ElementContent[] = [element('h1', {}, article.title)];
  if (byline) children.push(element('p', {}, byline));
  if (article.lead) children.push(element('p', {}, element('strong', {}, article.lead)));
  if (opening) children.push(opening);
  const root: Root = { type: 'root', children: [...children, ...validContent(article.content)] };
  const tree = toMdast(root, { handlers: { figure, figcaption, cite, a, li, table } }) as Nodes;
  const body = toMarkdown(tree as Parents, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
  return `${frontMatter(article)}\n${body}`;
}
