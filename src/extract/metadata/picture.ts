import type { Picture } from '../../article.ts';
import { cleanText, httpUrl } from './clean-value.ts';
import type { Head } from './head.ts';
import { isNode, listOf, type StructuredData } from './json-ld.ts';

/** Addresses of pictures that show the paper, not the story. */
const NO_PICTURE =
  /(?:^|[/_.-])(?:logo|logos|icon|favicon|placeholder|default|fallback|dummy|blank|spacer|pixel|avatar|gravatar|sprite|share-?image|social-?(?:share|default)|og-?(?:image|default|logo|share)|facebook-?default|no-?image|no-?photo|noimg|generic|brand|apple-touch)(?:[/_.@-]|\d|$)|gravatar\.com|\.svg(?:$|\?)/i;
const MIN_SIDE_PX = 120;

interface Candidate {
  src: string;
  width: number;
  alt: string;
  caption: string;
  credit: string;
  evidence: string;
}

function number(value: unknown): number {
  const raw = isNode(value) ? value.value : value;
  const size = typeof raw === 'number' ? raw : Number.parseInt(cleanText(raw, 20), 10);
  return Number.isFinite(size) && size > 0 && size < 100_000 ? size : 0;
}

function fromLd(data: StructuredData, base: string): Candidate[] {
  const story = data.story;
  if (!story) return [];
  const values = [story.image, story.primaryImageOfPage, story.thumbnailUrl].flatMap(listOf).slice(0, 20);
  const candidates: Candidate[] = [];
  for (const each of values) {
    const value = data.resolve(each);
    const node = isNode(value) ? value : null;
    const src = httpUrl(node ? (listOf(node.url)[0] ?? node.contentUrl ?? node['@id']) : value, base);
    if (!src) continue;
    candidates.push({
      src,
      width: node ? number(node.width) : 0,
      alt: cleanText(node?.name ?? node?.alternateName ?? '', 300),
      caption: cleanText(node?.caption ?? node?.description ?? '', 600),
      credit: cleanText(
        node?.creditText ??
          node?.copyrightNotice ??
          (isNode(node?.copyrightHolder) ? node.copyrightHolder.name : '') ??
          '',
        200,
      ),
      evidence: `JSON-LD ${data.storyType}.image`,
    });
  }
  return candidates;
}

function fromMeta(head: Head, base: string): Candidate[] {
  const candidates: Candidate[] = [];
  const widths = head.meta.get('og:image:width') ?? [];
  const alts = head.meta.get('og:image:alt') ?? head.meta.get('twitter:image:alt') ?? [];
  for (const name of [
    'og:image',
    'og:image:secure_url',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'parsely-image-url',
    'sailthru.image.full',
    'image',
    'thumbnail',
  ])
    for (const [index, value] of (head.meta.get(name) ?? []).slice(0, 4).entries()) {
      const src = httpUrl(value, base);
      if (!src) continue;
      const isOg = name.startsWith('og:');
      candidates.push({
        src,
        width: isOg ? number(widths[index]) : 0,
        alt: isOg ? cleanText(alts[index] ?? '', 300) : '',
        caption: '',
        credit: '',
        evidence: `meta ${name}`,
      });
    }
  return candidates;
}

/** Addresses of one picture in several sizes have this in common. */
function nameOf(src: string): string {
  return src
    .replace(/[?#].*$/, '')
    .replace(/^.*\//, '')
    .replace(/[-_.](?:\d{2,4}x\d{2,4}|\d{3,4}w?|scaled|large|medium|small)(?=\.|$)/g, '');
}

/**
 * The picture that the page names as its own, in its largest size, with caption and credit where structured data has them.
 *
 * @returns null where none is named, or only a logo or placeholder.
 */
export function choosePicture(
  data: StructuredData,
  head: Head,
  base: string,
): { picture: Picture; evidence: string } | null {
  const all = [...fromLd(data, base), ...fromMeta(head, base)].filter(
    (each) =>
      !NO_PICTURE.test(each.src.replace(/^https?:\/\/[^/]*/, '')) && (each.width === 0 || each.width >= MIN_SIDE_PX),
  );
  const first = all.find((each) => each.evidence.startsWith('meta og:')) ?? all[0];
  if (!first) return null;
  const same = all.filter((each) => nameOf(each.src) === nameOf(first.src));
  const largest = same.reduce((a, b) => (b.width > a.width ? b : a), first);
  const told = [...same, ...all.filter((each) => each.evidence.startsWith('JSON-LD')).slice(0, 1)];
  const pick = (key: 'alt' | 'caption' | 'credit') => told.find((each) => each[key])?.[key] ?? '';
  return {
    picture: { src: largest.src, alt: pick('alt'), caption: pick('caption') || null, credit: pick('credit') || null },
    evidence: largest.evidence,
  };
}
