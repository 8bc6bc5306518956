import { KICKER_NAMES, NO_TITLE, TITLE_SEPARATORS } from '../../rules/titles.ts';
import type { Line } from './around.ts';
import { flatten, likeness, plainText } from './clean-value.ts';
import { parseDate } from './dates.ts';
import { namesOf, type PageDom, textOf } from './dom.ts';
import type { Headline } from './headline.ts';
import { LETTERS } from './letters.ts';

/** A title that some source gives. */
export interface TitleSource {
  value: string;
  evidence: string;
}

/** The headline as its writer wrote it and the kicker above it. */
export interface TitleFound {
  title: string | null;
  kicker: string | null;
  titleEvidence: string;
  kickerEvidence: string;
}

const NO_CONTEXT = { savedAt: null, language: null };
const OG_TITLE = 'meta og:title';
const MAX_KICKER_CHARS = 90;
/** Share of words from which a title in ordinary letters is a shouted one's other spelling. */
const SAME_WORDS = 0.8;
/** What stands before a bar and is shorter may be a kicker. */
const MIN_BAR_CHARS = 20;

/**
 * A tab's or social title without the site's name.
 *
 * @param siteNames what the site calls itself; parts that are one of them go, at either end.
 * @param known other titles of the page: where a part is one of them, that part is the headline.
 * @param isShown whether readers see it as the headline: only what is just the site's name goes.
 */
export function withoutSite(
  title: string,
  siteNames: readonly string[],
  known: readonly string[],
  isShown = false,
): string {
  const parts = title.split(TITLE_SEPARATORS).filter((part) => part.trim());
  if (parts.length < 2) return title;
  const flatKnown = known.map(flatten).filter((each) => each.length > 8);
  const same = parts.find((part) => flatKnown.includes(flatten(part)));
  if (same) return same.trim();
  const sites = siteNames.map(dense).filter((each) => each.length > 1);
  const isSite = (part: string) => {
    const flat = dense(part);
    return sites.some(
      (site) =>
        flat === site ||
        (!isShown && flat.length > 3 && site.includes(flat)) ||
        (!isShown && site.length > 3 && flat.includes(site) && flat.length < site.length * 2.2),
    );
  };
  let start = 0;
  let end = title.length;
  for (let round = 0; round < 3; round++) {
    const cuts = [...title.slice(start, end).matchAll(TITLE_SEPARATORS)];
    const last = cuts.at(-1);
    if (last && isSite(title.slice(start + last.index + last[0].length, end))) {
      end = start + last.index;
      continue;
    }
    const first = cuts[0];
    if (first && isSite(title.slice(start, start + first.index))) {
      start += first.index + first[0].length;
      continue;
    }
    break;
  }
  return title.slice(start, end).trim() || title;
}

/** A tab's or social title without the section behind it: "Headline - Politics". */
export function withoutSection(title: string, sections: readonly string[]): string {
  const last = [...title.matchAll(TITLE_SEPARATORS)].at(-1);
  if (!last) return title;
  const tail = flatten(title.slice(last.index + last[0].length));
  if (last.index <= tail.length) return title;
  return sections.some((section) => flatten(section) === tail) ? title.slice(0, last.index).trim() : title;
}

function dense(text: string): string {
  return flatten(text)
    .replace(/ /g, '')
    .replace(/^(?:www|the)|(?:com|de|org|net)$/g, '');
}

/** A heading's parts. */
interface Split {
  title: string;
  kicker: string | null;
}

const marksIn = (text: string) => text.match(/[:|–—-]/g)?.length ?? 0;

const kickerOf = (text: string) => {
  const kicker = text.replace(/\s*[:|]$/, '');
  return kicker && kicker.length <= MAX_KICKER_CHARS ? kicker : null;
};

/** The part of a heading that another source has for a headline, best source first; what stands before it is a kicker. */
function splitBySource(headline: Headline, titles: readonly string[]): Split | null {
  const whole = plainText(headline.text);
  const lines = headline.text
    .split('\n')
    .map((line) => plainText(line))
    .filter(Boolean);
  const bars = whole.split(/\s*[|｜]\s*/).filter(Boolean);
  const colon = whole.match(/^([^:]{3,60}): (?=\S)/);
  const after = colon ? whole.slice(colon[0].length) : '';
  for (const title of titles) {
    const flat = flatten(title);
    // "Dec 18 2025 Headline"
    const day = flat.length > 8 && flatten(whole).endsWith(` ${flat}`) ? whole.slice(0, -title.length).trim() : '';
    if (day && day.length < 30 && parseDate(day, NO_CONTEXT)) return { title, kicker: null };
    // the source's spelling parts what the page sets in two lines
    const isParted = (lines.length > 1 || marksIn(title) > marksIn(whole)) && !/[:|–—-]$/.test(title);
    if (flat === flatten(whole)) return { title: isParted ? title : whole, kicker: null };
    // "Local News | Headline", "Headline | Opinion"
    const part = bars.length > 1 ? bars.find((each) => flatten(each) === flat) : undefined;
    if (part) return { title: part, kicker: part === bars[0] ? null : kickerOf(bars[0]!) };
    if (colon && after.length > 12 && flatten(after) === flat) return { title: after, kicker: colon[1]!.trim() };
    for (let from = 0; from < lines.length && lines.length > 1; from++)
      for (let to = lines.length; to > from; to--) {
        const some = lines.slice(from, to).join(' ');
        if (flatten(some) === flat) return { title: some, kicker: kickerOf(lines.slice(0, from).join(' ')) };
      }
  }
  return null;
}

