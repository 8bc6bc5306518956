import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url);
const { manifestFor } = await import(String(new URL('build.mjs', ROOT)));

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

const listing = read('.store/listing.md');
const base = JSON.parse(read('manifest.json'));

/** The text under a heading of the listing. */
function section(title: string): string {
  return listing.split(`\n## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
}

describe('what the stores are told', () => {
  it.each(readdirSync(new URL('src/_locales', ROOT)))('has a name and a summary that fit, in %s', (locale) => {
    const messages = JSON.parse(read(`src/_locales/${locale}/messages.json`));
    expect(messages.ext_name.message.length).toBeLessThanOrEqual(45);
    expect(messages.ext_description.message.length).toBeLessThanOrEqual(132);
    expect(messages.ext_description.message.length).toBeGreaterThan(20);
  });

  it('says the same as the package', () => {
    const messages = JSON.parse(read('src/_locales/en/messages.json'));
    expect(section('Name')).toBe(messages.ext_name.message);
    expect(section('Summary')).toBe(messages.ext_description.message);
  });

  it('explains every permission, and none that is not asked for', () => {
    const asked = ['chrome', 'firefox'].flatMap((browser) => manifestFor(browser, base, '1').permissions as string[]);
    const explained = [...section('Permissions, one by one').matchAll(/^### (\w+)$/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual([...new Set(asked)].sort());
  });

  it.each([
    ['1-popup', 1280, 800],
    ['2-reader', 1280, 800],
    ['3-dark', 1280, 800],
    ['4-removed', 1280, 800],
    ['tile', 440, 280],
  ])('has the picture %s in the size that stores take', (name, width, height) => {
    const bytes = readFileSync(new URL(`.store/pictures/${name}.png`, ROOT));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  });
});

describe('the version', () => {
  it('stands in package.json alone, and CHANGELOG tells of it', () => {
    const { version } = JSON.parse(read('package.json'));
    expect(base.version).toBeUndefined();
    expect(manifestFor('chrome', base, version).version).toBe(version);
    expect(JSON.parse(read('package-lock.json')).version).toBe(version);
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});
