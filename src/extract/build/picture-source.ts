import { pictureAddress } from '../addresses.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';

/** Attributes in which lazy loaders keep the true source, before `src`, which then is a placeholder. */
const LAZY = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-img-src',
  'data-image',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
/** Wider copies than this are for posters, not for reading. */
const MAX_WIDTH_PX = 2000;
/** A side below this in the picture's own mark-up makes it an icon or a pixel. */
const MIN_SIDE_PX = 90;
/** Names of boxes whose pictures are of the site, not of the story; whole words, case and joints apart. */
const SITE_NAMES =
  /(?<![a-z])(?:logos?|avatars?|icons?|emojis?|sprites?|pixel|spacer|blank|placeholder|badges?|gravatar|authors?|profile|byline|share|sharing|social|buttons?|adverts?|advertisement|ads?|tracking|1x1|captcha|favicon|ratings?|stars?)(?![a-z])/;
/** The same for files: a story's own picture may be called "social-media-ban" or "author-at-the-fair". */
const SITE_FILES =
  /(?<![a-z])(?:logos?|avatars?|icons?|emojis?|sprites?|pixel|spacer|blank|placeholder|gravatar|tracking|1x1|captcha|favicon)(?![a-z])/;

/** "authorImage", "author_image" as "author-image". */
function partNames(names: string): string {
  return names
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** The largest sensible entry of a `srcset`, or null. */
export function largestOf(srcset: string | null, base: string): { src: string; width: number } | null {
  if (!srcset) return null;
  let best: { src: string; width: number } | null = null;
  for (const [, address, size, unit] of srcset
    .slice(0, 8000)
    .matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const src = pictureAddress(address!, base);
    if (!src) continue;
    const width = size ? Number(size) * (unit === 'x' ? 800 : 1) : 1;
    const isBetter =
      !best || (width > best.width && width <= MAX_WIDTH_PX) || (best.width > MAX_WIDTH_PX && width < best.width);
    if (isBetter) best = { src, width };
  }
  return best;
}

/**
 * Where a picture really is: its own source set, a lazy loader's attributes, the `picture` around it, the `noscript`
 * after it.
 *
 * @returns null for icons, logos, avatars, pixels and pictures without an address.
 */
export function pictureOf(node: PageNode, base: string): { src: string; alt: string } | null {
  const img = node.name === 'picture' ? node.children.find((child) => child.name === 'img') : node;
  if (!img) return null;
  for (const side of ['width', 'height']) {
    const value = attributeOf(img, side) ?? '';
    const px = value.includes('%') ? 0 : Number.parseInt(value, 10);
    if (px > 0 && px < MIN_SIDE_PX) return null;
  }
  const alt = (attributeOf(img, 'alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);
  const names = `${img.className} ${img.parent?.className ?? ''}`;
  if (SITE_NAMES.test(partNames(names))) return null;
  let found: { src: string; width: number } | null = null;
  const consider = (candidate: { src: string; width: number } | null): void => {
    if (candidate && (!found || candidate.width > found.width)) found = candidate;
  };
  const holder = img.parent?.name === 'picture' ? img.parent : node;
  for (const source of holder.name === 'picture' ? holder.children.filter((child) => child.name === 'source') : []) {
    for (const name of LAZY_SETS) consider(largestOf(attributeOf(source, name), base));
  }
  for (const name of LAZY_SETS) consider(largestOf(attributeOf(img, name), base));
  let src = (found as { src: string } | null)?.src ?? null;
  for (const name of LAZY) src ??= pictureAddress(attributeOf(img, name), base);
  src ??= pictureAddress(attributeOf(img, 'src'), base) ?? noscriptSource(img, base);
  if (!src || SITE_FILES.test(partNames(src.split(/[?#]/)[0]!.split('/').at(-1)!)) || /\.svg(?:$|\?)/i.test(src))
    return null;
  return { src, alt };
}

/** How far from a lazy picture its `noscript` stands, in siblings: mostly right after it, sometimes before. */
const NOSCRIPT_AFTER = 3;
const NOSCRIPT_BEFORE = 2;

/** The source that a `noscript` beside a lazy picture holds: text in a browser that runs scripts, elements elsewhere. */
function noscriptSource(img: PageNode, base: string): string | null {
  const siblings = img.parent?.children ?? [];
  const at = siblings.indexOf(img);
  const near = [
    ...siblings.slice(at + 1, at + 1 + NOSCRIPT_AFTER),
    ...siblings.slice(Math.max(0, at - NOSCRIPT_BEFORE), at).reverse(),
  ];
  for (const { name, element } of near) {
    // the next picture's begins there
    if (name === 'img') break;
    if (name !== 'noscript' || !element) continue;
    const inside = element.getElementsByTagName('img')[0];
    const src = inside?.getAttribute('src') ?? /<img[^>]+src=["']([^"']+)/i.exec(element.textContent ?? '')?.[1];
    const address = pictureAddress(src?.replace(/&amp;/g, '&') ?? null, base);
    if (address) return address;
  }
  return null;
}
