import type { DateStamp } from '../../article.ts';
import { cleanText } from './clean-value.ts';
import { type DateContext, type ParsedDate, parseDate } from './dates.ts';
import type { Head } from './head.ts';
import { isNode, type StructuredData } from './json-ld.ts';
import type { MarkedUp } from './microdata.ts';
import type { ShownDate } from './visible-dates.ts';

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'og:article:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'article:publicationdate',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'dc.date',
  'dcterms.date',
  'dc:date',
  'publish-date',
  'publish_date',
  'publishdate',
  'pubdate',
  'publication_date',
  'publication-date',
  'date.published',
  'published_at',
  'published',
  'published-date',
  'published_time',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'originalpublicationdate',
  'date',
  'rnews:datepublished',
  'mediator_published_time',
  'vr:published_time',
  'bt:pubdate',
  'ptime',
  'displaydate',
  'creation_date',
  'article:date',
  'mrf:publication_date',
  'og:pubdate',
  'pdate',
  'gsa_publish_date',
];
const MODIFIED_META = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'og:article:modified_time',
  'cxenseparse:recs:modifiedtime',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'modified_time',
  'revised',
  'date.updated',
  'article.updated',
  'mediator_modified_time',
  'utime',
];
const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
/** The number of a story that begins with the day it was filed: "/A2026012914320005196", "/AKR20260129143200061". */
const URL_NUMBER = /[/=_-][A-Za-z]{0,4}(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3,14}(?=[/._?&#-]|$)/;
const DAY_MS = 86_400_000;
/** No draft lies longer. */
const MAX_DRAFT_MS = 8 * DAY_MS;
/** Below this a shown date is no match for structured data, nor enough alone. */
const SURE_SCORE = 3;
/** From here on a shown date that is older than structured data's is believed, as is one in a line of its own. */
const OLDER_SCORE = 5;

/** When the story came out and when it was last changed; null where the page does not say. */
export interface DatesFound {
  published: DateStamp | null;
  modified: DateStamp | null;
}

/** Names of `meta` elements that no list has, but that say what they are: "w-published-date". */
function otherNames(head: Head): string[] {
  return [...head.meta.keys()].filter(
    (name) =>
      /publish(?:ed)?$|(?:^|[:._-])(?:upload(?:ed|_?date)|created(?:_at|_time|_on)?)$|publi[sc][a-z]*[-_.:]?(?:date|time|on|at)|(?:date|time)[-_.:]?publi/.test(
        name,
      ) && !/expir|modif|updat/.test(name),
  );
}

/** A date of structured data: ISO in most cases; whole numbers are seconds or milliseconds since 1970. */
export function readStamp(value: unknown, context: DateContext): ParsedDate | null {
  const text =
    typeof value === 'number'
      ? String(value)
      : cleanText(isNode(value) ? value['@value'] : Array.isArray(value) ? value[0] : value, 200);
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return { iso: date.toISOString().slice(0, 19).concat('Z'), precision: 'minute' };
  }
  const date = text ? parseDate(text, { ...context, savedAt: null }) : null;
  // midnight without a zone is how programs write a day
  if (date && /T00:00(?::00)?$/.test(date.iso)) return { iso: date.iso.slice(0, 10), precision: 'day' };
  return date;
}

/** Time in ms for comparing; days count from noon. */
function timeOf(date: { iso: string; precision: string }): number {
  const time = Date.parse(
    date.precision === 'day'
      ? `${date.iso.slice(0, 10)}T12:00:00Z`
      : date.iso.match(/(?:Z|[+-]\d\d:\d\d)$/)
        ? date.iso
        : `${date.iso}Z`,
  );
  return Number.isFinite(time) ? time : 0;
}

/** The day that a date names, '' for none. */
function dayOf(date: { iso: string } | null): string {
  return date?.iso.slice(0, 10) ?? '';
}

/** The date in an address: "/2024/05/03/", or what the story's number begins with. */
export function urlDate(url: string, pattern = URL_DATE): ParsedDate | null {
  const hit = url.slice(0, 2000).match(pattern);
  return hit ? parseDate(`${hit[1]}-${hit[2]}-${hit[3]}`, { savedAt: null, language: null }) : null;
}

/**
 * Chooses both dates. Structured data is believed, but not against a date near the headline that is earlier and says
 * "published"; a date of the address alone is the last resort.
 */
export function chooseDates(
  sources: {
    data: StructuredData;
    head: Head;
    marked: MarkedUp;
    shown: readonly ShownDate[];
    /** Dates farther off, asked for where nothing nearer tells: what is called a date, then what stands anywhere under the headline. */
    loose: () => readonly ShownDate[];
    far: () => readonly ShownDate[];
    url: string;
  },
  context: DateContext,
): DatesFound {
  const { data, head, marked, shown } = sources;
  const limit = context.savedAt ? context.savedAt.getTime() + 1.5 * DAY_MS : Number.POSITIVE_INFINITY;
  const isPast = (date: ParsedDate) => timeOf(date) <= limit;

  function fromLd(keys: readonly string[]): DateStamp | null {
    for (const key of keys) {
      const date = data.story ? readStamp(data.story[key], context) : null;
      if (date && isPast(date)) return { ...date, evidence: `JSON-LD ${data.storyType}.${key}` };
    }
    return null;
  }
  function fromMeta(names: readonly string[]): DateStamp | null {
    for (const name of names)
      for (const value of head.meta.get(name) ?? []) {
        const date = readStamp(value, context);
        if (date && isPast(date)) return { ...date, evidence: `meta ${name}` };
      }
    return null;
  }
  function fromMarked(key: string): DateStamp | null {
    for (const { value } of marked.values.get(key) ?? []) {
      const date = readStamp(value, context);
      if (date && isPast(date)) return { ...date, evidence: `microdata ${key}` };
    }
    return null;
  }
  function fromShown(dates: readonly ShownDate[], role: ShownDate['role'], minScore: number): DateStamp | null {
    const date = dates.find((each) => each.role === role && each.score >= minScore && isPast(each));
    return date ? { iso: date.iso, precision: date.precision, evidence: date.evidence } : null;
  }

  let published =
    fromLd(['datePublished', 'uploadDate']) ??
    fromMeta(PUBLISHED_META.slice(0, 5)) ??
    fromMarked('datepublished') ??
    fromLd(['dateCreated']) ??
    fromMeta(PUBLISHED_META.slice(5)) ??
    fromMeta(otherNames(head));
  let modified =
    fromLd(['dateModified']) ??
    fromMeta(MODIFIED_META) ??
    fromMarked('datemodified') ??
    fromShown(shown, 'modified', SURE_SCORE);
  const near = fromShown(shown, 'published', SURE_SCORE);
  if (!published) published = near;
  // a page that was moved to a new system is as old as it says to its readers
  const older = fromShown(
    shown.filter((date) => (date.score >= OLDER_SCORE || date.isAlone) && dayOf(date) !== dayOf(modified)),
    'published',
    SURE_SCORE,
  );
  if (published && older && timeOf(older) < timeOf(published) - 3 * DAY_MS) published = older;
  // the day that a paper's own form of sharing and its page name alike, a few days after structured data's: those count a draft's
  const social = fromMeta(PUBLISHED_META.slice(0, 1));
  if (published && social && near && dayOf(social) === dayOf(near) && dayOf(social) !== dayOf(published)) {
    const later = timeOf(social) - timeOf(published);
    if (later > 0 && later < MAX_DRAFT_MS) published = social;
  }
  const inUrl = urlDate(sources.url) ?? (published ? null : urlDate(sources.url, URL_NUMBER));
  if (!published) {
    published =
      fromShown(shown, 'published', 1) ??
      fromShown(sources.loose(), 'published', 1) ??
      fromShown(sources.far(), 'published', 1);
    const agrees = published && inUrl && Math.abs(timeOf(published) - timeOf(inUrl)) <= 2 * DAY_MS;
    if (inUrl && !agrees) published = { ...inUrl, evidence: 'date in the address' };
    published ??=
      fromMarked('datecreated') ??
      fromShown(shown, 'modified', 1) ??
      fromShown(sources.loose(), 'modified', 1) ??
      fromShown(sources.far(), 'modified', 1) ??
      modified;
    // better the day of the last change than none: the evidence says so
    if (published && published.evidence === modified?.evidence)
      published = { ...published, evidence: `${published.evidence}, the last change: no first publication is given` };
  }
  // the same moment with its time of day is worth more than the day alone
  if (published?.precision === 'day' && near && near.precision !== 'day' && near.iso.slice(0, 10) === published.iso)
    published = near;
  // changed before it came out: a draft's date
  if (published && modified && timeOf(modified) <= timeOf(published)) modified = null;
  return { published, modified };
}
