import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lowerVeil, MAX_VEIL_MS } from '../../src/content/veil.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function pageOf(html: string, isDark = false): Document {
  const { window } = new JSDOM(html);
  Object.assign(window, { matchMedia: (query: string) => ({ matches: isDark && query.includes('dark') }) });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  return window.document;
}

test.each([
  '<html>',
  '<html style="background: red; color-scheme: light !important;"><body style="opacity: 0.5; color: red;">',
  '<html style=""><body style="">',
])('hides the page and gives %s back as it was', (html) => {
  const document = pageOf(html);
  const before = document.documentElement.outerHTML;
  const veil = lowerVeil(document);
  expect(document.body.style.opacity).toBe('0');
  expect(document.documentElement.outerHTML).not.toBe(before);
  veil.lift();
  expect(document.documentElement.outerHTML).toBe(before);
});

test('leaves what the page has changed meanwhile', () => {
  const document = pageOf('<html style="background-color: red;"><body>');
  const veil = lowerVeil(document);
  document.documentElement.style.color = 'blue';
  veil.lift();
  expect(document.documentElement.style.cssText).toBe('color: blue; background-color: red;');
});

test('hides a body as soon as it comes, and the one that takes its place', async () => {
  const document = pageOf('<html>');
  document.body.remove();
  const veil = lowerVeil(document);
  for (let i = 0; i < 2; i++) {
    const body = document.createElement('body');
    document.body?.remove();
    document.documentElement.append(body);
    await Promise.resolve();
    expect(body.style.opacity).toBe('0');
  }
  veil.lift();
  document.body.remove();
  const later = document.createElement('body');
  document.documentElement.append(later);
  await Promise.resolve();
  expect(later.style.opacity).toBe('');
});

test.each([
  ['auto', false, 'rgb(253, 252, 249)', 'light'],
  ['auto', true, 'rgb(29, 28, 26)', 'dark'],
  ['dark', false, 'rgb(29, 28, 26)', 'dark'],
  ['light', true, 'rgb(253, 252, 249)', 'light'],
  ['black', false, 'rgb(0, 0, 0)', 'dark'],
  ['contrast', true, 'rgb(0, 0, 0)', 'dark'],
])('is of the colour of the reader in its theme %s, dark system: %s', (theme, isDark, paper, scheme) => {
  const document = pageOf('<html>', isDark);
  lowerVeil(document, theme);
  const { style } = document.documentElement;
  expect(style.backgroundColor).toBe(paper);
  expect(style.getPropertyValue('color-scheme')).toBe(scheme);
});

test('shows the page after a second, whatever happens', () => {
  const document = pageOf('<html>');
  lowerVeil(document);
  vi.advanceTimersByTime(MAX_VEIL_MS - 1);
  expect(document.body.style.opacity).toBe('0');
  vi.advanceTimersByTime(1);
  expect(document.body.style.opacity).toBe('');
  expect(MAX_VEIL_MS).toBeLessThanOrEqual(1000);
});
