import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { runBatch } from '../../src/cli/batch.ts';
import type { ErrorRecord } from '../../src/cli/record.ts';
import { WorkerPool } from '../../src/cli/worker-pool.ts';

const modulePath = fileURLToPath(new URL('./odd-worker.ts', import.meta.url));
const job = { path: '/nowhere.html', savedAt: null };

let pool: WorkerPool;
afterEach(() => pool.close());

async function errorOf(id: string): Promise<string> {
  return ((await pool.run(id, job)) as ErrorRecord).error;
}

describe('the pool of workers', () => {
  it('keeps one worker for page after page', async () => {
    pool = new WorkerPool({ workers: 1, timeoutMs: 10_000, modulePath });
    expect(await errorOf('a')).toBe(await errorOf('b'));
  });

  it('turns a death into an error of that page and goes on with another worker', async () => {
    pool = new WorkerPool({ workers: 1, timeoutMs: 10_000, modulePath });
    const [before, dead, after] = await Promise.all([errorOf('a'), errorOf('die'), errorOf('b')]);
    expect(dead).toContain('died');
    expect(after).toMatch(/^pid/);
    expect(after).not.toBe(before);
  });

  it('replaces a worker that holds too much memory', async () => {
    pool = new WorkerPool({ workers: 1, timeoutMs: 10_000, modulePath });
    const fat = await errorOf('fat');
    expect(await errorOf('b')).not.toBe(fat);
  });

  it('kills a worker whose page takes too long, and keeps the order of the batch through all of it', async () => {
    pool = new WorkerPool({ workers: 2, timeoutMs: 6000, modulePath });
    const ids = ['hang', 'a', 'die', 'b', 'c', 'die2', 'd'];
    async function* lines() {
      yield* ids.map((id) => JSON.stringify({ id, path: 'x.html' }));
    }
    const records: ErrorRecord[] = [];
    for await (const record of runBatch(lines(), 'list.jsonl', pool, 2)) records.push(record as ErrorRecord);
    expect(records.map((record) => record.id)).toEqual(ids);
    expect(records[0]?.error).toBe('took longer than 6 s');
    expect(records.filter((record) => record.error.startsWith('pid'))).toHaveLength(4);
  });
});
