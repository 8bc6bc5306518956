import { beforeEach, expect, test } from 'vitest';
import { installFakeBrowser } from '../platform/fake-browser.ts';

const fake = installFakeBrowser();
const { finishPendingSite } = await import('../../src/background/site-grants.ts');
const { loadRules } = await import('../../src/platform/rule-store.ts');
const { getSession } = await import('../../src/platform/session.ts');

const ORIGIN = '*://*.example.org/*';
const ASKED = new Date('2026-03-04T10:00:00Z');
const soon = new Date('2026-03-04T10:00:20Z');

beforeEach(() => {
  fake.sync.items = {};
  fake.session.items = { pendingSite: { site: 'example.org', tabId: 7, askedAt: ASKED.getTime() } };
  fake.granted.clear();
});

test('what a popup asked for is finished without it', async () => {
  fake.granted.add(ORIGIN);
  await finishPendingSite([ORIGIN], soon);
  expect(await loadRules()).toMatchObject([{ site: 'example.org', mode: 'always' }]);
  expect(await getSession('pendingSite')).toBeNull();
});

test('access to more than was asked for is no answer', async () => {
  fake.granted.add(ORIGIN);
  await finishPendingSite(['*://*/*'], soon);
  expect(await loadRules()).toEqual([]);
});

test('access that is given much later is no answer, and none is waited for any more', async () => {
  fake.granted.add(ORIGIN);
  await finishPendingSite([ORIGIN], new Date('2026-03-04T11:00:00Z'));
  expect(await loadRules()).toEqual([]);
  expect(await getSession('pendingSite')).toBeNull();
});
