/** What the reader does on a site by itself. `ask`: nothing, an exception from a wider rule. */
export const SITE_MODES = ['always', 'never', 'ask'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/**
 * A person's rule. `site` is a host with all its subdomains ("example.org") or a part of it ("example.org/news/*");
 * `since` is the day on which it was made (YYYY-MM-DD).
 */
export interface SiteRule {
  site: string;
  mode: SiteMode;
  since: string;
}

interface Site {
  host: string;
  /** "" for all of the host, else the beginning of the path, "/news/". */
  path: string;
}

/** Whether a stored or imported value is a rule. */
export function isSiteRule(value: unknown): value is SiteRule {
  const { site, mode, since } = (value ?? {}) as Record<string, unknown>;
  if (typeof site !== 'string' || typeof mode !== 'string' || typeof since !== 'string') return false;
  return (
    (SITE_MODES as readonly string[]).includes(mode) && readSite(site) === site && /^\d{4}-\d{2}-\d{2}$/.test(since)
  );
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.startsWith('[');
}

function splitSite(site: string): Site {
  const slash = site.indexOf('/');
  if (slash < 0) return { host: site, path: '' };
  return { host: site.slice(0, slash), path: site.slice(slash).replace(/\*$/, '') };
}

/**
 * What a person typed or pasted ("https://www.Example.org/news/", "example.org") as a rule's `site`;
 * null where it names no web host.
 */
export function readSite(typed: string): string | null {
  const trimmed = typed.trim();
  const isWebAddress = /^https?:\/\//i.test(trimmed);
  if (/\s/.test(trimmed) || (!isWebAddress && /^[a-z][a-z+.-]*:\/\//i.test(trimmed))) return null;
  let url: URL;
  try {
    url = new URL(isWebAddress ? trimmed : `http://${trimmed}`);
  } catch {
    return null;
  }
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '');
  if (!host || url.username || host.includes('*')) return null;
  const path = url.pathname.replace(/\*+$/, '');
  return path === '/' ? host : `${host}${path}*`;
}

/** The site that "Always on this site" speaks of; null for pages of no web host (files, browser pages). */
export function siteOf(url: string): string | null {
  if (!/^https?:/i.test(url)) return null;
  try {
    return readSite(new URL(url).origin);
  } catch {
    return null;
  }
}

function covers({ host, path }: Site, page: URL): boolean {
  const isSameHost = page.hostname === host || (!isAddress(host) && page.hostname.endsWith(`.${host}`));
  return isSameHost && page.pathname.startsWith(path);
}

/** The rule that speaks for a page: of all that cover it, the one with the longest host, then the longest path. */
export function ruleFor(url: string, rules: readonly SiteRule[]): SiteRule | null {
  if (!/^https?:/i.test(url)) return null;
  const page = new URL(url);
  let best: { rule: SiteRule; site: Site } | null = null;
  for (const rule of rules) {
    const site = splitSite(rule.site);
    if (!covers(site, page)) continue;
    const difference = best ? site.host.length - best.site.host.length || site.path.length - best.site.path.length : 1;
    if (difference > 0) best = { rule, site };
  }
  return best?.rule ?? null;
}

/** The access that a rule needs: a match pattern for its host, subdomains included. Ports and paths are not told apart. */
export function originOf(site: string): string {
  const { host } = splitSite(site);
  return isAddress(host) || !host.includes('.') ? `*://${host}/*` : `*://*.${host}/*`;
}

/** The match pattern of the pages that a rule speaks of. */
export function pagesOf(site: string): string {
  const { path } = splitSite(site);
  return originOf(site).replace(/\/\*$/, `${path || '/'}*`);
}
