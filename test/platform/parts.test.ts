// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { installFakeBrowser } from './fake-browser.ts';

installFakeBrowser();
const { loadPart, providePart } = await import('../../src/platform/parts.ts');

const sendMessage = vi.fn(async (): Promise<unknown> => ({ ok: true, value: null }));
Object.assign((globalThis as unknown as { chrome: { runtime: object } }).chrome.runtime, { sendMessage });

beforeEach(() => {
  delete (globalThis as { broadsheetParts?: unknown }).broadsheetParts;
  sendMessage.mockClear();
});

test('a part that is here is not asked for', async () => {
  const part = { name: 'view' };
  providePart('view', part);
  expect(await loadPart('view')).toBe(part);
  expect(sendMessage).not.toHaveBeenCalled();
});

test('on a page of the web the background puts the part’s script there', async () => {
  const part = { name: 'exports' };
  sendMessage.mockImplementationOnce(async () => {
    providePart('exports', part);
    return { ok: true, value: null };
  });
  expect(await loadPart('exports')).toBe(part);
  expect(sendMessage).toHaveBeenCalledWith({ name: 'part.load', request: { part: 'exports' } });
});

test('a part that cannot come is an error for who asked', async () => {
  sendMessage.mockResolvedValueOnce({ ok: false, error: 'Error: no access' });
  await expect(loadPart('view')).rejects.toThrow('no access');
});

test('an element of the page with the name of our scope is none of ours', async () => {
  const named = document.createElement('form');
  named.id = 'broadsheetParts';
  document.body.append(named);
  providePart('view', { name: 'view' });
  expect(await loadPart('view')).toEqual({ name: 'view' });
  expect(Object.hasOwn(named, 'view')).toBe(false);
});
