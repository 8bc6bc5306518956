import { expect, it } from 'vitest';
import { formatBytes } from '../../src/saved/format.ts';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [48_200, '48 kB'],
  [3_240_000, '3.2 MB'],
  [324_000_000, '324 MB'],
  [10_000_000_000, '10 GB'],
  [9e15, '9,000 TB'],
])('%s bytes are written as %s', (bytes, written) => {
  expect(formatBytes(bytes, 'en')).toBe(written);
});
