import { readItems, removeItems, writeItem } from './storage.ts';

/** What a person decided about blocks of a site, for all its pages. */
export interface SiteChoices {
  /** `step/rule` of removals that are put back. */
  putBackRules: string[];
  /** Fingerprints of blocks that are left out. */
  hiddenTexts: string[];
}

const MAX_ENTRIES = 100;

function storageKey(host: string): string {
  return `choices:${host.replace(/^www\./, '')}`;
}

function readStrings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string').slice(-MAX_ENTRIES)
    : [];
}

/** The choices for a host, empty where there are none. Never fails. */
export async function loadSiteChoices(host: string): Promise<SiteChoices> {
  const stored = await readItems().then(
    (items) => items[storageKey(host)],
    () => null,
  );
  const fields = (stored ?? {}) as Record<string, unknown>;
  return { putBackRules: readStrings(fields.putBackRules), hiddenTexts: readStrings(fields.hiddenTexts) };
}

/** Remembers the choices for a host; empty ones are forgotten. */
export async function saveSiteChoices(host: string, choices: SiteChoices): Promise<void> {
  if (choices.putBackRules.length + choices.hiddenTexts.length === 0) await removeItems([storageKey(host)]);
  else await writeItem(storageKey(host), choices);
}
