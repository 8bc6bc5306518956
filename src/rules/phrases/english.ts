import type { PhraseRow } from './types.ts';

/** English, and marks that need no language (`mul`). */
export const ENGLISH: readonly PhraseRow[] = [
  ['mul/copyright', 'boilerplate', 40, /^(?:©|\(c\) |copyright\b)|^.{0,60}(?:©|copyright) ?(?:19|20)\d\d/iu],
  [
    'mul/pages',
    'navigation',
    8,
    /^(?:page |seite |página |стр\.? )?\d+ (?:of|von|de|из|\/) \d+$|^[\d\s|›»<>←→.…-]+$/iu,
  ],
  [
    'mul/credit',
    'caption',
    30,
    /^(?:photos?|image|foto|picture|imagen|credit|bild|ảnh|фото|photograph|bildquelle|quelle)\s*(?:by|credit|von|de)?\s*[:©/]|^(?:photo(?:graph)?|picture) (?:by|credit|courtesy)\b/iu,
  ],
  [
    'mul/credit-end',
    'caption',
    60,
    /^(?!.*[.!?…]["”“»]? \().{0,360}[/(](?:AFP|Reuters|Getty Images|dpa|AP|EPA|imago)[^.]{0,30}\)?$/iu,
  ],
  [
    'mul/networks',
    'share',
    12,
    /^(?:(?:x|twitter|facebook|whatsapp|linkedin|pinterest|reddit|telegram|instagram|email|e-mail|mail|print|youtube|tiktok|threads|bluesky|mastodon|flipboard|messenger|pocket|tumblr|rss|xing|vk|link|copy link|\(twitter\))[\s,|·/]*)+$/iu,
  ],
  ['mul/address', 'share', 40, /^(?:https?:\/\/|www\.)\S+$/iu],
  [
    'mul/duration',
    'date',
    4,
    /^(?:\d+:)?\d{1,2}:\d\d(?: ?min)?$|^\d+ ?(?:min|mins|minutes?|minuten|минут[аы]?)(?: read)?$/iu,
  ],
  ['en/skip', 'navigation', 9, /^(?:skip|jump|go|back|return) (?:to|ad|next|this)\b/iu],
  [
    'en/menu',
    'navigation',
    6,
    /^(?:menu|home|search|sections|navigation|toggle \w+|open menu|close(?: menu)?|log ?in|sign ?(?:in|up|out)|subscribe|my account|next|previous|next article|previous article|back|live tv|in focus|latest (?:audio|videos?|news)|loading\W*|view all|see all|show (?:more|less)|load more|more|read more|continue reading|learn more|watch live)$/iu,
  ],
  [
    'en/ad',
    'promotion',
    7,
    /^(?:advertisement|advert|ad|ads|sponsored(?: content| by .*)?|promoted(?: content)?|paid (?:content|post)|story continues below.*|article continues (?:below|after).*|scroll to continue.*|continue reading below.*|ad feedback|partner content|our sponsors?)\W*$/iu,
  ],
  [
    'en/read-more',
    'teaser',
    25,
    /^(?:read|see|watch|listen|hear|learn)(?: (?:more|next|also|now|here|further))+ ?[:|–—-]|^(?:also|must|now) read\b|^(?:check out|learn more at|see our|find out more|click here|tap here)\b[^.]{0,80}[.:]?$|^(?:read|see|watch) (?:also|next|more)\b[^.]*$|^(?:related|more|explainer|opinion|analysis|in pictures|in depth|live updates?|video|photos) ?[:|]/iu,
  ],
  [
    'en/related',
    'teaser',
    10,
    /^(?:related|recommended|more|other|similar|popular|trending|latest|top|most|must)[ -](?:topics?|stor(?:y|ies)|articles?|posts?|news|reads?|read|viewed|popular|shared|discussed|videos?|content|coverage|links?|headlines?|reading|on|from|in|by|like|about|like this|for you|now|searches|stories from)\b[^.?!]*$|^(?:related|recommended|trending|most read|editors?['’]? ?(?:s['’]?)? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed)|(?:people|others) also|what to read next|read this next|up next|don['’]t miss|in this (?:article|story|section)|keep reading|topics?|table of contents|on this page|from our partners|around the web|elsewhere on|explore more|in case you missed|more information|further reading|watch)\b[^.]{0,60}[.…]*$/iu,
  ],
  [
    'en/newsletter',
    'newsletter',
    45,
    /^(?:sign|subscribe|register|join|get|receive|follow|stay|download)\b.{0,60}\b(?:newsletters?|inbox|e-?mails?|updates|alerts|free trial|mailing list|whatsapp|our app|for free|digest|briefing|push notifications?|latest news|rss)\b|^(?:newsletters?|enter your e-?mail|e-?mail address|your e-?mail|by (?:signing|clicking|submitting|subscribing|entering|registering)|thanks? (?:you )?for (?:signing|subscribing)|invalid e-?mail|sign up (?:now|here|for|to)|subscribe (?:now|here|to|for)|(?:our |the )?(?:daily|weekly|free) newsletter)\b/iu,
  ],
  [
    'en/share',
    'share',
    14,
    /^(?:share|tweet|pin|print|save|copy(?: link)?|e-?mail|bookmark|comment|like)(?: (?:this|on|via|it|to|with|article|story|page|full article|by|link|save)\b.*|[ :|]*)$|^(?:\d+ shares?|copied)$|^(?:follow us|follow (?:us )?on|connect with us|find us on|listen to (?:this )?(?:article|story)|gift (?:this )?article|link copied|add us on|join the conversation|click to share|share options)\b[^.]{0,60}/iu,
  ],
  [
    'en/consent',
    'consent',
    80,
    /^(?:we (?:and our partners )?(?:use|value|care about|process)\b.{0,60}\b(?:cookies|privacy|data)|this (?:site|website|page|content) (?:uses|is hosted|is provided|requires)|cookie|manage (?:cookies|preferences|consent)|accept (?:all|cookies)|privacy (?:policy|notice|settings)|terms (?:of|and|&)|by (?:continuing|using)|your privacy|do not sell|please enable|enable javascript|javascript|your browser)\b/iu,
  ],
  [
    'en/paywall',
    'paywall',
    45,
    /^(?:(?:this|the) (?:article|content|story|post) is (?:for|only|free|exclusive|available)|already (?:a |have an )?(?:subscriber|member|account|subscribed)|to (?:continue|keep) reading|(?:create|register for) (?:a|an|your) (?:free )?account|start your (?:free )?(?:trial|subscription)|unlock|get (?:full|unlimited) access|support (?:our|independent|quality) journalism|you have (?:reached|read|used)|become a (?:member|subscriber|supporter)|subscribers? only|premium|log in to (?:read|continue|comment)|not a (?:subscriber|member)|donate|want to (?:read|see) more)\b/iu,
  ],
  [
    'en/comments',
    'comments',
    20,
    /^(?:\d+ comments?|(?:view|show|leave|post|add|write|read|hide|all|no|join the|load|sort) (?:all |a |the |your |more )?(?:comments?|repl(?:y|ies)|conversation|discussion)|comments?(?: are closed| section| policy| \(\d+\)|:)?|reply|report (?:comment|abuse)|leave a (?:reply|comment)|you must be logged in|your email address will not)\b[^.]{0,60}/iu,
  ],
  [
    'en/tags',
    'tags',
    14,
    /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|explore|labels|tagged|posted in|in|read more (?:on|about)|more (?:on|about)|sections?)\s*:/iu,
  ],
  [
    'en/byline',
    'byline',
    24,
    /^(?:BY|[Bb]y|(?:[Ww]ritten|[Ww]ords|[Rr]eported|[Pp]osted|[Ss]tory|[Ee]dited|[Ff]act[ -]checked|(?:[Mm]edically )?[Rr]eviewed) by|[Aa]uthor|[Cc]ontributors?)\b(?: ?:)? ?\p{Lu}[^.?!]*$/u,
  ],
  [
    'en/date',
    'date',
    16,
    /^(?:(?:last )?(?:updated?|published|posted|modified|created|edited|first published)(?: on| at)?\b ?:?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,10}\d)|^\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\b|^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d/iu,
  ],
  [
    'en/author-box',
    'author-box',
    60,
    /^(?:about the (?:author|writer)|meet the (?:author|writer)|(?:the )?author(?: bio)?:?$|more (?:from|by) (?:this |the )?(?:author|writer)|view (?:all |author )?(?:posts|articles|profile)|follow .{1,30} on (?:twitter|x)\b|contact (?:the )?(?:author|reporter|us)|(?:he|she|they|\p{Lu}\p{L}+ \p{Lu}\p{L}+) (?:is|was) (?:a|an|the) (?:[\w-]+ ){0,3}(?:reporter|writer|journalist|editor|correspondent|columnist|contributor)\b)/iu,
  ],
  [
    'en/corrections',
    'boilerplate',
    60,
    /^(?:all rights reserved|(?:this (?:article|story) (?:was|has been|originally|first)|an earlier version|correction|editor['’]s note|note to|disclaimer|disclosure|our standards|licens(?:e|ing)|got a (?:tip|story)|do you have|have a (?:tip|story)|send (?:us|your)|report (?:an? )?(?:error|typo|mistake)|reprints|we (?:may )?(?:earn|receive) (?:a )?commission|affiliate|as an amazon|about us|contact us|help cent(?:er|re)|advertise|careers))\b/iu,
  ],
  [
    'en/appeal',
    'promotion',
    45,
    /^.{0,160}\b(?:become a (?:member|subscriber|supporter|patron)\b(?! of\b)|support (?:our|independent|local|quality) (?:journalism|reporting|newsroom|reporters)\b|your (?:support|donation|membership) (?:helps|makes|keeps)\b)/iu,
  ],
];
