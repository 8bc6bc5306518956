import type { ArticleKind, Author, DateStamp, Evidence, EvidenceField, Picture, Publisher } from '../../article.ts';
import type { ExtractOptions } from '../index.ts';
import { linesBeside } from './around.ts';
import { chooseAuthors, keyOf } from './authors.ts';
import { cleanText } from './clean-value.ts';
import { openDom, textOf } from './dom.ts';
import { readBioByline, readFarByline, readLooseByline, readStandfirstByline } from './far-byline.ts';
import { type Head, readHead } from './head.ts';
import { findHeadline } from './headline.ts';
import { isNewsStory, isNode, readJsonLd, type StructuredData, typesOf } from './json-ld.ts';
import { chooseLanguage, dateLanguage } from './language.ts';
import { type MarkedUp, readMicrodata } from './microdata.ts';
import { choosePicture } from './picture.ts';
import { chooseDates } from './published.ts';
import { choosePublisher, hostOf, ownSiteNames, siteNames } from './publisher.ts';
import { readRecipe } from './recipe.ts';
import { homeLinkNames, readShownSection } from './shown-section.ts';
import { readStoryMarks } from './story-marks.ts';
import { jsonLdAuthors, markedUpAuthors, metaAuthors } from './structured-authors.ts';
import { chooseKind, choosePermalink, chooseSection, chooseTopics, readAccess } from './subject.ts';
import { chooseTitle, type TitleSource, withoutSection, withoutSite } from './title.ts';
import { readShownByline, type ShownByline } from './visible-byline.ts';
import { readFarDates, readLooseDates, readShownDates } from './visible-dates.ts';

/** What the page says of its story outside the story's own text; every value that is set has its evidence. */
export interface Metadata {
  title: string | null;
  /** The element that shows the headline, or null where none was found: blocks are measured against its place. */
  headline: Element | null;
  kicker: string | null;
  section: string | null;
  topics: string[];
  authors: Author[];
  agencies: string[];
  publisher: Publisher | null;
  published: DateStamp | null;
  modified: DateStamp | null;
  permalink: string | null;
  language: string | null;
  direction: 'ltr' | 'rtl';
  isFree: boolean | null;
  kind: ArticleKind;
  /** Summaries that the page gives of itself (JSON-LD, og:, meta), best first: candidates for the lead. */
  descriptions: string[];
  /** The picture that the page names as its own, in its largest size; caption and credit where structured data has them. */
  image: Picture | null;
  /** The story's plain text where JSON-LD carries it (`articleBody`), else null. */
  articleBody: string | null;
  /** The recipe's ingredients and steps from JSON-LD, a line each; empty where the page is no recipe. */
  recipe: string[];
  evidence: Partial<Record<EvidenceField, Evidence>>;
}

/** Longer values are cut: a summary is a paragraph, a story a few hundred thousand characters at most. */
const MAX_DESCRIPTION_CHARS = 2000;
const MAX_BODY_CHARS = 400_000;
/** How far from the headline bylines and dates are looked for. */
const LINES_BELOW = 30;
const LINES_ABOVE = 8;
const PROSE_CHARS = 900;
/** Where nothing near the headline has a date, the whole story is looked through, up to here. */
const FAR_LINES = 600;
const FAR_NODES = 6000;

const SECTION_META = ['article:section', 'section', 'content_category', 'category'];

/** What is known of a page that tells nothing. */
export function noMetadata(): Metadata {
  return {
    title: null,
    headline: null,
    kicker: null,
    section: null,
    topics: [],
    authors: [],
    agencies: [],
    publisher: null,
    published: null,
    modified: null,
    permalink: null,
    language: null,
    direction: 'ltr',
    isFree: null,
    kind: 'article',
    descriptions: [],
    image: null,
    articleBody: null,
    recipe: [],
    evidence: {},
  };
}

