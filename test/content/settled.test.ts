import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { pageAddress } from '../../src/content/address.ts';
import { whenSettled } from '../../src/content/settled.ts';

test('a page that never rests is taken as it is after the longest wait', async () => {
  const { document } = new JSDOM('<body></body>').window;
  const restless = setInterval(() => document.body.append('x'), 5);
  await whenSettled(document, { quietMs: 200, maxMs: 60 });
  clearInterval(restless);
  expect(document.body.textContent).not.toBe('');
});

test('a page is waited for while it still changes', async () => {
  const { document } = new JSDOM('<body></body>').window;
  let steps = 0;
  const loading = setInterval(() => {
    document.body.append('x');
    if (++steps === 5) clearInterval(loading);
  }, 5);
  expect(await whenSettled(document, { quietMs: 50, maxMs: 5000 })).toBe(true);
  expect(document.body.textContent).toBe('xxxxx');
});

test('a page that rests has not changed', async () => {
  const { document } = new JSDOM('<body></body>').window;
  expect(await whenSettled(document, { quietMs: 5, maxMs: 5000 })).toBe(false);
});

test('a jump within the page is no other address, a route in the fragment is', () => {
  expect(pageAddress('https://example.org/a#b')).toBe('https://example.org/a');
  expect(pageAddress('https://example.org/#/a')).toBe('https://example.org/#/a');
  expect(pageAddress('https://example.org/#!a')).toBe('https://example.org/#!a');
});
