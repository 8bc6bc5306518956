import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBatch } from '../../src/cli/batch.ts';
import { readListLine } from '../../src/cli/batch-list.ts';
import type { PageRecord } from '../../src/cli/record.ts';

describe('a line of the batch list', () => {
  it('becomes a page to extract', () => {
    const line = '{"id":"a","path":"/x/a.html","url":"https://paper.example/a","savedAt":"2024-05-02T18:00:00Z"}';
    expect(readListLine(line, 1, 'list.jsonl')).toEqual({
      id: 'a',
      job: { path: '/x/a.html', url: 'https://paper.example/a', savedAt: new Date('2024-05-02T18:00:00Z') },
    });
  });

  it('needs neither address nor time', () => {
    expect(readListLine('{"id":7,"path":"/x/a.txt","url":null}', 1, 'l')).toEqual({
      id: '7',
      job: { path: '/x/a.txt', savedAt: null },
    });
  });

  it('finds a relative path beside the list where the working directory has none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-list-'));
    writeFileSync(join(folder, 'only-here.html'), '<p>');
    const list = join(folder, 'list.jsonl');
    expect(readListLine('{"id":"a","path":"only-here.html"}', 1, list)).toMatchObject({
      job: { path: join(folder, 'only-here.html') },
    });
    expect(readListLine('{"id":"a","path":"package.json"}', 1, list)).toMatchObject({
      job: { path: resolve('package.json') },
    });
  });

  it.each([
    ['{broken', 'line 3', /not JSON/],
    ['["a"]', 'line 3', /not an object/],
    ['null', 'line 3', /not an object/],
    ['{"id":"a"}', 'a', /"path" is missing/],
    ['{"path":"/a","savedAt":"yesterday"}', 'line 3', /"savedAt" is not a date/],
    ['{"id":"a","path":"/a","url":5}', 'a', /"url" is not a string/],
  ])('says what is wrong with %s', (line, id, error) => {
    expect(readListLine(line, 3, 'l')).toEqual({ id, error: expect.stringMatching(error) });
  });
});

describe('a batch', () => {
  it('never has more pages under way than its window', async () => {
    let underWay = 0;
    let most = 0;
    const pool = {
      async run(id: string) {
        most = Math.max(most, ++underWay);
        await new Promise((done) => setImmediate(done));
        underWay--;
        return { id } as PageRecord;
      },
    };
    async function* lines() {
      for (let i = 0; i < 500; i++) yield `{"id":"${i}","path":"/a"}`;
      yield '';
    }
    const ids: string[] = [];
    for await (const record of runBatch(lines(), 'l', pool, 2)) ids.push(record.id);
    expect(ids).toEqual(Array.from({ length: 500 }, (_, i) => `${i}`));
    expect(most).toBeLessThanOrEqual(32);
  });
});
