import { PAGE_PARAMETERS, PAGE_PATHS, SHORT_PARAMETERS, TRACKING_PARAMETERS } from '../rules/pagination.ts';

/**
 * An address taken for a page of a story. `word` says so itself ("page-2", "?page=2"); `segment` ends in a number of its
 * own ("/story/2/"); `suffix` ends in a number that may as well be part of a name ("/top-10", "/breaking-news-2/").
 */
export interface PageMark {
  /** The story's address without the mark, as `plainAddress` gives it. */
  base: string;
  number: number;
  kind: 'word' | 'segment' | 'suffix';
}

/** An address as two of the same page share it: without fragment, tracking, closing slash; parameters in order. */
export function plainAddress(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING_PARAMETERS.test(name.toLowerCase()));
  return assemble(url, url.pathname, parameters);
}

function assemble(url: URL, path: string, parameters: readonly [string, string][]): string {
  const query = [...parameters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([k, v]) => `${k}=${v}`);
  return `${url.origin}${path.replace(/\/+$/, '')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Characters that a story's path and query have at least: "/", "/news" and their like are fronts of many stories. */
const MIN_STORY_ADDRESS = 10;

function isStoryAddress(base: string): boolean {
  return base.replace(/^https?:\/\/[^/?]+/, '').length >= MIN_STORY_ADDRESS;
}

/** All ways to take an address for a page of a story; most addresses allow none. */
export function readPageMarks(url: URL): PageMark[] {
  const parameters = [...url.searchParams].filter(([name]) => !TRACKING_PARAMETERS.test(name.toLowerCase()));
  const marks: PageMark[] = [];
  for (const [index, [name, value]] of parameters.entries()) {
    const isWord = PAGE_PARAMETERS.test(name.toLowerCase());
    if (!/^\d{1,2}$/.test(value) || !(isWord || SHORT_PARAMETERS.test(name.toLowerCase()))) continue;
    const others = parameters.filter((_, other) => other !== index);
    marks.push({
      base: assemble(url, url.pathname, others),
      number: Number(value),
      kind: isWord ? 'word' : 'suffix',
    });
  }
  for (const { kind, pattern } of PAGE_PATHS) {
    const groups = pattern.exec(url.pathname)?.groups;
    if (!groups) continue;
    const path = groups.base! + (groups.end ?? '');
    marks.push({ base: assemble(url, path, parameters), number: Number(groups.number), kind });
    // "/story/page/2" is a page by its word: that it ends in "/2" too proves nothing more
    if (kind === 'word') break;
  }
  return marks.filter(({ base }) => isStoryAddress(base));
}
