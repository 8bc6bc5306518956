/** An address that parsing leaves as it is, and the same from the root of a site on: most links of most pages. */
const PLAIN = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}\/[\w\-/=&?+,;:@!*()$~.]*$/;
const PLAIN_PATH = /^\/(?!\/)[\w\-/=&?+,;:@!*()$~.]*$/;
/** What stands for a folder, or may: parsing takes it out. */
const DOTS = '/.';

let known: { base: string; isAddress: boolean; origin: string } = { base: '', isAddress: false, origin: '' };

/** Whether a page has an address at all, and the origin that its links from the root on stand under; empty for some. */
function readBase(base: string): typeof known {
  if (base !== known.base) {
    const isAddress = URL.canParse(base);
    const origin = isAddress ? new URL(base).origin : '';
    known = { base, isAddress, origin: PLAIN.test(`${origin}/`) ? origin : '' };
  }
  return known;
}

/** A plain address made whole without parsing, which takes longer than all else that is done with a link; else null. */
function joinPlain(href: string, base: string): string | null {
  if (href.includes(DOTS)) return null;
  const { isAddress, origin } = readBase(base);
  if (isAddress && PLAIN.test(href)) return href;
  return origin && PLAIN_PATH.test(href) ? origin + href : null;
}

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address as an absolute one that may be shown: http(s), and mailto for links.
 *
 * @returns null for scripts, data, fragments of the page itself and what is no address.
 */
export function safeAddress(href: string | null, base: string): string | null {
  const trimmed = href?.trim();
  if (!trimmed || trimmed.startsWith('#') || trimmed.length > 4000) return null;
  const plain = joinPlain(trimmed, base);
  if (plain) return plain;
  try {
    const url = new URL(trimmed, base);
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** The same for a picture's source; small inline pictures (data:) are placeholders and give null. */
export function pictureAddress(src: string | null, base: string): string | null {
  const trimmed = src?.trim();
  if (!trimmed || trimmed.length > 4000 || /^(?:data|blob|about|javascript):/i.test(trimmed)) return null;
  const address = safeAddress(trimmed, base);
  return address?.startsWith('http') ? address : null;
}
