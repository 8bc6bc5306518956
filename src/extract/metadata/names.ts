import { JOB_WORDS, NAME_PARTICLES, NO_NAME, SUBJECT_WORDS } from '../../rules/byline.ts';
import { hasCapital, hasCase, LETTERS, lowerOf } from './letters.ts';
import { wordList } from './word-list.ts';

const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 6;
/** " in Berlin", " aus Kiew", " from Moscow" after a name: where the person was; a capital follows. */
const PLACE_AFTER = new RegExp(
  `(?<=[${LETTERS}])\\s+(?:[Ii]n|aus|[Ff]rom|em|à|desde|[Aa]t|en|na|w|v|из|в|für|[Ff]or|[Oo]f)\\s+(?=\\S)`,
  'g',
);
const DEGREE =
  /,?\s(?:Ph\.?D|M\.?D|MBA|CPA|CFP|RD|MS|MA|BA|JD|RN|LMFT|LCSW|CEPF|CFA|FACLM|FAND|DABOM|FOMA|PSP|CPP|Esq)(?![A-Za-z\d_]).*$/;
const QUOTES_AROUND = /^[\s"“”„«»*•,.:;|/–—-]+|[\s"“”„«»*•,:;|/–—-]+$/g;
const NO_NAME_CHAR = /[\d<>{}=@_#$%\\?!:;"“”]/;
const NAME_WITHOUT_CASE = new RegExp(`^[${LETTERS}\\s'’·・\\u200c-]+$`);
const NAME = new RegExp(`^[${LETTERS}\\s.'’\`´·‘\\u00ad-]+$`);
const CJK = /^[\u1100-\u11ff\u3005\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]{7,}$/;
const ONE_WORD_NAME = /^[\u1100-\u11ff\u3005\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff]{2,}$/;
/** "al-Amin", "D’Souza" */
const SMALL_START = /^(?:d|l|D|L|dell|dall|al|el)['’-](?=\S)/;
const ONE_WORD = new RegExp(`^[${LETTERS}.]+$`);
const TWO_LETTERS = new RegExp(`[${LETTERS}]{2}`);

const jobs = wordList(JOB_WORDS);
const noNames = wordList(NO_NAME);

/** Whether a text has a job's name. */
export function namesJob(text: string): boolean {
  return jobs.has(lowerOf(text));
}

function isSubject(lower: string): boolean {
  return lower.split(SUBJECT_CUT).some((word) => SUBJECT_WORDS.has(word));
}

const SUBJECT_CUT = new RegExp(`[^${LETTERS}'’-]+`);

function isThing(lower: string): boolean {
  return noNames.has(lower) || isSubject(lower);
}

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
            .replace(/(^|[-'’])(.)/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
    )
    .join(' ');
}

/**
 * A name without its trimmings: quotes, " in Berlin", "(Autor)", ", M.D.", shouting.
 *
 * @returns '' where nothing is left.
 */
export function tidyName(text: string): string {
  let name = text.replace(/[\s\u00a0]+/g, ' ').replace(QUOTES_AROUND, '');
  if (name.includes(' ')) {
    const behalf = lowerOf(name).indexOf(' on behalf of ');
    if (behalf >= 0) name = name.slice(0, behalf);
    for (const place of name.matchAll(PLACE_AFTER))
      if (hasCapital(name.slice(place.index + place[0].length))) {
        name = name.slice(0, place.index);
        break;
      }
    name = name.replace(DEGREE, '');
  }
  if (name.endsWith('.') && /[a-zß-ÿά-ώа-яё]{3}\.$/.test(name)) name = name.slice(0, -1);
  if (/[^\sA-Z\d]{2}['’]s$/.test(name)) name = name.slice(0, -2);
  name = name.trim();
  return hasCase(name) ? lowerShout(name) : name;
}

/** Whether a text has the shape of a person's name, in scripts with and without capitals. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > MAX_NAME_CHARS || NO_NAME_CHAR.test(text)) return false;
  const isCased = hasCase(text);
  if (isCased ? !NAME.test(text) : !NAME_WITHOUT_CASE.test(text)) return false;
  // initials in a circle stand for a picture
  if (isCased && text.length < 4 && /^[^\s.]+$/.test(text) && text === text.toUpperCase()) return false;
  const lower = lowerOf(text);
  if (/^(?:im|am|das|zum|zur|from|an?) /.test(lower)) return false;
  // "Md" is short for Mohammed before a name, and a doctor or director after one
  if (jobs.has(lower.replace(/^md\.? (?=\S)/, '')) || isThing(lower)) return false;
  const words = text.split(/\s+/);
  if (words.length > MAX_NAME_WORDS) return false;
  // Chinese, Japanese and Korean names are short; what is longer is a phrase
  if (!isCased) return text.length <= 40 && words.length <= 5 && !CJK.test(text);
  let capitals = 0;
  for (const word of words) {
    if (hasCapital(word.replace(/^['’`‘]/, '')) || hasCapital(word.replace(SMALL_START, ''))) capitals++;
    else if (hasCase(word) && !NAME_PARTICLES.has(word.replace(/[.'’]/g, '').toLowerCase())) return false;
  }
  return capitals > 0;
}

/** Whether a name has two words or more, or is of a script that writes names as one. */
export function isFullName(name: string): boolean {
  return /\S[\s·]\S/.test(name) || ONE_WORD_NAME.test(name);
}

/** Whether a part of a byline may be passed over: a job title, a date's rest, a label, a place of one word. */
export function isNoise(text: string): boolean {
  const lower = lowerOf(text);
  return jobs.has(lower) || isThing(lower) || !TWO_LETTERS.test(text) || ONE_WORD.test(text);
}
