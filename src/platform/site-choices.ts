import { onItemsChanged, readItems, removeItems, writeItem } from './storage.ts';
import { makeTurns } from './turns.ts';

/** What a person decided about blocks of a site, for all its pages. */
export interface SiteChoices {
  /** `step/rule` of removals that are put back. */
  putBackRules: string[];
  /** Fingerprints of blocks that are left out. */
  hiddenTexts: string[];
  /** A CSS selector of the part of the page that is the story, as a person picked it; null for the engine's own choice. */
  region: string | null;
}

const MAX_ENTRIES = 100;
const PREFIX = 'choices:';

/** What our own selectors are made of: names, attributes, descent. */
const SELECTOR = /^[\w\s#.>="[\]-]{1,300}$/;

function storageKey(host: string): string {
  return PREFIX + host.replace(/^www\./, '');
}

function readStrings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string').slice(-MAX_ENTRIES)
    : [];
}

/** Choices out of whatever stood in storage or in a file: a part that does not hold falls back alone. */
export function readChoices(stored: unknown): SiteChoices {
  const { putBackRules, hiddenTexts, region } = (stored ?? {}) as Record<string, unknown>;
  return {
    putBackRules: readStrings(putBackRules),
    hiddenTexts: readStrings(hiddenTexts),
    region: typeof region === 'string' && SELECTOR.test(region) ? region : null,
  };
}

/** The choices for a host, empty where there are none. Never fails. */
export async function loadSiteChoices(host: string): Promise<SiteChoices> {
  const stored = await readItems().then(
    (items) => items[storageKey(host)],
    () => null,
  );
  return readChoices(stored);
}

const turns = makeTurns();

/**
 * Changes the choices for a host as they are stored now, which may be otherwise than a page that was opened before knows.
 */
export async function changeSiteChoices(host: string, change: (choices: SiteChoices) => SiteChoices): Promise<void> {
  await turns.run(async () => await saveSiteChoices(host, change(await loadSiteChoices(host))));
}

/** Remembers the choices for a host; empty ones are forgotten. */
export async function saveSiteChoices(host: string, choices: SiteChoices): Promise<void> {
  const { putBackRules, hiddenTexts, region } = choices;
  if (putBackRules.length + hiddenTexts.length === 0 && !region) await removeItems([storageKey(host)]);
  else await writeItem(storageKey(host), choices);
}

/** The choices for all hosts that have any, by host. Never fails. */
export async function loadAllSiteChoices(): Promise<{ host: string; choices: SiteChoices }[]> {
  const items = await readItems();
  return Object.keys(items)
    .filter((key) => key.startsWith(PREFIX))
    .sort()
    .map((key) => ({ host: key.slice(PREFIX.length), choices: readChoices(items[key]) }));
}

/** Forgets all choices for a host. */
export async function forgetSiteChoices(host: string): Promise<void> {
  await removeItems([storageKey(host)]);
}

/** Calls back whenever choices were made or forgotten. */
export function onSiteChoicesChanged(callback: () => void): () => void {
  return onItemsChanged((keys) => {
    // what is being written here tells of itself when it is done
    if (keys.some((key) => key.startsWith(PREFIX)) && turns.isIdle()) callback();
  });
}
