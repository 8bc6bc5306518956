import { beforeEach, expect, test } from 'vitest';
import { installFakeBrowser } from './fake-browser.ts';

installFakeBrowser();
const { askReader, changeReader } = await import('../../src/platform/injection.ts');

/** What happened in the tab, in its order: files that were injected, messages that were heard. */
let events: string[] = [];
let isListening = false;
let refusal: string | null = null;
let answer: unknown = { ok: true, value: { isOpen: true } };

Object.assign((globalThis as unknown as { chrome: { scripting: object } }).chrome, {
  tabs: {
    async sendMessage(_: number, { name }: { name: string }) {
      if (!isListening) throw new Error('Could not establish connection. Receiving end does not exist.');
      events.push(name);
      return answer;
    },
  },
  scripting: {
    async executeScript({ files }: { files: string[] }) {
      if (refusal) throw new Error(refusal);
      events.push(...files);
      isListening = true;
      return [{ result: null }];
    },
  },
});

const OPEN = { wish: 'open', cause: 'person', selection: false } as const;

beforeEach(() => {
  events = [];
  isListening = false;
  refusal = null;
  answer = { ok: true, value: { isOpen: true } };
});

test('a page without our script gets it before it is asked, and the view with it where a person wants to see it', async () => {
  expect(await changeReader(7, OPEN)).toEqual({ isOpen: true });
  expect(events).toEqual(['/content/reader.js', '/shared/view.js', 'page.reader']);
});

test('where a rule asks, the view waits for the verdict on the page', async () => {
  await changeReader(7, { ...OPEN, cause: 'rule' });
  expect(events).toEqual(['/content/reader.js', 'page.reader']);
});

test('a page that has our script is not given it again', async () => {
  isListening = true;
  await changeReader(7, OPEN);
  expect(events).toEqual(['page.reader']);
});

test('a page that is asked for the first time gets it without a question', async () => {
  isListening = true;
  await askReader(7, 'page.story', {}, { isFirst: true });
  expect(events).toEqual(['/content/reader.js', 'page.story']);
});

test('a page where no script may run says why', async () => {
  refusal = 'Cannot access a chrome:// URL';
  expect(await askReader(7, 'page.story', {}, { url: 'chrome://settings/' })).toEqual({
    kind: 'refused',
    reason: 'browser_page',
  });
});

test('what goes wrong in our script is an error, not a reason to put it there again', async () => {
  isListening = true;
  answer = { ok: false, error: 'Error: broken' };
  await expect(askReader(7, 'page.story', {})).rejects.toThrow('broken');
  expect(events).toEqual(['page.story']);
});
