import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lowerVeil, MAX_VEIL_MS } from '../../src/content/veil.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each(['<html>', '<html style="opacity: 0.5; color: red;">', '<html style="">'])(
  'hides the page and gives %s back as it was',
  (html) => {
    const { document } = new JSDOM(html).window;
    const before = document.documentElement.outerHTML;
    const veil = lowerVeil(document);
    expect(document.documentElement.style.opacity).toBe('0');
    veil.lift();
    expect(document.documentElement.style.opacity).toBe(before.includes('0.5') ? '0.5' : '');
    expect(document.documentElement.hasAttribute('style')).toBe(before.includes('style='));
  },
);

test.each(['<html>', '<html style="color-scheme: light;">'])(
  'is dark where the system is, and gives %s back as it was',
  (html) => {
    const { window } = new JSDOM(html);
    Object.assign(window, { matchMedia: (query: string) => ({ matches: query.includes('dark') }) });
    const before = window.document.documentElement.outerHTML;
    const veil = lowerVeil(window.document);
    expect(window.document.documentElement.style.getPropertyValue('color-scheme')).toBe('dark');
    veil.lift();
    expect(window.document.documentElement.outerHTML).toBe(before);
  },
);

test('shows the page after a second, whatever happens', () => {
  const { document } = new JSDOM('<html>').window;
  lowerVeil(document);
  vi.advanceTimersByTime(MAX_VEIL_MS - 1);
  expect(document.documentElement.style.opacity).toBe('0');
  vi.advanceTimersByTime(1);
  expect(document.documentElement.style.opacity).toBe('');
  expect(MAX_VEIL_MS).toBeLessThanOrEqual(1000);
});
