import type { Publisher } from '../../article.ts';
import { TITLE_SEPARATORS } from '../../rules/titles.ts';
import { cleanText, flatten, httpUrl } from './clean-value.ts';
import { firstMeta, type Head } from './head.ts';
import { isNode, listOf, type StructuredData, typesOf } from './json-ld.ts';

const MAX_NAME_CHARS = 80;
const SITE_META = [
  'og:site_name',
  'application-name',
  'al:android:app_name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'cxenseparse:publisher',
  'apple-mobile-web-app-title',
  'copyright',
];

/** What the site calls itself, all spellings: names that no title and no byline may carry. */
export function siteNames(data: StructuredData, head: Head, url: string): string[] {
  const names = new Set<string>();
  for (const name of SITE_META)
    for (const value of head.meta.get(name) ?? []) names.add(cleanText(value, MAX_NAME_CHARS));
  for (const node of data.nodes)
    if (typesOf(node).some((type) => /^WebSite$|Organization$/.test(type))) {
      names.add(cleanText(node.name, MAX_NAME_CHARS));
      for (const other of listOf(node.alternateName)) names.add(cleanText(other, MAX_NAME_CHARS));
    }
  const publisher = listOf(data.resolve(data.story?.publisher))[0];
  if (isNode(publisher)) names.add(cleanText(publisher.name, MAX_NAME_CHARS));
  const host = hostOf(url);
  if (host)
    names
      .add(host)
      .add(host.replace(/^(?:www|m|amp|news|blog|edition)\./, ''))
      .add(
        host.split('.').at(host.split('.').length > 2 && (host.split('.').at(-2)?.length ?? 0) <= 3 ? -3 : -2) ?? '',
      );
  names.delete('');
  return [...names];
}

/** The names that the site gives itself outside of what it says of a publisher. */
export function ownSiteNames(data: StructuredData, head: Head): string[] {
  const names = ['og:site_name', 'application-name']
    .flatMap((name) => head.meta.get(name) ?? [])
    .map((name) => cleanText(name, MAX_NAME_CHARS));
  for (const node of data.nodes)
    if (typesOf(node).includes('WebSite')) names.push(cleanText(node.name, MAX_NAME_CHARS));
  return names.filter(Boolean);
}

let lastHost = { url: '', host: '' };

/** The host of an address, '' for what is none; the last one is kept, a page asks for its own many times. */
export function hostOf(url: string): string {
  if (lastHost.url === url) return lastHost.host;
  let host = '';
  try {
    host = new URL(url).hostname;
  } catch {
    // what is no address has no host
  }
  lastHost = { url, host };
  return host;
}

/** The part of the browser tab's title that is the site's name: its links home say the same, or its address does. */
function nameInTab(tabTitle: string, homeNames: readonly string[], host: string): string {
  const parts = tabTitle.split(TITLE_SEPARATORS).filter((part) => part.trim());
  if (parts.length < 2) return '';
  const home = homeNames.map(flatten);
  const flatHost = host.replace(/[.-]/g, '');
  return (
    [parts.at(-1)!, parts[0]!].find((part) => {
      const flat = flatten(part);
      const dense = flat.replace(/ /g, '');
      return home.includes(flat) || (dense.length > 3 && flatHost.includes(dense));
    }) ?? ''
  ).trim();
}

/**
 * The paper: its name, its home page and its icon; null where nothing names it.
 *
 * @param homeNames what links to the site's home page are called, asked where nothing else names the paper.
 */
export function choosePublisher(
  data: StructuredData,
  head: Head,
  url: string,
  homeNames: () => readonly string[],
): { publisher: Publisher; evidence: string } | null {
  const node = data.resolve(listOf(data.resolve(data.story?.publisher))[0]);
  const ld = isNode(node) ? node : null;
  const site = data.nodes.find((each) => typesOf(each).includes('WebSite'));
  const ldName = cleanText(ld ? listOf(ld.name)[0] : node, MAX_NAME_CHARS);
  const meta = firstMeta(head, SITE_META.slice(0, 3));
  const later = firstMeta(head, SITE_META.slice(3, 8));
  const host = hostOf(url).replace(/^www\./, '');
  const isAddress = (name: string) => /^https?:|^www\./i.test(name);
  const choices: { name: string; evidence: string }[] = [
    { name: meta?.value ?? '', evidence: meta?.evidence ?? '' },
    { name: ldName, evidence: `JSON-LD ${data.storyType}.publisher` },
    { name: cleanText(site?.name, MAX_NAME_CHARS), evidence: 'JSON-LD WebSite.name' },
    { name: later?.value ?? '', evidence: later?.evidence ?? '' },
  ];
  const isUsable = (name: string) => name !== '' && name.length <= MAX_NAME_CHARS && !isAddress(name);
  let choice = choices.find((each) => isUsable(each.name));
  const inTab = choice ? '' : nameInTab(head.tabTitle, homeNames(), host);
  if (isUsable(inTab)) choice = { name: inTab, evidence: 'title of the browser tab' };
  else if (isUsable(host)) choice ??= { name: host, evidence: 'address of the page' };
  if (!choice) return null;
  const home = httpUrl(ld ? listOf(ld.url)[0] : null, url) ?? httpUrl('/', url);
  const logo = data.resolve(ld?.logo);
  const icons = head.links.filter((link) =>
    /(?:^|\s)(?:icon|apple-touch-icon(?:-precomposed)?)(?:\s|$)/.test(link.rel),
  );
  const sizeOf = (sizes: string) => Number.parseInt(sizes, 10) || 0;
  const icon = icons
    .sort(
      (a, b) =>
        Number(b.rel.includes('apple')) * 180 +
        sizeOf(b.sizes) -
        Number(a.rel.includes('apple')) * 180 -
        sizeOf(a.sizes),
    )
    .map((link) => httpUrl(link.href, url))
    .find(Boolean);
  return {
    publisher: { name: choice.name, home, icon: icon ?? httpUrl(isNode(logo) ? logo.url : logo, url) ?? null },
    evidence: choice.evidence,
  };
}