/** A heading without what its element's names call a kicker. */
function splitByNames(dom: PageDom, headline: Headline): Split | null {
  const whole = plainText(headline.text);
  for (const element of Array.prototype.slice.call(headline.element.querySelectorAll('*'), 0, 12) as Element[]) {
    if (!KICKER_NAMES.test(namesOf(element))) continue;
    const kicker = plainText(textOf(dom, element));
    const rest = whole
      .replace(kicker, '')
      .replace(/^[\s:|–—-]+|[\s:|–—-]+$/g, '')
      .trim();
    const isFirst = whole.startsWith(kicker) || kicker.length < rest.length / 2;
    if (kicker && isFirst && kicker.length <= MAX_KICKER_CHARS && rest.length > 8) return { title: rest, kicker };
  }
  return null;
}

/** A headline without what search engines were given besides: "Ten walks by the river | Tips | The Paper". */
function withoutBars(title: string): string {
  const bars = title.split(/\s+[|｜]\s+/);
  return bars.length > 1 && bars[0]!.length >= MIN_BAR_CHARS ? bars[0]! : title;
}

const LONE_POINT = new RegExp(`[${LETTERS}] [.,:;!?](?:\\s|$)`);

/** Shouted, or with spaces before its points as mark-up leaves them: another source may spell the same words as they were written. */
function isOddlySpelt(title: string): boolean {
  return (
    LONE_POINT.test(title) || (title === title.toUpperCase() && title !== title.toLowerCase() && title.length > 12)
  );
}

/**
 * The headline that a paper gives for sharing and in its structured data alike, where the page shows another: "Kenya: Nairobi from
 * below" over a page that has "Kenya" in another line. Measured on papers of both development collections: where both agree, the
 * paper's editors call that the headline (8 of 8); where one of them differs, they call what the page shows so.
 */
function agreedTitle(sources: readonly TitleSource[], shown: string): TitleSource | null {
  const social = sources.find((source) => source.evidence === OG_TITLE);
  const structured = sources.find((source) => source.evidence.startsWith('JSON-LD'));
  if (!social || !structured) return null;
  const flat = flatten(social.value);
  // cut short, or the headline and something behind it that is no part of it
  if (flat !== flatten(structured.value) || /(?:…|\.\.\.)$/.test(social.value) || flat.startsWith(flatten(shown)))
    return null;
  return social;
}

/**
 * Chooses the title: what the page shows as its headline, in the fullest spelling; without a headline the structured ones.
 *
 * @param sources titles from structured data, best first, without the site's name.
 * @param above lines above the headline, nearest first.
 * @param siteNames what the site calls itself.
 * @param isNews whether structured data call the page a news story.
 */
export function chooseTitle(
  dom: PageDom,
  headline: Headline | null,
  sources: readonly TitleSource[],
  above: readonly Line[],
  siteNames: readonly string[],
  isNews: boolean,
): TitleFound {
  const found: TitleFound = { title: null, kicker: null, titleEvidence: '', kickerEvidence: '' };
  const usable = sources.filter((source) => source.value && !NO_TITLE.test(source.value));
  if (headline) {
    // what is written for sharing has the headline as the paper shows it more often than what is written for search engines
    const titles = [...usable]
      .sort((a, b) => Number(b.evidence === OG_TITLE) - Number(a.evidence === OG_TITLE))
      .map((source) => source.value);
    const { title, kicker } = splitBySource(headline, titles) ??
      splitByNames(dom, headline) ?? { title: plainText(headline.text), kicker: null };
    // without a kicker a dash at the start is Norwegian for a quotation
    found.title = withoutBars(withoutSite(kicker ? title.replace(/^[–—-]\s+/, '') : title, siteNames, [], true));
    const shownTitle = found.title;
    if (isOddlySpelt(shownTitle))
      found.title = usable.find((source) => likeness(source.value, shownTitle) >= SAME_WORDS)?.value ?? shownTitle;
    found.kicker = kicker;
    found.titleEvidence =
      dom.nodeName(headline.element).toLowerCase() === 'h1' ? 'h1' : 'heading that repeats the page’s title';
    found.kickerEvidence = 'part of the headline';
    const first = usable[0];
    // a heading that no source knows and that says less than a kicker would: a section's name, a site's logo
    const isHeading = dom.nodeName(headline.element).toLowerCase() === 'h1';
    const isVague = headline.likeness < 0.3 && title.length < 25 && !!first && likeness(title, first.value) < 0.3;
    if (
      first &&
      (isVague ||
        (!isHeading &&
          headline.likeness < 0.9 &&
          !usable.some((source) => flatten(source.value).endsWith(flatten(shownTitle)))))
    ) {
      found.title = first.value;
      found.titleEvidence = first.evidence;
    }
    const agreed = isNews ? agreedTitle(usable, found.title) : null;
    if (agreed) {
      found.title = agreed.value;
      found.titleEvidence = `${agreed.evidence}, as JSON-LD`;
      if (found.kicker && flatten(agreed.value).includes(flatten(found.kicker))) found.kicker = null;
    }
  } else if (usable[0]) {
    found.title = usable[0].value;
    found.titleEvidence = usable[0].evidence;
  }
  if (!found.kicker) {
    const line = above.slice(0, 3).find((each) => KICKER_NAMES.test(each.names));
    const text = line ? plainText(line.text) : '';
    if (text && text.length <= MAX_KICKER_CHARS && flatten(text) !== flatten(found.title ?? '')) {
      found.kicker = text;
      found.kickerEvidence = 'line above the headline';
    }
  }
  return found;
}
