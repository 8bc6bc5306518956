import { onItemsChanged, readItems, removeItems, writeItems } from './storage.ts';

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export const FONTS = ['serif', 'old-style', 'sans', 'humanist', 'mono', 'hyperlegible', 'dyslexic'] as const;
export const LINE_FOCUS = ['off', 'one', 'three', 'five'] as const;
export type Theme = (typeof THEMES)[number];
export type Font = (typeof FONTS)[number];
export type LineFocus = (typeof LINE_FOCUS)[number];

/** What a person has chosen for the reader view. Sizes are those at a browser default of 16 px and scale with it. */
export interface ReaderPreferences {
  theme: Theme;
  font: Font;
  fontSizePx: number;
  /** Characters on a line, as nearly as a font lets it be said. */
  lineLength: number;
  lineHeight: number;
  letterSpacingEm: number;
  wordSpacingEm: number;
  alignment: 'start' | 'justify';
  paragraphs: 'spaced' | 'indented';
  hyphenation: boolean;
  images: boolean;
  /** The beginnings of words in bold. */
  wordStarts: boolean;
  lineFocus: LineFocus;
  linksInReader: boolean;
  /** Keys without Ctrl or Alt do something (WCAG 2.1.4 asks that they can be turned off). */
  shortcuts: boolean;
  speechRate: number;
  /** The voice's address by language tag's first part. */
  speechVoices: Record<string, string>;
  customCss: string;
}

export const DEFAULT_PREFERENCES: Readonly<ReaderPreferences> = {
  theme: 'auto',
  font: 'serif',
  fontSizePx: 20,
  lineLength: 68,
  lineHeight: 1.6,
  letterSpacingEm: 0,
  wordSpacingEm: 0,
  alignment: 'start',
  paragraphs: 'spaced',
  hyphenation: true,
  images: true,
  wordStarts: false,
  lineFocus: 'off',
  linksInReader: false,
  shortcuts: true,
  speechRate: 1,
  speechVoices: {},
  customCss: '',
};

/** The span, step and unit of each number, for its slider and for its check. */
export const NUMBER_LIMITS = {
  fontSizePx: { min: 14, max: 40, step: 1 },
  lineLength: { min: 40, max: 100, step: 2 },
  lineHeight: { min: 1.2, max: 2.4, step: 0.1 },
  letterSpacingEm: { min: 0, max: 0.2, step: 0.01 },
  wordSpacingEm: { min: 0, max: 0.6, step: 0.05 },
  speechRate: { min: 0.5, max: 3, step: 0.1 },
} as const;

const MAX_CSS_CHARACTERS = 50_000;
const PREFIX = 'reader:';

type Validators = { [Key in keyof ReaderPreferences]: (value: unknown) => boolean };

function isOneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && values.includes(value);
}

function isWithin({ min, max }: { min: number; max: number }): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value >= min && value <= max;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isVoices(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((voice) => typeof voice === 'string')
  );
}

const VALIDATORS: Validators = {
  theme: isOneOf(THEMES),
  font: isOneOf(FONTS),
  fontSizePx: isWithin(NUMBER_LIMITS.fontSizePx),
  lineLength: isWithin(NUMBER_LIMITS.lineLength),
  lineHeight: isWithin(NUMBER_LIMITS.lineHeight),
  letterSpacingEm: isWithin(NUMBER_LIMITS.letterSpacingEm),
  wordSpacingEm: isWithin(NUMBER_LIMITS.wordSpacingEm),
  alignment: isOneOf(['start', 'justify']),
  paragraphs: isOneOf(['spaced', 'indented']),
  hyphenation: isBoolean,
  images: isBoolean,
  wordStarts: isBoolean,
  lineFocus: isOneOf(LINE_FOCUS),
  linksInReader: isBoolean,
  shortcuts: isBoolean,
  speechRate: isWithin(NUMBER_LIMITS.speechRate),
  speechVoices: isVoices,
  customCss: (value) => typeof value === 'string' && value.length <= MAX_CSS_CHARACTERS,
};

/** Those preferences in whatever stood in storage or in a file that hold. */
export function readPreferences(stored: unknown): Partial<ReaderPreferences> {
  const preferences: Record<string, unknown> = {};
  if (typeof stored === 'object' && stored !== null) {
    for (const [key, isValid] of Object.entries(VALIDATORS)) {
      const value = Object.hasOwn(stored, key) ? (stored as Record<string, unknown>)[key] : undefined;
      if (value !== undefined && isValid(value)) preferences[key] = value;
    }
  }
  return preferences as Partial<ReaderPreferences>;
}

/**
 * Preferences out of whatever stood in storage: a key that is missing or does not hold falls back alone.
 */
export function validatePreferences(stored: unknown): ReaderPreferences {
  return { ...DEFAULT_PREFERENCES, ...readPreferences(stored) };
}

/** What is remembered, or the defaults; never fails, since a page of text must not wait for a broken profile. */
export async function loadReaderPreferences(): Promise<ReaderPreferences> {
  try {
    const items = await readItems();
    const stored = Object.keys(VALIDATORS).map((name) => [name, items[PREFIX + name]]);
    return validatePreferences(Object.fromEntries(stored));
  } catch {
    return { ...DEFAULT_PREFERENCES };
  }
}

/** Remembers what was changed, on the person's other machines too where the browser synchronises. */
export async function saveReaderPreferences(change: Partial<ReaderPreferences>): Promise<void> {
  await writeItems(Object.fromEntries(Object.entries(change).map(([name, value]) => [PREFIX + name, value])));
}

/** Back to the defaults. */
export async function resetReaderPreferences(): Promise<void> {
  await removeItems(Object.keys(VALIDATORS).map((name) => PREFIX + name));
}

/** Tells of changes made in another tab or on the options page. Returns the function that ends it. */
export function onReaderPreferencesChanged(listener: (preferences: ReaderPreferences) => void): () => void {
  return onItemsChanged((keys) => {
    if (keys.some((key) => key.startsWith(PREFIX))) void loadReaderPreferences().then(listener);
  });
}
