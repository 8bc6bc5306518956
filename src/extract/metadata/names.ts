import { JOB_WORDS, NAME_PARTICLES, NO_NAME, SUBJECT_WORDS } from '../../rules/byline.ts';

const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 6;
/** " in Berlin", " aus Kiew", " from Moscow" after a name: where the person was. */
const PLACE_AFTER = /(?<=\p{L})\s+(?:[Ii]n|aus|[Ff]rom|em|à|desde|[Aa]t|en|na|w|v|из|в|für|[Ff]or|[Oo]f)\s+\p{Lu}.*$/u;
const CASED = /[\p{Lu}\p{Ll}\p{Lt}]/u;

/** "JANE DOE" → "Jane Doe"; initials and particles stay as they are. */
function lowerShout(name: string): string {
  const words = name.split(' ');
  if (words.length < 2 || name !== name.toUpperCase() || words.every((word) => word.length < 4)) return name;
  return words
    .map((word) =>
      word.length < 3 || word.includes('.')
        ? word
        : word
            .toLowerCase()
            .replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
    )
    .join(' ');
}

/**
 * A name without its trimmings: quotes, " in Berlin", "(Autor)", ", M.D.", shouting.
 *
 * @returns '' where nothing is left.
 */
export function tidyName(text: string): string {
  const name = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"“”„«»*•,.:;|/–—-]+|[\s"“”„«»*•,:;|/–—-]+$/gu, '')
    .replace(/ on behalf of .*$/iu, '')
    .replace(PLACE_AFTER, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '')
    .replace(
      /,?\s(?:Ph\.?D|M\.?D|MBA|CPA|CFP|RD|MS|MA|BA|JD|RN|LMFT|LCSW|CEPF|CFA|FACLM|FAND|DABOM|FOMA|PSP|CPP|Esq)\b.*$/u,
      '',
    )
    .replace(/(?<=\p{Ll}\p{Ll})(?:'s|’s)$/u, '')
    .trim();
  return CASED.test(name) ? lowerShout(name) : name;
}

/** Whether a text has the shape of a person's name, in scripts with and without capitals. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME_CHARS || /[\d<>{}=@_#$%\\?!:;"“”]/.test(text)) return false;
  // initials in a circle stand for a picture
  if (/^\p{Lu}{1,3}$/u.test(text)) return false;
  if (/^(?:im|am|das|zum|zur|from) /i.test(text)) return false;
  // "Md" is short for Mohammed before a name, and a doctor or director after one
  if (JOB_WORDS.test(text.replace(/^Md\.? (?=\p{Lu})/u, '')) || NO_NAME.test(text) || SUBJECT_WORDS.test(text))
    return false;
  const words = text.split(/\s+/);
  if (words.length > MAX_NAME_WORDS) return false;
  // Chinese, Japanese and Korean names are short; what is longer is a phrase
  if (/^[\p{Script=Han}\p{Script=Hangul}々]{7,}$/u.test(text)) return false;
  if (!CASED.test(text)) return /^[\p{L}\p{M}\s'’·・\u200c-]+$/u.test(text) && text.length <= 40 && words.length <= 5;
  if (!/^[\p{L}\p{M}\s.'’`´·‘\u00ad-]+$/u.test(text)) return false;
  let capitals = 0;
  for (const word of words) {
    if (/^['’`‘]?\p{Lu}/u.test(word) || /^(?:d|l|D|L|dell|dall|al|el)['’-]\p{Lu}/u.test(word)) capitals++;
    else if (CASED.test(word) && !NAME_PARTICLES.test(word.replace(/[.'’]/g, ''))) return false;
  }
  return capitals > 0;
}

/** Whether a name has two words or more, or is of a script that writes names as one. */
export function isFullName(name: string): boolean {
  return (
    /\S[\s·]\S/u.test(name) ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]{2,}$/u.test(name)
  );
}

/** Whether a part of a byline may be passed over: a job title, a date's rest, a label, a place of one word. */
export function isNoise(text: string): boolean {
  return (
    JOB_WORDS.test(text) ||
    NO_NAME.test(text) ||
    SUBJECT_WORDS.test(text) ||
    !/\p{L}{2}/u.test(text) ||
    /^[\p{L}.]+$/u.test(text)
  );
}
