/** What parts the site's name from a headline in a browser tab. */
export const TITLE_SEPARATORS =
  /\s+[|•·»«—–:/‹›-]+\s+|\s*[|｜ㅣ»«]\s*|\s+::\s+|：\s*|\s*[_-]\s*(?=[\u3400-\u9fff\uac00-\ud7a3])/g;

/** A headline that is none: what an empty template, an error page or a log-in wall shows. */
export const NO_TITLE =
  /^(?:untitled|home(?:page)?|index|news|article|startseite|accueil|inicio|page not found|404|error|just a moment.*|access denied|subscribe.*|log ?in|sign ?in|share|menu|search|comments?|related.*|newsletter|artikel|nachrichten|\d+|null|undefined)$/i;

/** Names of elements that hold a kicker: the word or line above a headline. */
export const KICKER_NAMES =
  /kicker|overline|eyebrow|topline|dachzeile|spitzmarke|roofline|pre-?title|pre-?headline|supertitle|super-title|surtitle|over-?title|headline__?label|headline-?intro|antetitulo|cintillo|volanta|chapeu|chapéu|occhiello|sobretitulo|bovenkop|anfimarke|surtitre|rubric|super-head|teaser-?topic|category-?label|article-?label/;

/** Names of elements that stand around a headline but hold another story, a remark or a tool. */
export const ASIDE_NAMES =
  /(?<![a-z])(?:comments|comment-?(?:list|item|body|form|text|meta|reply|section)|(?<!-)comment|related|recommend|teaser|promo|sidebar|popular|most-?read|trending|newsletter|breadcrumb|footer|copyright|cookie|consent|advert|banner|nav(?![a-z]*y)|menu|carousel|(?<!(?:^|\s)__)next|prev|read-?more|ticker|(?<!pointer-)event|poll|upcoming|latest|more-?(?:news|stories|articles|posts)|other-?(?:news|stories|articles|posts)|live-?blog-?(?:entry|post))/;

/** Names of elements that hold who signed. */
export const AUTHOR_NAMES =
  /(?<![a-z])(?:author|byline|by-line|bylines|writer|autor|autore|autoren|auteur|redakteur|verfasser|signature|contributor|reporter|journalist|credits?-?(?:author|name)|creator|firma|penulis|skribent|toimittaja|vcard|fn|published-?by|posted-?by|written-?by|person)/;

/** Names of elements that hold when. */
export const DATE_NAMES =
  /(?<![a-z])(?:date|datum|fecha|data|time|timestamp|datetime|pubdate|publish|published|posted|updated|modified|created|meta|byline|info|stamp|dateline|post-?meta|entry-?meta|article-?meta|issued|aktualis)/;

/** Words in the names of papers: a name that a site and its author share is a person's only without them. */
export const PAPER_WORDS =
  /zeitung|nachrichten|deutsche|welle\b|rundfunk|fernsehen|sender|post\b|rundschau|anzeiger|[bl]latt\b|kurier|bote\b|press|times|news|mail|mirror|standard|herald|journal|gazette|tribun|chroni|telegraph|guardian|independent|express|star\b|sun\b|world|today|daily|weekly|week\b|magazin|radio|\btv|media|noticias|diario|diário|prensa|jornal|folha|correio|giornale|corriere|gazzetta|monde|figaro|echos|parisien|welt|spiegel|online|blog|team|studio|group|agency|marketing|expert|guide|security|health|care|bank|college|university|school|company|consult|solutions|services|design|digital|tech|travel|social|club|center|centre|institute|foundation|store|shop|^(?:the|le|la|les|el|los|las|il|lo|der|die|das|de|het|o|a|os|as|my|your|our|top|best)\s/i;
