import { describeError } from './describe-error.ts';
import { extractFile } from './extract-file.ts';
import { type ErrorRecord, type PageRecord, toRecord } from './record.ts';
import type { WorkerRequest, WorkerResponse } from './worker-messages.ts';

process.on('message', (request: WorkerRequest) => {
  const response: WorkerResponse = { record: run(request), residentBytes: process.memoryUsage.rss() };
  process.send?.(response);
});
// The parent has gone: there is nobody to work for.
process.on('disconnect', () => process.exit());

function run({ id, path, url, savedAt }: WorkerRequest): PageRecord | ErrorRecord {
  const start = performance.now();
  try {
    const result = extractFile({ path, ...(url ? { url } : {}), savedAt: savedAt ? new Date(savedAt) : null });
    return toRecord(id, result, performance.now() - start);
  } catch (error) {
    return { id, error: describeError(error) };
  }
}
