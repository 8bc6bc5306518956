import type { ComponentChild } from 'preact';
import { createElement } from 'preact';
import type { Element, ElementContent } from '../../article.ts';
import {
  ALLOWED_PROPERTIES,
  ALLOWED_TAGS,
  DROPPED_TAGS,
  KNOWN_CLASSES,
  placeOf,
  safeHref,
  safeId,
  safeSource,
} from './allowed.ts';
import { hangingClass, numberCells } from './fine-setting.ts';
import { splitWordStarts } from './word-starts.ts';

/** Nesting beyond this is flattened to text: a hostile tree must not exhaust the stack. */
const MAX_DEPTH = 60;

/** A marked stretch of a block, in characters of its text. */
export interface Mark {
  id: string;
  start: number;
  end: number;
  colour: string;
  /** Read out with the passage: "Note: …". */
  label: string;
  /** What the person wrote, where the passage ends in this block; stands beside it where there is room. */
  said?: string;
}

export interface RenderOptions {
  /** Against which relative addresses are resolved. */
  baseUrl: string;
  language: string;
  showImages: boolean;
  wordStarts: boolean;
  /** Levels that headings move down by, so that the first one stands under the headline. */
  headingShift: number;
  /** The label of the button that enlarges a picture. */
  enlargeLabel: (alt: string) => string;
  /** Prefix of every id inside the reader's root. */
  idPrefix: string;
}

interface TextWalk extends Pick<RenderOptions, 'language' | 'wordStarts'> {
  marks: readonly Mark[];
  /** Characters of the block's text before the current node. */
  offset: number;
}

interface Walk extends RenderOptions, TextWalk {
  isInLink: boolean;
  /** Cells of the table around, whose digits stand under each other. */
  numbers?: ReadonlySet<Element>;
}

function renderPieces(text: string, walk: TextWalk): ComponentChild[] {
  if (!walk.wordStarts) return [text];
  return splitWordStarts(text, walk.language).map((piece) =>
    piece.isStrong ? <b class="word-start">{piece.text}</b> : piece.text,
  );
}

function renderText(value: string, walk: TextWalk): ComponentChild[] {
  const start = walk.offset;
  const end = start + value.length;
  walk.offset = end;
  const marks = walk.marks.filter((mark) => mark.start < end && mark.end > start);
  if (marks.length === 0) return renderPieces(value, walk);
  const cuts = [...new Set([start, end, ...marks.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1]!;
    const pieces = renderPieces(value.slice(from - start, to - start), walk);
    // The mark made last lies on top.
    const mark = marks.findLast((candidate) => candidate.start <= from && candidate.end >= to);
    if (!mark) return pieces;
    return [
      <mark
        class={`mark mark-${mark.colour}`}
        data-note={mark.id}
        title={mark.label || undefined}
        data-said={(to === mark.end && mark.said) || undefined}
      >
        {pieces}
      </mark>,
    ];
  });
}

/** Plain text with the marks in it; `offset` characters of its block stand before it. */
export function renderMarked(text: string, marks: readonly Mark[] = [], offset = 0): ComponentChild[] {
  return renderText(text, { marks, offset, wordStarts: false, language: 'und' });
}

function readClasses(value: unknown): string | undefined {
  const names = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [];
  const known = names.filter((name): name is string => typeof name === 'string' && KNOWN_CLASSES.has(name));
  return known.length > 0 ? known.join(' ') : undefined;
}

/** The first characters of a block. */
function openingOf(node: Element): string {
  let first: ElementContent | undefined = node.children[0];
  while (first?.type === 'element') [first] = first.children;
  return first?.type === 'text' ? first.value : '';
}

function readProperties(node: Element, walk: Walk): Record<string, unknown> {
  const given: Record<string, unknown> = node.properties ?? {};
  const properties: Record<string, unknown> = {};
  for (const allowed of [ALLOWED_PROPERTIES['*']!, ALLOWED_PROPERTIES[node.tagName] ?? {}]) {
    for (const [name, check] of Object.entries(allowed)) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (typeof value !== 'string' && typeof value !== 'number' && value !== true) continue;
      const checked = check(String(value));
      if (checked !== null) properties[name.toLowerCase()] = checked;
    }
  }
  const classes = Object.hasOwn(given, 'className') ? readClasses(given.className) : undefined;
  const fine = walk.numbers?.has(node) ? 'number' : node.tagName === 'p' ? hangingClass(openingOf(node)) : undefined;
  if (classes || fine) properties.class = [classes, fine].filter(Boolean).join(' ');
  const id = Object.hasOwn(given, 'id') ? safeId(given.id) : null;
  if (id) properties.id = walk.idPrefix + id;
  return properties;
}

