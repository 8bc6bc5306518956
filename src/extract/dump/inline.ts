import type { Dialect } from './dialect.ts';

const IMAGE = /!\[([^\]]{0,500})\]\([^()\s]{0,2000}(?:\([^()]*\)[^()\s]*)?(?:\s+"[^"]{0,300}")?\)/g;
const LINK = /\[([^[\]]{0,1000})\]\(<?[^()\s<>]{0,2000}(?:\([^()]*\)[^()\s<>]*)?>?(?:\s+"[^"]{0,300}")?\)/g;
const REFERENCE = /\[([^[\]]{1,500})\]\[\d{1,4}\]/g;
const LINK_NUMBER = /\[\d{1,4}\](?=\S)/g;
const EMPHASIS = /(^|[\s("'“„«])(\*\*|__|\*|_)(?=\S)([^*_]{1,2000}?\S)\2(?=$|[\s.,;:!?)"'”“»])/g;
const IMAGE_PLACE = /\[(?:IMG|image|INLINE|[\w.%-]{1,80}\.(?:png|jpe?g|gif|svg|webp))\]/gi;
const FORM = /\(BUTTON\)|\[_{2,}\]|_{4,}|\[INS:|:INS\]|\[DEL:|:DEL\]|\[ ?\]|\( ?\)/g;

/** True where a line holds `[text](address)`. */
export function hasMarkdownLinks(line: string): boolean {
  return /\]\((?:https?:|\/|#)/.test(line);
}

/**
 * Takes link, image and emphasis marks out of a line.
 * `linkShare` is the share of what is left that stood in links; of a lynx link (`[12]text`) only the start is known,
 * so that it counts to the line's end where nothing else is there.
 */
export function cleanInline(line: string, dialect: Dialect): { text: string; linkShare: number } {
  let linked = 0;
  const keep = (_: string, text: string): string => {
    linked += text.trim().length;
    return text;
  };
  let text = line.replace(IMAGE, ' ').replace(LINK, keep).replace(REFERENCE, keep);
  if (dialect.hasLinkMarks) {
    const first = text.search(LINK_NUMBER);
    if (first === 0 && text.length < 120) linked += text.length;
    text = text.replace(LINK_NUMBER, '').replace(FORM, ' ');
  }
  text = text.replace(IMAGE_PLACE, ' ');
  if (dialect.isMarkdown)
    text = text
      .replace(EMPHASIS, '$1$3')
      .replace(EMPHASIS, '$1$3')
      .replace(/\\([\\`*_{}[\]()#+\-.!>|])/g, '$1');
  const clean = collapse(text);
  return { text: clean, linkShare: clean ? Math.min(1, linked / clean.length) : 0 };
}

/** Text with every run of white space as one blank, without control characters. */
export function collapse(text: string): string {
  return text
    .replace(/[\s\u00A0\u200B\u00AD\uFEFF]+/gu, (run) => (/[\s\u00A0]/.test(run) ? ' ' : ''))
    .replace(/\p{Cc}/gu, '')
    .trim();
}
