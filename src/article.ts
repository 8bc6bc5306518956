import type { Element, ElementContent, Root } from 'hast';

/** What kind of page the story is. `dump` is a plain-text rendering of a page. */
export type ArticleKind = 'article' | 'live-blog' | 'opinion' | 'video' | 'gallery' | 'dump';

/**
 * Where a value was found, in words that the popup can show on hover: `JSON-LD NewsArticle.author`,
 * `meta og:title`, `h1`, `byline near the headline`, `line 14 of the dump`.
 */
export type Evidence = string;

/** The fields of an article whose origin is worth telling. */
export type EvidenceField =
  | 'title'
  | 'kicker'
  | 'lead'
  | 'section'
  | 'topics'
  | 'authors'
  | 'agencies'
  | 'publisher'
  | 'published'
  | 'modified'
  | 'permalink'
  | 'language'
  | 'image'
  | 'isFree'
  | 'kind';

/** A person who signed. `initials` marks an editor's mark such as "fb" or "sms", which is no full name. */
export interface Author {
  name: string;
  url?: string;
  initials?: true;
}

/** A moment as exactly as the page tells it: `iso` is `YYYY-MM-DD` for days, else ISO 8601 with an offset where known. */
export interface DateStamp {
  iso: string;
  precision: 'minute' | 'hour' | 'day';
  evidence: Evidence;
}

/** The paper. `home` and `icon` are absolute http(s) addresses. */
export interface Publisher {
  name: string;
  home: string | null;
  icon: string | null;
}

/** A picture: absolute http(s) or data address, the alternative text, the caption and, apart from it, its credit. */
export interface Picture {
  src: string;
  alt: string;
  caption: string | null;
  credit: string | null;
}

/** Another story that stood in or under the body. */
export interface RelatedLink {
  title: string;
  url: string | null;
}

/** The stage that took a block out. */
export type RemovalStep = 'segment' | 'select' | 'clean' | 'lines';

/** What sort of thing was taken out: what a person would call it. */
export type RemovalReason =
  | 'navigation'
  | 'teaser'
  | 'promotion'
  | 'newsletter'
  | 'share'
  | 'consent'
  | 'paywall'
  | 'author-box'
  | 'comments'
  | 'tags'
  | 'byline'
  | 'date'
  | 'caption'
  | 'duplicate'
  | 'other-story'
  | 'boilerplate';

/** A block that is not part of the story. `where` counts the children of `Article.content` that stand before it. */
export interface Removed {
  id: string;
  step: RemovalStep;
  rule: string;
  reason: RemovalReason;
  text: string;
  where: number;
  /** What stood there, from the same allow-list as `content`, so that it can be put back. */
  content: Element[];
}

/** The pages of the same story that follow the one that was read. */
export interface FollowingPages {
  /** Their addresses in order, as far as the page names them without a gap; of the same origin as the page. */
  urls: string[];
  /** How many follow in all; null where the page only names the next one. */
  count: number | null;
}

/** The story and what is known of it: data, never markup; it crosses messages and storage as it is. */
export interface Article {
  kind: ArticleKind;
  url: string;
  permalink: string | null;
  title: string;
  kicker: string | null;
  /** The standfirst as the page shows it. It is not repeated in `content`. */
  lead: string | null;
  section: string | null;
  topics: string[];
  authors: Author[];
  /** News agencies by their usual names: "AFP", "Reuters". */
  agencies: string[];
  publisher: Publisher | null;
  published: DateStamp | null;
  modified: DateStamp | null;
  /** A BCP 47 tag, or null where neither the page nor its text tells. */
  language: string | null;
  direction: 'ltr' | 'rtl';
  image: Picture | null;
  /** Paragraphs, headings, lists, quotes, figures with caption and credit, tables, code, embeds as links. */
  content: Root;
  /** Words of lead and content as `Intl.Segmenter` counts them. */
  wordCount: number;
  readingMinutes: number;
  /** False where the page says that the rest is for subscribers, null where it says nothing. */
  isFree: boolean | null;
  related: RelatedLink[];
  removed: Removed[];
  /** Absent where the story ends on this page. */
  nextPages?: FollowingPages;
  /** 0 to 1: how sure the engine is that this is the whole story and only the story. */
  confidence: number;
  evidence: Partial<Record<EvidenceField, Evidence>>;
}

/** Why a page is taken for an article or for something else. Codes are strings in `_locales` as `reason_CODE`. */
export type DetectionReason =
  | 'article'
  | 'front_page'
  | 'list'
  | 'search'
  | 'shop'
  | 'forum'
  | 'documentation'
  | 'video'
  | 'login'
  | 'too_short'
  | 'empty'
  | 'unsure';

/** The cheap check's answer. */
export interface Detection {
  isArticle: boolean;
  /** 0 to 1. */
  probability: number;
  reason: DetectionReason;
}

/** What extraction found. Of a page that is no article, `article` is the best that "read anyway" can show, or null. */
export type ExtractionResult =
  | { kind: 'article'; detection: Detection; article: Article }
  | { kind: 'not-article'; detection: Detection; article: Article | null };

export type { Element, ElementContent, Root };
