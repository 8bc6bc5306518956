import type { ArticleKind } from '../../article.ts';
import { cleanText, flatten, httpUrl } from './clean-value.ts';
import { allMeta, firstMeta, type Head } from './head.ts';
import { isNode, type LdNode, listOf, type StructuredData, typesOf } from './json-ld.ts';
import type { MarkedUp } from './microdata.ts';
import { wordList } from './word-list.ts';

const MAX_TOPICS = 20;
const MAX_TOPIC_CHARS = 60;
const OPINION =
  'opinion|opinions|op-ed|editorial|comment|commentisfree|kommentar|kommentare|meinung|kolumne|leitartikel|glosse|gastbeitrag|opinion|opinión|columna|columnas|opinião|tribune|chronique|opinioni|commento|ledare|debatt|kronik|mening|opinie|column|komentarz|felieton|публицистика|мнение|мнения|колонка|думка|社説|论|評論|评论|社评|칼럼|사설|오피니언';
const opinions = wordList(OPINION);
const isOpinion = (text: string) => opinions.has(text.toLowerCase());

/**
 * The section that the story stands in, or null.
 *
 * @param shown what the page shows as its section, asked where structured data name none.
 */
export function chooseSection(
  data: StructuredData,
  head: Head,
  marked: MarkedUp,
  siteNames: readonly string[],
  title: string,
  shown: (usable: (value: string) => boolean) => { section: string; evidence: string } | null,
): { section: string; evidence: string } | null {
  const sites = siteNames.map(flatten);
  const isPossible = (value: string) =>
    value.length > 1 &&
    value.length <= MAX_TOPIC_CHARS &&
    !sites.includes(flatten(value)) &&
    flatten(value) !== flatten(title) &&
    !/^(?:home(?:page)?|start(?:seite)?|accueil|inicio)$/i.test(value);
  // what every story is filed under; worth saying only where the page says it to its readers
  const usable = (value: string) => isPossible(value) && !/^(?:news|latest|nachrichten)$/i.test(value);
  for (const value of listOf(data.story?.articleSection)) {
    const text = cleanText(value, 200).split(/\s*[,;>|]\s*/)[0]!;
    if (usable(text)) return { section: text, evidence: `JSON-LD ${data.storyType}.articleSection` };
  }
  const meta = firstMeta(head, [
    'article:section',
    'parsely-section',
    'cxenseparse:taxonomy',
    'sailthru.section',
    'section',
    'category',
    'dc.subject.section',
    'mrf:sections',
  ]);
  const first = meta?.value.split(/\s*[,;>|/]\s*/)[0] ?? '';
  if (meta && usable(first)) return { section: first, evidence: meta.evidence };
  const inBody = marked.values.get('articlesection')?.[0]?.value ?? '';
  if (usable(inBody)) return { section: inBody, evidence: 'microdata articleSection' };
  const crumbs = data.nodes.find((node) => typesOf(node).includes('BreadcrumbList'));
  const names = crumbs ? crumbNames(crumbs).filter(usable) : [];
  return names[0] ? { section: names[0], evidence: 'JSON-LD BreadcrumbList' } : shown(isPossible);
}

function crumbNames(list: LdNode): string[] {
  return listOf(list.itemListElement)
    .filter(isNode)
    .slice(0, 8)
    .map((item) => cleanText(item.name ?? (isNode(item.item) ? item.item.name : ''), 200));
}

/** Key words that the page gives of its story, each once, in order. */
export function chooseTopics(
  data: StructuredData,
  head: Head,
  marked: MarkedUp,
): { topics: string[]; evidence: string } {
  const sources: [unknown[], string][] = [
    [listOf(data.story?.keywords), `JSON-LD ${data.storyType}.keywords`],
    [allMeta(head, ['article:tag'])?.values ?? [], 'meta article:tag'],
    [allMeta(head, ['parsely-tags'])?.values ?? [], 'meta parsely-tags'],
    [allMeta(head, ['sailthru.tags'])?.values ?? [], 'meta sailthru.tags'],
    [allMeta(head, ['news_keywords'])?.values ?? [], 'meta news_keywords'],
    [
      listOf(data.story?.about).map((each) =>
        isNode(data.resolve(each)) ? (data.resolve(each) as LdNode).name : each,
      ),
      `JSON-LD ${data.storyType}.about`,
    ],
    [(marked.values.get('keywords') ?? []).map((each) => each.value), 'microdata keywords'],
    [allMeta(head, ['keywords'])?.values ?? [], 'meta keywords'],
  ];
  for (const [values, evidence] of sources) {
    const topics: string[] = [];
    for (const value of values) {
      const text = cleanText(isNode(value) ? value.name : value, 1000);
      const parts = values.length === 1 || text.length > MAX_TOPIC_CHARS ? text.split(/\s*[,;|、，]\s*/) : [text];
      for (const raw of parts) {
        const topic = raw.replace(/^[a-z_]+:/i, '').trim();
        if (
          topic.length > 1 &&
          topic.length <= MAX_TOPIC_CHARS &&
          topics.length < MAX_TOPICS &&
          !topics.some((each) => flatten(each) === flatten(topic))
        )
          topics.push(topic);
      }
    }
    if (topics.length) return { topics, evidence };
  }
  return { topics: [], evidence: '' };
}

