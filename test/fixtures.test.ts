import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { extractFixture, type Readable, readFixtures, toReadable } from './fixtures.ts';

/** What a person expects, and the lines of the text that may be there or not. */
type Expected = Partial<Readable> & { optional?: string[] };

const isUpdate = process.env.UPDATE === '1';

/** Keeps the fields that an expected file speaks of: what it does not name is not what its fixture is about. */
function pick(readable: Readable, expected: Partial<Readable>): Partial<Readable> {
  const names = Object.keys(expected) as (keyof Readable)[];
  return Object.fromEntries(names.map((name) => [name, readable[name]]));
}

/** Without the lines that an expected file leaves open. */
function withoutOptional(readable: Partial<Readable>, optional: string[]): Partial<Readable> {
  if (!readable.text) return readable;
  return { ...readable, text: readable.text.filter((line) => !optional.includes(line)) };
}

/** Writes an expected file as the project's formatter would. */
function write(path: string, expected: Expected): void {
  writeFileSync(path, `${JSON.stringify(expected, null, 2)}\n`);
  execFileSync('npx', ['biome', 'format', '--write', path]);
}

describe('the pages of our own', () => {
  const fixtures = readFixtures();

  it('are there', () => {
    expect(fixtures.length).toBeGreaterThan(0);
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture.why, fixture] as const))('%s: %s', (_, __, fixture) => {
    const path = join(fixture.folder, 'expected.json');
    const readable = toReadable(extractFixture(fixture));
    const expected = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Expected) : null;
    const { optional = [], ...wanted } = expected ?? {};
    const found = withoutOptional(pick(readable, wanted), optional);
    const vouchedFor = withoutOptional(wanted, optional);
    if (isUpdate) {
      if (!expected) write(path, readable);
      else if (!isDeepStrictEqual(found, vouchedFor))
        write(path, { ...pick(readable, wanted), ...(optional.length ? { optional } : {}) });
      return;
    }
    if (!expected) throw new Error(`There is no ${path}. UPDATE=1 writes it; read what it wrote.`);
    expect(found).toEqual(vouchedFor);
  });
});
