const SAFE = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address as an absolute one that may be shown: http(s), and mailto for links.
 *
 * @returns null for scripts, data, fragments of the page itself and what is no address.
 */
export function safeAddress(href: string | null, base: string): string | null {
  const trimmed = href?.trim();
  if (!trimmed || trimmed.startsWith('#') || trimmed.length > 4000) return null;
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
