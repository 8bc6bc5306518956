import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ElementContent } from '../../../src/article.ts';
import { buildBody } from '../../../src/extract/build/body.ts';
import { pageOfEmbed } from '../../../src/extract/build/embed-address.ts';
import { decidePage, extract } from '../../../src/extract/index.ts';
import { ancestorsOf } from '../../../src/extract/snapshot.ts';

const URL = 'https://paper.example/2026/03/04/mill';

/** What the story shows of something embedded in it; a post's words are the story's own as far as `isOfStory` says. */
function shown(embed: string, isOfStory = false): string[] {
  const html = `<html lang="en"><head><title>The mill reopens</title></head><body><article><h1>The mill reopens</h1>
    <p>The mill on the river grinds again after forty years, and the first sacks were sold before noon on Tuesday.</p>
    <p>Its new owners learned the trade from the last miller, who is eighty and still climbs the ladder to the stones.</p>
    ${embed}
    <p>The council paid for the wheel, which was carved by two carpenters from the next valley over one long winter.</p>
    <p>From May on the mill can be visited on Sundays, and bread from its flour is sold in the old stable beside it.</p>
    </article></body></html>`;
  const page = decidePage(new JSDOM(html).window.document, { url: URL, savedAt: null });
  for (const { index, container } of page.blocks) {
    const isPost = [...ancestorsOf(container)].some((node) => node.name === 'blockquote');
    if (isPost) Object.assign(page.decisions[index]!, { keep: isOfStory, probability: isOfStory ? 0.9 : 0.1 });
  }
  const parts = buildBody(page).content.children.map((child) => shape(child as ElementContent));
  return parts.filter((part) => !/^<p>(?:The|Its|From)/.test(part));
}

function shape(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const { href, src } = node.properties;
  return `<${node.tagName}>${href || src ? `[${href ?? src}] ` : ''}${node.children.map(shape).join('')}`;
}

describe('an embedded post is a quote with its source', () => {
  it.each([
    [
      'of X',
      `<blockquote class="twitter-tweet"><p lang="en">The stones turn. <a href="https://t.co/x1">pic.twitter.com/x1</a></p>&mdash; River Mill (@rivermill) <a href="https://twitter.com/rivermill/status/177?ref_src=twsrc">2 April 2026</a></blockquote>`,
      '<figure><blockquote><p>The stones turn. <a>[https://t.co/x1] pic.twitter.com/x1<figcaption><a>[https://twitter.com/rivermill/status/177] River Mill (@rivermill) 2 April 2026',
    ],
    [
      'of Instagram, which tells no words without its script',
      `<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cx1/?utm_source=ig_embed"><div><a href="https://www.instagram.com/p/Cx1/"><div>View this post on Instagram</div></a><p><a href="https://www.instagram.com/p/Cx1/">A post shared by River Mill (@rivermill)</a></p></div></blockquote>`,
      '<figure><figcaption><a>[https://www.instagram.com/p/Cx1/] A post shared by River Mill (@rivermill)',
    ],
    [
      'of TikTok',
      `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@rivermill/video/71"><section><a href="https://www.tiktok.com/@rivermill">@rivermill</a> <p>Flour in the air</p></section></blockquote>`,
      '<figure><blockquote><p>Flour in the air<figcaption><a>[https://www.tiktok.com/@rivermill/video/71] @rivermill',
    ],
    [
      'of Bluesky',
      `<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:abc/app.bsky.feed.post/3k"><p>Bread at noon.</p>&mdash; River Mill (@mill.example) <a href="https://bsky.app/profile/x/post/3k">2 April</a></blockquote>`,
      '<figure><blockquote><p>Bread at noon.<figcaption><a>[https://bsky.app/profile/did:plc:abc/post/3k] River Mill (@mill.example) 2 April',
    ],
  ])('%s', (_, embed, expected) => {
    expect(shown(embed)).toEqual([expected]);
  });

  it('within the text where its words are the story', () => {
    const post = `<blockquote class="twitter-tweet"><p>The stones turn.</p>&mdash; River Mill <a href="https://x.com/rivermill/status/177">2 April</a></blockquote>`;
    expect(shown(post, true)).toEqual([
      '<blockquote><p>The stones turn.<footer>— River Mill <a>[https://x.com/rivermill/status/177] 2 April',
    ]);
  });
});

