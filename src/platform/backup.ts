import {
  loadReaderPreferences,
  readPreferences,
  resetReaderPreferences,
  saveReaderPreferences,
} from './reader-preferences.ts';
import { loadRules, removeRules, saveRules } from './rule-store.ts';
import { DEFAULT_SETTINGS, loadSettings, resetSettings, type Settings, saveSetting } from './settings.ts';
import { forgetSiteChoices, loadAllSiteChoices, readChoices, saveSiteChoices } from './site-choices.ts';
import { isSiteRule } from './site-rules.ts';

/** What an export file holds; its name for people is in the file too. */
interface Backup {
  broadsheet: 1;
  rules: unknown[];
  settings: Record<string, unknown>;
  reader: Record<string, unknown>;
  /** What was chosen in the reader for single sites, by host; files of earlier versions have none. */
  choices: Record<string, unknown>;
}

/** What came in from a file, or null where it is no export of ours. */
export interface ImportOutcome {
  rules: number;
  /** Entries that are damaged and were left out. */
  skipped: number;
  /** Sites whose rules are kept on this machine only, since the synchronised storage is full. */
  localRules: string[];
}

/** Everything that a person has set, as the text of a file. */
export async function exportBackup(): Promise<string> {
  const backup: Backup = {
    broadsheet: 1,
    rules: await loadRules(),
    settings: { ...(await loadSettings()) },
    reader: { ...(await loadReaderPreferences()) },
    choices: Object.fromEntries((await loadAllSiteChoices()).map(({ host, choices }) => [host, choices])),
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

function readBackup(text: string): Backup | null {
  try {
    const value = JSON.parse(text) as Partial<Backup> | null;
    if (value?.broadsheet !== 1 || !Array.isArray(value.rules)) return null;
    const { rules, settings = {}, reader = {}, choices = {} } = value;
    return { broadsheet: 1, rules, settings, reader, choices };
  } catch {
    return null;
  }
}

/** Adds what a file holds to what is set; rules for the same site are replaced, all else stays. */
export async function importBackup(text: string): Promise<ImportOutcome | null> {
  const backup = readBackup(text);
  if (!backup) return null;
  const rules = backup.rules.filter(isSiteRule);
  const localRules = await saveRules(rules);
  for (const name of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]) {
    const value = backup.settings[name];
    if (typeof value === typeof DEFAULT_SETTINGS[name]) await saveSetting(name, value as Settings[typeof name]);
  }
  await saveReaderPreferences(readPreferences(backup.reader));
  for (const [host, choices] of Object.entries(backup.choices)) {
    if (isHost(host)) await saveSiteChoices(host, readChoices(choices));
  }
  return { rules: rules.length, skipped: backup.rules.length - rules.length, localRules };
}

function isHost(host: string): boolean {
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).host === host;
}

/** Everything as it was after installing; the access that was given stays until it is taken back. */
export async function resetEverything(): Promise<void> {
  await removeRules((await loadRules()).map((rule) => rule.site));
  for (const { host } of await loadAllSiteChoices()) await forgetSiteChoices(host);
  await resetSettings();
  await resetReaderPreferences();
}
