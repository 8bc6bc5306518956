import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../src/ui/tokens.shadow.css', import.meta.url), 'utf8');
const DARK_SYSTEM = CSS.indexOf('@media (prefers-color-scheme: dark)');

type Tokens = Record<string, string>;

/** The tokens of one rule; those of every theme come first in a theme's own. */
function tokensOf(css: string, selector: string): Tokens {
  const tokens: Tokens = {};
  for (const [, selectors, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors!.split(',').some((one) => one.trim() === selector)) continue;
    for (const [, name, value] of body!.matchAll(/--bs-([\w-]+):\s*([^;]+);/g)) tokens[name!] = value!.trim();
  }
  return tokens;
}

const light = CSS.slice(0, DARK_SYSTEM).replace(/\/\*.*?\*\//gs, '');
const dark = CSS.slice(DARK_SYSTEM).replace(/^[^{]*\{/, '');
const base = tokensOf(light, '[data-theme]');
const THEMES: Record<string, Tokens> = {
  light: base,
  sepia: { ...base, ...tokensOf(light, '[data-theme="sepia"]') },
  dark: { ...base, ...tokensOf(light, '[data-theme="dark"]') },
  black: { ...base, ...tokensOf(light, '[data-theme="black"]') },
  contrast: { ...base, ...tokensOf(light, '[data-theme="contrast"]') },
  'auto in the dark': { ...base, ...tokensOf(dark, '[data-theme="auto"]') },
  'contrast in the dark': {
    ...base,
    ...tokensOf(light, '[data-theme="contrast"]'),
    ...tokensOf(dark, '[data-theme="contrast"]'),
  },
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

describe('the dark colours of automatic', () => {
  it('are those of dark', () => {
    expect(THEMES['auto in the dark']).toEqual(THEMES.dark);
  });
});
