import type { Scripting } from 'webextension-polyfill';
import { browser } from '../platform/browser.ts';
import { EVERYWHERE, grantedOrigins, rulesWithAccess } from '../platform/permissions.ts';
import { loadReaderPreferences, type Theme } from '../platform/reader-preferences.ts';
import { loadRules } from '../platform/rule-store.ts';
import { pagesOf, type SiteRule } from '../platform/site-rules.ts';

type ContentScript = Scripting.RegisteredContentScript;

/**
 * The scripts that should run by themselves, by what the person gave: detection wherever there is access, the veil
 * against the flash of the page on the sites that are set to always.
 *
 * @param origins match patterns to which there is access.
 * @param rules the rules to whose sites there is access.
 * @param theme the reader's, in whose colour the veil is: it must know it before it could ask for it.
 */
export function wantedScripts(
  origins: readonly string[],
  rules: readonly SiteRule[],
  theme: Theme = 'auto',
): ContentScript[] {
  const wanted: ContentScript[] = [];
  const matches = origins.includes(EVERYWHERE) ? [EVERYWHERE] : [...origins].sort();
  if (matches.length > 0) {
    wanted.push({
      id: 'detect',
      js: ['content/detect.js'],
      matches,
      runAt: 'document_end',
      persistAcrossSessions: true,
    });
  }
  const veiled = rules.filter((rule) => rule.mode === 'always').map((rule) => pagesOf(rule.site));
  if (veiled.length > 0) {
    const bare = rules.filter((rule) => rule.mode !== 'always').map((rule) => pagesOf(rule.site));
    // a wider "never" must not lift the veil of a narrower "always"; detection decides by the exact rule anyway
    const excludeMatches = bare.filter((pattern) => !veiled.some((other) => isWithin(other, pattern)));
    const veil: ContentScript = {
      id: 'veil',
      js: [...(theme === 'auto' ? [] : [`content/theme-${theme}.js`]), 'content/hold.js'],
      matches: veiled.sort(),
      runAt: 'document_start',
      persistAcrossSessions: true,
    };
    wanted.push(excludeMatches.length > 0 ? { ...veil, excludeMatches } : veil);
  }
  return wanted;
}

function isWithin(inner: string, outer: string): boolean {
  const host = (pattern: string) => pattern.slice(4, pattern.indexOf('/', 4)).replace(/^\*\./, '');
  const path = (pattern: string) => pattern.slice(pattern.indexOf('/', 4), -1);
  const isSameHost = host(inner) === host(outer) || host(inner).endsWith(`.${host(outer)}`);
  return isSameHost && path(inner).startsWith(path(outer));
}

function signature(scripts: readonly ContentScript[]): string {
  const parts = scripts.map(({ id, matches, excludeMatches, js, runAt }) =>
    JSON.stringify([
      id,
      matches,
      excludeMatches ?? [],
      js?.map((path) => path.replace(/^.*\/content\//, 'content/')),
      runAt,
    ]),
  );
  return parts.sort().join();
}

async function bringInLine(): Promise<void> {
  const rules = await rulesWithAccess(await loadRules());
  const { theme } = await loadReaderPreferences();
  const wanted = wantedScripts(await grantedOrigins(), rules, theme);
  const registered = await browser.scripting.getRegisteredContentScripts();
  if (signature(registered as ContentScript[]) === signature(wanted)) return;
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
}

/** One at a time: two at once would register the same script twice. Lost with the worker, together with what it orders. */
let last: Promise<void> = Promise.resolve();

/** Brings the registered scripts in line with access and rules; does nothing where they are. */
export function syncRegisteredScripts(): Promise<void> {
  last = last.catch(() => undefined).then(bringInLine);
  return last;
}