/** Titles of structured data, best first, without the site's name. */
function titleSources(data: StructuredData, head: Head, marked: MarkedUp, sites: readonly string[]): TitleSource[] {
  const ld = data.story && data.storyType !== 'WebPage' ? cleanText(data.story.headline ?? data.story.name) : '';
  const inBody = marked.values.get('headline')?.[0]?.value ?? '';
  const metas = [
    'og:title',
    'parsely-title',
    'sailthru.title',
    'cxenseparse:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'title',
  ].map((name) => ({ value: cleanText(head.meta.get(name)?.[0] ?? ''), evidence: `meta ${name}` }));
  const raw = [
    { value: ld, evidence: `JSON-LD ${data.storyType}.headline` },
    { value: inBody, evidence: 'microdata headline' },
    ...metas,
    { value: head.tabTitle, evidence: 'title of the browser tab' },
  ].filter((source) => source.value);
  const sections = SECTION_META.flatMap((name) => head.meta.get(name) ?? []).map((name) => cleanText(name));
  return raw.map((source) => {
    const others = raw.filter((other) => other !== source).map((other) => other.value);
    return { ...source, value: withoutSection(withoutSite(source.value, sites, others), sections) };
  });
}

/** Calls once, and only where asked. */
function memo<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function descriptionsOf(data: StructuredData, head: Head): string[] {
  const all = [data.story?.description, data.story?.alternativeHeadline];
  for (const name of ['og:description', 'description', 'twitter:description', 'dc.description', 'sailthru.description'])
    all.push(head.meta.get(name)?.[0]);
  const texts = all.map((value) => cleanText(value, MAX_DESCRIPTION_CHARS)).filter((text) => text.length > 1);
  return [...new Set(texts)];
}

