import type { Element, ElementContent } from '../../article.ts';
import { pictureAddress, safeAddress } from '../addresses.ts';
import type { Page } from '../decision.ts';
import type { Block } from '../segment.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';
import { collapse } from '../text-stats.ts';
import { embedAddress } from './embed-address.ts';
import type { PlacedFigure } from './figures.ts';
import { buildInline, element, textNode } from './inline.ts';

/** Class names that the networks give to a post that is embedded as a quote. */
const POST =
  /twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:embed|card)|text-post-media|imgur-embed-pub/;

/** Attributes in which the networks keep a post's own address. */
const PERMALINKS = [
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'cite',
  'data-bluesky-uri',
] as const;

/** Addresses of pictures and of links within a post, not of the post. */
const NOT_THE_POST = /^https?:\/\/(?:t\.co|pic\.(?:twitter|x)\.com)\//;
const MAX_LABEL_CHARS = 140;
/** From here on the scorer was right on 60 of 66 posts' blocks that they belong to the story (2026-11). */
const SURE = 0.5;

/** Whether an element is a post of a network that is embedded as a quote. */
export function isPost(node: PageNode): boolean {
  return node.name === 'blockquote' && POST.test(node.className);
}

function linksIn(node: PageNode, found: string[] = []): string[] {
  if (node.name === 'a') found.push(attributeOf(node, 'href') ?? '');
  for (const child of node.children) linksIn(child, found);
  return found;
}

function addressOfPost(node: PageNode, base: string): string | null {
  for (const name of PERMALINKS) {
    const value = attributeOf(node, name);
    const post = /^at:\/\/([^/]+)\/[\w.]+\/(\w+)$/.exec(value ?? '');
    const href = post ? `https://bsky.app/profile/${post[1]}/post/${post[2]}` : safeAddress(value, base);
    if (href?.startsWith('http')) return withoutTracking(href);
  }
  const last = linksIn(node)
    .map((href) => safeAddress(href, base))
    .findLast((href) => href?.startsWith('http') && !NOT_THE_POST.test(href));
  return last ? withoutTracking(last) : null;
}

/** The address of a post without what its embed code adds: "?utm_source=ig_embed", "?ref_src=twsrc". */
function withoutTracking(href: string): string {
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) {
    if (/^(?:utm_|ref_|igsh|refer$|embed|s$|t$)/.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * An embedded post as a quote with a link to where it stands. It is shown in its place like a picture: what somebody
 * else posted is no sentence of the story.
 */
export function postFigure(page: Page, node: PageNode, blocks: readonly Block[]): PlacedFigure | null {
  const href = addressOfPost(node, page.url);
  const isSource = (block: Block): boolean =>
    block.tag !== 'p' || /^[—–-]/.test(block.text) || block.linkChars >= block.text.replace(/\s/g, '').length;
  const said = blocks.filter((block) => !isSource(block));
  const isOfStory = said.some(({ index }) => page.decisions[index]!.keep && page.decisions[index]!.probability > SURE);
  // it stands there as a quote, its source under it
  if (!href || isOfStory) return null;
  const signed = blocks.filter(isSource).map((block) => block.text.replace(/^[—–-]\s*/, ''));
  const label = signed.find((text) => text.includes('@')) ?? signed.at(-1);
  const quote = element(
    'blockquote',
    said.map((block) => element('p', buildInline(block.nodes, page.url))),
  );
  const source = element('figcaption', [linkTo(href, label)]);
  const figure = place(node, href, element('figure', said.length ? [quote, source] : [source]));
  return { ...figure, covers: blocks.map((block) => block.index) };
}

/** A link by its label, or by the host that it leads to. */
function linkTo(href: string, label: string | null | undefined): Element {
  const text = collapse(label ?? '').slice(0, MAX_LABEL_CHARS) || hostOf(href);
  return { type: 'element', tagName: 'a', properties: { href }, children: [textNode(text)] };
}

function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./, '');
}

function place(node: PageNode, src: string, figure: Element, alt = ''): PlacedFigure {
  return { order: node.order, isPicture: false, src, alt, caption: null, credit: null, figure };
}

/**
 * An embedded video, post or chart as a link to where it lives, under its poster where the page itself has one: nothing
 * is loaded from there.
 */
export function embedFigure(page: Page, node: PageNode): PlacedFigure | null {
  const isVideo = node.name === 'video';
  const poster = isVideo ? pictureAddress(attributeOf(node, 'poster'), page.url) : null;
  const href = embedAddress(node, page.url) ?? (isVideo ? sourceWithin(node, page.url) : null);
  if (!href && !poster) return null;
  const title = collapse(
    ['title', 'aria-label', 'playlabel', 'data-title'].map((name) => attributeOf(node, name)).find(Boolean) ?? '',
  ).slice(0, 200);
  // a video whose file a script brings is seen on the page alone
  const link = linkTo(href ?? page.url, title);
  const caption: ElementContent[] =
    title && href ? [link, textNode(' '), element('cite', [textNode(hostOf(href))])] : [link];
  if (!poster) return place(node, href!, element('figure', [element('figcaption', caption)]), title);
  const image: ElementContent = {
    type: 'element',
    tagName: 'img',
    properties: { src: poster, alt: title },
    children: [],
  };
  return place(node, poster, element('figure', [image, element('figcaption', caption)]), title);
}

/** The address of the first file that a video names in it. */
function sourceWithin(node: PageNode, base: string): string | null {
  const source = node.element?.getElementsByTagName('source')[0];
  const src = safeAddress(source?.getAttribute('src') ?? null, base);
  return src?.startsWith('http') ? src : null;
}
