import type { Element, ElementContent } from '../../article.ts';
import { safeAddress } from '../addresses.ts';
import type { Page } from '../decision.ts';
import { linkDensity } from '../features/text.ts';
import { quoteNamedBy } from '../quotes.ts';
import { isWithin } from '../region.ts';
import type { Block } from '../segment.ts';
import { ancestorsOf, attributeOf, type PageNode } from '../snapshot.ts';
import { collapse } from '../text-stats.ts';
import { splitCaption } from './caption.ts';
import { isLazyEmbed } from './embed-address.ts';
import { embedFigure, isPost, postFigure } from './embeds.ts';
import { element, textNode } from './inline.ts';
import { pictureOf } from './picture-source.ts';

/** A figure and where it stands among the page's nodes. */
export interface PlacedFigure {
  order: number;
  isPicture: boolean;
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
  figure: Element;
  /** Blocks whose words are in it: they are not shown beside it. */
  covers?: readonly number[];
}

const FRAMES = new Set(['iframe', 'video', 'audio', 'embed', 'object']);
/** How many nodes before the headline the opening picture may stand. */
const OPENING_REACH = 60;
/** A caption's box has no more text than this; a larger one is a part of the page. */
const MAX_BOX_CHARS = 900;
/** How far a picture's own box is looked for. */
const MAX_CLIMB = 6;

/** Pictures and embeds that stand in the story, with captions and credits apart, in document order. */
export function findFigures(page: Page): PlacedFigure[] {
  const kept = page.blocks.filter((block) => page.decisions[block.index]!.keep);
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (!first || !last) return [];
  const region = page.region;
  const headline = page.features.anchors.headline;
  const opening = headline >= 0 ? Math.min(headline, first.index) : first.index;
  const from = orderOf(page, opening) - OPENING_REACH;
  // a gallery's last captions are the end of its story
  const captions = page.decisions.findLastIndex(
    (decision) => decision.rule === 'figcaption' && decision.step === 'clean',
  );
  const to = orderOf(page, Math.max(last.index, captions));
  const holders = new Set<PageNode>();
  for (const block of kept) {
    for (let node: PageNode | null = block.container; node && !holders.has(node); node = node.parent) holders.add(node);
  }
  const blocksUnder = indexBlocks(page);
  const seen = new Set<string>();
  const figures: PlacedFigure[] = [];
  for (const node of page.snapshot.elements) {
    if (region ? !isWithin(region, node.order) : node.order < from || node.order > to + 60) continue;
    const isPicture = node.name === 'img' || node.name === 'amp-img';
    const isQuote = isPost(node);
    if (!isPicture && !isQuote && !FRAMES.has(node.name) && !isLazyEmbed(node)) continue;
    const box = boxOf(node, holders);
    if (!box) continue;
    const figure = isPicture
      ? pictureFigure(page, node, box, blocksUnder)
      : isQuote
        ? postFigure(
            page,
            node,
            (blocksUnder.get(node) ?? []).map((i) => page.blocks[i]!),
          )
        : embedFigure(page, node);
    if (!figure) continue;
    const key = isPicture ? keyOf(figure.src) : figure.src;
    if (seen.has(key)) continue;
    seen.add(key);
    figures.push(figure);
  }
  return figures;
}

function orderOf(page: Page, index: number): number {
  const block = page.blocks[index]!;
  return block.nodes[0]?.order ?? block.container.order;
}

/** Query parameters that say how large or in what form a picture is sent, not which one it is. */
const FORM_PARAMETERS =
  /^(?:w|h|q|s|dpr|width|height|imwidth|quality|fit|crop|rect|format|fm|auto|resize|size|scale|mode|ssl|strip|op|op_\w+|v|ver|version|itok|ixlib|sig|signature|token|hash|cb|t|ts)$/i;

/** What tells a picture from another one: copies differ in their size suffix and in such parameters. */
function keyOf(src: string): string {
  const [path = '', query = ''] = src.split('#')[0]!.split(/\?(.*)/s);
  const kept = query.split('&').filter((part) => part && !FORM_PARAMETERS.test(part.split('=')[0]!));
  return [path.replace(/-\d+x\d+(?=\.\w+$)/, ''), ...kept.sort()].join('&');
}

/** The largest element around a picture that holds none of the story's blocks; null where the story is too far. */
function boxOf(node: PageNode, holders: ReadonlySet<PageNode>): PageNode | null {
  let box = node;
  for (let climbed = 0; climbed < MAX_CLIMB + 4; climbed++) {
    if (!box.parent || holders.has(box.parent))
      return holders.has(box.parent ?? box) && climbed <= MAX_CLIMB + 3 ? box : null;
    box = box.parent;
  }
  return null;
}

