import type { CSSProperties } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReaderPreferences } from '../../platform/reader-preferences.ts';
import { fontStack, isFullWidth, loadBundledFont } from '../fonts.ts';

/** Width of a full-width character, in em, by what stands for "characters on a line": two Latin letters. */
const FULL_WIDTH_EM = 0.55;

/**
 * Width of a character of running text over that of the digit 0 (`ch`), and a twentieth more, since a line seldom fills.
 * Measured on English text in Chromium: 0.75 to 0.79 in Noto Serif, Liberation, Noto Sans and DejaVu Sans, which the
 * systems' faces are near to, 0.64 in Atkinson Hyperlegible, 1.06 in OpenDyslexic. 2026-11-25.
 */
const CHARACTER_CH: Partial<Record<ReaderPreferences['font'], number>> = {
  mono: 1.05,
  hyperlegible: 0.68,
  dyslexic: 1.1,
};
const USUAL_CHARACTER_CH = 0.82;

function measureOf({ font, lineLength }: ReaderPreferences, language: string | null): string {
  if (isFullWidth(language)) return `${(lineLength * FULL_WIDTH_EM).toFixed(1)}em`;
  return `${(lineLength * (CHARACTER_CH[font] ?? USUAL_CHARACTER_CH)).toFixed(1)}ch`;
}

/** The preferences as custom properties of the reader's root element. */
export function lookOf(preferences: ReaderPreferences, language: string | null): CSSProperties {
  const { font, fontSizePx, lineLength, lineHeight, letterSpacingEm, wordSpacingEm } = preferences;
  return {
    '--bs-story-font': fontStack(font, language),
    '--bs-size': String(fontSizePx),
    '--bs-measure': measureOf(preferences, language),
    '--bs-letters': String(lineLength),
    '--bs-line': String(isFullWidth(language) ? Math.max(lineHeight, lineHeight + 0.15) : lineHeight),
    '--bs-letter': `${letterSpacingEm}em`,
    '--bs-word': `${wordSpacingEm}em`,
  } as CSSProperties;
}

/** Keeps the bundled font, if one is chosen, and the person's own style sheet in force. */
export function useLook(document: Document, preferences: ReaderPreferences, setCustomCss: (css: string) => void): void {
  useEffect(() => loadBundledFont(document, preferences.font), [document, preferences.font]);
  useEffect(() => setCustomCss(preferences.customCss), [setCustomCss, preferences.customCss]);
}
