import { beforeEach, describe, expect, test } from 'vitest';
import { installFakeBrowser } from './fake-browser.ts';

const fake = installFakeBrowser();
const { NewerStoreError, upgrade, writeItem } = await import('../../src/platform/storage.ts');
const { loadRules, removeRules, saveRule } = await import('../../src/platform/rule-store.ts');
const { DEFAULT_SETTINGS, loadSettings, resetSettings, saveSetting } = await import('../../src/platform/settings.ts');
const { exportBackup, importBackup, resetEverything } = await import('../../src/platform/backup.ts');
const { loadAllSiteChoices, saveSiteChoices } = await import('../../src/platform/site-choices.ts');

beforeEach(() => {
  for (const area of [fake.sync, fake.local]) {
    area.items = {};
    area.isFull = false;
  }
});

describe('rules', () => {
  test('are kept one item each and come back sorted by site', async () => {
    await saveRule('example.org', 'always', new Date('2026-03-04T10:00:00Z'));
    await saveRule('a.example', 'never', new Date('2026-03-05T10:00:00Z'));
    expect(fake.sync.items['rule:example.org']).toEqual({ mode: 'always', since: '2026-03-04' });
    expect(await loadRules()).toEqual([
      { site: 'a.example', mode: 'never', since: '2026-03-05' },
      { site: 'example.org', mode: 'always', since: '2026-03-04' },
    ]);
  });

  test('go to this machine when the synchronised store is full, and win over what is there', async () => {
    await saveRule('example.org', 'always');
    fake.sync.isFull = true;
    expect(await saveRule('example.org', 'never')).toBe('local');
    expect((await loadRules()).map((rule) => rule.mode)).toEqual(['never']);
    fake.sync.isFull = false;
    expect(await saveRule('example.org', 'ask')).toBe('sync');
    expect(fake.local.items).toEqual({});
    expect((await loadRules()).map((rule) => rule.mode)).toEqual(['ask']);
  });

  test('that are damaged are left out and left alone', async () => {
    fake.sync.items = { 'rule:example.org': { mode: 7 }, 'rule:b.example': { mode: 'always', since: '2026-03-04' } };
    expect((await loadRules()).map((rule) => rule.site)).toEqual(['b.example']);
    await removeRules(['b.example']);
    expect(fake.sync.items['rule:example.org']).toEqual({ mode: 7 });
  });
});

describe('settings', () => {
  test('that are damaged fall back alone', async () => {
    fake.sync.items = { 'setting:markArticles': 'yes', 'setting:contextMenus': false };
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, contextMenus: false });
  });

  test('are reset to their defaults', async () => {
    await saveSetting('markArticles', false);
    expect((await loadSettings()).markArticles).toBe(false);
    await resetSettings();
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

test("a newer version's store is read and never written", async () => {
  fake.sync.items = { version: 99, 'rule:example.org': { mode: 'always', since: '2026-03-04' } };
  expect(await loadRules()).toHaveLength(1);
  await expect(writeItem('rule:a.example', {})).rejects.toThrow(NewerStoreError);
  await expect(removeRules(['example.org'])).rejects.toThrow(NewerStoreError);
  expect(Object.keys(fake.sync.items)).toEqual(['version', 'rule:example.org']);
});

test('migrations run in order from the version that wrote', () => {
  const migrations = [
    { to: 2, migrate: (items: Record<string, unknown>) => ({ ...items, a: 'two' }) },
    { to: 3, migrate: (items: Record<string, unknown>) => ({ ...items, b: `${items.a} three` }) },
  ];
  expect(upgrade({ version: 1 }, migrations)).toEqual({ version: 3, a: 'two', b: 'two three' });
  expect(upgrade({ version: 2, a: 'kept' }, migrations)).toEqual({ version: 3, a: 'kept', b: 'kept three' });
  expect(upgrade({ version: 9 }, migrations)).toEqual({ version: 9 });
});

describe('a backup', () => {
  test('brings back what was exported', async () => {
    await saveRule('example.org/news/*', 'always', new Date('2026-03-04T10:00:00Z'));
    await saveSetting('contextMenus', false);
    const text = await exportBackup();
    fake.sync.items = {};
    fake.local.items = {};
    expect(await importBackup(text)).toEqual({ rules: 1, skipped: 0 });
    expect(await loadRules()).toEqual([{ site: 'example.org/news/*', mode: 'always', since: '2026-03-04' }]);
    expect((await loadSettings()).contextMenus).toBe(false);
  });

  test('leaves out what is damaged and refuses what is no backup', async () => {
    expect(await importBackup('{"broadsheet":1,"rules":[{"site":"x y"},7],"settings":{"contextMenus":"no"}}')).toEqual({
      rules: 0,
      skipped: 2,
    });
    expect((await loadSettings()).contextMenus).toBe(true);
    for (const text of ['', '[]', 'null', '{"rules":[]}', '{"broadsheet":2,"rules":[]}']) {
      expect(await importBackup(text)).toBeNull();
    }
  });

  test('brings back what was chosen for single sites, and forgets it with the rest', async () => {
    const choices = { region: 'main.story > div', hiddenTexts: ['share this'], putBackRules: [] };
    await saveSiteChoices('www.paper.example', choices);
    const text = await exportBackup();
    await resetEverything();
    expect(await loadAllSiteChoices()).toEqual([]);
    await importBackup(text);
    expect(await loadAllSiteChoices()).toEqual([{ host: 'paper.example', choices }]);
  });

  test('takes no selector that ours are not made of', async () => {
    const choices = { 'paper.example': { region: 'a{}*', hiddenTexts: 'x', putBackRules: ['a/b'] }, 'x/y': {}, '': {} };
    await importBackup(JSON.stringify({ broadsheet: 1, rules: [], choices }));
    expect(await loadAllSiteChoices()).toEqual([
      { host: 'paper.example', choices: { region: null, hiddenTexts: [], putBackRules: ['a/b'] } },
    ]);
  });
});
