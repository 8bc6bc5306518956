import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

const { archive, filesUnder } = await import(String(new URL('../.build/archive.mjs', import.meta.url)));

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
const FILES: Record<string, string> = {
  'empty.txt': '',
  'story.txt': 'The same words again. '.repeat(500),
  'names/Übersicht.txt': 'short',
};
for (const [name, text] of Object.entries(FILES)) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an archive gives back what went in', async () => {
  const unpacked = unzipSync(await archive(filesUnder(folder), folder));
  expect(Object.fromEntries(Object.entries(unpacked).map(([name, file]) => [name, strFromU8(file)]))).toEqual(FILES);
});

test('an archive is the same at every run and smaller than what is in it', async () => {
  const bytes: Buffer = await archive(filesUnder(folder), folder);
  expect((await archive(filesUnder(folder), folder)).equals(bytes)).toBe(true);
  expect(bytes.length).toBeLessThan(1000);
});
