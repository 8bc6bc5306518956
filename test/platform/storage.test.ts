import { beforeEach, describe, expect, test } from 'vitest';
import type { Note } from '../../src/platform/notes.ts';
import { installFakeBrowser } from './fake-browser.ts';

const fake = installFakeBrowser();
const { NewerStoreError, upgrade, writeItem, writeItems } = await import('../../src/platform/storage.ts');
const { loadRules, removeRules, saveRule } = await import('../../src/platform/rule-store.ts');
const { DEFAULT_SETTINGS, loadSettings, resetSettings, saveSetting } = await import('../../src/platform/settings.ts');
const { exportBackup, importBackup, resetEverything } = await import('../../src/platform/backup.ts');
const { changeSiteChoices, loadAllSiteChoices, saveSiteChoices } = await import('../../src/platform/site-choices.ts');
const { changeNotes, loadNotes } = await import('../../src/platform/notes.ts');
const { loadReaderPreferences, saveReaderPreferences } = await import('../../src/platform/reader-preferences.ts');

beforeEach(() => {
  for (const area of [fake.sync, fake.local]) {
    area.items = {};
    area.isFull = false;
    area.maxBytes = Number.POSITIVE_INFINITY;
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
    expect(fake.local.items).not.toHaveProperty(['rule:example.org']);
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

describe('a store of the first version', () => {
  const old = { version: 1, 'reader:preferences': { theme: 'sepia', fontSizePx: 99 }, 'rule:b.example': { mode: 7 } };

  test('is read as this version understands it, and left alone until something is written', async () => {
    fake.sync.items = { ...old };
    expect(await loadReaderPreferences()).toMatchObject({ theme: 'sepia', fontSizePx: 20 });
    expect(fake.sync.items).toEqual(old);
  });

  test('is brought up to this one as a whole, area by area, before anything is written', async () => {
    fake.sync.items = { ...old };
    fake.local.items = { version: 1, 'reader:preferences': { font: 'mono' }, 'notes:a': { title: '', notes: [] } };
    await saveSetting('contextMenus', false);
    expect(await loadReaderPreferences()).toMatchObject({ theme: 'sepia', font: 'mono' });
    expect(fake.sync.items).toEqual({
      version: 2,
      'reader:theme': 'sepia',
      'reader:fontSizePx': 99,
      'rule:b.example': { mode: 7 },
      'setting:contextMenus': false,
    });
    expect(Object.keys(fake.local.items).sort()).toEqual(['notes:a', 'reader:font', 'version']);
  });

  test('that has no room for that stays what it is, and new values go to this machine', async () => {
    fake.sync.items = { ...old };
    fake.sync.isFull = true;
    expect(await saveSetting('contextMenus', false)).toBe('local');
    expect(fake.sync.items).toEqual(old);
    expect((await loadReaderPreferences()).theme).toBe('sepia');
    expect((await loadSettings()).contextMenus).toBe(false);
  });
});

test('of many values that are written together only those go to this machine for which there is no room', async () => {
  fake.sync.maxBytes = 900;
  const items = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`rule:${at}.example`, 'x'.repeat(100)]));
  const onlyHere = await writeItems({ ...items, 'reader:customCss': 'x'.repeat(2000) });
  expect(onlyHere).toContain('reader:customCss');
  expect(onlyHere.length).toBeLessThan(5);
  expect(Object.keys({ ...fake.sync.items, ...fake.local.items })).toHaveLength(10);
  for (const key of onlyHere) expect(fake.sync.items).not.toHaveProperty([key]);
});

test('two tabs that change different preferences of the reader both win', async () => {
  await Promise.all([saveReaderPreferences({ theme: 'dark' }), saveReaderPreferences({ font: 'mono' })]);
  expect(await loadReaderPreferences()).toMatchObject({ theme: 'dark', font: 'mono' });
});

test('choices for a site are changed as they are now, not as a page knew them', async () => {
  await saveSiteChoices('paper.example', { region: null, hiddenTexts: ['from another tab'], putBackRules: [] });
  await Promise.all([
    changeSiteChoices('paper.example', (now) => ({ ...now, hiddenTexts: [...now.hiddenTexts, 'from here'] })),
    changeSiteChoices('paper.example', (now) => ({ ...now, region: 'main' })),
  ]);
  expect(await loadAllSiteChoices()).toEqual([
    {
      host: 'paper.example',
      choices: { region: 'main', hiddenTexts: ['from another tab', 'from here'], putBackRules: [] },
    },
  ]);
});

test('notes are changed as they are now, one change after the other', async () => {
  const note = (id: string): Note => ({
    id,
    selector: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    position: 0,
    colour: 'yellow',
    text: '',
    createdAt: '2026-03-04T10:00:00Z',
  });
  await changeNotes('https://paper.example/a', 'A', () => [note('from another tab')]);
  await Promise.all([
    changeNotes('https://paper.example/a', 'A', (now) => [...now, note('here')]),
    changeNotes('https://paper.example/a', 'A', (now) => now.map((one) => ({ ...one, text: 'typed at once' }))),
  ]);
  const notes = await loadNotes('https://paper.example/a');
  expect(notes.map(({ id, text }) => [id, text])).toEqual([
    ['from another tab', 'typed at once'],
    ['here', 'typed at once'],
  ]);
});

describe('a backup', () => {
  test('changes only what it holds', async () => {
    await saveReaderPreferences({ theme: 'dark', font: 'mono' });
    await importBackup(JSON.stringify({ broadsheet: 1, rules: [], reader: { theme: 'sepia', fontSizePx: 'x' } }));
    expect(await loadReaderPreferences()).toMatchObject({ theme: 'sepia', font: 'mono', fontSizePx: 20 });
  });

  test('whose rules do not fit any more says which are kept on this machine', async () => {
    fake.sync.isFull = true;
    const rules = [{ site: 'example.org', mode: 'never', since: '2026-03-04' }];
    const outcome = await importBackup(JSON.stringify({ broadsheet: 1, rules }));
    expect(outcome).toEqual({ rules: 1, skipped: 0, localRules: ['example.org'] });
    expect(await loadRules()).toEqual(rules);
  });

  test('brings back what was exported', async () => {
    await saveRule('example.org/news/*', 'always', new Date('2026-03-04T10:00:00Z'));
    await saveSetting('contextMenus', false);
    const text = await exportBackup();
    fake.sync.items = {};
    fake.local.items = {};
    expect(await importBackup(text)).toEqual({ rules: 1, skipped: 0, localRules: [] });
    expect(await loadRules()).toEqual([{ site: 'example.org/news/*', mode: 'always', since: '2026-03-04' }]);
    expect((await loadSettings()).contextMenus).toBe(false);
  });

  test('leaves out what is damaged and refuses what is no backup', async () => {
    expect(await importBackup('{"broadsheet":1,"rules":[{"site":"x y"},7],"settings":{"contextMenus":"no"}}')).toEqual({
      rules: 0,
      skipped: 2,
      localRules: [],
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
