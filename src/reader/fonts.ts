import { BUNDLED_FACES, type BundledFace, fetchBundledFont } from '../platform/bundled-fonts.ts';
import type { Font } from '../platform/reader-preferences.ts';

/** Families by choice, the best-set one of each system first. None is downloaded. */
const LATIN: Record<Font, string> = {
  serif:
    'Charter, "Bitstream Charter", "Sitka Text", "Source Serif 4", "Source Serif Pro", "Noto Serif", Cambria, Georgia',
  'old-style': '"Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "TeX Gyre Pagella", P052, Georgia',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Helvetica, Arial',
  humanist:
    'Seravek, "Gill Sans Nova", Optima, Candara, Calibri, Ubuntu, "Source Sans 3", "Source Sans Pro", "DejaVu Sans"',
  mono: 'ui-monospace, "SF Mono", "Cascadia Code", "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono"',
  hyperlegible: '"Broadsheet Hyperlegible", "Atkinson Hyperlegible", Verdana',
  dyslexic: '"Broadsheet Dyslexic", OpenDyslexic, "Comic Sans MS", Verdana',
};

const IS_SERIF: Record<Font, boolean> = {
  serif: true,
  'old-style': true,
  sans: false,
  humanist: false,
  mono: false,
  hyperlegible: false,
  dyslexic: false,
};

/** Families for scripts that Latin faces lack: serif-like and sans-like, by the start of the language tag. */
const BY_LANGUAGE: readonly [RegExp, string, string][] = [
  [
    /^ja\b/i,
    '"Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Serif JP", "IPAexMincho"',
    '"Hiragino Sans", "Yu Gothic", Meiryo, "Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic"',
  ],
  [
    /^ko\b/i,
    'AppleMyungjo, Batang, "Noto Serif CJK KR", "Noto Serif KR"',
    '"Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"',
  ],
  [
    /^(?:zh-(?:hant|tw|hk|mo)|yue)\b/i,
    '"Songti TC", PMingLiU, "Noto Serif CJK TC", "Noto Serif TC"',
    '"PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", "Noto Sans TC"',
  ],
  [
    /^zh\b/i,
    '"Songti SC", SimSun, "Noto Serif CJK SC", "Noto Serif SC"',
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"',
  ],
  [
    /^ur\b/i,
    '"Noto Nastaliq Urdu", "Urdu Typesetting", "Noto Naskh Arabic"',
    '"Noto Naskh Arabic", "Noto Sans Arabic"',
  ],
  [
    /^(?:ar|fa|ps|ckb|ug|sd)\b/i,
    '"Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Sakkal Majalla", Amiri',
    '"SF Arabic", "Segoe UI", "Noto Sans Arabic", Tahoma',
  ],
  [
    /^(?:he|yi)\b/i,
    '"New Peninim MT", "Noto Serif Hebrew", David',
    '"SF Hebrew", "Segoe UI", "Noto Sans Hebrew", Arial',
  ],
  [
    /^(?:hi|mr|ne|sa)\b/i,
    '"ITF Devanagari", "Noto Serif Devanagari", Kokila, "Kohinoor Devanagari"',
    '"Kohinoor Devanagari", "Nirmala UI", "Noto Sans Devanagari"',
  ],
  [/^bn\b/i, '"Noto Serif Bengali", "Bangla MN", Vrinda', '"Kohinoor Bangla", "Nirmala UI", "Noto Sans Bengali"'],
  [/^th\b/i, 'Thonburi, "Noto Serif Thai"', 'Thonburi, "Leelawadee UI", "Noto Sans Thai"'],
];

/** The `font-family` for a choice in a language. */
export function fontStack(font: Font, language: string | null): string {
  const generic = font === 'mono' ? 'monospace' : IS_SERIF[font] ? 'serif' : 'sans-serif';
  const script = BY_LANGUAGE.find(([pattern]) => pattern.test(language ?? ''));
  const forScript = script ? `${script[IS_SERIF[font] ? 1 : 2]}, ` : '';
  return `${LATIN[font]}, ${forScript}${generic}`;
}

/** Languages written without spaces in full-width characters: fewer of them make a line. */
export function isFullWidth(language: string | null): boolean {
  return /^(?:ja|zh|yue|ko)\b/i.test(language ?? '');
}

/** Which bundled faces a choice needs. */
export function facesOf(font: Font): readonly BundledFace[] {
  return BUNDLED_FACES.filter((face) => face.font === font);
}

/**
 * Adds the bundled faces of a choice to the document. They come as bytes out of the extension, which no
 * Content-Security-Policy of a page stops, and leave with the reader.
 *
 * @returns takes them out again; safe to call while they are still loading.
 */
export function loadBundledFont(document: Document, font: Font): () => void {
  const added: FontFace[] = [];
  let isWanted = true;
  for (const face of facesOf(font)) {
    void fetchBundledFont(face.file)
      .then((bytes) =>
        new FontFace(face.family, bytes, {
          weight: face.weight,
          unicodeRange: face.unicodeRange,
          display: 'swap',
        }).load(),
      )
      .then((loaded) => {
        if (!isWanted) return;
        document.fonts.add(loaded);
        added.push(loaded);
      })
      // Without the face its fallbacks are read; a missing file is no reason to lose the page.
      .catch(() => undefined);
  }
  return () => {
    isWanted = false;
    for (const face of added) document.fonts.delete(face);
  };
}
