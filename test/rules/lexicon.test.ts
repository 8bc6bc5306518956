import { describe, expect, it } from 'vitest';
import { groupsOfName } from '../../src/extract/features/word-groups.ts';
import { LEXICON } from '../../src/rules/lexicon.ts';

/** Names that publishing systems give to elements of each kind, and names that look like them and are none. */
const EXAMPLES: Record<string, { hit: string[]; miss: string[] }> = {
  storyBody: { hit: ['article-body', 'entry-content', 'articleBody', 'rich-text', 'cuerpo'], miss: ['body', 'story'] },
  story: { hit: ['article', 'hentry', 'post', 'beitrag', 'contenido'], miss: ['poster', 'notation'] },
  lead: { hit: ['lead', 'article-lead', 'standfirst', 'dek', 'chapo', 'vorspann'], miss: ['misleading', 'deko'] },
  summary: {
    hit: [
      'key-points',
      'keyTakeaways',
      'tldr',
      'ai-summary',
      'summary-box',
      'auf-einen-blick',
      'kortversjon',
      'resumen',
    ],
    miss: ['summary', 'points', 'brief'],
  },
  headline: { hit: ['headline', 'page-title', 'ueberschrift'], miss: ['head'] },
  caption: { hit: ['caption', 'photo-credit', 'bildunterschrift', 'epigrafe'], miss: ['capital'] },
  media: { hit: ['image', 'img', 'photo-box', 'figure', 'bild'], miss: ['bilder-los', 'thimg'] },
  gallery: { hit: ['gallery', 'slideshow', 'swiper', 'fotostrecke'], miss: ['gall'] },
  video: { hit: ['video', 'jwplayer', 'podcast', 'embed'], miss: ['vid'] },
  related: {
    hit: ['related', 'read-more', 'moreFrom', 'recommended', 'mehr-zum-thema', 'lire-aussi'],
    miss: ['more', 'reader'],
  },
  popular: { hit: ['popular', 'most-read', 'trending', 'meistgelesen', 'ticker'], miss: ['most', 'top'] },
  teaser: { hit: ['teaser', 'card', 'story-card', 'promo', 'tile'], miss: ['discard', 'scorecard'] },
  advert: {
    hit: ['advert', 'ad', 'ads', 'top-ad-slot', 'sponsor', 'werbung', 'reklama'],
    miss: ['radio', 'head', 'shadow'],
  },
  commerce: { hit: ['product', 'shop', 'cta', 'affiliate'], miss: ['actual'] },
  share: { hit: ['share', 'sharing', 'social', 'facebook', 'partage'], miss: ['shard'] },
  comment: { hit: ['comments', 'disqus', 'reply', 'kommentare'], miss: ['common'] },
  author: { hit: ['author', 'byline', 'bio', 'autor'], miss: ['biology'] },
  newsletter: { hit: ['newsletter', 'subscribe', 'sign-up', 'signup'], miss: ['sign', 'letter'] },
  paywall: { hit: ['paywall', 'piano', 'regwall', 'login', 'gate'], miss: ['wall', 'navigate'] },
  consent: { hit: ['cookie-banner', 'consent', 'gdpr', 'cmp'], miss: ['accmp'] },
  navigation: { hit: ['nav', 'main-nav', 'menu', 'breadcrumbs', 'skip-link', 'toc'], miss: ['unav', 'stock'] },
  sidebar: { hit: ['sidebar', 'right-rail', 'aside', 'widget'], miss: ['trailer'] },
  frame: { hit: ['header', 'footer', 'impressum'], miss: ['head'] },
  meta: { hit: ['meta', 'post-meta', 'date', 'time', 'timestamp', 'updated'], miss: ['lifetime'] },
  tags: { hit: ['tags', 'tag', 'post-tags', 'topics', 'kicker', 'temas'], miss: ['stage', 'system'] },
  list: { hit: ['list', 'grid', 'feed', 'items'], miss: ['line'] },
  box: { hit: ['box', 'info-box', 'infobox', 'fact', 'panel', 'kasten'], miss: ['boy'] },
  quote: { hit: ['quote', 'blockquote', 'zitat', 'cita'], miss: ['quotient'] },
  live: { hit: ['live', 'live-blog', 'timeline', 'update-entry'], miss: ['olive', 'deliver'] },
  hidden: { hit: ['hidden', 'sr-only', 'visually-hidden', 'd-none', 'noprint'], miss: ['hideout'] },
  form: { hit: ['form', 'poll', 'search', 'captcha'], miss: ['fort'] },
};

describe('the lexicon of names', () => {
  it('has examples for every group', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(LEXICON.map(({ id }) => id).sort());
  });

  it.each(LEXICON.map(({ id }, group) => [id, group] as const))(
    '%s is told by its words and by no others',
    (id, group) => {
      const { hit, miss } = EXAMPLES[id]!;
      const isOf = (name: string): boolean => groupsOfName(name).includes(group);
      expect([hit.filter((name) => !isOf(name)), miss.filter(isOf)]).toEqual([[], []]);
    },
  );
});
