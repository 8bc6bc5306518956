import { beforeEach, expect, test } from 'vitest';
import type { SiteRule } from '../../src/platform/site-rules.ts';
import { installFakeBrowser } from '../platform/fake-browser.ts';

const fake = installFakeBrowser();
const { syncRegisteredScripts, wantedScripts } = await import('../../src/background/registered-scripts.ts');
const { DEFAULT_PREFERENCES, saveReaderPreferences } = await import('../../src/platform/reader-preferences.ts');
const { removeRules, saveRule } = await import('../../src/platform/rule-store.ts');

function rule(site: string, mode: SiteRule['mode']): SiteRule {
  return { site, mode, since: '2026-03-04' };
}

beforeEach(() => {
  fake.sync.items = {};
  fake.granted.clear();
  fake.registered.length = 0;
});

test('without access nothing runs by itself', () => expect(wantedScripts([], [])).toEqual([]));

test('with access to all sites one pattern stands for the rest', () => {
  const [detect] = wantedScripts(['*://*.example.org/*', '*://*/*'], []);
  expect(detect).toMatchObject({ id: 'detect', matches: ['*://*/*'] });
});

test('only pages of sites set to always are veiled, without exceptions within them', () => {
  const rules = [rule('example.org', 'always'), rule('example.org/live/*', 'never'), rule('b.example', 'ask')];
  const veil = wantedScripts(['*://*.example.org/*'], rules).find(({ id }) => id === 'veil');
  expect(veil).toMatchObject({ matches: ['*://*.example.org/*'], runAt: 'document_start' });
  expect(veil?.excludeMatches).toContain('*://*.example.org/live/*');
});

test('a narrower always stays veiled within a wider never', () => {
  const rules = [rule('example.org', 'never'), rule('example.org/news/*', 'always')];
  const veil = wantedScripts(['*://*.example.org/*'], rules).find(({ id }) => id === 'veil');
  expect(veil?.matches).toEqual(['*://*.example.org/news/*']);
  expect(veil?.excludeMatches).toBeUndefined();
});

test('what is registered follows access and rules, also when both change at once', async () => {
  fake.granted.add('*://*.example.org/*');
  await saveRule('example.org', 'always');
  await Promise.all([syncRegisteredScripts(), syncRegisteredScripts(), syncRegisteredScripts()]);
  expect(fake.registered.map(({ id }) => id)).toEqual(['detect', 'veil']);
  await removeRules(['example.org']);
  await syncRegisteredScripts();
  expect(fake.registered.map(({ id }) => id)).toEqual(['detect']);
  fake.granted.clear();
  await syncRegisteredScripts();
  expect(fake.registered).toEqual([]);
});

test('a rule without access registers nothing', async () => {
  await saveRule('example.org', 'always');
  await syncRegisteredScripts();
  expect(fake.registered).toEqual([]);
});

test('the veil is told of the reader’s theme, and anew when that changes', async () => {
  fake.granted.add('*://*.example.org/*');
  await saveRule('example.org', 'always');
  for (const theme of ['auto', 'dark', 'light'] as const) {
    await saveReaderPreferences({ ...DEFAULT_PREFERENCES, theme });
    await syncRegisteredScripts();
    const veil = fake.registered.find(({ id }) => id === 'veil');
    expect((veil as { js?: string[] } | undefined)?.js).toEqual(
      theme === 'auto' ? ['content/hold.js'] : [`content/theme-${theme}.js`, 'content/hold.js'],
    );
  }
});
