import { Nesting } from './nesting.ts';

/**
 * Depth to which elements may nest: what Chromium keeps. jsdom takes quadratic time for deeper trees (2.5 s at 5,000)
 * and overflows the stack at some ten thousand.
 */
const MAX_DEPTH = 512;

/** Characters of a page, without styles, that are parsed: far above any real page, below what breaks the memory. */
const MAX_CHARACTERS = 5_000_000;

/** Start tags that are parsed: five times what the largest of 600 real pages had (November 2026), some 10 s of jsdom. */
const MAX_TAGS = 50_000;

/** Elements whose content is text to the parser, so that no tag is looked for in it. */
const RAW_TEXT = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);

const TAG = /<!--|<(\/?)([a-z][^\s/>]*)/gi;

/**
 * The same page without what is dear to parse and of no use here: the content of `<style>` elements is emptied (jsdom
 * parses every style sheet, which is a third of its time), elements nested deeper than browsers keep them lose their
 * tags, the end of a gigantic page is cut off. Everything else stays as it is, scripts too. Linear in the page's size.
 */
export function prepareHtml(html: string): string {
  const kept: string[] = [];
  let keptFrom = 0;
  let keptLength = 0;
  function drop(from: number, to: number): void {
    kept.push(html.slice(keptFrom, from));
    keptLength += from - keptFrom;
    keptFrom = to;
  }

  const nesting = new Nesting(MAX_DEPTH);
  let tags = 0;
  const tag = new RegExp(TAG);
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    if (match[0] === '<!--') {
      tag.lastIndex = endOf(html, '-->', match.index + 2);
      continue;
    }
    const name = (match[2] as string).toLowerCase();
    const end = tagEnd(html, tag.lastIndex);
    const selfClosing = html[end - 2] === '/';
    tag.lastIndex = end;
    if (match[1]) {
      if (!nesting.end(name)) drop(match.index, end);
    } else if (RAW_TEXT.has(name) && !selfClosing) {
      const close = closeOf(html, name, end);
      if (name === 'style') drop(end, close);
      tag.lastIndex = endOf(html, '>', close);
    } else if (!nesting.start(name, selfClosing)) drop(match.index, end);
    else if (++tags > MAX_TAGS) {
      drop(match.index, html.length);
      break;
    }
  }
  drop(Math.min(html.length, keptFrom + Math.max(0, MAX_CHARACTERS - keptLength)), html.length);
  return kept.join('').slice(0, MAX_CHARACTERS);
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Index after a tag's `>`; one inside a quoted attribute value does not end it. */
function tagEnd(html: string, from: number): number {
  for (let i = from; i < html.length; i++) {
    const character = html[i];
    if (character === '>') return i + 1;
    if ((character === '"' || character === "'") && html[i - 1] === '=') {
      const close = html.indexOf(character, i + 1);
      if (close < 0) return html.length;
      i = close;
    }
  }
  return html.length;
}

/** Where the end tag of a raw text element begins; the page's end where there is none. */
function closeOf(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
