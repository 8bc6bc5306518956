import { cleanText, flatten, likeness } from './clean-value.ts';
import { attribute, type PageDom, sourceOf } from './dom.ts';
import { parseLooseJson } from './json-repair.ts';

/** A node of structured data: keys without a vocabulary's prefix. */
export type LdNode = Record<string, unknown>;

/** All nodes that describe the page itself; what lists and teasers describe is left out. */
export interface StructuredData {
  nodes: LdNode[];
  /** The node of the story, or null. */
  story: LdNode | null;
  /** What the story's node is called: "NewsArticle". */
  storyType: string;
  /** Follows `{"@id": …}` to the node that it names. */
  resolve(value: unknown): unknown;
}

const MAX_NODES = 3000;
const MAX_SCRIPTS = 40;
/** A story's types, the surer the earlier. */
const STORY_TYPES: readonly RegExp[] = [
  /(?:News|Live|Opinion|Analysis|Background|Report|Review|Satirical|Advertiser|AskPublic)\w*(?:Article|Posting)|^Report$/,
  /Article|Posting|Recipe|HowTo|ScholarlyWork/,
  /^(?:Review|CreativeWork|Claim|MediaReview|Episode|PodcastEpisode|Interview|Question|FAQ)/,
  /^(?:VideoObject|ImageGallery|MediaGallery|WebPage|ItemPage)$/,
];

/** The types of a node without their vocabulary. */
export function typesOf(node: LdNode): string[] {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types
    .filter((type) => typeof type === 'string')
    .map((type: string) => type.slice(-60).replace(/^.*[/#:]/, ''));
}

/** Whether a node's type is one that papers use for their stories. */
export function isNewsStory(node: LdNode | null): boolean {
  return node !== null && typesOf(node).some((type) => STORY_TYPES[0]!.test(type));
}

/** Whether a value is a node. */
export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value or list of values as a list. */
export function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function collect(value: unknown, into: LdNode[], byId: Map<string, LdNode>): void {
  const queue: { value: unknown; top: boolean }[] = [{ value, top: true }];
  for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
    const item = queue[at]!;
    if (Array.isArray(item.value)) {
      for (const each of item.value.slice(0, 300)) queue.push({ value: each, top: item.top });
      continue;
    }
    if (!isNode(item.value)) continue;
    const node = item.value;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
    if (item.top && node['@type'] !== undefined) into.push(node);
    const isList = typesOf(node).some((type) => /List$|Breadcrumb|^Comment$/.test(type));
    for (const key of Object.keys(node)) {
      const inner = node[key];
      if (typeof inner !== 'object' || inner === null || isList) continue;
      const opens =
        key === '@graph' ||
        key === 'mainEntity' ||
        key === 'mainEntityOfPage' ||
        key === 'hasPart' ||
        key === 'itemReviewed';
      queue.push({ value: inner, top: item.top && opens });
    }
  }
}

function scoreOf(
  node: LdNode,
  url: string,
  headlines: readonly string[],
  resolve: (value: unknown) => unknown,
): number {
  const types = typesOf(node);
  const rank = STORY_TYPES.findIndex((pattern) => types.some((type) => pattern.test(type)));
  if (rank < 0) return -1;
  let score = 8 - 2 * rank;
  const here = stripUrl(url);
  const entity = resolve(node.mainEntityOfPage);
  for (const each of [
    node.url,
    node['@id'],
    node.mainEntityOfPage,
    isNode(entity) ? (entity['@id'] ?? entity.url) : null,
  ])
    if (typeof each === 'string' && stripUrl(each) === here) {
      score += 2;
      break;
    }
  const name = cleanText(node.headline ?? node.name);
  const best = Math.max(0, ...headlines.map((headline) => likeness(name, headline)));
  score += 4 * best;
  if (node.datePublished) score += 1;
  if (node.author) score += 1;
  if (node.articleBody) score += 0.5;
  return score;
}

function stripUrl(url: string): string {
  return url
    .slice(0, 2000)
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
}

const isJsonLd = (script: Element) => attribute(script, 'type').toLowerCase().includes('ld+json');

/**
 * Reads all JSON-LD of the page and picks the node of its story: by type, address and likeness to what the page is headed with.
 *
 * @param headlines what else the page gives as its title, to tell the story from others.
 */
export function readJsonLd(dom: PageDom, url: string, headlines: readonly string[]): StructuredData {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  for (const script of dom.tagged('script', MAX_SCRIPTS, isJsonLd)) {
    collect(parseLooseJson(sourceOf(dom, script)), nodes, byId);
  }
  function resolve(value: unknown): unknown {
    if (!isNode(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' && Object.keys(value).length <= 2 ? (byId.get(id) ?? value) : value;
  }
  let story: LdNode | null = null;
  let best = -1;
  const flatHeadlines = headlines.map(flatten);
  for (const node of nodes) {
    const score = scoreOf(node, url, flatHeadlines, resolve);
    if (score > best) {
      best = score;
      story = node;
    }
  }
  return { nodes, story, storyType: story ? (typesOf(story)[0] ?? '') : '', resolve };
}