/** What kind of story it is. */
export function chooseKind(
  data: StructuredData,
  head: Head,
  url: string,
  section: string | null,
  kicker: string | null,
): { kind: ArticleKind; evidence: string } {
  const types = data.story ? typesOf(data.story) : [];
  const ogType = head.meta.get('og:type')?.[0]?.toLowerCase() ?? '';
  let path = '';
  try {
    path = new URL(url).pathname.toLowerCase();
  } catch {
    // an address that is none says nothing
  }
  const ld = `JSON-LD @type ${types[0] ?? ''}`;
  if (types.some((type) => /LiveBlog/.test(type))) return { kind: 'live-blog', evidence: ld };
  const isPlainStory = types.some((type) => /Article|Posting/.test(type));
  if (
    /\/live-?blogs?\/|-live-?(?:blog|ticker|updates?)|\/liveticker|live-?ticker/.test(path) ||
    (!isPlainStory && /\/live\//.test(path))
  )
    return { kind: 'live-blog', evidence: 'address of the page' };
  if (types.some((type) => /OpinionNews/.test(type))) return { kind: 'opinion', evidence: ld };
  if (types.some((type) => /^(?:ImageGallery|MediaGallery)$/.test(type))) return { kind: 'gallery', evidence: ld };
  if (types.length && types.every((type) => /^VideoObject$/.test(type))) return { kind: 'video', evidence: ld };
  if (/^video/.test(ogType) && !types.some((type) => /Article|Posting/.test(type)))
    return { kind: 'video', evidence: 'meta og:type' };
  if (
    /^\/(?:[a-z]{2}\/)?(?:videos?|watch|mediathek|tv)\//.test(path) &&
    !types.some((type) => /Article|Posting/.test(type))
  )
    return { kind: 'video', evidence: 'address of the page' };
  if (
    /\/(?:galler(?:y|ies)|fotostrecken?|bildergalerien?|photo-?gallery|fotogaler[ií]as?|diaporamas?|fotogallery|bilder)\//.test(
      path,
    )
  )
    return { kind: 'gallery', evidence: 'address of the page' };
  if (kicker && isOpinion(kicker) && kicker.length < 30)
    return { kind: 'opinion', evidence: 'line above the headline' };
  if (section && isOpinion(section)) return { kind: 'opinion', evidence: 'section' };
  const folders = path.split('/').slice(1, -1).join(' ').replace(/-/g, ' ');
  if (isOpinion(folders) && !/comments?(?: |$)/.test(folders))
    return { kind: 'opinion', evidence: 'address of the page' };
  return { kind: 'article', evidence: types[0] ? ld : '' };
}

/** False where the page says that the rest is for subscribers, true where it says that all is free, null where it says nothing. */
export function readAccess(
  data: StructuredData,
  head: Head,
  marked: MarkedUp,
): { isFree: boolean; evidence: string } | null {
  const told = (value: unknown) =>
    value === true || /^(?:true|https?:\/\/schema\.org\/True|1|yes)$/i.test(String(value))
      ? true
      : value === false || /^(?:false|https?:\/\/schema\.org\/False|0|no)$/i.test(String(value))
        ? false
        : null;
  const ld = data.story?.isAccessibleForFree === undefined ? null : told(data.story.isAccessibleForFree);
  if (ld !== null) return { isFree: ld, evidence: `JSON-LD ${data.storyType}.isAccessibleForFree` };
  const item = marked.values.get('isaccessibleforfree')?.[0];
  const inBody = item ? told(item.value) : null;
  if (inBody !== null) return { isFree: inBody, evidence: 'microdata isAccessibleForFree' };
  const tier = firstMeta(head, [
    'article:content_tier',
    'cxenseparse:recs:paywall',
    'paywall',
    'content-tier',
    'access',
    'vr:premium',
  ]);
  if (tier && /^(?:locked|metered|premium|paid|paywall|true|yes|plus|subscriber)/i.test(tier.value))
    return { isFree: false, evidence: tier.evidence };
  if (tier && /^(?:free|false|no|open)$/i.test(tier.value)) return { isFree: true, evidence: tier.evidence };
  return null;
}

/** The story's lasting address: canonical, else og:url; null where the page names none or only its own home. */
export function choosePermalink(
  head: Head,
  data: StructuredData,
  url: string,
): { permalink: string; evidence: string } | null {
  const canonical = head.links.find((link) => link.rel.split(/\s+/).includes('canonical'))?.href;
  const choices: [unknown, string][] = [
    [canonical, 'link canonical'],
    [head.meta.get('og:url')?.[0], 'meta og:url'],
    [data.story?.url, `JSON-LD ${data.storyType}.url`],
    [head.links.find((link) => link.rel.includes('shortlink'))?.href, 'link shortlink'],
  ];
  const isHome = (address: string) => /^https?:\/\/[^/]+\/?$/.test(address);
  for (const [value, evidence] of choices) {
    const address = httpUrl(value, url);
    if (address && !(isHome(address) && !isHome(url))) return { permalink: address, evidence };
  }
  return null;
}
