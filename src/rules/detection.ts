/**
 * Words and patterns that the article check counts. Data only; which of them matter, and how much, is learned.
 * Collected by hand from the address plans of news sites and of the common publishing systems, and kept short:
 * the check is loaded into every page. Short too because few of them carried weight when they were measured.
 */

/** Words of an address, as whole parts of its path before the last one, or as the head of its host's name. */
export const ADDRESS_WORDS = {
  article:
    /^(?:.*news.*|.*blogs?|arti[ck].*|stor(?:y|ies)|posts?|press.*|magazine|insights?|opini.*|journal|notebook|features?|analysis|world|media|politi[ck].*|sports?|business|entertainment|archives?|nachrichten|panorama|wirtschaft|[ck]ultur.*|noti[czt].*|nota|a[ck]tu.*|cronaca|nyheter|wiadomosci|clan.k|zpravy|haber.*|hirek|uutiset|berita|tin-tuc|20[012]\d)$/,
  shop: /^(?:produ[ck].*|shop|store|collections?|cart|p|c|dp|d|w|ip|itm|items?|pr|catalog.*|departments?|category|buy|app|browse|tienda)$/,
  forum: /^(?:forums?.*|threads?|boards?|t|r|topic|discuss.*|community|questions?|talk|groups?|answers?|bbs|comments)$/,
  docs: /^(?:doc.*|api|reference|guides?|manual|wiki|help|kb|learn|tutorials?|userguide|book|latest|stable|support|faq|dev.*|concepts)$/,
  service:
    /^(?:.*services?|.*solutions?|about.*|contact|careers?|platform|programs?|courses?|training|reviews|use-cases|tools?|.*calculators?|insurance|free|company|leistungen|terms|privacy|legal)$/,
} as const;

/** The same for lists, which the model does not ask for: they say why a page is none. */
export const LIST_WORDS = /^(?:tags?|categor.*|topics?|themen?|search|archives?|authors?|latest|rubrik)$/;

/** Keys of a query string with which a page asks for a search. */
export const SEARCH_KEYS = /^(?:q|query|s|search|keywords?|suche?|buscar|wd)$/i;

/** Item types of schema.org, as they stand between quotes, by the kind of page that they speak for. */
export const SCHEMA_TYPES = {
  article: /"\w*(?:Article|BlogPosting)"/,
  forum: /"(?:DiscussionForumPosting|QAPage|Question|Answer)"/,
} as const;

/** The same for what the model does not ask for. */
export const SCHEMA_REASONS = {
  product: /"(?:Product\w*|\w*Offer|\w*Store)"/,
  list: /"(?:CollectionPage|ItemList|SearchResultsPage|Blog)"/,
  video: /"VideoObject"/,
} as const;

/** Class names of `body` that publishing systems give to single stories. */
export const SINGLE_STORY =
  /(?:^|[\s_-])(?:single|postid|article|story|post-template|node-type-(?:news|blog)|blog-?post|news-?detail)(?=$|[\s_-])/i;

/** Makers of pages (`meta generator`) that make one kind of page only. */
export const GENERATORS = {
  forum: /discourse|phpbb|vbulletin|xenforo|flarum/i,
  docs: /docusaurus|sphinx|mkdocs|mediawiki|vitepress/i,
} as const;

/** Parts of class names and ids on the way from a text's container upwards. */
export const CONTAINER_NAMES = {
  article:
    /article|story|(?:entry|post)-?_?(?:body|content|text)|single-post|news-?(?:detail|text|body|content)|blog-?post|artikel|noticia/i,
  other:
    /product|forum|thread|message|docs?[-_\s]|document|markdown-body|comment|reply|answer|question|service|listing|accordion|faq|hero|testimonial|review|feature|card|tab-?pan|slide|footer|cookie|modal|widget/i,
} as const;

/** What is found beside a story's headline. */
export const HEADER_TEXT = {
  year: /(?:19[89]|20[0-4])\d|[۱١][۳٣٤][۰-۹٠-٩]{2}|[۲٢][۰٠][۰-۹٠-٩]{2}|\d\s?월/,
  price: /[$€£¥₹₽]\s?\d|\d\s?(?:[€£₽]|EUR|zł|kr\b)/,
} as const;

/** Addresses of links that stand around a story, a thread or a shop window. */
export const LINK_TARGETS = {
  share:
    /(?:facebook|twitter|x|linkedin|t|bsky|vk)\.\w+\/(?:share|intent|dialog)|wa\.me|whatsapp|pinterest\.com\/pin|reddit\.com\/submit|mailto:\?/i,
  author: /\/(?:authors?|aut[eo]u?r\w*|people|by|staff|profile|writers?|contributors?|redaktion)\//i,
  forum: /\/(?:u|users?|members?)\/|#(?:post|comment|reply)|\/(?:reply|threads?|viewtopic|showthread)\b/i,
} as const;
