/** A group of words in class names, ids, roles and test ids that say what a part of a page is for. */
export interface LexiconGroup {
  id: string;
  /** Tested against the lower-cased names of one element. */
  pattern: RegExp;
}

/** How many characters of a word are enough to tell which groups it may belong to. */
export const LEXICON_START_CHARS = 3;

/**
 * Word groups in the languages whose publishing systems name classes in their own words.
 * A block's distance to the nearest ancestor of each group is a feature of the scorer; no group decides alone.
 */
export const LEXICON: readonly LexiconGroup[] = [
  {
    id: 'storyBody',
    pattern:
      /(?:article|story|entry|post|news|artikel|noticia|nota)[-_]*(?:body|content|text|copy|main|inner|contents?|detail)|articlebody|richtext|rich-text|body-?copy|text-?block|paragraph|prose|wysiwyg|cuerpo|corpo|corps/,
  },
  {
    id: 'story',
    pattern:
      /article|story|entry|\bpost\b|content|artikel|beitrag|noticia|nota\b|texto|contenu|contenid|conteud|hentry/,
  },
  {
    id: 'lead',
    pattern:
      /\blead|[-_]lead\b|intro|standfirst|\bdek\b|\bdeck\b|subtitle|sub-?head|subline|summary|abstract|excerpt|chapo|chapeau|sapo\b|vorspann|entradilla|bajada|sumario|anleser|occhiello|sommario|ingress|preamble|description/,
  },
  {
    id: 'summary',
    pattern:
      /tl-?dr|key-?(?:point|takeaway|fact)|takeaway|at-?a-?glance|auf-?einen-?blick|in-?kuerze|in-?brief|kurz(?:fassung|gesagt)|(?:ai|gpt)-?summar|summary-?(?:box|list|ai|wrapper|content)|kort-?(?:fortalt|vers)|bullet-?(?:point|list|summary)|resumen|l-essentiel|essentiel\b/,
  },
  { id: 'headline', pattern: /headline|title|heading|titulo|titre|titel|ueberschrift/ },
  {
    id: 'caption',
    pattern:
      /caption|credit|legend\b|legenda|bildunter|bildquelle|pie-?foto|piedefoto|epigrafe|copyright|didascalia|byt-?foto/,
  },
  { id: 'media', pattern: /image|\bimg|photo|picture|media|figure|foto|bild\b|imagen|lightbox/ },
  { id: 'gallery', pattern: /gallery|slide|carousel|swiper|slick|galerie|galeria|fotostrecke/ },
  { id: 'video', pattern: /video|player|audio|podcast|embed|youtube|jwplayer|brightcove/ },
  {
    id: 'related',
    pattern:
      /relat|recommend|recirc|read-?(?:more|next|also|on)|more-?(?:from|stories|on|news|articles)|similar|suggest|see-?also|up-?next|next-?(?:up|post|article)|zum-?thema|mehr-?zum|auch-?interess|a-?lire|lire-?aussi|leia|tambien|relacion|correlat|verwandt|sponsored-content|linklist|link-?box|crosslink/,
  },
  {
    id: 'popular',
    pattern:
      /popular|trending|most-?(?:read|viewed|popular)|latest|recent|meist|mas-?leid|top-?(?:news|stories)|ticker|headlines/,
  },
  { id: 'teaser', pattern: /teaser|\bcard|[-_]card|promo|tile|snippet|preview|thumb/ },
  {
    id: 'advert',
    pattern:
      /advert|\bads?\b|[-_]ads?[-_]|sponsor|banner|outbrain|taboola|dfp|gpt-|adslot|werbung|anzeige|publicid|publicit|reklam/,
  },
  { id: 'commerce', pattern: /product|shop|price|buy|deal|offer|affiliate|\bcta\b|call-to-action|cart/ },
  { id: 'share', pattern: /shar(?:e|ing)|social|facebook|twitter|whatsapp|follow|teilen|partag|compart/ },
  { id: 'comment', pattern: /comment|discuss|disqus|\brepl(?:y|ies)|respond|kommentar|komment|comentari|leserbrief/ },
  {
    id: 'author',
    pattern: /author|byline|\bbio\b|profile|contributor|writer|autor|journalist|auteur|verfasser|firma\b/,
  },
  { id: 'newsletter', pattern: /newsletter|subscri|sign-?up|mailing|email|optin|opt-in|abonn|mailchimp/ },
  { id: 'paywall', pattern: /paywall|premium|regwall|piano|\bgate|login|log-in|meter|register|plus-?only|member/ },
  { id: 'consent', pattern: /cookie|consent|gdpr|privacy|\bcmp\b|opt-?out|disclaim/ },
  {
    id: 'navigation',
    pattern:
      /\bnav|[-_]nav\b|menu|breadcrumb|toolbar|pagination|pager|skip-?(?:link|to)|masthead|top-?bar|site-?(?:header|footer)|toc\b|contents-list/,
  },
  { id: 'sidebar', pattern: /sidebar|side-?bar|\brail|aside|widget|column-?right|right-?col|secondary/ },
  { id: 'frame', pattern: /header|footer|colophon|impressum|bottom/ },
  { id: 'meta', pattern: /\bmeta|[-_]meta\b|date|\btime|timestamp|publish|updated|info\b|details/ },
  {
    id: 'tags',
    pattern:
      /\btags?\b|[-_]tags?\b|topic|categor|keyword|label|schlagwort|etiquet|tema\b|temas\b|kicker|overline|dachzeile|rubri/,
  },
  { id: 'list', pattern: /list|grid|feed|stream|archive|items?\b/ },
  {
    id: 'box',
    pattern: /\bbox|[-_]box|info-?box|fact|panel|callout|highlight|notice|note\b|kasten|recuadro|destaque|encadr/,
  },
  { id: 'quote', pattern: /quote|blockquote|zitat|cita\b|citation/ },
  { id: 'live', pattern: /\blive|liveblog|timeline|update[-_]?(?:entry|item)|minuto/ },
  {
    id: 'hidden',
    pattern: /hidden|sr-only|visually|screen-?reader|invisible|offscreen|\bhide\b|d-none|print-?only|noprint|no-print/,
  },
  { id: 'form', pattern: /form|poll|quiz|survey|search|captcha|vote/ },
];

/** Attributes besides class and id in which publishing systems name a part's purpose. */
export const PURPOSE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'itemprop',
  'role',
  'aria-label',
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'data-component',
  'data-type',
  'data-module',
  'data-mod',
  'data-widget',
  'data-name',
]);