describe('an embedded video, post or chart is a link', () => {
  it.each([
    [
      'with its poster',
      '<video poster="/mill.jpg" title="The wheel"><source src="/mill.mp4"></video>',
      '<figure><img>[https://paper.example/mill.jpg] <figcaption><a>[https://paper.example/mill.mp4] The wheel <cite>paper.example',
    ],
    [
      'by its title',
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdEFGH123?rel=0" title="The wheel"></iframe>',
      '<figure><figcaption><a>[https://www.youtube.com/watch?v=abcdEFGH123] The wheel <cite>youtube.com',
    ],
    [
      'before its script has run',
      '<lite-youtube videoid="abcdEFGH123" playlabel="Play: The wheel"></lite-youtube>',
      '<figure><figcaption><a>[https://www.youtube.com/watch?v=abcdEFGH123] Play: The wheel <cite>youtube.com',
    ],
    [
      'of Facebook, which keeps the address beside the element',
      '<div class="fb-post" data-href="https://www.facebook.com/mill/posts/1"></div>',
      '<figure><figcaption><a>[https://www.facebook.com/mill/posts/1] facebook.com',
    ],
    [
      'to a server of Mastodon',
      '<iframe src="https://social.example/@mill/112/embed"></iframe>',
      '<figure><figcaption><a>[https://social.example/@mill/112] social.example',
    ],
    [
      'to a chart',
      '<iframe title="Flour by year" src="https://datawrapper.dwcdn.net/AbC/3/"></iframe>',
      '<figure><figcaption><a>[https://datawrapper.dwcdn.net/AbC/3/] Flour by year <cite>datawrapper.dwcdn.net',
    ],
  ])('%s', (_, embed, expected) => {
    expect(shown(embed)).toEqual([expected]);
  });

  it('for each of two videos, but for no advertisement', () => {
    const video = (id: string) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
    const two = shown(`${video('aaaaaaaaaaa')}${video('bbbbbbbbbbb')}<iframe src="https://ads.example/1"></iframe>`);
    expect(two).toHaveLength(2);
  });

  it.each([
    ['https://player.vimeo.com/video/123?h=1', 'https://vimeo.com/123'],
    ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=177', 'https://x.com/i/status/177'],
    [
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fm%2Fposts%2F1',
      'https://www.facebook.com/m/posts/1',
    ],
    [
      'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
      'https://api.soundcloud.com/tracks/1',
    ],
    [
      'https://www.facebook.com/plugins/post.php?href=javascript%3Aalert(1)',
      'https://www.facebook.com/plugins/post.php?href=javascript%3Aalert(1)',
    ],
    ['https://open.spotify.com/embed/episode/4x?utm=1', 'https://open.spotify.com/episode/4x'],
    ['https://www.instagram.com/reel/Cx1/embed/', 'https://www.instagram.com/reel/Cx1/'],
    ['https://flo.uri.sh/visualisation/1/embed', 'https://flo.uri.sh/visualisation/1/embed'],
  ])('%s leads to %s', (src, page) => {
    expect(pageOfEmbed(src)).toBe(page);
  });
});

describe('a live blog’s entries', () => {
  const entry = (time: string, text: string) =>
    `<div class="entry"><header>${time}<h2>${text.split(' ').slice(0, 3).join(' ')}</h2></header><p>${text}</p><p><time datetime="2024-02-21T12:00:00Z">Updated 12.00</time></p></div>`;
  const texts = [
    'Engineers have restored the supply to about 4,000 homes in Kirkness and Balmore, the network company says today.',
    'The morning ferry from Balmore had to turn round after twenty minutes because waves were breaking over the deck.',
    'Odile reached the coast shortly after three, trees are down on the road to Kirkness and all the schools are closed.',
  ];
  function read(...times: string[]): string[] {
    const ld = `{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Storm live","datePublished":"2024-02-21T06:02:00Z"}`;
    const html = `<html lang="en"><head><title>Storm live</title><script type="application/ld+json">${ld}</script></head><body><main>
      <h1>Storm live</h1><p>Last updated <time datetime="2024-02-21T12:00:00Z">12.00</time></p>
      <div class="entries">${times.map((time, i) => entry(time, texts[i]!)).join('')}</div></main></body></html>`;
    const { article } = extract(new JSDOM(html).window.document, { url: URL, savedAt: null });
    return article!.content.children.flatMap((child) =>
      child.type === 'element' && String(child.properties.className) === 'entry'
        ? [`${JSON.stringify((child.children[0] as { properties: object }).properties)} ${shape(child)}`]
        : [],
    );
  }

  it('begin with their time, be it marked, small print or "ago"', () => {
    expect(
      read(
        '<time datetime="2024-02-21T11:40:00Z">11.40 GMT</time>',
        '<span class="entry-time">09:15</span>',
        '<time datetime="2024-02-21T06:02:00Z">5h ago</time>',
      ),
    ).toEqual([
      '{"dateTime":"2024-02-21T11:40:00Z"} <p><time>11.40 GMT',
      '{} <p><time>09:15',
      '{"dateTime":"2024-02-21T06:02:00Z"} <p><time>2024-02-21 06:02',
    ]);
  });
});
