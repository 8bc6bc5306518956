import { beforeEach, expect, test, vi } from 'vitest';
import { installFakeBrowser } from './fake-browser.ts';

const fake = installFakeBrowser();
const { answer } = await import('../../src/platform/messages.ts');
const { isReply, isRequest } = await import('../../src/platform/message-shapes.ts');

type Raw = (message: unknown, sender: object, reply: (value: unknown) => void) => unknown;
const OURS = { id: 'our-id', url: 'https://example.org/', tab: { id: 7 }, frameId: 0 };
const OPEN = { name: 'tab.reader', request: { isOpen: true, isArticle: true } };
const handler = vi.fn(() => null);

/** What comes back when a message arrives: undefined where nobody feels addressed. */
async function arrive(message: unknown, sender: object): Promise<unknown> {
  const [listener] = fake.onMessage.listeners as Set<unknown> as Set<Raw>;
  return await new Promise((resolve) => {
    if (listener!(message, sender, resolve) !== true) resolve(undefined);
  });
}

beforeEach(() => {
  handler.mockClear();
  fake.onMessage.listeners.clear();
  answer({ 'tab.reader': handler });
});

test('a message of the right shape from our script in a page is answered, with its sender', async () => {
  expect(await arrive(OPEN, OURS)).toEqual({ ok: true, value: null });
  expect(handler).toHaveBeenCalledWith(OPEN.request, { isOwnPage: false, tabId: 7, url: 'https://example.org/' });
});

test('our own pages are told apart from pages of the web', async () => {
  await arrive(OPEN, { id: 'our-id', url: 'chrome-extension://our-id/popup/index.html' });
  expect(handler).toHaveBeenCalledWith(OPEN.request, expect.objectContaining({ isOwnPage: true, tabId: null }));
});

test.each([
  ['another extension', OPEN, { ...OURS, id: 'other-id' }],
  ['a frame within a page', OPEN, { ...OURS, frameId: 3 }],
  ['an unknown name', { name: 'tab.other', request: {} }, OURS],
  ['a name of every object', { name: 'constructor', request: {} }, OURS],
  ['another shape', { name: 'tab.reader', request: { isOpen: 'yes' } }, OURS],
  ['no object', 'tab.reader', OURS],
  ['nothing', null, OURS],
])('%s is left unanswered', async (_, message, sender) => {
  expect(await arrive(message, sender)).toBeUndefined();
  expect(handler).not.toHaveBeenCalled();
});

test('an error is told in words', async () => {
  handler.mockImplementationOnce(() => {
    throw new Error('no such tab');
  });
  expect(await arrive(OPEN, OURS)).toEqual({ ok: false, error: 'Error: no such tab' });
});

test('shapes are told apart', () => {
  const detected = { url: 'https://example.org/', isArticle: true, probability: 0.9 };
  expect(isRequest('tab.detected', detected)).toBe(true);
  expect(isRequest('tab.detected', { ...detected, probability: '1' })).toBe(false);
  expect(isRequest('page.reader', { wish: 'open', cause: 'rule', selection: false })).toBe(true);
  expect(isRequest('page.reader', { wish: 'burn', cause: 'rule', selection: false })).toBe(false);
  expect(isRequest('link.open', { url: 'javascript:alert(1)' })).toBe(false);
  expect(isReply(undefined)).toBe(false);
  expect(isReply({ ok: true, value: null })).toBe(true);
});
