import { KICKER_NAMES, NO_TITLE, TITLE_SEPARATORS } from '../../rules/titles.ts';
import type { Line } from './around.ts';
import { flatten, likeness, plainText } from './clean-value.ts';
import { namesOf, type PageDom, textOf } from './dom.ts';
import type { Headline } from './headline.ts';

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

const MAX_KICKER_CHARS = 90;

/**
 * A tab's or social title without the site's name.
 *
 * @param siteNames what the site calls itself; parts that are one of them go, at either end.
 * @param known other titles of the page: where a part is one of them, that part is the headline.
 */
export function withoutSite(title: string, siteNames: readonly string[], known: readonly string[]): string {
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
        (flat.length > 3 && site.includes(flat)) ||
        (site.length > 3 && flat.includes(site) && flat.length < site.length * 2.2),
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

function dense(text: string): string {
  return flatten(text)
    .replace(/ /g, '')
    .replace(/^(?:www|the)|(?:com|de|org|net)$/g, '');
}

/** Parts of a heading that are a kicker by their names, or a line of their own that no other title has. */
function splitHeading(
  dom: PageDom,
  headline: Headline,
  titles: readonly string[],
): { title: string; kicker: string | null } {
  const whole = plainText(headline.text);
  for (const element of Array.prototype.slice.call(headline.element.querySelectorAll('*'), 0, 12) as Element[]) {
    if (!KICKER_NAMES.test(namesOf(element))) continue;
    const kicker = plainText(textOf(dom, element));
    const rest = whole
      .replace(kicker, '')
      .replace(/^[\s:|–—-]+|[\s:|–—-]+$/g, '')
      .trim();
    if (kicker && kicker.length <= MAX_KICKER_CHARS && rest.length > 8) return { title: rest, kicker };
  }
  const lines = headline.text
    .split('\n')
    .map((line) => plainText(line))
    .filter(Boolean);
  if (lines.length > 1) {
    const flatTitles = titles.map(flatten);
    for (let from = 0; from < lines.length; from++)
      for (let to = lines.length; to > from; to--) {
        if (from === 0 && to === lines.length) continue;
        const some = lines.slice(from, to).join(' ');
        if (!flatTitles.includes(flatten(some))) continue;
        const kicker = lines
          .slice(0, from)
          .join(' ')
          .replace(/\s*[:|]$/, '');
        return { title: some, kicker: kicker && kicker.length <= MAX_KICKER_CHARS ? kicker : null };
      }
  }
  // "Local News | Headline", "Headline | Opinion": the part that another source has
  const parts = whole.split(/\s*[|｜]\s*/u).filter(Boolean);
  const flatTitles = titles.map(flatten);
  const part = parts.length > 1 ? parts.find((each) => flatTitles.includes(flatten(each))) : undefined;
  if (part) {
    const first = parts[0]!;
    return { title: part, kicker: first !== part && first.length <= MAX_KICKER_CHARS ? first : null };
  }
  // "Kicker: Headline" where another source has the headline alone
  const colon = whole.match(/^([^:]{3,60}): (?=\S)/u);
  const after = colon ? whole.slice(colon[0].length) : '';
  if (colon && after.length > 12 && flatTitles.includes(flatten(after)))
    return { title: after, kicker: colon[1]!.trim() };
  return { title: whole, kicker: null };
}

/** Shouted, or with spaces before its points as mark-up leaves them: another source may spell the same words as they were written. */
function isOddlySpelt(title: string): boolean {
  return (
    /\p{L} [.,:;!?](?:\s|$)/u.test(title) ||
    (title === title.toUpperCase() && title !== title.toLowerCase() && title.length > 12)
  );
}

/**
 * Chooses the title: what the page shows as its headline, in the fullest spelling; without a headline the structured ones.
 *
 * @param sources titles from structured data, best first, without the site's name.
 * @param above lines above the headline, nearest first.
 * @param siteNames what the site calls itself.
 */
export function chooseTitle(
  dom: PageDom,
  headline: Headline | null,
  sources: readonly TitleSource[],
  above: readonly Line[],
  siteNames: readonly string[],
): TitleFound {
  const found: TitleFound = { title: null, kicker: null, titleEvidence: '', kickerEvidence: '' };
  const usable = sources.filter((source) => source.value && !NO_TITLE.test(source.value));
  if (headline) {
    const { title, kicker } = splitHeading(
      dom,
      headline,
      usable.map((source) => source.value),
    );
    found.title = withoutSite(title, siteNames, []);
    const shownTitle = found.title;
    if (isOddlySpelt(shownTitle))
      found.title = usable.find((source) => flatten(source.value) === flatten(shownTitle))?.value ?? shownTitle;
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
      (isVague || (!isHeading && headline.likeness < 0.9 && !flatten(first.value).endsWith(flatten(title))))
    ) {
      found.title = first.value;
      found.titleEvidence = first.evidence;
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
