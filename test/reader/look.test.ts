import './fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, FONTS } from '../../src/platform/reader-preferences.ts';
import { facesOf, fontStack } from '../../src/reader/fonts.ts';
import { zoomAt } from '../../src/reader/view/lightbox.tsx';
import { minutesLeft, readShare } from '../../src/reader/view/progress.tsx';
import { lookOf } from '../../src/reader/view/use-look.ts';

describe('fonts', () => {
  it('end in a generic family and bring faces for the script', () => {
    for (const font of FONTS) expect(fontStack(font, 'en')).toMatch(/, (?:serif|sans-serif|monospace)$/);
    expect(fontStack('serif', 'ja')).toContain('"Noto Serif CJK JP"');
    expect(fontStack('sans', 'zh-Hant-TW')).toContain('"Noto Sans CJK TC"');
    expect(fontStack('sans', 'zh-CN')).toContain('"Noto Sans CJK SC"');
    expect(fontStack('serif', 'ar-EG')).toContain('"Noto Naskh Arabic"');
    expect(fontStack('serif', null)).not.toContain('CJK');
  });

  it('are bundled for two choices only', () => {
    expect(FONTS.filter((font) => facesOf(font).length > 0)).toEqual(['hyperlegible', 'dyslexic']);
  });
});

describe('the look', () => {
  it('measures full-width lines in characters of their own width', () => {
    const look = (language: string) => lookOf(DEFAULT_PREFERENCES, language) as Record<string, string>;
    expect(look('en')['--bs-measure']).toMatch(/ch$/);
    expect(look('ja')['--bs-measure']).toBe('37.4em');
  });
});

describe('progress', () => {
  it('runs from the first line to the last', () => {
    expect(readShare({ scrollTop: 0, clientHeight: 800 }, 4800)).toBe(0);
    expect(readShare({ scrollTop: 2000, clientHeight: 800 }, 4800)).toBe(0.5);
    expect(readShare({ scrollTop: 9000, clientHeight: 800 }, 4800)).toBe(1);
    expect(readShare({ scrollTop: 0, clientHeight: 800 }, 500)).toBe(1);
  });

  it('counts minutes down to none', () => {
    expect([0, 0.3, 0.9, 1].map((share) => minutesLeft(5, share))).toEqual([5, 4, 1, 0]);
  });
});

describe('zooming a picture', () => {
  it('keeps what is under the pointer there', () => {
    const { scale, x, y } = zoomAt({ scale: 1, x: 0, y: 0 }, 2, 100, -40);
    expect([100 * scale + x, -40 * scale + y]).toEqual([100, -40]);
    expect(scale).toBe(2);
  });

  it('returns to the whole picture and stops at its limits', () => {
    expect(zoomAt({ scale: 2, x: 30, y: 30 }, 0.1, 0, 0)).toEqual({ scale: 1, x: 0, y: 0 });
    expect(zoomAt({ scale: 5, x: 0, y: 0 }, 10, 0, 0).scale).toBe(6);
  });
});
