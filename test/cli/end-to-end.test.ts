import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../fixtures.ts';

const ENTRY = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));
const page = join(FIXTURES, 'html-lead-far-away/source.html');
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'));

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = ['--import', import.meta.resolve('tsx'), ENTRY, ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { maxBuffer: 1e8 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe('the command line as it is called', () => {
  it('prints the story of a page', async () => {
    const { code, out, err } = await run(page);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Fähre nach Hallenrode bleibt im Hafen\nWiebke Tamm · Küstenbote · 11. März 2024');
    expect(out).toContain('\n\nKutter statt Fähre\n\n');
    expect(out).not.toContain('Cookies');
  }, 60_000);

  it('says what is wrong with a command, and ends with 2', async () => {
    const { code, out, err } = await run('--frmat', 'json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("Unknown option '--frmat'");
    expect((await run('--batch', join(folder, 'no-list.jsonl'))).code).toBe(2);
  }, 60_000);

  it('gives a line for each page of a batch, whatever is wrong with them', async () => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'empty.html'), '');
    writeFileSync(join(folder, 'binary.html'), new Uint8Array(5000).fill(1));
    writeFileSync(join(folder, 'broken.html'), '<html><bod<p>x<table><p></table></b>'.repeat(200));
    writeFileSync(join(folder, 'deep.html'), `${'<div>'.repeat(100_000)}<p>Text.`);
    const pages = ['empty.html', page, 'folder', 'binary.html', 'broken.html', 'deep.html', 'none.html', page];
    const lines = pages.map((path, index) =>
      JSON.stringify({ id: `p${index}`, path, savedAt: '2024-03-12T00:00:00Z' }),
    );
    lines.splice(2, 0, 'not JSON', '');
    writeFileSync(join(folder, 'list.jsonl'), lines.join('\r\n'));

    const { code, out, err } = await run('--batch', join(folder, 'list.jsonl'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records.map((record) => record.id)).toEqual(['p0', 'p1', 'line 3', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']);
    expect(records.map((record) => Boolean(record.error))).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(records[1]).toMatchObject({
      isArticle: true,
      authors: ['Wiebke Tamm'],
      publisher: 'Küstenbote',
      language: 'de',
    });
    expect(records[1].text.split('\n')).toHaveLength(7);
  }, 120_000);
});
