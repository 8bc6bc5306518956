import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/content/veil.ts';
import { THEMES as THEMES_OF_READER } from '../../src/platform/reader-preferences.ts';

const CSS = readFileSync(new URL('../../src/ui/tokens.shadow.css', import.meta.url), 'utf8').replace(
  /\/\*.*?\*\//gs,
  '',
);

type Tokens = Record<string, string>;

/** The tokens of one theme, on a light or a dark system; those of every theme come first. */
function tokensOf(theme: string, isDark: boolean): Tokens {
  const tokens: Tokens = {};
  for (const [, selectors, body] of CSS.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const isMeant = (one: string) => ['[data-theme]', `[data-theme="${theme}"]`].includes(one.trim());
    if (!selectors!.split(',').some(isMeant)) continue;
    for (const [, name, value] of body!.matchAll(/--bs-([\w-]+):\s*([^;]+);/g)) tokens[name!] = value!.trim();
    tokens.scheme = /color-scheme:\s*([^;]+);/.exec(body!)?.[1] ?? tokens.scheme ?? '';
  }
  const at = tokens.scheme === 'light dark' ? (isDark ? 2 : 1) : tokens.scheme === 'dark' ? 2 : 1;
  for (const [name, value] of Object.entries(tokens))
    tokens[name] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value)?.[at] ?? value;
  return tokens;
}

const THEMES: Record<string, Tokens> = {
  light: tokensOf('light', true),
  sepia: tokensOf('sepia', true),
  dark: tokensOf('dark', false),
  black: tokensOf('black', false),
  contrast: tokensOf('contrast', false),
  'auto in the light': tokensOf('auto', false),
  'auto in the dark': tokensOf('auto', true),
  'contrast in the dark': tokensOf('contrast', true),
};

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const digits = hex.slice(1).length === 3 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** Foreground, backgrounds, and the least ratio between them: WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11. */
const PAIRS: readonly [string, string[], number][] = [
  ['ink', ['paper', 'raised'], 7],
  ['soft', ['paper', 'raised'], 4.5],
  ['accent', ['paper', 'raised'], 4.5],
  ['on-accent', ['accent'], 4.5],
  ['edge', ['paper', 'raised'], 3],
  ['ink', ['selection', 'mark-yellow', 'mark-green', 'mark-blue', 'mark-pink'], 4.5],
];

describe.each(Object.entries(THEMES))('the colours of %s', (_, tokens) => {
  it.each(PAIRS.flatMap(([front, backs, least]) => backs.map((back) => [front, back, least] as const)))(
    '%s on %s reaches %s:1',
    (front, back, least) => {
      expect(contrast(tokens[front]!, tokens[back]!)).toBeGreaterThanOrEqual(least);
    },
  );
});

describe('the paper', () => {
  it.each(THEMES_OF_READER)('of %s is that of the veil, and both have it from the first frame', (theme) => {
    expect(PAPERS[theme]).toEqual([tokensOf(theme, false).paper, tokensOf(theme, true).paper]);
  });
});
