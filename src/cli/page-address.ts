/** Characters of a page in which its own address is looked for. */
const HEAD_CHARACTERS = 200_000;

const PATTERNS = [
  // What browsers and SingleFile write into a page that they save.
  /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)/i,
  /<!--[^>]{0,80}\burl:\s*(https?:\/\/\S+)/i,
  /<link\s[^>]{0,1000}?rel=["']?canonical["']?[^>]{0,1000}?\shref=["']?(https?:\/\/[^"'\s>]+)/i,
  /<link\s[^>]{0,1000}?href=["']?(https?:\/\/[^"'\s>]+)["']?[^>]{0,1000}?\srel=["']?canonical\b/i,
  /<meta\s[^>]{0,1000}?property=["']?og:url["']?[^>]{0,1000}?\scontent=["']?(https?:\/\/[^"'\s>]+)/i,
  /<meta\s[^>]{0,1000}?content=["']?(https?:\/\/[^"'\s>]+)["']?[^>]{0,1000}?\sproperty=["']?og:url\b/i,
];

/**
 * The address that a saved page was at, by its own word: what the saving program noted, the canonical link, `og:url`.
 * Null where it says nothing.
 */
export function findPageAddress(html: string): string | null {
  const head = html.slice(0, HEAD_CHARACTERS);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(head)?.[1]?.replaceAll('&amp;', '&');
    if (found && URL.canParse(found)) return found;
  }
  return null;
}
