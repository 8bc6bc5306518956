import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';

const MODULES = 'node_modules';
const CACHE = '.cache/fonts';

/** Part of the cache's names: another number where the cutting below changes. */
const RECIPE = 1;

const HYPERLEGIBLE = `${MODULES}/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next`;
const DYSLEXIC = `${MODULES}/@fontsource/opendyslexic/files/opendyslexic-latin`;

/** The reader sets text in 400 and 700 and nothing beyond: half of a variable font is what other weights need. */
const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

/** First and last characters: what Western, Central and Northern European languages and Turkish are written with. */
const LATIN = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x192, 0x192],
  [0x218, 0x21b],
  [0x237, 0x237],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dd],
  [0x300, 0x308],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ef2, 0x1ef3],
  [0x2002, 0x2044],
  [0x2070, 0x208e],
  [0x20ac, 0x20ac],
  [0x2113, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
];

/** And Vietnamese, Pinyin, African and phonetic letters, and other currencies. */
const EXTENDED = [
  [0x180, 0x24f],
  [0x250, 0x2ff],
  [0x300, 0x331],
  [0x1e00, 0x1eff],
  [0x20a0, 0x20c0],
  [0x2150, 0x215e],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
];

/**
 * What sets running text, of all that a font can do; and no hints for screens of few pixels, which the browsers of today
 * set letters without: by both a font gets a third smaller.
 */
const CUT = { keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'], noHinting: true };

/** File, what stays of it, and how it is cut. Where browsers slant the upright as well, no italics are here. */
const FONTS = [
  [`${HYPERLEGIBLE}-latin-wght-normal.woff2`, LATIN, { ...CUT, variationAxes: WEIGHTS }],
  [`${HYPERLEGIBLE}-latin-ext-wght-normal.woff2`, [...LATIN, ...EXTENDED], { ...CUT, variationAxes: WEIGHTS }],
  [`${DYSLEXIC}-400-normal.woff2`, LATIN, CUT],
  [`${DYSLEXIC}-700-normal.woff2`, LATIN, CUT],
];

function charactersOf(ranges) {
  return ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
    .join('');
}

async function cut(file, ranges, options) {
  const source = readFileSync(file);
  const recipe = JSON.stringify([RECIPE, ranges, options]);
  const name = createHash('sha256').update(source).update(recipe).digest('hex').slice(0, 32);
  const cached = join(CACHE, `${name}.woff2`);
  if (existsSync(cached)) return readFileSync(cached);
  const bytes = await subsetFont(source, charactersOf(ranges), { targetFormat: 'woff2', ...options });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, bytes);
  return bytes;
}

/** The bundled fonts, cut to what the reader sets with them: [file name, bytes]. What was cut before is read from `.cache`. */
export async function cutFonts() {
  const cutFiles = [];
  for (const [file, ranges, options] of FONTS) cutFiles.push([basename(file), await cut(file, ranges, options)]);
  return cutFiles;
}