/** Reads the page's metadata. The document is only read; never throws for anything a page can contain. */
export function readMetadata(document: Document, options: ExtractOptions): Metadata {
  const metadata = noMetadata();
  const dom = openDom(document);
  if (!dom) return metadata;
  const { url } = options;
  const evidence = metadata.evidence;

  const head = readHead(dom);
  const rough = [head.meta.get('og:title')?.[0], head.meta.get('twitter:title')?.[0], head.tabTitle]
    .map((value) => cleanText(value))
    .filter(Boolean);
  const h1 = dom.tagged('h1', 1)[0];
  const data = readJsonLd(dom, url, h1 ? [...rough, textOf(dom, h1, 300)] : rough);
  const marked = readMicrodata(dom);
  const sites = siteNames(data, head, url);

  const sources = titleSources(data, head, marked, sites);
  const headline = findHeadline(
    dom,
    sources.map((source) => source.value),
    sites,
    url,
  );
  const above = headline ? linesBeside(dom, headline.element, -1, LINES_ABOVE, PROSE_CHARS) : [];
  const below = headline ? linesBeside(dom, headline.element, 1, LINES_BELOW, PROSE_CHARS) : [];
  const twins = (headline?.twins ?? []).flatMap((twin) =>
    linesBeside(dom, twin, 1, 12, PROSE_CHARS).map((line) => ({ ...line, distance: line.distance + 2 })),
  );
  const lines = [...below, ...twins, ...above];
  const start = headline?.element ?? dom.head;
  metadata.headline = headline?.element ?? null;
  const title = chooseTitle(dom, headline, sources, above, sites, isNewsStory(data.story));
  metadata.title = title.title;
  if (title.title) evidence.title = title.titleEvidence;
  metadata.kicker = title.kicker;
  if (title.kicker) evidence.kicker = title.kickerEvidence;

  metadata.descriptions = descriptionsOf(data, head);
  const language = chooseLanguage(dom, head, data, `${metadata.title ?? ''} ${metadata.descriptions[0] ?? ''}`);
  metadata.language = language.language;
  metadata.direction = language.direction;
  if (language.language) evidence.language = language.evidence;

  const structured = [jsonLdAuthors(data, url), ...metaAuthors(head, url), markedUpAuthors(dom, marked, url)].filter(
    (each) => each !== null,
  );
  const farLines = memo(() =>
    start ? linesBeside(dom, start, 1, FAR_LINES, Number.POSITIVE_INFINITY, FAR_NODES) : [],
  );
  const shownByline = readShownByline(dom, lines, url);
  const publisherTypes = [
    data.story?.publisher,
    ...data.nodes.filter((node) => typesOf(node).some((type) => /Organization/.test(type))),
  ].map((node) => data.resolve(node));
  const isBlog = !publisherTypes.some((node) => isNode(node) && typesOf(node).includes('NewsMediaOrganization'));
  const ownNames = ownSiteNames(data, head).map(keyOf);
  const choose = (byline: ShownByline | null) =>
    chooseAuthors(structured, byline, sites, isBlog, hostOf(url), ownNames, metadata.title);
  let authors = choose(shownByline);
  // where neither says who, what stands farther off may; where the paper or its staff signed, nobody else did
  const isSigned = (shownByline?.score ?? 0) >= 2 && shownByline?.authors.some((each) => each.name !== metadata.title);
  if (!authors.authors.length && !isSigned) {
    const far =
      readStandfirstByline([...below.slice(0, 3).map((line) => line.text), ...metadata.descriptions]) ??
      (shownByline?.isStaff ? null : readLooseByline(dom, url)) ??
      readFarByline(farLines()) ??
      (shownByline?.isStaff ? null : readBioByline(farLines()));
    if (far) authors = choose({ ...far, agencies: [...(shownByline?.agencies ?? []), ...far.agencies] });
  }
  const marks = readStoryMarks(dom);
  metadata.authors = authors.authors.length ? authors.authors : marks.authors.map((name) => ({ name }));
  for (const initials of marks.initials)
    if (!metadata.authors.some((author) => author.name === initials))
      metadata.authors.push({ name: initials, initials: true });
  if (metadata.authors.length) evidence.authors = authors.authorsEvidence || marks.evidence;
  metadata.agencies = [...new Set([...authors.agencies, ...marks.agencies])];
  if (metadata.agencies.length) evidence.agencies = authors.agenciesEvidence || marks.evidence;

  const context = { savedAt: options.savedAt, language: dateLanguage(metadata.language, url) };
  const shown = readShownDates(dom, lines, context);
  const dates = chooseDates(
    {
      data,
      head,
      marked,
      shown,
      loose: memo(() => readLooseDates(dom, context)),
      far: memo(() => readFarDates(dom, farLines(), context)),
      url,
    },
    context,
  );
  metadata.published = dates.published;
  metadata.modified = dates.modified;
  if (dates.published) evidence.published = dates.published.evidence;
  if (dates.modified) evidence.modified = dates.modified.evidence;

  const section = chooseSection(data, head, marked, sites, metadata.title ?? '', (usable) =>
    readShownSection(dom, above, url, usable),
  );
  metadata.section = section?.section ?? null;
  if (section) evidence.section = section.evidence;
  const topics = chooseTopics(data, head, marked);
  metadata.topics = topics.topics;
  if (topics.topics.length) evidence.topics = topics.evidence;
  const publisher = choosePublisher(data, head, url, () => homeLinkNames(dom, url));
  metadata.publisher = publisher?.publisher ?? null;
  if (publisher) evidence.publisher = publisher.evidence;
  const permalink = choosePermalink(head, data, url);
  metadata.permalink = permalink?.permalink ?? null;
  if (permalink) evidence.permalink = permalink.evidence;
  const picture = choosePicture(data, head, url);
  metadata.image = picture?.picture ?? null;
  if (picture) evidence.image = picture.evidence;
  const access = readAccess(data, head, marked);
  metadata.isFree = access?.isFree ?? null;
  if (access) evidence.isFree = access.evidence;
  const kind = chooseKind(data, head, url, metadata.section, metadata.kicker);
  metadata.kind = kind.kind;
  if (kind.evidence) evidence.kind = kind.evidence;
  const body = data.story?.articleBody;
  metadata.articleBody = typeof body === 'string' && body.trim() ? body.slice(0, MAX_BODY_CHARS) : null;
  metadata.recipe = readRecipe(data.nodes);
  return metadata;
}
