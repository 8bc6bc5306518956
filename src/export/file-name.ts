import type { Article } from '../article.ts';

/** Bytes of UTF-8 that a name may have with its ending: file systems take 255, sync programs and folders want room. */
const MAX_BYTES = 180;

/** Bytes of the publisher's name, so that one with a motto leaves room for the title. */
const MAX_PUBLISHER_BYTES = 40;

/** Names that Windows keeps for devices, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * A file name for an article: `2024-05-02 The Example - Harbour town votes.epub`. Every system takes it: no separators,
 * control or direction characters, no reserved names, no dots or spaces at its ends, no more than 180 bytes. Letters of
 * all scripts stay.
 *
 * @param ending the ending without its dot: `md`.
 */
export function fileNameFor(article: Article, ending: string): string {
  const date = /^\d{4}-\d\d-\d\d/.exec(article.published?.iso ?? '')?.[0] ?? '';
  const publisher = cutToBytes(clean(article.publisher?.name ?? ''), MAX_PUBLISHER_BYTES);
  const title = clean(article.title) || clean(hostOf(article.url)) || 'article';
  const prefix = [date, publisher].filter(Boolean).join(' ');
  const name = !publisher ? [date, title].filter(Boolean).join(' ') : `${prefix} - ${title}`;
  const cut = cutToBytes(name, MAX_BYTES - ending.length - 1) || 'article';
  return `${RESERVED.test(cut) ? `_${cut}` : cut}.${ending}`;
}

function clean(text: string): string {
  return (
    text
      .normalize('NFC')
      // Quotes and colons are common in headlines: a likeness that is allowed reads better than a gap.
      .replace(/"/g, '”')
      .replace(/\s*[:|]\s+/g, ' – ')
      .replace(/[<>:"/\\|?*]/g, ' ')
      .replace(/\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, '')
  );
}

/** The start of a text that takes no more bytes of UTF-8, cut between what a reader sees as characters, best between words. */
function cutToBytes(text: string, maxBytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= maxBytes) return text;
  let cut = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, 10 * maxBytes),
  )) {
    bytes += encoder.encode(segment).length;
    if (bytes > maxBytes) break;
    cut += segment;
  }
  const lastSpace = cut.lastIndexOf(' ');
  const atWord = lastSpace > cut.length / 2 ? cut.slice(0, lastSpace) : cut;
  return atWord.replace(/[\s.,;–-]+$/, '');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