function renderImage(node: Element, walk: Walk): ComponentChild {
  if (!walk.showImages) return null;
  const src = safeSource(node.properties?.src, walk.baseUrl);
  if (!src) return null;
  const alt = typeof node.properties?.alt === 'string' ? node.properties.alt : '';
  const image = <img {...readProperties(node, walk)} src={src} alt={alt} loading="lazy" decoding="async" />;
  if (walk.isInLink) return image;
  return (
    <button type="button" class="enlarge" aria-label={walk.enlargeLabel(alt)} data-picture={src}>
      {image}
    </button>
  );
}

function renderLink(node: Element, walk: Walk, depth: number): ComponentChild {
  const place = placeOf(node.properties?.href);
  const href = place ? `#${walk.idPrefix}${place}` : safeHref(node.properties?.href, walk.baseUrl);
  const children = renderChildren(node, { ...walk, isInLink: href !== null }, depth, walk);
  if (!href) return <span {...readProperties(node, walk)}>{children}</span>;
  return (
    <a {...readProperties(node, walk)} href={href} data-place={place ?? undefined}>
      {children}
    </a>
  );
}

/** Renders the children and moves the offset of `counter` on, which may be another walk than theirs. */
function renderChildren(node: Element, walk: Walk, depth: number, counter: Walk = walk): ComponentChild[] {
  const rendered = node.children.flatMap((child) => {
    const result = renderNode(child, walk, depth + 1);
    return Array.isArray(result) ? result : [result];
  });
  counter.offset = walk.offset;
  return rendered;
}

function renderTable(node: Element, outer: Walk, depth: number): ComponentChild {
  const walk = { ...outer, numbers: numberCells(node) };
  const rows = renderChildren(node, walk, depth, outer);
  return (
    // A wide table scrolls by itself; without a tab stop a keyboard could not scroll it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be focusable
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read out as a form
    <div class="table-scroll" tabIndex={0} role="group">
      <table {...readProperties(node, walk)}>{rows}</table>
    </div>
  );
}

function flatten(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  const texts: string[] = [];
  const open: ElementContent[] = [node];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next.type === 'text') texts.push(next.value);
    else if (next.type === 'element' && !DROPPED_TAGS.has(next.tagName)) open.push(...[...next.children].reverse());
  }
  return texts.join('');
}

function renderNode(node: ElementContent, walk: Walk, depth: number): ComponentChild | ComponentChild[] {
  if (node.type === 'text') return renderText(String(node.value), walk);
  if (node.type !== 'element') return null;
  const tag = String(node.tagName).toLowerCase();
  if (DROPPED_TAGS.has(tag)) return null;
  if (depth > MAX_DEPTH) return renderText(flatten(node), walk);
  if (!ALLOWED_TAGS.has(tag)) return renderChildren(node, walk, depth);
  if (tag === 'img') return renderImage(node, walk);
  if (tag === 'a') return renderLink(node, walk, depth);
  if (tag === 'table') return renderTable(node, walk, depth);
  // what scrolls by itself must be reached by keys
  if (tag === 'pre')
    return createElement('pre', { ...readProperties(node, walk), tabIndex: 0 }, ...renderChildren(node, walk, depth));
  const level = /^h([1-6])$/.exec(tag)?.[1];
  const name = level ? `h${Math.min(6, Math.max(2, Number(level) + walk.headingShift))}` : tag;
  if (tag === 'br' || tag === 'hr' || tag === 'wbr' || tag === 'col')
    return createElement(name, readProperties(node, walk));
  return createElement(name, readProperties(node, walk), ...renderChildren(node, walk, depth));
}

/**
 * A block of the story as elements. Only what the allow-list names comes through; no markup is parsed.
 *
 * @param marks in characters of the block's text as `blockText` counts them.
 * @param blockProperties set on the block's own element.
 */
export function renderBlock(
  node: Element,
  options: RenderOptions,
  marks: readonly Mark[] = [],
  blockProperties: Record<string, unknown> = {},
): ComponentChild {
  const rendered = renderNode(node, { ...options, marks, offset: 0, isInLink: false }, 0);
  const single = Array.isArray(rendered) ? null : rendered;
  const isElement = single !== null && typeof single === 'object' && 'type' in single && single.type !== 'button';
  if (isElement && typeof single.type === 'string')
    return createElement(single.type, { ...(single.props as object), ...blockProperties });
  const content = Array.isArray(rendered) ? rendered : [rendered];
  return content.every((child) => child === null || child === undefined) ? null : (
    <div {...blockProperties}>{content}</div>
  );
}