function indexBlocks(page: Page): Map<PageNode, number[]> {
  const under = new Map<PageNode, number[]>();
  for (const block of page.blocks) {
    let node: PageNode | null = block.container;
    for (let climbed = 0; node && climbed <= MAX_CLIMB + 6; climbed++, node = node.parent) {
      const list = under.get(node);
      if (!list) under.set(node, [block.index]);
      else if (list.length < 40) list.push(block.index);
    }
  }
  return under;
}

function pictureFigure(
  page: Page,
  node: PageNode,
  box: PageNode,
  blocksUnder: ReadonlyMap<PageNode, number[]>,
): PlacedFigure | null {
  const picture = pictureOf(node, page.url);
  if (!picture) return null;
  const own = captionBox(node, box, blocksUnder);
  const texts = (blocksUnder.get(own) ?? []).map((i) => page.blocks[i]!).filter((block) => !quoteNamedBy(block));
  const chars = texts.reduce((sum, block) => sum + block.stats.chars, 0);
  const linked = texts.reduce((sum, block) => sum + block.stats.chars * linkDensity(block), 0);
  if (own.name !== 'figure' && (chars > MAX_BOX_CHARS || linked > 0.6 * Math.max(1, chars))) {
    if (chars) return null;
  }
  if (!chars && leadsToStory(node, page.url)) return null;
  // what stands in a box that the scorer knows as teaser, promotion or author is a picture of that
  const reasons = texts.map((block) => page.decisions[block.index]!.reason);
  if (
    own.name !== 'figure' &&
    reasons.some((reason) => reason === 'teaser' || reason === 'author-box' || reason === 'promotion')
  ) {
    return null;
  }
  const { caption, credit } = splitCaption(texts.flatMap(captionParts));
  return { ...makeFigure(picture.src, picture.alt, caption, credit), order: node.order, isPicture: true };
}

/** A caption's block and, apart from it, the small element at its end that names the photographer. */
function captionParts(block: Block): { text: string; names: string }[] {
  const last = block.nodes.filter((node) => node.name !== '#text' || node.text.trim()).at(-1);
  const isCredit = last && block.nodes.length > 1 && CREDIT_TAGS.has(last.name) && last.className;
  const text = isCredit ? textOf(last) : '';
  const head = block.text.slice(0, -text.length).trim();
  if (!text || !block.text.endsWith(text) || text.split(' ').length > MAX_CREDIT_WORDS || !head) {
    return [{ text: block.text, names: block.container.className }];
  }
  return [
    { text: head, names: block.container.className },
    { text, names: 'credit' },
  ];
}

const CREDIT_TAGS = new Set(['span', 'small', 'cite', 'em', 'i']);
const MAX_CREDIT_WORDS = 10;

function textOf(node: PageNode): string {
  return collapse(node.name === '#text' ? node.text : node.children.map(textOf).join(''));
}

/** The nearest `figure`, else the smallest box with text, else the picture alone. */
function captionBox(node: PageNode, box: PageNode, blocksUnder: ReadonlyMap<PageNode, number[]>): PageNode {
  let withText: PageNode | null = null;
  for (const at of ancestorsOf(node)) {
    if (at.name === 'figure') return at;
    if (!withText && blocksUnder.has(at)) withText = at;
    if (at === box) break;
  }
  return withText ?? box;
}

/** What a picture's own page is called in its address. */
const PICTURE_PAGE =
  /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])|\/(?:attachment|photos?|images?|pictures?|gallery|fotos?|bild(?:er)?|media)\b/i;

/** A picture without text whose link leads to another page of the site, and to no picture, is a teaser's. */
function leadsToStory(node: PageNode, base: string): boolean {
  for (const at of ancestorsOf(node)) {
    if (at.name === 'figure') return false;
    if (at.name !== 'a') continue;
    const href = safeAddress(attributeOf(at, 'href'), base);
    const own = base.split(/[?#]/)[0]!;
    return href !== null && !PICTURE_PAGE.test(href) && !(own && href.startsWith(own));
  }
  return false;
}

/** `figure > img, figcaption > span.caption, cite`: the one shape in which pictures stand in an article. */
export function makeFigure(
  src: string,
  alt: string,
  caption: string | null,
  credit: string | null,
): Omit<PlacedFigure, 'order' | 'isPicture'> {
  const children: ElementContent[] = [{ type: 'element', tagName: 'img', properties: { src, alt }, children: [] }];
  const parts: ElementContent[] = [];
  if (caption) {
    parts.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['caption'] },
      children: [textNode(caption)],
    });
  }
  if (credit) parts.push(element('cite', [textNode(credit)]));
  if (parts.length) children.push(element('figcaption', parts));
  return { src, alt, caption, credit, figure: element('figure', children) };
}
