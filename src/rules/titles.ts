/** What parts the site's name from a headline in a browser tab. */
export const TITLE_SEPARATORS =
  /\s+[|•·»«—–:/‹›-]+\s+|\s*[|｜»«]\s*|\s+::\s+|：\s*|\s*_\s*(?=\p{Script=Han})|\s*-\s*(?=\p{Script=Han})/gu;

/** A headline that is none: what an empty template, an error page or a log-in wall shows. */
export const NO_TITLE =
  /^(?:untitled|home(?:page)?|index|news|article|startseite|accueil|inicio|page not found|404|error|just a moment.*|access denied|subscribe.*|log ?in|sign ?in|share|menu|search|comments?|related.*|newsletter|artikel|nachrichten|\d+|null|undefined)$/i;

/** Names of elements that hold a kicker: the word or line above a headline. */
export const KICKER_NAMES =
  /kicker|overline|eyebrow|topline|dachzeile|spitzmarke|roofline|pre-?title|pre-?headline|supertitle|super-title|surtitle|over-?title|headline__?label|headline-?intro|antetitulo|cintillo|volanta|chapeu|chapéu|occhiello|sobretitulo|bovenkop|anfimarke|surtitre|rubric|super-head|teaser-?topic|category-?label|article-?label/;

/** Names of elements that stand around a headline but hold another story, a remark or a tool. */
export const ASIDE_NAMES =
  /(?<![a-z])(?:comment|related|recommend|teaser|card|promo|sidebar|widget|popular|most-?read|trending|newsletter|share|social|breadcrumb|footer|copyright|cookie|consent|advert|banner|nav|menu|carousel|slider|next|prev|read-?more|more-|ticker|event|poll|upcoming|latest|feed|live-?blog-?(?:entry|post))/;

/** Names of elements that hold who signed. */
export const AUTHOR_NAMES =
  /(?<![a-z])(?:author|byline|by-line|bylines|writer|autor|autore|autoren|auteur|redakteur|verfasser|signature|contributor|reporter|journalist|credits?-?(?:author|name)|creator|firma|penulis|skribent|toimittaja|vcard|fn|published-?by|posted-?by|written-?by|person)/;

/** Names of elements that hold when. */
export const DATE_NAMES =
  /(?<![a-z])(?:date|datum|fecha|data|time|timestamp|datetime|pubdate|publish|published|posted|updated|modified|created|meta|byline|info|stamp|dateline|post-?meta|entry-?meta|article-?meta|issued|aktualis)/;
