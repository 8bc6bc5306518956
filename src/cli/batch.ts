import { type ListEntry, readListLine } from './batch-list.ts';
import type { ErrorRecord, PageRecord } from './record.ts';
import type { WorkerPool } from './worker-pool.ts';

/** Pages for each worker that may be under way or wait for an earlier one to be printed: it bounds the memory. */
const AHEAD_PER_WORKER = 16;

/**
 * Extracts every page of a batch list and hands out one record a line, in the list's order, as soon as it is there.
 * Empty lines are skipped.
 *
 * @param lines the list's lines.
 * @param listPath the list's path, from whose folder relative paths may count.
 */
export async function* runBatch(
  lines: AsyncIterable<string>,
  listPath: string,
  pool: Pick<WorkerPool, 'run'>,
  workers: number,
): AsyncGenerator<PageRecord | ErrorRecord> {
  const underWay: Promise<PageRecord | ErrorRecord>[] = [];
  let number = 0;
  for await (const line of lines) {
    number++;
    if (!line.trim()) continue;
    underWay.push(start(readListLine(line, number, listPath)));
    if (underWay.length >= workers * AHEAD_PER_WORKER) yield await (underWay.shift() as Promise<PageRecord>);
  }
  for (const record of underWay) yield await record;

  async function start(entry: ListEntry): Promise<PageRecord | ErrorRecord> {
    return 'job' in entry ? await pool.run(entry.id, entry.job) : entry;
  }
}
