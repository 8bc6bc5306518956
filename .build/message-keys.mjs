import { readFileSync } from 'node:fs';
import { filesUnder } from './archive.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How a key of a message in plural forms ends. */
const FORM = /_(?:zero|one|two|few|many|other)$/;

/** A key as code names it, and the beginning of keys that it puts together: `reader_theme_${theme}`. */
const NAMED = /(['"])([a-z]+(?:_[a-z0-9]+)+)\1/g;
const BEGUN = /`([a-z]+_[a-z_]*)\$\{/g;

/** The name at a place in the row: "a0", "a1" … Browsers take no notice of a key's case. */
function nameAt(index) {
  const first = LETTERS[Math.floor(index / 36)];
  if (!first) throw new Error('There are more messages than short names for them.');
  return first + (index % 36).toString(36);
}

/**
 * Short names for the keys of messages: each key is in sixteen folders, and without this the packages would be 10 KB
 * larger. What follows the beginning of a key that is put together stays, as plural forms do, and so do the manifest's keys.
 *
 * @param messages of English.
 * @param source folder with all code that names keys.
 * @returns the short name of a key, of a key without its plural form, and of a beginning; what is no key comes back as it is.
 */
export function shortKeys(messages, source, manifest) {
  const texts = filesUnder(source)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'));
  const keys = Object.keys(messages).filter((key) => !manifest.includes(`__MSG_${key}__`));
  const begun = new Set(texts.flatMap((text) => [...text.matchAll(BEGUN)].map(([, start]) => start)));
  const starts = [...begun].filter((start) => keys.some((key) => key.startsWith(start)));
  starts.sort((a, b) => b.length - a.length);
  const names = new Map();

  function nameOf(whole) {
    if (!names.has(whole)) names.set(whole, nameAt(names.size));
    return names.get(whole);
  }
  const short = new Map();
  for (const start of starts) short.set(start, `${nameOf(start)}_`);
  for (const key of keys) {
    const form = FORM.exec(key)?.[0] ?? '';
    const base = key.slice(0, key.length - form.length);
    const isPlural = `${base}_one` in messages && `${base}_other` in messages;
    const whole = isPlural ? base : key;
    const start = starts.find((one) => key.startsWith(one));
    short.set(whole, start ? short.get(start) + whole.slice(start.length) : nameOf(whole));
  }
  return (key) => short.get(key) ?? key;
}

/** The messages of a language under the short names. */
export function renameMessages(messages, shorten) {
  function rename(key) {
    const form = FORM.exec(key)?.[0] ?? '';
    const base = key.slice(0, key.length - form.length);
    return shorten(key) === key ? shorten(base) + form : shorten(key);
  }
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [rename(key), value]));
}

/** Lets the code ask for the short names. */
export function askForShortKeys(shorten) {
  return {
    name: 'short-keys',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/][^.]*\.tsx?$/ }, ({ path }) => {
        if (/[\\/]node_modules[\\/]/.test(path)) return undefined;
        const contents = readFileSync(path, 'utf8')
          .replace(NAMED, (_, quote, key) => quote + shorten(key) + quote)
          .replace(BEGUN, (_, start) => `\`${shorten(start)}\${`);
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
