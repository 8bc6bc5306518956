import type { Author } from '../../article.ts';
import { PAPER_WORDS } from '../../rules/titles.ts';
import { flatten } from './clean-value.ts';
import { isFullName, isName } from './names.ts';
import type { SignedBy } from './structured-authors.ts';
import type { ShownByline } from './visible-byline.ts';

/** Who signed the story. */
export interface AuthorsFound {
  authors: Author[];
  agencies: string[];
  authorsEvidence: string;
  agenciesEvidence: string;
}

/** From here on a byline near the headline is believed against structured data that names others. */
const SURE_SCORE = 5;

/** Letters and digits alone, small. */
export function keyOf(name: string): string {
  return flatten(name).replace(/ /g, '');
}

/** Whether a name that a site bears can be a person's. */
function isPersonsName(name: string): boolean {
  return isName(name) && /^\S+ \S+(?: \S+)?$/.test(name) && !PAPER_WORDS.test(name);
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left === right || (left.length > 5 && right.length > 5 && (left.includes(right) || right.includes(left)));
}

/**
 * Brings the sources together: structured data first, checked against the byline that the page shows.
 *
 * @param sources structured ones, best first.
 * @param siteNames what the site calls itself: it is nobody's name.
 * @param isBlog whether the site may bear its writer's name; its address does so too then.
 * @param ownNames what the site calls itself where it does not speak of a publisher, as keys.
 * @param title the story's: it is nobody's name, though it may look like one.
 */
export function chooseAuthors(
  sources: readonly SignedBy[],
  shown: ShownByline | null,
  siteNames: readonly string[],
  isBlog: boolean,
  host: string,
  ownNames: readonly string[],
  title: string | null,
): AuthorsFound {
  const sites = siteNames.map(keyOf).filter((site) => site.length > 2);
  // a blog is often called after its writer, a paper never
  const isPerson = (name: string) =>
    isBlog &&
    (keyOf(host).includes(keyOf(name)) ||
      host.split('.').includes(keyOf(name.split(' ')[0]!)) ||
      !ownNames.includes(keyOf(name))) &&
    isPersonsName(name);
  const isSite = (name: string) => {
    const key = keyOf(name);
    const same = sites.some(
      (site) =>
        site === key || (key.length > 4 && (site === `the${key}` || key === `the${site}` || site.startsWith(key))),
    );
    return same && !isPerson(name);
  };
  const clean = (authors: readonly Author[]) => authors.filter((author) => !isSite(author.name));
  // who is named as the author outright, and not by what stands near the headline, may give a blog its name
  const cleanNamed = (authors: readonly Author[]) =>
    authors.filter((author) => !isSite(author.name) || (isBlog && isPersonsName(author.name)));
  const titleKey = keyOf(title ?? '');
  const visible = shown ? clean(shown.authors).filter((author) => keyOf(author.name) !== titleKey) : [];
  const found: AuthorsFound = { authors: [], agencies: [], authorsEvidence: '', agenciesEvidence: '' };

  for (const source of sources) {
    const people = cleanNamed(source.authors);
    if (!people.length) continue;
    // the first source, or one that has all of its people and more
    const holdsAll = found.authors.every((author) => people.some((each) => isSame(each.name, author.name)));
    if (found.authors.length && !(holdsAll && people.length > found.authors.length)) continue;
    found.authors = people;
    found.authorsEvidence = source.evidence;
  }
  if (visible.length && shown) {
    const agree = found.authors.filter((author) => visible.some((each) => isSame(each.name, author.name)));
    // where the people known are linked, a name beside them that is not is more likely their town
    const isLinked = (author: Author) => visible.some((each) => each.url && isSame(each.name, author.name));
    const extra = visible.filter((each) => !found.authors.some((author) => isSame(author.name, each.name)));
    const isDoubtful = agree.some(isLinked) && extra.some((each) => !each.url);
    const showsMore = visible.length > found.authors.length && agree.length === found.authors.length && !isDoubtful;
    // what somebody calls themselves on the site is no better than the name that they are known to have
    const isHandle =
      !visible.some((each) => isFullName(each.name)) && found.authors.some((each) => isFullName(each.name));
    const contradicts = agree.length === 0 && shown.score >= SURE_SCORE && !isHandle;
    if (!found.authors.length ? shown.score >= 2 : showsMore ? shown.score >= 3 : contradicts) {
      const known = found.authors;
      found.authors = visible.map((author) => {
        const structured = known.find((each) => isSame(each.name, author.name));
        return structured?.url && !author.url ? { ...author, url: structured.url } : author;
      });
      found.authorsEvidence = 'byline near the headline';
    } else {
      found.authors = found.authors.map((author) => {
        const same = visible.find((each) => isSame(each.name, author.name));
        return same?.url && !author.url ? { ...author, url: same.url } : author;
      });
    }
  }
  for (const source of [...sources, ...(shown ? [{ ...shown, evidence: 'byline near the headline' }] : [])])
    for (const agency of source.agencies) {
      if (found.agencies.includes(agency) || isSite(agency)) continue;
      found.agencies.push(agency);
      found.agenciesEvidence ||= source.evidence;
    }
  return found;
}
