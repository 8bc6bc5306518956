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
const NOT_OF_THE_STORY =
  /logo|avatar|icon|emoji|sprite|pixel|spacer|blank\.|placeholder|badge|gravatar|author|profile|byline|share|social|button|advert|\bads?\b|tracking|1x1|captcha|favicon|rating|stars?\b/i;

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
    const px = Number.parseInt(attributeOf(img, side) ?? '', 10);
    if (px > 0 && px < MIN_SIDE_PX) return null;
  }
  const alt = (attributeOf(img, 'alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 1000);
  const names = `${img.className} ${img.parent?.className ?? ''}`;
  if (NOT_OF_THE_STORY.test(names.slice(0, 300))) return null;
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
  if (!src || NOT_OF_THE_STORY.test(src.split(/[?#]/)[0]!.split('/').slice(-1)[0]!) || /\.svg(?:$|\?)/i.test(src))
    return null;
  return { src, alt };
}

/** The source that a `noscript` beside a lazy picture holds: text in a browser that runs scripts, elements elsewhere. */
function noscriptSource(img: PageNode, base: string): string | null {
  const siblings = img.parent?.children ?? [];
  for (const sibling of siblings) {
    if (sibling.name !== 'noscript' || !sibling.element) continue;
    const inside = sibling.element.getElementsByTagName('img')[0];
    const src =
      inside?.getAttribute('src') ?? /<img[^>]+src=["']([^"']+)/i.exec(sibling.element.textContent ?? '')?.[1];
    const address = pictureAddress(src?.replace(/&amp;/g, '&') ?? null, base);
    if (address) return address;
  }
  return null;
}
