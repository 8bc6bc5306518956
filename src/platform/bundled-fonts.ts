import { browser } from './browser.ts';

/** A font file that ships with the extension, under `fonts/`. */
export interface BundledFace {
  /** The choice in the preferences that uses it. */
  font: 'hyperlegible' | 'dyslexic';
  family: string;
  file: string;
  weight: string;
  unicodeRange: string;
}

const LATIN =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXTENDED =
  'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const EVERYTHING = 'U+0-10FFFF';

const HYPERLEGIBLE = { font: 'hyperlegible', family: 'Broadsheet Hyperlegible', weight: '400 700' } as const;
const DYSLEXIC = { font: 'dyslexic', family: 'Broadsheet Dyslexic', unicodeRange: EVERYTHING } as const;

function hyperlegible(subset: 'latin' | 'latin-ext'): BundledFace {
  const file = `atkinson-hyperlegible-next-${subset}-wght-normal.woff2`;
  return { ...HYPERLEGIBLE, file, unicodeRange: subset === 'latin' ? LATIN : LATIN_EXTENDED };
}

function dyslexic(weight: '400' | '700'): BundledFace {
  return { ...DYSLEXIC, file: `opendyslexic-latin-${weight}-normal.woff2`, weight };
}

/** Atkinson Hyperlegible Next and OpenDyslexic, both under the SIL Open Font License (beside them in `fonts/`). */
export const BUNDLED_FACES: readonly BundledFace[] = [
  // Without italics, which look nearly the same: browsers slant the upright.
  hyperlegible('latin'),
  hyperlegible('latin-ext'),
  dyslexic('400'),
  dyslexic('700'),
];

/** The bytes of a bundled font. Rejects where the file is missing. */
export async function fetchBundledFont(file: string): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(`fonts/${file}`));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.arrayBuffer();
}
