import { safeAddress } from '../addresses.ts';
import { attributeOf, type PageNode } from '../snapshot.ts';

/** Sites whose frames are a part of the story, by host. */
const EMBEDS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|instagram\.com|threads\.(?:net|com)|facebook\.com|tiktok\.com|soundcloud\.com|spotify\.com|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|bsky\.app|reddit\.com|redditmedia\.com|documentcloud\.org|google\.com|arte\.tv|rutube\.ru|vk\.com|bilibili\.com|twitch\.tv|streamable\.com|megaphone\.fm|podbean\.com|acast\.com|t\.me|linkedin\.com)$/;

/** A post on any of Mastodon's servers. */
const MASTODON = /^\/@[\w.@-]+\/\d+\/embed\/?$/;

/** What a player's or a post's address is made of, and the page that it belongs to: "$1" is the first part found. */
const PAGES: readonly (readonly [from: RegExp, to: string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/, 'https://www.youtube.com/watch?v=$1'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)|^https?:\/\/geo\.dailymotion\.com\/player.*[?&]video=(\w+)/,
    'https://www.dailymotion.com/video/$1',
  ],
  [/^https?:\/\/platform\.(?:twitter|x)\.com\/embed\/.*[?&]id=(\d+)/, 'https://x.com/i/status/$1'],
  [/^https?:\/\/www\.instagram\.com\/(p|reel|tv)\/([\w-]+)/, 'https://www.instagram.com/$1/$2/'],
  [/^https?:\/\/embed\.bsky\.app\/embed\/(did:[\w:.-]+)\/[\w.]+\/(\w+)/, 'https://bsky.app/profile/$1/post/$2'],
  [/^https?:\/\/open\.spotify\.com\/embed(?:-podcast)?\/(\w+)\/(\w+)/, 'https://open.spotify.com/$1/$2'],
  [/^(https?:\/\/[^/]+\/@[\w.@-]+\/\d+)\/embed/, '$1'],
  [/^(https?:\/\/t\.me\/[\w]+\/\d+)\?embed/, '$1'],
];

/** Frames that name the page that they belong to in a parameter. */
const NAMED_PAGE = /^https?:\/\/(?:w\.soundcloud\.com\/player|(?:www\.)?facebook\.com\/(?:v[\d.]+\/)?plugins)\//;

/** The page that an embed's address belongs to: where one watches, reads or hears it. */
export function pageOfEmbed(src: string): string {
  const named = NAMED_PAGE.test(src.replace(/\?/, '/?')) ? new URL(src).searchParams : null;
  const page = safeAddress(named?.get('href') ?? named?.get('url') ?? null, src);
  if (page) return page;
  for (const [from, to] of PAGES) {
    const [, ...parts] = from.exec(src) ?? [];
    const found = parts.filter((part) => part !== undefined);
    if (found.length > 0) return to.replace(/\$(\d)/g, (_, place: string) => found[Number(place) - 1] ?? '');
  }
  return src;
}

/** Elements of a page's own making that become a player or a post by a script, and where their number is. */
const LAZY: Record<string, readonly [attribute: string, page: string]> = {
  'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v='],
  'youtube-video': ['videoid', 'https://www.youtube.com/watch?v='],
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'lite-vimeo': ['videoid', 'https://vimeo.com/'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-dailymotion': ['data-videoid', 'https://www.dailymotion.com/video/'],
  'amp-twitter': ['data-tweetid', 'https://x.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
};

/** Whether an element may be an embed that no frame shows yet. */
export function isLazyEmbed(node: PageNode): boolean {
  return node.name in LAZY || (node.className.includes('fb-') && /\bfb-(?:post|video)\b/.test(node.className));
}

/** The page that a frame, a player or a lazy element shows a part of; null for frames that are no part of a story. */
export function embedAddress(node: PageNode, base: string): string | null {
  const lazy = Object.hasOwn(LAZY, node.name) ? LAZY[node.name] : undefined;
  const number = lazy && attributeOf(node, lazy[0]);
  if (lazy) return number && /^[\w-]{3,40}$/.test(number) ? lazy[1] + number : null;
  const names = ['src', 'data-src', 'data-lazy-src', 'data-href'];
  const given = names.map((name) => attributeOf(node, name)).find((value) => value && value !== 'about:blank');
  const src = safeAddress(given ?? null, base);
  if (!src?.startsWith('http')) return null;
  const { hostname, pathname } = new URL(src);
  const isKnown = EMBEDS.test(hostname) || MASTODON.test(pathname);
  return node.name === 'iframe' && !isKnown ? null : pageOfEmbed(src);
}
