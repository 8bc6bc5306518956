import type { PhraseRow } from './types.ts';

/** German, Dutch, the languages of the north. */
export const GERMANIC: readonly PhraseRow[] = [
  [
    'de/skip',
    'navigation',
    8,
    /^(?:zum|zur|zu|direkt zu\w*|springe\w*) (?:inhalt|hauptinhalt|navigation|hauptnavigation|startseite|suche|seitenanfang|artikel|footer|fußzeile|themenseite)\b|^(?:nach oben|zurück|weiter|vorheriger artikel|nächster artikel|startseite|menü|suche|suchen|anmelden|abmelden|abo|abonnieren|abonnement|mehr|mehr anzeigen|mehr laden|alle anzeigen|schließen|öffnen|e-?paper|mediathek|merken|merkliste|inhalt)$/u,
  ],
  [
    'de/ad',
    'promotion',
    8,
    /^(?:(?:[-–—] ?)*(?:anzeige|werbung|gesponsert)(?:en)?|advertorial|partnerangebot\w*|nach der anzeige.*|artikel wird nach .* fortgesetzt|der (?:artikel|text|beitrag) geht .{0,30}weiter|zum (?:shop|angebot|produkt)|(?:jetzt )?(?:bei \S+ )?(?:kaufen|bestellen)|ausverkauft|unsere partner.*|angebote? .{0,20}partner\w*)\W*$/u,
  ],
  [
    'de/affiliate',
    'promotion',
    60,
    /^(?:[-–—] ?)?(?:(?:anzeige|werbung)\b.{0,60}\b(?:affiliate|zusammenarbeit|kooperation)|(?:dieser|der) (?:artikel|beitrag|text) enthält (?:\S+ )?(?:affiliate|werbe|partner|provisions)|(?:für|über) (?:die |mit .{1,20} )?links? (?:auf|in) dies(?:er|em) (?:seite|artikel|beitrag)|(?:die )?mit .{1,30} gekennzeichnete\w* links?|preis(?:e)? (?:kann|können) (?:jetzt|inzwischen)|letzte aktualisierung am .* affiliate)\b/u,
  ],
  [
    'de/press',
    'boilerplate',
    30,
    /^(?:presse-?kontakte?|pressestelle|medienkontakt|kontakt für (?:presse|medien|rückfragen)|ansprechpartner(?:in)?(?: für .{1,40})?|(?:bei|für) rückfragen|(?:für )?weitere (?:auskünfte|informationen) (?:erteilt|und|zum|zur|finden)|(?:veröffentlichung und )?(?:nach|ab)druck (?:ist )?(?:honorarfrei|kostenfrei|frei)|achtung redaktionen|original-content von|download pressefotos?|belegexemplar)(?![\p{L}])/u,
  ],
  [
    'de/liked',
    'promotion',
    40,
    /^.{0,20}\b(?:(?:hat|haben) (?:dir|ihnen|euch) .{2,50} gefallen|(?:wenn|falls) (?:dir|ihnen|euch) .{2,50} gefallen|(?:ist|war) (?:der|dieser|das) (?:artikel|beitrag|text) (?:hilfreich|interessant)|wie hilfreich (?:war|ist))\b/u,
    ['gefallen', 'hilfreich', 'interessant'],
  ],
  [
    'de/read-more',
    'teaser',
    25,
    /^(?:(?:sehen|schauen|hören|erfahren) sie (?:auch|dazu|hier|mehr)|(?:den|die|das) (?:ganzen?|kompletten?|vollständigen?) (?:artikel|beitrag|text|interview|geschichte) (?:lesen|finden|gibt|können)|dieser (?:artikel|beitrag|text) (?:stammt|ist) (?:aus|ein auszug)|lesen sie (?:auch|dazu|mehr|weiter|hier)|lies (?:auch|mehr|dazu|hier)|auch interessant|das könnte (?:sie|dich|ihnen|dir) (?:auch )?(?:interessieren|gefallen)|mehr (?:zum thema|dazu|zu|aus|über|von|infos?|lesen|erfahren|nachrichten|artikel|informationen)|mehr:|weiterlesen|(?:filter_none )?weitere (?:artikel|themen|nachrichten|informationen|meldungen|beiträge|links|videos?)|siehe auch|hier (?:lesen|geht es|finden|gibt es)|hintergrund:|interview:|kommentar:|podcast:|video:|lesetipp|zum (?:artikel|thema|video)|ebenfalls interessant|passend (?:zum thema|dazu)|die redaktion empfiehlt)(?![\p{L}]).{0,160}$/u,
  ],
  [
    'de/related',
    'teaser',
    10,
    /^(?:(?:meist|am meisten )ge(?:lesen|klickt|sehen|hört)\w*(?: .*)?|beliebt\w*|empfohlen\w* .{0,30}|empfehlung\w*(?: der redaktion)?|aktuelle\w* (?:nachrichten|themen|meldungen|videos)|top-?(?:themen|news|artikel|videos)|neueste\w* .{0,30}|themen(?: des artikels)?:?|schlagw(?:ort|örter)e?:?|stichw(?:ort|örter)e?:?|ressorts?|newsticker|im überblick|inhaltsverzeichnis|inhalt:|in diesem (?:artikel|beitrag|text):?|in dieser serie|übersicht|externer inhalt|redaktionelle empfehlung|verwandte (?:themen|artikel)|zur startseite|zur (?:übersicht|homepage))$/u,
  ],
  [
    'de/newsletter',
    'newsletter',
    45,
    /^(?:.{0,40}\bnewsletter\b.{0,100}(?:anmelden|abonnieren|bestellen|kostenlos|erhalten|\?|!)|newsletter|(?:jetzt )?(?:kostenlos )?(?:abonnieren|anmelden|registrieren)\b|melden sie sich|ihre e-?mail|e-?mail-?adresse|folgen sie uns|folge uns|mit (?:meiner|der|ihrer) anmeldung|(?:jetzt )?(?:unsere )?app (?:herunter)?laden)/u,
    ['newsletter', 'abonnieren', 'anmeld', 'registrieren', 'melden sie', 'mail', 'folge', 'app '],
  ],
  [
    'de/share',
    'share',
    12,
    /^(?:teilen|drucken|merken|kommentieren|vorlesen|artikel (?:teilen|drucken|merken|anhören|vorlesen|verschenken|versenden)|(?:auf|per|via|bei) (?:facebook|twitter|x|whatsapp|e-?mail|linkedin|xing|pinterest|instagram)(?: .*)?|link kopieren|kopieren|feedback|schriftgröße|folgen|\d+ (?:mal )?geteilt|beitrag (?:teilen|anhören)|diesen artikel .{0,40}|verschenken|fehler melden)(?: |$)[^.]{0,40}$/u,
  ],
  [
    'de/consent',
    'consent',
    90,
    /^(?:(?:wir|diese (?:web)?seite|an dieser stelle|um diesen|zur? anzeige|dieser (?:externe )?inhalt|mit ihrer (?:einwilligung|zustimmung)|ich bin (?:damit )?einverstanden|datenschutz|impressum|cookies?|agb|nutzungsbedingungen|einstellungen|bitte (?:aktivieren|javascript)|ihr browser|sie (?:haben|müssen) (?:javascript|cookies)|empfohlener (?:externer|redaktioneller) inhalt|inhalte? (?:laden|anzeigen|zulassen))\b(?:.{0,120}\b(?:cookies?|daten|datenschutz\w*|inhalte?n?|browser|javascript|drittanbieter\w*|einverstanden|anzeigen|externe\w*)\b.*|$))/u,
  ],
  [
    'de/paywall',
    'paywall',
    40,
    /^(?:(?:jetzt )?(?:weiterlesen|testen|freischalten|abonnieren)\b.{0,40}$|sie (?:sind|haben) (?:bereits|schon|noch)|bereits (?:abonnent|registriert|kunde)|(?:als|nur für) abonnent\w*|dieser (?:artikel|text|inhalt|beitrag) (?:ist|gehört|steht|lag|wurde)\b.{0,60}(?:abo|plus|abonnent|exklusiv|kostenpflichtig|verfügbar)|alle artikel|monatlich kündbar|exklusiv für|premium|mit (?:dem )?(?:\S+-)?abo\b|login|registrieren)/u,
  ],
  [
    'de/comments',
    'comments',
    14,
    /^(?:\d+ kommentare?|kommentare?(?: \(\d+\))?|(?:zu den|alle|kommentar|kommentare|beitrag) (?:kommentare\w*|schreiben|verfassen|anzeigen|lesen|abgeben)|diskutieren sie|schreiben sie|antworten|leserbrief\w*|diskussion)\b.{0,40}$/u,
  ],
  [
    'de/byline',
    'byline',
    16,
    /^(?:[Vv]on|VON|[Aa]utor(?:in)?|[Ee]in (?:[Kk]ommentar|[Gg]astbeitrag|[Ii]nterview|[Bb]ericht|[Pp]orträt|[Ee]ssay) von|[Tt]ext|[Ii]nterview|[Rr]edaktion)\b ?:? ?\p{Lu}[^.?!]*$/u,
  ],
  [
    'de/date',
    'date',
    14,
    /^(?:(?:zuletzt )?(?:aktualisiert|veröffentlicht|erstellt|stand|erschienen|publiziert)\b ?:?(?: am)?|(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)[.,] ?\d|vor \d+ (?:minuten?|stunden?|tag|wochen?|monat|jahr)|\d{1,2}\. ?(?:\d{1,2}\.|\p{L}{3,9}) ?(?:19|20)\d\d)[^.]{0,60}/u,
  ],
  [
    'de/author-box',
    'author-box',
    50,
    /^(?:über (?:den aut(?:or|hor)|die autor(?:in(?:nen)?|en)|uns)|zum autor|zur autorin|zu den autor\p{L}*|zur person|mehr von|alle artikel von|alle beiträge|autor(?:in)?:|(?:der autor|die autorin) (?:ist|arbeitet|schreibt|war))\b/u,
  ],
  [
    'de/boilerplate',
    'boilerplate',
    40,
    /^(?:alle rechte vorbehalten|mit (?:material|informationen) (?:von|der)|dieser artikel (?:erschien|wurde|ist)|(?:das|der|die) (?:copyright|urheberrecht)|kontakt|karriere|mediadaten|hilfe|bildnachweis|transparenzhinweis|hinweis der redaktion|anmerkung der redaktion|rss|barrierefreiheit|©)\b|^quellen? ?:/u,
  ],
  [
    'nl/mix',
    'teaser',
    20,
    /^(?:lees (?:ook|meer|verder|hier)|bekijk (?:ook|meer)|meer (?:over|nieuws|lezen|van|weten)|zie ook|gerelateerd\w*|meest gelezen|ook interessant|aanbevolen|advertentie|reageer|reacties|delen|deel dit .*|nieuwsbrief|schrijf je in|abonneer|inloggen|terug naar .*|alle rechten voorbehouden)(?![\p{L}])/u,
  ],
  [
    'nordic/mix',
    'teaser',
    20,
    /^(?:les (?:også|mer|hele)|læs (?:også|mere|hele)|läs (?:också|mer|även|hela|vidare)|lue (?:myös|lisää)|lesa? (?:einnig|meira|líka)|se (?:også|även|mer)|mer om|mere om|lisää|aiheesta|meira um|relatert\w*|relaterade?|relateret|mest (?:lest|læst|lästa|sett|lesið)|luetuimmat|annonse?|annons|mainos|auglýsing|del (?:på|artikkel\w*|saken)|dela|jaa|deila|nyhetsbrev|uutiskirje|abonner\w*|prenumerera|tilaa|logga? in|log ind|kirjaudu|kommentarer|kommentit|publisert|publiceret|publicerad|uppdaterad|oppdatert|opdateret|julkaistu|päivitetty)(?![\p{L}])[^.]{0,110}$/u,
  ],
];
